import { placeholderDate } from '../model/placeholderDate.ts';
import { oneLine, yamlText } from '../newReport/yaml.ts';
import { printMarkdown } from './pieces.ts';
import type { Draft, DraftMap, DraftNode } from './types.ts';

export interface DraftNames {
  /** The form as the new file names it. */
  readonly formName: string;
  /** The schema's address as the new file names it. */
  readonly schema: string;
  /** The Word file. */
  readonly file: string;
}

/** The order of a report file. */
const ORDER = [
  'title',
  'unit',
  'staff',
  'basic',
  'totals',
  'threePublic',
  'projects',
  'governmentFund',
  'stateCapital',
  'socialInsurance',
  'whole',
  'narrative',
  'problems',
  'measures',
  'disclosures',
  'otherMatters',
  'facts',
  'declared',
  'stated',
];

/** In signs; longer maps stand on several lines. */
const LONGEST_FLOW = 100;
const LONGEST_COMMENT = 56;

/** Prints a draft as a report file, with the sentences from which its values were read as comments. */
export function printDraft(draft: Draft, { formName, schema, file }: DraftNames): string {
  const { root, year, money } = draft;
  const date = root.entries.get('date');
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    ...comment(
      0,
      `由 ${file} 起草。“原文”后面是一个值所出的那句话；写着“请核对”的地方请看一看。改好后运行 selfeval check。`,
    ),
    'selfeval: 1',
    `form: ${yamlText(formName)}`,
    `year: ${year}`,
    `money: ${money}`,
    date?.kind === 'scalar'
      ? `date: ${date.text}`
      : `date: ${placeholderDate(year)}   # 待填：没有找到报告日期，现在的日期只是占个位置`,
  ];
  const printer = new Printer(true);
  const others = [...root.entries.keys()].filter((key) => key !== 'date' && !ORDER.includes(key));
  for (const key of [...ORDER, ...others]) {
    const node = root.entries.get(key);
    if (node === undefined) continue;
    if (!(node.kind === 'scalar' && lines.at(-1)?.endsWith(': none'))) lines.push('');
    lines.push(...printer.entry(key, node, 0));
  }
  return `${lines.join('\n')}\n`;
}

/** Prints one key of a draft, with the sentences from which its values were read or without. */
export function printEntry(key: string, node: DraftNode, comments: boolean): string[] {
  return new Printer(comments).entry(key, node, 0);
}

class Printer {
  /** The sentence that was shown last: several values may come from one. */
  #shown = '';
  readonly #comments: boolean;

  constructor(comments: boolean) {
    this.#comments = comments;
  }

  entry(key: string, node: DraftNode, depth: number): string[] {
    const indent = '  '.repeat(depth);
    const name = yamlKey(key);
    switch (node.kind) {
      case 'scalar': {
        const note = node.note === undefined ? '' : `   # ${oneLine(node.note)}`;
        return [...this.#source(node.origin?.text, depth), `${indent}${name}: ${printScalar(node)}${note}`];
      }
      case 'prose':
        return printProse(`${indent}${name}:`, node.pieces, depth + 1);
      case 'map': {
        const flow = flowOf(node);
        const sentences = sentencesOf(node);
        if (flow !== undefined && indent.length + name.length + 2 + flow.length <= LONGEST_FLOW) {
          return [...sentences.flatMap((text) => this.#source(text, depth)), `${indent}${name}: ${flow}`];
        }
        return [`${indent}${name}:`, ...this.#map(node, depth + 1)];
      }
      case 'list':
        return this.#list(name, node.items, depth);
    }
  }

  #map(node: DraftMap, depth: number): string[] {
    return inOrder(node).flatMap(([key, value]) => this.entry(key, value, depth));
  }

  #list(name: string, items: readonly DraftNode[], depth: number): string[] {
    const indent = '  '.repeat(depth);
    if (items.every((item) => item.kind === 'scalar')) {
      const flow = `[${items.map((item) => (item.kind === 'scalar' ? printScalar(item) : '')).join(', ')}]`;
      const sentences = items.flatMap((item) =>
        item.kind === 'scalar' && item.origin !== undefined ? [item.origin.text] : [],
      );
      return [...sentences.flatMap((text) => this.#source(text, depth)), `${indent}${name}: ${flow}`];
    }
    const lines = [`${indent}${name}:`];
    for (const item of items) {
      if (item.kind !== 'map') continue;
      const flow = flowOf(item);
      lines.push(...sentencesOf(item).flatMap((text) => this.#source(text, depth + 1)));
      if (flow !== undefined && indent.length + 4 + flow.length <= LONGEST_FLOW + 30) {
        lines.push(`${indent}  - ${flow}`);
        continue;
      }
      // A comment may not stand between the dash of an item and its first key.
      const inner = new Printer(false).#map(item, depth + 2);
      lines.push(...inner.map((each, index) => (index === 0 ? `${indent}  - ${each.trimStart()}` : each)));
    }
    return lines;
  }

  #source(text: string | undefined, depth: number): string[] {
    if (!this.#comments || text === undefined || text === '' || text === this.#shown) return [];
    this.#shown = text;
    return comment(depth, `原文：${oneLine(text)}`);
  }
}

function sentencesOf(node: DraftMap): string[] {
  return [...node.entries.values()].flatMap((value) =>
    value.kind === 'scalar' && value.origin !== undefined && value.origin.text !== '' ? [value.origin.text] : [],
  );
}

/** Keys as people type them; others stay in the order in which they were read. */
const KEYS = [
  ...[
    'name',
    'part',
    'kind',
    'originalBudget',
    'revisedBudget',
    'lastYearBudget',
    'budget',
    'lastYearActual',
    'actual',
  ],
  ...['byUnit', 'funding', 'carryover', 'reason', 'description', 'goals', 'executionPoints', 'indicators'],
  ...['administrative', 'institutional', 'service', 'other', 'closing', 'new', 'left'],
  ...['asOf', 'authorizedPosts', 'staffInPost', 'programmeHires', 'otherStaff', 'retirees', 'lastYear'],
  ...['officialReception', 'vehicleOperation', 'overseasTravel', 'vehiclePurchase', 'receptions', 'vehicles'],
  ...['bought', 'kept', 'groups', 'people'],
];

function inOrder({ entries }: DraftMap): (readonly [string, DraftNode])[] {
  const all = [...entries];
  if (!all.every(([key]) => KEYS.includes(key))) return all;
  return all.sort(([a], [b]) => KEYS.indexOf(a) - KEYS.indexOf(b));
}

/** Prints a map on one line where all in it is short. */
function flowOf(node: DraftMap): string | undefined {
  const parts: string[] = [];
  for (const [key, value] of inOrder(node)) {
    if (value.kind === 'scalar' && value.note === undefined) parts.push(`${yamlKey(key)}: ${printScalar(value)}`);
    else if (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar')) {
      parts.push(
        `${yamlKey(key)}: [${value.items.map((item) => (item.kind === 'scalar' ? printScalar(item) : '')).join(', ')}]`,
      );
    } else return undefined;
  }
  return `{ ${parts.join(', ')} }`;
}

function printScalar({ style, text }: { readonly style: 'plain' | 'text'; readonly text: string }): string {
  if (style === 'plain') return text;
  // Within brackets a comma would end a plain text.
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : yamlText(text);
}

function yamlKey(key: string): string {
  return /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w（）-]*$/u.test(key) ? key : JSON.stringify(key);
}

function printProse(
  head: string,
  pieces: readonly Parameters<typeof printMarkdown>[0][number][],
  depth: number,
): string[] {
  const text = printMarkdown(pieces);
  const indent = '  '.repeat(depth);
  if (!text.includes('\n') && text.length <= 70) {
    const typed = yamlText(text);
    if (typed === text) return [`${head} ${text}`];
  }
  return [`${head} |`, ...text.split('\n').map((line) => (line === '' ? '' : indent + line))];
}

function comment(depth: number, text: string): string[] {
  const lines: string[] = [''];
  // Latin words and numbers stay whole.
  for (const [part] of text.matchAll(/[\x21-\x7e]+|[\s\S]/gu)) {
    const last = lines.length - 1;
    if ([...(lines[last] ?? '')].length + part.length > LONGEST_COMMENT) lines.push(part.trimStart());
    else lines[last] += part;
  }
  return lines.filter((line) => line !== '').map((line) => `${'  '.repeat(depth)}# ${line.trimEnd()}`);
}
