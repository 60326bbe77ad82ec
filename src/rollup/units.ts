import { nameFigure } from '../figures/figureNames.ts';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Entry, EntryOfUnit, UnitYear } from '../model/types.ts';
import type { Measure, MoneyUnit } from '../quantity/quantity.ts';
import { placeOfKey } from '../source/query.ts';
import { addEntries, compareTyped } from './addEntries.ts';
import { ADDED } from './addedFigures.ts';
import type { UnitNumbers } from './types.ts';

/** A unit of a department: its numbers, which nobody knows where it has no report or one that cannot be used. */
export interface Unit {
  readonly name: string;
  /** Its entry in the department's file. */
  readonly place: Place;
  readonly numbers: UnitNumbers | undefined;
  /** Whether it has made no report at all. */
  readonly isWithoutReport: boolean;
}

/** Adds the numbers of units for one department, and compares what is typed beside them. */
export class Units {
  readonly all: readonly Unit[];
  readonly findings: Finding[] = [];
  /** Figures that the department types itself, since the sum of its units is unknown. */
  readonly typedBesideUnknown: string[] = [];
  readonly #place: Place;
  readonly #moneyOf: (unit: string | undefined) => MoneyUnit;

  constructor(all: readonly Unit[], year: UnitYear) {
    this.all = all;
    this.#place = placeOfKey(year.root, 'units');
    const money = new Map(all.map(({ name, numbers }) => [name, numbers?.money]));
    this.#moneyOf = (unit) => (unit === undefined ? undefined : money.get(unit)) ?? year.money;
  }

  /** Where a sum stands that is typed nowhere: under `units`, known by the key under which it could be typed. */
  placeOf(path: string): Place {
    return { ...this.#place, path };
  }

  /** The sum of a figure over the units; the department's own number where no unit tells any. */
  add<M extends Measure>(id: string, own: Entry<M>, isAlways = false): Entry<M> {
    const measure = ADDED.get(id) as M | undefined;
    if (measure === undefined) throw new Error(`${id} is not added up`);
    const ofUnits = this.all.map(({ name, place, numbers }): EntryOfUnit<M> => {
      const entry = numbers?.entries.get(id) as Entry<M> | undefined;
      return { unit: name, entry: entry ?? { state: 'absent', place: numbers?.namePlace ?? place } };
    });
    const isTold = ofUnits.some(({ entry }) => entry.state !== 'absent');
    if (!isTold && !isAlways) return own;
    const sum = this.sum(id.split('.'), measure, own, ofUnits);
    if (own.state !== 'absent' && ofUnits.some(({ entry }) => entry.state === 'absent'))
      this.typedBesideUnknown.push(id);
    return sum;
  }

  /** The sum of numbers that were found in the units, compared with the department's own. */
  sum<M extends Measure>(
    figure: readonly string[],
    measure: M,
    own: Entry<M>,
    ofUnits: readonly EntryOfUnit<M>[],
  ): Entry<M> {
    this.compare(figure, measure, own, ofUnits);
    return addEntries(measure, own, ofUnits, this.placeOf(own.place.path));
  }

  compare<M extends Measure>(
    figure: readonly string[],
    measure: M,
    own: Entry<M>,
    ofUnits: readonly EntryOfUnit<M>[],
  ): void {
    // Most sums are typed nowhere.
    if (own.state === 'absent') return;
    this.findings.push(...compareTyped(nameFigure(figure).name, measure, own, ofUnits, this.#moneyOf));
  }
}
