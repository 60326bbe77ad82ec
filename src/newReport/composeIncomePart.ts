import { INCOME_TITLES } from '../figures/addIncome.ts';
import { titleOf } from '../figures/figureNames.ts';
import { FRUGALITY, INCOME_SOURCES } from '../model/types.ts';
import { countDecimals, isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import { childOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Asks } from './asks.ts';
import { commented, line, yamlOf } from './yaml.ts';

/** Composes the income of the whole: empty, with last year's total, where the year before had it; else a hint. */
export function composeIncome(from: SourceNode | undefined, asks: Asks): string[] {
  if (!asks('income')) return [];
  const known = childOf(from, 'income');
  if (known === undefined) {
    return [
      '',
      commented(0, 'income:   # 单位整体的本年收入，没有的写 none；不知道来源的只写 total'),
      ...INCOME_SOURCES.map((source) => commented(0, `  ${source}:   # 待填：${INCOME_TITLES[source]}`)),
      commented(0, '  lastYear:   # 待填：上年收入合计'),
    ];
  }
  return [
    '',
    'income:   # 单位整体的本年收入，没有的写 none',
    ...INCOME_SOURCES.filter((source) => childOf(known, source) !== undefined).map((source) =>
      line(1, source, '', INCOME_TITLES[source]),
    ),
    ...(childOf(known, 'total') === undefined ? [] : [line(1, 'total', '', '收入合计')]),
    line(1, 'lastYear', totalOf(known), '上年收入合计'),
  ];
}

/** The total as typed, or the sum of the sources where each is told. */
function totalOf(known: SourceNode): string {
  const typed = yamlOf(childOf(known, 'total'));
  if (typed !== '') return typed;
  const texts = INCOME_SOURCES.map((source) => yamlOf(childOf(known, source))).filter((text) => text !== 'none');
  if (texts.length === 0 || !texts.every(isPlainDecimal)) return '';
  const sum = texts.reduce((total, text) => total.plus(parseDecimal(text)), parseDecimal('0'));
  return sum.toFixed(Math.max(...texts.map(countDecimals)));
}

/** Composes 一般性支出 and 物业管理费 with the amounts of the year before as last year's; a hint where there were none. */
export function composeFrugality(from: SourceNode | undefined, asks: Asks): string[] {
  if (!asks('frugality')) return [];
  const known = childOf(from, 'frugality');
  const rows = FRUGALITY.map((id) => {
    const [budget, actual] = ['budget', 'actual'].map((key) => yamlOf(childOf(childOf(known, id), key)));
    const last = `lastYearBudget: ${budget}, budget: , lastYearActual: ${actual}, actual:`;
    return `  ${id}: { ${last} }   # ${titleOf(id)}`;
  });
  const head = 'frugality:   # 过紧日子，没有的那一格写 none';
  return known === undefined ? ['', commented(0, head), ...rows.map((row) => commented(0, row))] : ['', head, ...rows];
}
