import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { FactOfUnit, Facts } from '../form/readFacts.ts';
import type { AmountColumn, FactSpec } from '../form/types.ts';
import { findAmountElsewhere } from '../model/findAmountElsewhere.ts';
import type { Entry, EntryOfUnit, UnitYear } from '../model/types.ts';
import { quantity } from '../quantity/quantity.ts';
import { placeOfKey } from '../source/query.ts';
import { addEntries, compareTyped } from './addEntries.ts';
import { isCounted } from './countedMeasure.ts';
import { unitLeavesSumUnknown } from './findings/findings.ts';

/**
 * Adds the facts that the units' reports tell: amounts, and numbers that count something. What the department types itself is
 * compared (SE479 differs-from-units). SE478 unit-leaves-sum-unknown: a unit that does not tell what others do, and a number
 * that is a rate or a mark, of which nobody can make one of the whole by adding.
 */
export function sumFacts(
  specs: readonly FactSpec[],
  facts: Facts,
  year: UnitYear,
): { readonly facts: Facts; readonly findings: readonly Finding[] } {
  const around = placeOfKey(year.root, 'units');
  const moneyOf = () => year.money;
  const missing = new Map<string, Place[]>();
  const findings: Finding[] = [];
  const summed = new Map(facts);
  for (const spec of specs) {
    const fact = facts.get(spec.id);
    if (fact?.type === 'amounts') {
      const amounts = Array.from(fact.amounts, ([column, own]) => {
        // What units tell under a key of its own has been summed up there, and its gaps are told.
        const elsewhere = findAmountElsewhere(fact.from, column, year.frugality)?.ofUnits;
        const entry = sum('yuan', `${spec.id}.${column}`, spec.title, toEntry(own, around), elsewhere);
        return [column, entry === undefined ? own : entry] as const;
      });
      if (amounts.some(([, entry]) => entry.ofUnits !== undefined))
        summed.set(spec.id, {
          ...fact,
          amounts: new Map<AmountColumn, (typeof amounts)[0][1]>(amounts),
          place: fact.place ?? around,
        });
    } else if (fact?.type === 'number' && spec.type === 'number') {
      const { value } = fact;
      const place = fact.place ?? around;
      const own: Entry<'count'> =
        value === undefined || value === 'none'
          ? { state: value ?? 'absent', place }
          : { state: 'value', quantity: quantity('count', value), decimals: value.decimalPlaces(), place };
      if (!isCounted(spec.limits.measure)) {
        tellNotAdded(spec, own);
        continue;
      }
      const entry = sum('count', spec.id, spec.title, own);
      if (entry?.ofUnits === undefined) continue;
      const all = entry.state === 'value' ? entry.quantity.value : entry.state === 'none' ? 'none' : undefined;
      summed.set(spec.id, { ...fact, value: all, ofUnits: entry.ofUnits as readonly FactOfUnit[], place });
    }
  }
  return { facts: summed, findings: [...findings, ...tellMissing()] };

  /** The sum with the part of each unit; `undefined` where no unit tells any. */
  function sum<M extends 'yuan' | 'count'>(
    measure: M,
    key: string,
    title: string,
    own: Entry<M>,
    elsewhere?: readonly EntryOfUnit<M>[],
  ): Entry<M> | undefined {
    const ofUnits = partsOf<M>(key, elsewhere);
    if (ofUnits.every(({ entry }) => entry.state === 'absent')) return undefined;
    findings.push(...compareTyped(title, measure, own, ofUnits, moneyOf));
    if (own.state === 'absent' && elsewhere === undefined) noteMissing(key, ofUnits);
    return addEntries(measure, own, ofUnits, around);
  }

  /** What each unit tells; one whose report is of another form tells no fact of this one, but the same amount under its own key. */
  function partsOf<M extends 'yuan' | 'count'>(
    key: string,
    elsewhere: readonly EntryOfUnit<M>[] = [],
  ): readonly EntryOfUnit<M>[] {
    return year.unitReports.map(({ facts: told, place }, at) => ({
      unit: year.unit.budgetUnits[at]?.name ?? '',
      entry: (told?.get(key) as Entry<M> | undefined) ?? elsewhere[at]?.entry ?? { state: 'absent', place },
    }));
  }

  /** Of units without a report, or whose report is of another form, that is told already or cannot be answered there. */
  function noteMissing(key: string, ofUnits: readonly EntryOfUnit[]): void {
    for (const [at, { unit, entry }] of ofUnits.entries()) {
      if (entry.state !== 'absent' || year.unitReports[at]?.facts === undefined) continue;
      const place = { ...entry.place, path: `facts.${key}` };
      const known = missing.get(unit);
      if (known === undefined) missing.set(unit, [place]);
      else known.push(place);
    }
  }

  function tellMissing(): Finding[] {
    return Array.from(missing, ([unit, places]) => {
      const shown = places.slice(0, NAMED) as [Place, ...Place[]];
      return unitLeavesSumUnknown({ unit, keys: shown.map(({ path }) => path), count: places.length }, ...shown);
    });
  }

  function tellNotAdded({ id, title }: FactSpec, own: Entry<'count'>): void {
    if (own.state !== 'absent') return;
    const told = partsOf<'count'>(id).filter(({ entry }) => entry.state === 'value');
    const [first] = told;
    if (first === undefined) return;
    const others = told.slice(1, NAMED).map(({ entry }) => entry.place);
    const args = { unit: first.unit, keys: [`facts.${id}`], count: told.length, notAdded: title };
    findings.push(unitLeavesSumUnknown(args, around, first.entry.place, ...others));
  }
}

/** Keys that a finding names, and places that it shows. */
const NAMED = 3;

function toEntry(
  amount: { readonly state: 'value' | 'none' | 'absent'; readonly place: Place | undefined } & Partial<
    Pick<Extract<Entry<'yuan'>, { state: 'value' }>, 'quantity'>
  >,
  around: Place,
): Entry<'yuan'> {
  const place = amount.place ?? around;
  if (amount.state !== 'value' || amount.quantity === undefined)
    return { state: amount.state === 'none' ? 'none' : 'absent', place };
  return { state: 'value', quantity: amount.quantity, decimals: amount.quantity.value.decimalPlaces(), place };
}
