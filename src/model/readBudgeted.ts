import { entryOf } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import type { Reader } from './reader.ts';
import type { Budgeted, Spending } from './types.ts';

/** Reads the three amounts, in yuan, of anything that was budgeted. */
export function readBudgeted(node: SourceNode, reader: Reader): Budgeted {
  return {
    originalBudget: reader.amount(node, 'originalBudget'),
    revisedBudget: reader.amount(node, 'revisedBudget'),
    actual: reader.amount(node, 'actual'),
  };
}

/** Reads the same three amounts, and the spending of the year before. */
export function readSpent(node: SourceNode, reader: Reader): Spending {
  return { ...readBudgeted(node, reader), lastYearActual: reader.amount(node, 'lastYearActual') };
}

/** Makes an empty map in place of one that the file lacks, so that its values are absent at a place that makes sense. */
export function emptyMap(parent: SourceNode, key: string): SourceMap {
  const path = parent.place.path === '' ? key : `${parent.place.path}.${key}`;
  const place = entryOf(parent, key)?.keyPlace ?? { ...parent.place, path, end: parent.place.start };
  return { kind: 'map', entries: [], place };
}
