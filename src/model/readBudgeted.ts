import { childOf, entryOf, mapOf } from '../source/query.ts';
import { firstNames } from '../source/suggestName.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import { unknownBudgetUnit } from './findings/findings.ts';
import type { Reader } from './reader.ts';
import type { Budgeted, Named, Spending, SpentByUnit } from './types.ts';

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

/** Reads the amounts below `byUnit`, for every budget unit of the year. SE211 unknown-budget-unit. */
export function readSpentByUnit(node: SourceNode, reader: Reader, units: readonly Named[]): readonly SpentByUnit[] {
  const byUnit = mapOf(childOf(node, 'byUnit'));
  const known = units.map(({ name }) => name);
  const names = new Set(known);
  for (const { key, keyPlace } of byUnit?.entries ?? []) {
    if (names.has(key)) continue;
    reader.tellOnce('budgetUnit', key, keyPlace, (...places) =>
      unknownBudgetUnit({ name: key, suggestion: reader.suggest(key, known), known: firstNames(known) }, ...places),
    );
  }
  return known.map((unit) => ({
    unit,
    amounts: readSpent(childOf(byUnit, unit) ?? emptyMap(byUnit ?? emptyMap(node, 'byUnit'), unit), reader),
  }));
}

/** Makes an empty map in place of one that the file lacks, so that its values are absent at a place that makes sense. */
export function emptyMap(parent: SourceNode, key: string): SourceMap {
  const path = parent.place.path === '' ? key : `${parent.place.path}.${key}`;
  const place = entryOf(parent, key)?.keyPlace ?? { ...parent.place, path, end: parent.place.start };
  return { kind: 'map', entries: [], place };
}
