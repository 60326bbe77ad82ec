import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { SPENDING_ROWS } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import { ADDED, wholeOfDetail } from './addedFigures.ts';
import { unitLeavesSumUnknown } from './findings/findings.ts';
import type { UnitNumbers } from './types.ts';
import type { Units } from './units.ts';

/** Keys that a finding names, and places that it shows. */
const NAMED = 3;

/**
 * SE478 unit-leaves-sum-unknown: what one unit has not filled in, though others tell theirs, or it tells a part; one finding
 * for each unit and section of its report. Nobody is told of what no unit tells, nor of what the department types itself.
 */
export function tellUnknown(year: UnitYear, units: Units): Finding[] {
  const told = new Set(
    units.all.flatMap(({ numbers }) => {
      const entries = [...(numbers?.entries ?? [])];
      return entries.flatMap(([id, { state }]) => (state === 'value' ? [id] : []));
    }),
  );
  const typed = new Set(units.typedBesideUnknown);
  const isWanted = hasKinds(year) ? () => true : (id: string) => !/^projects\.(?:business|operation)\./.test(id);
  return units.all.flatMap(({ name, place, numbers, isWithoutReport }) => {
    if (numbers !== undefined) return tellOfUnit(numbers, (id) => isWanted(id) && !typed.has(id), told);
    // Why a report could not be used has been told.
    return isWithoutReport ? [unitLeavesSumUnknown({ unit: name, keys: [], count: 0 }, place)] : [];
  });
}

function hasKinds({ projectsOfUnits }: UnitYear): boolean {
  return projectsOfUnits !== undefined;
}

function tellOfUnit(numbers: UnitNumbers, isWanted: (id: string) => boolean, told: ReadonlySet<string>): Finding[] {
  const sections = new Map<string, Map<string, Place>>();
  for (const id of ADDED.keys()) {
    // The whole is of parts, each of which is told itself.
    if (/^whole\.(?!funding)/.test(id)) continue;
    if (!isWanted(id) || numbers.entries.get(id)?.state === 'value' || numbers.entries.get(id)?.state === 'none')
      continue;
    const gap = numbers.gaps.get(id);
    if (gap?.isPartly !== true && !told.has(id)) continue;
    const whole = wholeOfDetail(id);
    if (whole !== undefined && (numbers.entries.get(whole)?.state ?? 'absent') !== 'absent') continue;
    // That there is none this year says nothing of the year before, and there is no key for it.
    const table = SPENDING_ROWS.find((one) => id === `${one}.total.lastYearActual`);
    if (table !== undefined && numbers.tables[table].state === 'none') continue;
    for (const place of gap?.keys ?? [{ ...numbers.namePlace, path: keyOf(id) }]) {
      const section = /^[^.[]*/.exec(place.path)?.[0] ?? '';
      const keys = sections.get(section) ?? new Map<string, Place>();
      sections.set(section, keys.set(place.path, place));
    }
  }
  return [...sections.values()].flatMap((keys): Finding[] => {
    const [first, ...others] = [...keys.values()].sort((one, other) => one.start - other.start);
    if (first === undefined) return [];
    const shown = [first, ...others.slice(0, NAMED - 1)];
    const args = { unit: numbers.name, keys: shown.map(({ path }) => path), count: keys.size };
    return [unitLeavesSumUnknown(args, ...(shown as [Place, ...Place[]]))];
  });
}

/** The key under which a number is typed whose figure the unit's report does not have at all. */
function keyOf(id: string): string {
  return id.replace('.receptionGroups', '.receptions.groups').replace('.receptionPeople', '.receptions.people');
}
