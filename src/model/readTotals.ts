import { childOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { emptyMap, readSpent } from './readBudgeted.ts';
import type { Reader } from './reader.ts';
import {
  FRUGALITY,
  INCOME_SOURCES,
  type Income,
  THREE_PUBLIC_COLUMNS,
  type ThreePublicAmounts,
  TOTALS,
  type UnitYear,
} from './types.ts';

/** Reads totals that are told without their lines, in yuan. */
export function readTotals(root: SourceNode, reader: Reader): UnitYear['totals'] {
  const node = childOf(root, 'totals') ?? emptyMap(root, 'totals');
  const read = TOTALS.map((id) => {
    const own = childOf(node, id) ?? emptyMap(node, id);
    const amounts = readSpent(own, reader);
    const executionRate = reader.rate(own, 'executionRate');
    const isTold = [...Object.values(amounts), executionRate].some(({ state }) => state !== 'absent');
    return [id, { amounts, executionRate, isTold }] as const;
  });
  return Object.fromEntries(read) as UnitYear['totals'];
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
    isTold: [...sources.map(([, entry]) => entry), total, lastYear].some(({ state }) => state !== 'absent'),
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
