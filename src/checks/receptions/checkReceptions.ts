import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { Facts } from '../../form/readFacts.ts';
import type { UnitYear } from '../../model/types.ts';
import type { FigureCheck } from '../types.ts';
import { receptionsNoneYetPaid } from './findings.ts';

/**
 * SE468 receptions-none-yet-paid: 公务接待 of no groups or people, and money spent on it. Receptions without money are no fault:
 * a unit may receive people in its own canteen. What sentences say of it is compared by SE425.
 */
export const checkReceptions: FigureCheck = ({ year, facts }): Finding[] => {
  const { actual } = year.threePublic.items.officialReception;
  if (actual.state !== 'value' || actual.quantity.value.lte(0)) return [];
  return [...listResults(year), ...listFacts(facts)].flatMap(({ name, isZero, place }) =>
    isZero && COUNTS.test(name) ? [receptionsNoneYetPaid({ name, paid: actual.quantity }, place, actual.place)] : [],
  );
};

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
