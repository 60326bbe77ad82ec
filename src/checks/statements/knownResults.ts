import { listAttainments } from '../../figures/listAttainments.ts';
import type { Direction, Indicator, ResultItem, UnitYear } from '../../model/types.ts';

/** A result of the file, or an indicator of its tables, which has a value and a goal too. */
export interface KnownResult extends ResultItem {
  /** Which way is better, where the file says so. */
  readonly direction?: Direction | undefined;
}

/**
 * All numbers of results that the file has under a name of their own: its list of results, and the indicators of its tables
 * that are not in that list. A name that stands for two values is left out.
 */
export function listKnownResults(year: UnitYear): readonly KnownResult[] {
  const own: KnownResult[] = [...year.results];
  const names = new Set(own.map(({ name }) => name));
  const byName = new Map<string, KnownResult | undefined>();
  for (const { attainment } of listAttainments(year)) {
    for (const indicator of attainment.indicators) {
      const known = asResult(indicator);
      if (known === undefined) continue;
      const same = own.findIndex((one) => isSame(one, known));
      const result = own[same];
      if (result !== undefined) own[same] = { ...result, direction: known.direction };
      if (result !== undefined || names.has(known.name)) continue;
      const isAlike = byName.get(known.name)?.value.eq(known.value) ?? !byName.has(known.name);
      byName.set(known.name, isAlike ? known : undefined);
    }
  }
  return [...own, ...[...byName.values()].filter((one) => one !== undefined)];
}

/** One number under two names that share a word: 农村公路养护里程 is 农村公路养护. */
function isSame(result: KnownResult, { name, value, measure }: KnownResult): boolean {
  if (!result.value.eq(value) || result.measure !== measure) return false;
  return [...name].some((_, at) => at + 1 < name.length && result.name.includes(name.slice(at, at + 2)));
}

function asResult({ name, place, type, direction, measure, target, actual }: Indicator): KnownResult | undefined {
  if (type !== 'numeric' || actual.state !== 'value' || measure === undefined) return undefined;
  return {
    name,
    value: actual.quantity.value,
    text: actual.text,
    measure,
    measurePlace: place,
    qualifier: undefined,
    target: target.state === 'value' ? target.quantity.value : undefined,
    lastYear: undefined,
    lastYearText: undefined,
    place,
    direction,
  };
}
