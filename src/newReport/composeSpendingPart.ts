import { titleOf } from '../figures/figureNames.ts';
import type { Form } from '../form/types.ts';
import { type FUNDS, THREE_PUBLIC_COLUMNS, THREE_PUBLIC_ITEMS } from '../model/types.ts';
import { childOf, listOf, mapOf, textOf } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import type { Asks } from './asks.ts';
import { composeAttainment, composeFunding, exampleIndicators, sumOfFunding } from './composeAttainment.ts';
import { composeDescription } from './composeWordsPart.ts';
import { commented, line, yamlOf, yamlText } from './yaml.ts';

/** Composes 基本支出: the items of the year before, or the standard ones of the 支出经济分类. */
export function composeBasic(form: Form, from: SourceNode | undefined, asks: Asks): string[] {
  const asksOf = (key: string) => asks(`basic.items[].${key}`);
  const known = childOf(from, 'basic');
  const closing = yamlOf(childOf(childOf(known, 'carryover'), 'closing'));
  const items = (listOf(childOf(known, 'items'))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
  return [
    'basic:',
    ...(!asks('basic.carryover')
      ? []
      : [
          `  carryover: { opening: ${closing}, closing: }   # ${closing === '' ? '待填：上年结转、年末结转结余' : '上年结转取自上年的年末结转结余；年末待填'}`,
        ]),
    '  items:',
    ...(items.length === 0 ? noteOnUnits(asks, asksOf, 2) : []),
    ...(items.length === 0
      ? STANDARD_ITEMS.flatMap(([name, part]) => composeItem(form, name, [line(3, 'part', part)], undefined, asksOf))
      : items.flatMap((item) => composeItem(form, nameOf(item), keepFields(item, ['part'], 3), item, asksOf))),
  ];
}

/** Composes 三公经费 with the amounts of the year before as last year's. */
export function composeThreePublic(from: SourceNode | undefined, asks: Asks): string[] {
  const known = childOf(from, 'threePublic');
  const kept = yamlOf(childOf(childOf(known, 'vehicles'), 'kept'));
  return [
    `threePublic:   # 待填：三公经费，没有的那一格写 none`,
    ...THREE_PUBLIC_ITEMS.map((id) => {
      const item = childOf(known, id);
      const [budget, actual] = ['budget', 'actual'].map((key) => yamlOf(childOf(item, key)));
      const values = { lastYearBudget: budget, budget: '', lastYearActual: actual, actual: '' };
      const columns = THREE_PUBLIC_COLUMNS.filter((column) => asks(`threePublic.${id}.${column}`));
      return `  ${id}: { ${columns
        .map((column) => `${column}: ${values[column]}`)
        .join(', ')
        .trimEnd()} }   # ${titleOf(id)}`;
    }),
    ...(asks('threePublic.receptions')
      ? ['  receptions: { groups: , people: }   # 待填：公务接待的批次和人次，没有写 none']
      : []),
    ...(asks('threePublic.vehicles')
      ? [
          `  vehicles: { bought: , kept: }   # 待填：购置和年末保有的公务用车${kept === '' ? '' : `；上年末保有 ${kept}`}`,
        ]
      : []),
  ];
}

/**
 * Composes the projects or the items of a fund, which go on from the year before; a commented example where there were
 * none.
 */
export function composeSpendingList(
  form: Form,
  from: SourceNode | undefined,
  key: 'projects' | (typeof FUNDS)[number],
  asks: Asks,
): string[] {
  const items = (listOf(childOf(from, key))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
  const title = titleOf(key);
  if (items.length > 0)
    return [
      `${key}:   # ${title}`,
      ...items.flatMap((item) => composeSpending(form, key, item, from, (part) => asks(`${key}[].${part}`))),
    ];
  const kind = key === 'projects' && form.asks.includes('projectKinds') ? 'kind: business' : '';
  const name = key === 'projects' ? '项目名称' : '科目或项目名称';
  return [
    line(0, key, '', `${title}，没有写 none`),
    ...(key === 'projects' ? noteOnUnits(asks, (part) => asks(`${key}[].${part}`), 1) : []),
    ...composeExample(form, key, `- name: ${name}`, kind, (part) => asks(`${key}[].${part}`)),
  ];
}

/** Composes an item as a comment: its amounts or, where the form prints them, the sources of its money, and what else it prints. */
function composeExample(form: Form, key: string, name: string, kind: string, asks: Asks): string[] {
  const tables = key === 'projects' ? form.tables.filter(({ each }) => each === 'projects') : [];
  const isFunded = tables.some(({ rows }) => rows.source === 'funding');
  const amounts = AMOUNTS.filter((column) => asks(column)).map((column) => `  ${column}:   # ${AMOUNT_NOTES[column]}`);
  const parts = [
    name,
    ...(kind === '' ? [] : [`  ${kind}   # business 业务工作专项，operation 运行维护专项`]),
    ...(isFunded ? composeFunding(1) : amounts),
    ...(!isFunded && key === 'projects' && asks('funding') ? [`  ${BY_SOURCE}`] : []),
    ...(form.asks.includes('lastYear') && asks('lastYearActual') ? ['  lastYearActual:   # 上年决算数'] : []),
    ...(asks('carryover') ? ['  carryover: { opening: , closing: }   # 上年结转、年末结转结余'] : []),
    ...(asks('reason') ? [`  ${REASON}`] : []),
    ...(asks('description') ? ['  description: 待填   # 说明'] : []),
    ...(asks('conclusion') ? ['  conclusion: 待填   # 自评结论'] : []),
    ...(asks('goals') ? ['  goals: { expected: 待填, reached: 待填 }   # 年度总体目标和实际完成情况'] : []),
    ...(asks('executionPoints') ? ['  executionPoints: { points: , awarded: }   # 预算执行率的分值和得分'] : []),
    ...(asks('indicators') ? exampleIndicators(asks('indicators[].reason')).map((part) => `  ${part}`) : []),
  ];
  return parts.map((part) => commented(1, part));
}

const AMOUNT_NOTES = {
  originalBudget: '年初预算数',
  revisedBudget: '调整后的全年预算数，含追加和上年结转',
  actual: '决算数',
} as const;
const AMOUNTS = ['originalBudget', 'revisedBudget', 'actual'] as const;

function composeSpending(
  form: Form,
  table: string,
  item: SourceMap,
  from: SourceNode | undefined,
  asks: Asks,
): string[] {
  const closing = yamlOf(childOf(childOf(item, 'carryover'), 'closing'));
  const funding = asks('funding') ? childOf(item, 'funding') : undefined;
  const isFunded = funding !== undefined && childOf(item, 'byUnit') === undefined;
  const kept = keepFields(
    item,
    ['kind', 'department', 'implementer'].filter((key) => asks(key)),
    2,
  );
  if (table === 'projects' && kept.length === 0 && asks('kind') && form.asks.includes('projectKinds')) {
    kept.push(commented(2, 'kind: business   # 待填：business 业务工作专项，operation 运行维护专项'));
  }
  return [
    // Amounts of one unit that has sources are their sums, and need not be typed.
    ...(!isFunded
      ? composeItem(form, nameOf(item), kept, item, asks, 1)
      : [`  - name: ${yamlText(nameOf(item))}`, ...kept, ...composeFundedLastYear(form, item, from, asks)]),
    ...(funding === undefined ? [] : composeFunding(2, funding)),
    ...(closing === '' || !asks('carryover')
      ? []
      : [`    carryover: { opening: ${closing}, closing: }   # 上年结转取自上年的年末结转结余；年末待填`]),
    ...(isFunded && asks('reason') ? [commented(2, REASON)] : []),
    ...(asks('description') ? composeDescription(item, 'description', 2) : []),
    ...composeAttainment(item, 2, asks),
  ];
}

/**
 * Composes an item of basic spending or a project with its amounts to be filled in.
 *
 * @param known the same item of the year before
 * @param depth how deep its list is indented
 */
function composeItem(
  form: Form,
  name: string,
  kept: readonly string[],
  known: SourceMap | undefined,
  asks: Asks,
  depth = 2,
): string[] {
  const byUnit = mapOf(childOf(known, 'byUnit'));
  const amounts = (node: SourceNode | undefined, at: number) => [
    ...AMOUNTS.filter((column) => asks(column)).map((column) => line(at, column, '', AMOUNT_NOTES[column])),
    ...composeLastYear(form, node, at, asks),
  ];
  return [
    `${'  '.repeat(depth)}- name: ${yamlText(name)}`,
    ...kept,
    ...(byUnit === undefined
      ? amounts(known, depth + 1)
      : [
          `${'  '.repeat(depth + 1)}byUnit:`,
          ...byUnit.entries.flatMap(({ key, value }) => [
            `${'  '.repeat(depth + 2)}${yamlText(key)}:`,
            ...amounts(value, depth + 3),
          ]),
        ]),
    ...(asks('reason') ? [commented(depth + 1, REASON)] : []),
  ];
}

/** Amounts told by the sources of money, where the form prints them in a sentence. */
const BY_SOURCE =
  '# 按资金来源写的，不写这三个数，写 funding: { currentAppropriation: { originalBudget: , revisedBudget: , actual: }, carriedOver: 同样三个数, otherFunds: 同样三个数 }';

const REASON = 'reason: { text: 待填 }   # 超支、结余的原因；只说明一部分的加 covers: part';

/** Says how several budget units tell their amounts, where the form prints each of them. */
function noteOnUnits(asks: Asks, asksOf: Asks, depth: number): string[] {
  if (!asks('unit.budgetUnits')) return [];
  const amounts = AMOUNTS.filter((column) => asksOf(column)).map((column) => `${column}: `);
  const example = `byUnit: { 单位名称: { ${amounts.join(', ')}} }`;
  return [commented(depth, `有几个预算单位的，一项的金额按单位写：${example}，合计由程序算出`)];
}

function composeLastYear(form: Form, node: SourceNode | undefined, depth: number, asks: Asks): string[] {
  return composeActual(form, yamlOf(childOf(node, 'actual')), depth, asks);
}

/** Last year's amounts are for forms that print them; where they come from, the report under `prior` has them. */
function composeActual(form: Form, actual: string, depth: number, asks: Asks): string[] {
  if (!asks('lastYearActual')) return [];
  if (actual !== '') return [line(depth, 'lastYearActual', actual, '上年决算数')];
  return form.asks.includes('lastYear') ? [line(depth, 'lastYearActual', '', '上年决算数')] : [];
}

/**
 * Composes the spending of the year before of an item whose amounts are the sums of its sources. Where there are several budget
 * units, it belongs to each of them, and nobody said which had how much: then it is a comment.
 */
function composeFundedLastYear(form: Form, item: SourceMap, from: SourceNode | undefined, asks: Asks): string[] {
  if (!asks('lastYearActual')) return [];
  const typed = yamlOf(childOf(item, 'actual'));
  const actual = typed === '' ? sumOfFunding(childOf(item, 'funding')) : typed;
  const units = listOf(childOf(childOf(from, 'unit'), 'budgetUnits'))?.items ?? [];
  if (units.length < 2) return composeActual(form, actual, 2, asks);
  return actual === '' ? [] : [commented(2, `上年决算数合计 ${actual}：按预算单位写在 byUnit 的 lastYearActual 里`)];
}

function keepFields(item: SourceMap, keys: readonly string[], depth: number): string[] {
  return keys.flatMap((key) => {
    const value = yamlOf(childOf(item, key));
    return value === '' ? [] : [line(depth, key, value)];
  });
}

const STANDARD_ITEMS = [
  ['工资福利支出', 'personnel'],
  ['商品和服务支出', 'operating'],
  ['对个人和家庭的补助', 'personnel'],
  ['资本性支出', 'capital'],
] as const;

function nameOf(item: SourceMap): string {
  return textOf(childOf(item, 'name')) ?? '';
}
