import { titleOf } from '../figures/figureNames.ts';
import type { Form } from '../form/types.ts';
import { FUNDING_ROWS } from '../model/types.ts';
import { countDecimals, isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import { childOf, listOf, mapOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Asks } from './asks.ts';
import { FROM_UNITS } from './leaveOutAmounts.ts';
import { commented, oneLine, yamlOf } from './yaml.ts';

/**
 * Composes the 绩效自评表 of the unit as a whole: that of the report of the year before, or an empty one where the form prints
 * one.
 */
export function composeWhole(form: Form, from: SourceNode | undefined, asks: Asks): string[] {
  const known = childOf(from, 'whole');
  const isFunded = childOf(known, 'funding') !== undefined;
  const isCarried = childOf(known, 'carryover') !== undefined;
  if (!ATTAINED.some((key) => asks(`whole.${key}`))) return [];
  const asksOf = (key: string) => asks(`whole.${key}`);
  if (known !== undefined) {
    return [
      ...HEAD,
      ...(isCarried ? [composeCarryover(childOf(known, 'carryover'))] : []),
      ...(isFunded && asksOf('funding') ? composeFunding(1, childOf(known, 'funding')) : []),
      ...composeAttainment(known, 1, asksOf),
    ];
  }
  const printed = form.tables.filter(({ each }) => each === undefined).map(({ rows }) => rows.source);
  if (!printed.includes('indicators') && !printed.includes('funding')) return [];
  return [
    ...HEAD,
    ...(asksOf('goals')
      ? [commented(1, 'goals: { expected: 待填, reached: 待填 }   # 年度总体目标和实际完成情况')]
      : []),
    ...(asksOf('funding') ? composeFunding(1) : []),
    ...(asksOf('executionPoints')
      ? ['  executionPoints: { points: , awarded: }   # 待填：预算执行率的分值和得分']
      : []),
    ...(asksOf('indicators') ? exampleIndicators(asksOf('indicators[].reason')).map((part) => commented(1, part)) : []),
  ];
}

/** What was left at the end of the year before is carried over into this one. */
function composeCarryover(before: SourceNode | undefined): string {
  const closing = yamlOf(childOf(before, 'closing'));
  const told = closing === '' ? '待填：单位整体的上年结转、年末结转结余' : '上年结转取自上年的年末结转结余；年末待填';
  return `  carryover: { opening: ${closing}, closing: }   # ${told}`;
}

const ATTAINED = ['goals', 'funding', 'executionPoints', 'indicators'];

/** The indicators of an 绩效自评表, to be filled in. */
export function exampleIndicators(hasReasons: boolean): readonly string[] {
  const reasons = hasReasons ? '；没有达到指标值的加 reason: 偏差原因和改进措施' : '';
  return [
    `indicators:   # 待填：每个三级指标一项；type 写 numeric（数）或 qualitative（文字）${reasons}`,
    '  - { level1: 产出指标, level2: 数量指标, name: 待填, type: numeric, direction: atLeast, target: , measure: 待填, actual: , points: , awarded: }',
  ];
}

const HEAD = ['', 'whole:   # 部门整体支出绩效自评表'];

/**
 * Composes the sources of money, to be filled in. There is no column for the year before, so what each source came to then
 * stands beside it.
 *
 * @param before the sources of the year before
 */
export function composeFunding(depth: number, before?: SourceNode): string[] {
  const indent = '  '.repeat(depth);
  return [
    `${indent}funding:`,
    ...FUNDING_ROWS.map((row) => {
      const spent = yamlOf(childOf(childOf(before, row), 'actual'));
      const told = `${titleOf(row)}${spent === '' ? '' : `；上年决算数 ${spent}`}`;
      return `${indent}  ${row}: { originalBudget: , revisedBudget: , actual: }   # 待填：${told}`;
    }),
  ];
}

/** What the sources of money came to, as it was typed; empty where that of one source is not known. */
export function sumOfFunding(funding: SourceNode | undefined): string {
  const typed = FUNDING_ROWS.map((row) => yamlOf(childOf(childOf(funding, row), 'actual')));
  const numbers = typed.filter((text) => text !== 'none');
  if (!numbers.every(isPlainDecimal)) return '';
  if (numbers.length === 0) return 'none';
  const sum = numbers.reduce((total, text) => total.plus(parseDecimal(text)), parseDecimal('0'));
  return sum.toFixed(Math.max(...numbers.map(countDecimals)));
}

/**
 * Composes an 绩效自评表 from that of the year before: what was planned is taken over, what was achieved is to be filled in.
 *
 * @param node the item or `whole` of the report of the year before
 */
export function composeAttainment(node: SourceNode, depth: number, asks: Asks): string[] {
  const indent = '  '.repeat(depth);
  const goals = childOf(node, 'goals');
  const indicators = (listOf(childOf(node, 'indicators'))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
  const points = yamlOf(childOf(childOf(node, 'executionPoints'), 'points'));
  return [
    ...(goals === undefined || !asks('goals')
      ? []
      : [
          commented(depth, 'goals:'),
          commented(
            depth,
            `  expected: ${oneLine(yamlOf(childOf(goals, 'expected')))}   # 待填：本年的目标，上年是这样写的`,
          ),
          commented(depth, '  reached: 待填   # 实际完成情况'),
        ]),
    ...(points === '' || !asks('executionPoints')
      ? []
      : [`${indent}executionPoints: { points: ${points}, awarded: }   # 执行率的得分待填`]),
    ...(indicators.length === 0 || !asks('indicators')
      ? []
      : [
          `${indent}indicators:   # 完成值、得分和原因待填，指标值请核对`,
          ...indicators.map((indicator) => {
            const told = indicator.entries
              .filter(({ key, value }) => KEPT_OF_INDICATOR.includes(key) && yamlOf(value) !== '')
              .map(({ key, value }) => `${key}: ${yamlOf(value)}`);
            const actual = childOf(indicator, 'from') === undefined ? ', actual: ' : '';
            return `${indent}  - { ${told.join(', ')}${actual}, awarded: }`;
          }),
        ]),
  ];
}

const KEPT_OF_INDICATOR: readonly string[] = [
  'level1',
  'level2',
  'name',
  'type',
  'direction',
  'target',
  'measure',
  ...FROM_UNITS,
  'points',
];
