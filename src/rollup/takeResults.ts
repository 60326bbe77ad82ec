import { nameIndicators } from '../figures/addIndicators.ts';
import { listAttainments } from '../figures/listAttainments.ts';
import type { Entry, UnitYear } from '../model/types.ts';
import { countDecimals } from '../quantity/decimal.ts';
import { quantity } from '../quantity/quantity.ts';
import type { NumberOfUnit } from './types.ts';

/** Where the number of a result or an indicator is known: `results.培训`, `projects.items.河道清淤.清淤长度`. */
export function keyOfNumber(owner: readonly string[], name: string): string {
  return [...owner, name].join('.');
}

/** Results stand in no table of anybody's. */
export const RESULTS: readonly string[] = ['results'];

/** Lists the names of the results and indicators whose numbers a department takes from the reports of its units. */
export function listWantedNames(year: UnitYear): ReadonlySet<string> {
  const results = [...year.results, ...year.resultsWithoutNumber];
  const indicators = listAttainments(year).flatMap(({ attainment }) => attainment.indicators);
  return new Set(
    [...results, ...indicators].flatMap(({ name, from }) => {
      if (from === undefined) return [];
      return from.rate === undefined ? [name] : [name, from.rate.of.name, from.rate.to.name];
    }),
  );
}

/** Names that one report brings when somebody looks for a misspelt one. */
const MOST_NAMES = 100;

/** Lists the names of a year's results and indicators. */
export function listResultNames(year: UnitYear): readonly string[] {
  const indicators = listAttainments(year).flatMap(({ attainment }) => attainment.indicators);
  const all = [...year.results, ...year.resultsWithoutNumber, ...indicators];
  return [...new Set(all.map(({ name }) => name))].slice(0, MOST_NAMES);
}

/**
 * Takes from a unit's year the results and indicators of some names. Others are not taken: a mark of the unit's numbers changes
 * with those alone that are added.
 */
export function takeResults(year: UnitYear, wanted: ReadonlySet<string>): ReadonlyMap<string, NumberOfUnit> {
  const taken = new Map<string, NumberOfUnit>();
  if (wanted.size === 0) return taken;
  for (const { name, value, text, measure, qualifier, place } of year.results) {
    if (!wanted.has(name)) continue;
    const entry = { state: 'value', quantity: quantity('count', value), decimals: countDecimals(text), place } as const;
    taken.set(keyOfNumber(RESULTS, name), { entry, measure, qualifier });
  }
  for (const { name, state, measure, qualifier, place } of year.resultsWithoutNumber) {
    if (!wanted.has(name)) continue;
    const entry: Entry<'count'> = { state: state === 'none' ? 'none' : 'absent', place };
    taken.set(keyOfNumber(RESULTS, name), { entry, measure, qualifier });
  }
  for (const { owner, attainment } of listAttainments(year)) {
    const names = nameIndicators(attainment.indicators);
    for (const [at, { name, type, actual, measure }] of attainment.indicators.entries()) {
      // The second of two of one name is nobody's in particular.
      if (type !== 'numeric' || !wanted.has(name) || names[at] !== name.replaceAll('.', '．')) continue;
      const { place } = actual;
      const entry: Entry<'count'> =
        actual.state === 'value'
          ? { state: 'value', quantity: actual.quantity, decimals: countDecimals(actual.text), place }
          : { state: actual.state === 'none' ? 'none' : 'absent', place };
      taken.set(keyOfNumber(owner, name), { entry, measure, qualifier: undefined });
    }
  }
  return taken;
}
