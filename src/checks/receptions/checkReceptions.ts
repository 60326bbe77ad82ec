import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { Facts } from '../../form/readFacts.ts';
import type { Entry, ThreePublic, UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { receptionCountsContradict, receptionsNoneYetPaid } from './findings.ts';

/**
 * SE468 receptions-none-yet-paid: 公务接待 of no groups or people, and money spent on it. Receptions without money are no fault:
 * a unit may receive people in its own canteen. What sentences say of it is compared by SE425. SE447
 * reception-counts-contradict: there were people and no group, or fewer people than groups.
 */
export const checkReceptions: FigureCheck = ({ year, facts }): Finding[] => {
  const { actual } = year.threePublic.items.officialReception;
  const contradicting = compareCounts(year.threePublic);
  if (actual.state !== 'value' || actual.quantity.value.lte(0)) return contradicting;
  const counted = [...listKeys(year.threePublic), ...listResults(year), ...listFacts(facts)];
  const paid = counted.flatMap(({ name, isZero, place }) =>
    isZero && COUNTS.test(name) ? [receptionsNoneYetPaid({ name, paid: actual.quantity }, place, actual.place)] : [],
  );
  return [...contradicting, ...paid];
};

/** Every group has at least one person, and nobody comes without one. */
function compareCounts({ receptionGroups, receptionPeople }: ThreePublic): Finding[] {
  const [groups, people] = [numberOf(receptionGroups), numberOf(receptionPeople)];
  if (groups === undefined || people === undefined) return [];
  if (people.gte(groups) && groups.isZero() === people.isZero()) return [];
  const args = { groups: quantity('count', groups), people: quantity('count', people) };
  return [receptionCountsContradict(args, receptionPeople.place, receptionGroups.place)];
}

function numberOf(entry: Entry<'count'>): Decimal | undefined {
  if (entry.state === 'absent') return undefined;
  return entry.state === 'none' ? new Decimal(0) : entry.quantity.value;
}

function listKeys({ receptionGroups, receptionPeople }: ThreePublic): readonly Counted[] {
  const counts = [
    ['公务接待批次', receptionGroups],
    ['公务接待人次', receptionPeople],
  ] as const;
  return counts.flatMap(([name, entry]) => {
    const number = numberOf(entry);
    return number === undefined ? [] : [{ name, isZero: number.isZero(), place: entry.place }];
  });
}

/** Counts of all official receptions: those of foreign guests alone may be none. */
const COUNTS = /^(?:全年|本年度?|年度)?(?:国内)?公务接待(?:国内)?(?:的)?(?:总)?(?:批次|批数|人次|人数|次数)数?$/;

interface Counted {
  readonly name: string;
  readonly isZero: boolean;
  readonly place: Place;
}

function listResults({ results }: UnitYear): readonly Counted[] {
  return results.map(({ name, value, place }) => ({ name, isZero: value.isZero(), place }));
}

function listFacts(facts: Facts): readonly Counted[] {
  return [...facts.values()].flatMap((fact) => {
    if (fact.type !== 'number' || fact.value === undefined || fact.place === undefined) return [];
    return [{ name: fact.title, isZero: fact.value === 'none' || fact.value.isZero(), place: fact.place }];
  });
}
