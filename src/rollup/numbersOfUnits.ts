import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Entry, EntryOfUnit, ResultItem } from '../model/types.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { suggestName } from '../source/suggestName.ts';
import { addEntries } from './addEntries.ts';
import { isCounted, splitMeasure } from './countedMeasure.ts';
import { numberOfNoUnit, unitItemsDiffer, unitLeavesSumUnknown } from './findings/findings.ts';
import { keyOfNumber, RESULTS } from './takeResults.ts';
import type { NumberOfUnit } from './types.ts';
import type { Unit, Units } from './units.ts';

/** Whose numbers are added: of a result, of an indicator of the whole, or of an indicator of one project. */
export interface Asked {
  readonly owner: readonly string[];
  readonly name: string;
  /** `undefined`: as the first unit that tells it. */
  readonly measure: string | undefined;
  readonly place: Place;
  /** The key under which the department would tell the number itself. */
  readonly key: string;
}

export interface SumOfUnits {
  readonly entry: Entry<'count'>;
  readonly measure: string | undefined;
  readonly qualifier: ResultItem['qualifier'];
}

/** Keys that a finding names, and places that it shows. */
const NAMED = 3;

/**
 * Adds what the units' reports tell under one name. A unit that does not tell it makes the sum unknown: SE478
 * unit-leaves-sum-unknown, one for each unit. SE498 unit-items-differ for another measure, SE310 number-of-no-unit.
 */
export class NumbersOfUnits {
  readonly #units: Units;
  readonly #missing = new Map<string, Map<string, Place>>();

  constructor(units: Units) {
    this.#units = units;
  }

  /** @param isTyped whether the department tells the number itself, so that nobody misses anything */
  sum(asked: Asked, isTyped: boolean): SumOfUnits {
    const parts = this.#partsOf(asked);
    const told = parts.filter(({ number }) => number !== undefined && number.entry.state !== 'absent');
    const measure = asked.measure ?? told.find(({ number }) => number?.measure !== undefined)?.number?.measure;
    const unknown = { entry: { state: 'absent', place: asked.place }, measure, qualifier: undefined } as const;
    if (told.length === 0) {
      if (!isTyped) this.#tellNobody(asked, parts);
      return unknown;
    }
    if (!isCounted(measure)) {
      if (!isTyped) this.#tellNotAdded(asked, told);
      return unknown;
    }
    const ofUnits = parts.map(
      ({ unit, number }): EntryOfUnit<'count'> => ({
        unit: unit.name,
        entry: number === undefined ? absentIn(unit, asked) : this.#inMeasure(asked, measure, number, isTyped),
      }),
    );
    if (!isTyped) this.#noteMissing(asked, parts);
    const entry = addEntries('count', unknown.entry, ofUnits, asked.place);
    return { entry, measure, qualifier: joinQualifiers(told.map(({ number }) => number?.qualifier)) };
  }

  /** SE478 unit-leaves-sum-unknown: what a unit left out of all that was added, in one finding. */
  tellMissing(): Finding[] {
    return Array.from(this.#missing, ([unit, keys]) => {
      const shown = [...keys.values()].slice(0, NAMED) as [Place, ...Place[]];
      return unitLeavesSumUnknown({ unit, keys: shown.map(({ path }) => path), count: keys.size }, ...shown);
    });
  }

  /** Every unit with what it tells. Of a project's indicators only those are asked that have the project, or may have it. */
  #partsOf({ owner, name }: Asked): readonly Part[] {
    const [table, , item] = owner;
    if (table !== undefined && item !== undefined) {
      const key = keyOfNumber(owner, name);
      return this.#units.all.flatMap((unit): Part[] => {
        const listing = unit.numbers?.tables[table as keyof typeof unit.numbers.tables];
        const mayHave =
          listing === undefined || listing.state === 'absent' || listing.items.some((one) => one.name === item);
        return mayHave ? [{ unit, number: unit.numbers?.results.get(key) }] : [];
      });
    }
    const keys = [keyOfNumber(owner, name), keyOfNumber(owner === RESULTS ? ['whole'] : RESULTS, name)];
    return this.#units.all.map((unit) => {
      const [own, other] = keys.map((key) => unit.numbers?.results.get(key));
      return { unit, number: own ?? other };
    });
  }

  /** A number in the measure that is asked for; unknown, and told, where it counts something else. */
  #inMeasure({ name }: Asked, wanted: string, { entry, measure }: NumberOfUnit, isTyped: boolean): Entry<'count'> {
    if (entry.state !== 'value' || measure === wanted) return entry;
    const [own, asked] = [splitMeasure(measure ?? ''), splitMeasure(wanted)];
    if (measure === undefined || own.base !== asked.base) {
      if (!isTyped) {
        const measures = { wanted, found: measure };
        this.#units.findings.push(unitItemsDiffer({ item: name, key: 'measure', measures }, entry.place));
      }
      return { state: 'absent', place: entry.place };
    }
    const value = entry.quantity.value.times(own.factor).div(asked.factor);
    const quantity: Quantity<'count'> = { measure: 'count', value };
    return { state: 'value', quantity, decimals: value.decimalPlaces(), place: entry.place };
  }

  #tellNobody(asked: Asked, parts: readonly Part[]): void {
    const { name, place } = asked;
    // Units that list the name and do not know the number, or whose reports could not be added, are told of.
    if (parts.some(({ number }) => number !== undefined)) return this.#noteMissing(asked, parts);
    if (this.#units.all.every(({ numbers }) => numbers === undefined)) return;
    const known = new Set(this.#units.all.flatMap(({ numbers }) => numbers?.resultNames ?? []));
    this.#units.findings.push(numberOfNoUnit({ name, suggestion: suggestName(name, [...known]) }, place));
  }

  #tellNotAdded({ name, place, key }: Asked, told: readonly Part[]): void {
    const [first] = told;
    if (first?.number === undefined) return;
    const places = told.flatMap(({ number }) => (number === undefined ? [] : [number.entry.place])).slice(0, NAMED);
    const args = { unit: first.unit.name, keys: [key], count: told.length, notAdded: name, isRate: true };
    this.#units.findings.push(unitLeavesSumUnknown(args, place, ...places));
  }

  #noteMissing(asked: Asked, parts: readonly Part[]): void {
    for (const { unit, number } of parts) {
      if (unit.numbers === undefined || (number !== undefined && number.entry.state !== 'absent')) continue;
      const { place } = number?.entry ?? absentIn(unit, asked);
      const keys = this.#missing.get(unit.name) ?? new Map<string, Place>();
      this.#missing.set(unit.name, keys.set(place.path, place));
    }
  }
}

interface Part {
  readonly unit: Unit;
  readonly number: NumberOfUnit | undefined;
}

/** Where a unit would tell the number: among its results, or the indicators of the project. */
function absentIn({ place, numbers }: Unit, { owner: [table, , item], name }: Asked): Entry<'count'> {
  const path = item === undefined ? `results.${name}` : `${table}.${item}.indicators.${name}`;
  return { state: 'absent', place: numbers === undefined ? place : { ...numbers.namePlace, path } };
}

/** A sum is no more exact than what is added: 40余 and 30 are 70余, and 近 with 余 is neither. */
function joinQualifiers(all: readonly ResultItem['qualifier'][]): ResultItem['qualifier'] {
  const told = new Set(all.filter((one) => one !== undefined));
  const [first, ...others] = told;
  if (others.length === 0) return first;
  return [...told].every((one) => one === '余' || one === '多') ? '余' : '约';
}
