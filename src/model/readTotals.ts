import { childOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { emptyMap, readSpent, readSpentByUnit } from './readBudgeted.ts';
import type { Reader } from './reader.ts';
import {
  BUDGET_COLUMNS,
  type Entry,
  FRUGALITY,
  INCOME_SOURCES,
  type Income,
  type Named,
  SPENDING_COLUMNS,
  type Spending,
  THREE_PUBLIC_COLUMNS,
  type ThreePublicAmounts,
  TOTALS,
  type Total,
  type UnitYear,
} from './types.ts';

/** Reads totals that are told without their lines, in yuan. */
export function readTotals(root: SourceNode, reader: Reader, units: readonly Named[]): UnitYear['totals'] {
  const node = childOf(root, 'totals') ?? emptyMap(root, 'totals');
  const read = TOTALS.map((id) => [id, readTotal(childOf(node, id) ?? emptyMap(node, id), reader, units)] as const);
  return Object.fromEntries(read) as UnitYear['totals'];
}

function readTotal(node: SourceNode, reader: Reader, units: readonly Named[]): Total {
  const byUnit = childOf(node, 'byUnit') === undefined ? [] : readSpentByUnit(node, reader, units);
  const isOfUnits = byUnit.some(({ amounts }) => isAnyTold(Object.values(amounts)));
  const amounts = readSpent(node, reader);
  const executionRate = reader.rate(node, 'executionRate');
  const [only] = byUnit;
  return {
    // Where there is one unit, its amounts are those of all.
    amounts: only !== undefined && byUnit.length === 1 ? fillIn(amounts, only.amounts) : amounts,
    executionRate,
    byUnit: isOfUnits && byUnit.length > 1 ? byUnit : [],
    isTold: [amounts, ...byUnit.map((unit) => unit.amounts)].some(isOfThisYear) || executionRate.state !== 'absent',
  };
}

function fillIn(amounts: Spending, others: Spending): Spending {
  const filled = SPENDING_COLUMNS.map((column) => [
    column,
    amounts[column].state === 'absent' ? others[column] : amounts[column],
  ]);
  return Object.fromEntries(filled) as Spending;
}

function isOfThisYear(amounts: Spending): boolean {
  return isAnyTold(BUDGET_COLUMNS.map((column) => amounts[column]));
}

function isAnyTold(entries: readonly Entry[]): boolean {
  return entries.some(({ state }) => state !== 'absent');
}

/** Reads the income of the whole, by its sources. */
export function readIncome(root: SourceNode, reader: Reader): Income {
  const node = childOf(root, 'income') ?? emptyMap(root, 'income');
  const sources = INCOME_SOURCES.map((source) => [source, reader.amount(node, source)] as const);
  const [total, lastYear] = [reader.amount(node, 'total'), reader.amount(node, 'lastYear')];
  return {
    sources: Object.fromEntries(sources) as Income['sources'],
    total,
    lastYear,
    isTold: isAnyTold([...sources.map(([, entry]) => entry), total, lastYear]),
  };
}

/** Reads 一般性支出 and 物业管理费: four amounts each, in yuan. */
export function readFrugality(root: SourceNode, reader: Reader): UnitYear['frugality'] {
  const node = childOf(root, 'frugality') ?? emptyMap(root, 'frugality');
  const read = FRUGALITY.map((id) => [id, readFourAmounts(node, id, reader)] as const);
  return Object.fromEntries(read) as UnitYear['frugality'];
}

/** Reads the budgets and the spending of two years. */
export function readFourAmounts(parent: SourceNode, key: string, reader: Reader): ThreePublicAmounts {
  const item = childOf(parent, key) ?? emptyMap(parent, key);
  const amounts = THREE_PUBLIC_COLUMNS.map((column) => [column, reader.amount(item, column)] as const);
  return Object.fromEntries(amounts) as ThreePublicAmounts;
}
