// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The page that tells what a report file may hold, from the very schema that editors and the program use. */
export const FORMAT_PAGE = 'docs/format.md';

/** @typedef {Record<string, any>} Schema */

/** @param {string} root */
export async function renderFormat(root) {
  /** @type {Schema} */
  const schema = JSON.parse(await readFile(path.join(root, 'schemas/report.schema.json'), 'utf8'));
  const sections = Object.entries(schema.properties).map(([key, node]) =>
    renderSection(schema, key, resolve(schema, node)),
  );
  const required = schema.required.map((/** @type {string} */ key) => `\`${key}\``).join('、');
  return [
    '# 报告文件里能写什么',
    '',
    '<!-- 由 npm run docs 从 schemas/report.schema.json 生成，请不要直接改 -->',
    '',
    `每个键的名称、写法和含义。必须有的键：${required}；其余都可以不写，不写就是不知道，用到它的地方会说明。`,
    '',
    '- 金额、人数等数写成普通的数（`218.71`），不写单位、千分位和 `1e3`；`none` 是说明没有；空着是不知道。三种状态从不混淆。',
    '- 报告里印“未填”的，`selfeval check --todo` 列出要填的键；印“无法计算”的，要么缺数（同样列出），要么基数是 0 或 none，没有什么可填，不算未填。',
    '- 写着“正文”的键可以用 Markdown 的段落、列表、小标题和表格（`| 表头 |`，下一行 `| --- |`），用 `{{名称}}` 引用数和成果（`selfeval figures` 列出名称）。',
    '  空一行才另起一段，只换行不分段；自己编号的几行（“1、…”下一行“2、…”）各成一段。',
    '- 键的末尾写 `[]` 的是列表的一项，写 `.*` 的是自取的名称。',
    '',
    ...sections,
  ].join('\n');
}

/**
 * @param {Schema} schema
 * @param {string} key
 * @param {Schema} node
 */
function renderSection(schema, key, node) {
  const rows = [...listRows(schema, key, node, false)];
  return [
    `## ${key}　${node.title}`,
    '',
    node.description ?? '',
    '',
    ...(rows.length === 0
      ? [`写法：${kindOf(schema, node)}。`]
      : ['| 键 | 名称 | 写法 | 说明 |', '| :- | :- | :- | :- |', ...rows]),
    '',
  ].join('\n');
}

/**
 * One row for each key below this one, the deeper ones after it.
 * @param {Schema} schema
 * @param {string} name
 * @param {Schema} node
 * @param {boolean} isRequired
 * @returns {Generator<string>}
 */
function* listRows(schema, name, node, isRequired, depth = 0) {
  if (depth > 0) {
    const told = `${node.title ?? ''}${isRequired ? '（必填）' : ''}`;
    yield `| \`${name}\` | ${cell(told)} | ${cell(kindOf(schema, node))} | ${cell(node.description ?? '')} |`;
  }
  const inner = innerOf(schema, node);
  if (inner === undefined) return;
  const { suffix, fields } = inner;
  for (const [key, child] of Object.entries(fields.properties ?? {})) {
    const resolved = resolve(schema, child);
    const isNeeded = (fields.required ?? []).includes(key);
    yield* listRows(schema, `${name}${suffix}.${key}`, resolved, isNeeded, depth + 1);
  }
  if (typeof fields.additionalProperties === 'object') {
    yield* listRows(schema, `${name}${suffix}.*`, resolve(schema, fields.additionalProperties), false, depth + 1);
  }
}

/**
 * The map inside a node, whether it is one or a list of them.
 * @param {Schema} schema
 * @param {Schema} node
 * @returns {{ suffix: string, fields: Schema } | undefined}
 */
function innerOf(schema, node) {
  if (node.properties !== undefined || typeof node.additionalProperties === 'object')
    return { suffix: '', fields: node };
  const list = node.items ? node : (node.anyOf ?? []).find((/** @type {Schema} */ one) => one.items !== undefined);
  const items = list && resolve(schema, list.items);
  return items?.properties === undefined ? undefined : { suffix: '[]', fields: items };
}

/**
 * @param {Schema} schema
 * @param {Schema} node
 * @returns {string}
 */
function kindOf(schema, node) {
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum !== undefined) return node.enum.map((/** @type {unknown} */ one) => `\`${one}\``).join('、');
  if (node['x-kind'] === 'amount') return node['x-decimals'] === 0 ? '整数、`none` 或空着' : '数、`none` 或空着';
  if (node['x-kind'] === 'numberOrNone') return '数或 `none`';
  if (node['x-kind'] === 'date') return '日期，如 `2026-05-31`';
  if (node.anyOf !== undefined) {
    const kinds = node.anyOf.map((/** @type {Schema} */ one) => kindOf(schema, resolve(schema, one)));
    return [...new Set(kinds.filter((/** @type {string} */ kind) => kind !== ''))].join('，或 ');
  }
  if (node.items !== undefined) {
    const inside = kindOf(schema, resolve(schema, node.items));
    return inside === '一组键' || inside === '' ? '列表' : `列表，每项是${inside}`;
  }
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  /** @type {Record<string, string>} */
  const words = {
    string: textKinds[node.ref?.split('/').at(-1)] ?? '一行字',
    number: '数',
    integer: '整数',
    boolean: '`true` 或 `false`',
    object: '一组键',
    null: '',
  };
  return words[type] ?? '';
}

/** @type {Record<string, string>} */
const textKinds = { prose: '正文', proseOrNone: '正文或 `none`', nameOrNone: '一行字或 `none`' };

/**
 * A node with what it refers to; what it says itself goes first.
 * @param {Schema} schema
 * @param {Schema} node
 * @returns {Schema}
 */
function resolve(schema, node) {
  if (node.$ref === undefined) return node;
  let target = schema;
  for (const step of node.$ref.replace(/^#\//, '').split('/')) target = target[step];
  const { $ref, ...own } = node;
  return { ref: $ref, ...resolve(schema, target), ...own };
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
