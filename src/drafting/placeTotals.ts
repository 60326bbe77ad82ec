import { isMoneyUnit } from '../quantity/quantity.ts';
import { readTotals } from '../reading/readTotals.ts';
import { readAmount } from '../workbooks/readAmount.ts';
import type { Drafting } from './drafting.ts';
import type { DraftNode, Origin, Path } from './types.ts';

/** Keeps the totals of a sentence until all tables are read. */
export function noteTotals(sentence: string, origin: Origin, { totals, year }: Drafting): void {
  for (const said of readTotals(sentence, Number(year))) totals.push({ ...said, origin });
}

/**
 * Puts the totals that the text tells and no table has by its lines; of what tables have, the report makes the sum. Amounts in
 * 万元 are rounded in a file in 元, and say nothing exact.
 */
export function placeTotals(drafting: Drafting): void {
  const { tree, totals, money } = drafting;
  for (const { prefix, column, value, decimals, unit, origin } of totals) {
    const path = pathOf(prefix, column);
    if (path === undefined || !isMoneyUnit(unit) || (money === '元' && unit !== '元')) continue;
    if (linesOf(prefix).some((line) => hasColumn(tree.get(line), column))) continue;
    if (linesOf(prefix).some((line) => isNone(tree.get(line)))) continue;
    const cell = { row: 1, column: 1, text: value.toFixed(decimals), kind: 'text' as const, decimals: undefined };
    const amount = readAmount(cell, unit, money);
    if (amount.kind === 'amount') tree.putPlain(path, amount.text, origin);
  }
}

const COLUMNS: Readonly<Record<'total' | 'threePublic', readonly string[]>> = {
  total: ['originalBudget', 'revisedBudget', 'actual'],
  threePublic: ['lastYearBudget', 'budget', 'lastYearActual', 'actual'],
};

function pathOf(prefix: string, column: string): Path | undefined {
  if (prefix.startsWith('threePublic.'))
    return COLUMNS.threePublic.includes(column) ? [...prefix.split('.'), column] : undefined;
  if (!COLUMNS.total.includes(column)) return undefined;
  const [first = '', last] = prefix.split('.');
  return ['totals', last === undefined || last === 'total' ? first : last, column];
}

/** Where the lines of a total stand; the whole is of both parts. */
function linesOf(prefix: string): readonly Path[] {
  const [first = '', last] = prefix.split('.');
  // An item of 三公经费 is a line itself.
  if (first === 'threePublic' && last !== 'total') return [prefix.split('.')];
  return prefix === 'whole' ? [['basic'], ['projects'], ['totals', 'basic'], ['totals', 'projects']] : [[first]];
}

function isNone(node: DraftNode | undefined): boolean {
  return node?.kind === 'scalar';
}

/** Whether any line below has an amount in a column. */
function hasColumn(node: DraftNode | undefined, column: string): boolean {
  if (node?.kind === 'list') return node.items.some((item) => hasColumn(item, column));
  if (node?.kind !== 'map') return false;
  return [...node.entries].some(([key, value]) => key !== 'total' && (key === column || hasColumn(value, column)));
}
