import type { Place } from '../findings/place.ts';
import { Decimal } from '../quantity/decimal.ts';
import { type Measure, type Quantity, quantity } from '../quantity/quantity.ts';
import { nameFigure, type Segment } from './figureNames.ts';
import { addendOf, addOutcomes, divideOutcomes } from './outcomes.ts';
import type { Derivation, Figure, Figures, Outcome, Term, Wording } from './types.ts';

/** A number from the file, in the three states of an `Entry`; how many decimals were typed makes no difference to a figure. */
export type TypedNumber = (
  | { readonly state: 'value'; readonly quantity: Quantity; readonly place: Place }
  | { readonly state: 'none' | 'absent'; readonly place: Place }
) & { readonly ofUnits?: readonly { readonly unit: string; readonly entry: TypedNumber }[] };

/**
 * Collects figures in the order in which they are derived. Each is computed once, from figures that the book already has, so
 * that every figure can be traced back to typed numbers. All methods that add a figure return its id.
 *
 * @throws Error when a figure is derived from an id that the book lacks: the caller made the id, so that is a bug.
 */
export class FigureBook implements Figures {
  readonly #byId = new Map<string, Figure>();
  readonly #byName = new Map<string, Figure>();

  get all(): readonly Figure[] {
    return [...this.#byId.values()];
  }

  find(name: string): Figure | undefined {
    return this.#byId.get(name) ?? this.#byName.get(name);
  }

  get(id: string): Figure {
    const figure = this.#byId.get(id);
    if (figure === undefined) throw new Error(`no figure ${id}`);
    return figure;
  }

  /** Adds a number as typed; an absent one is unknown. One that the reports of units tell is the sum of theirs. */
  typed(segments: readonly Segment[], measure: Measure, entry: TypedNumber): string {
    if (entry.ofUnits !== undefined) {
      const ids = entry.ofUnits.map((one) => this.typed(segmentsOfUnit(segments, one.unit), measure, one.entry));
      const isKnown = ids.every((id) => addendOf(this.get(id).outcome) !== undefined);
      if (isKnown || entry.state === 'absent') return this.sum(segments, measure, ids);
    }
    const outcome: Outcome =
      entry.state === 'value'
        ? { state: 'value', quantity: entry.quantity }
        : { state: entry.state === 'none' ? 'none' : 'unknown' };
    return this.#add(segments, measure, outcome, { operation: 'typed', place: entry.place });
  }

  /** Adds a figure for which no number was typed: it is stated to be `none`, or unknown. */
  stated(segments: readonly Segment[], measure: Measure, state: 'none' | 'unknown', place: Place): string {
    return this.#add(segments, measure, { state }, { operation: 'typed', place });
  }

  /**
   * Adds a sum or, where one of its terms is unknown, the total as typed. A typed total beside a complete sum is only compared
   * with it: what is derived stays derived.
   *
   * @param units the same amount of each budget unit, whose sum it is where a term is unknown
   */
  sumOrTyped(
    segments: readonly Segment[],
    measure: Measure,
    ids: readonly string[],
    entry: TypedNumber,
    units: readonly string[] = [],
  ): string {
    if (entry.ofUnits !== undefined) return this.typed(segments, measure, entry);
    if (entry.state === 'absent' && units.length === 0) return this.sum(segments, measure, ids);
    if (this.#isKnownSum(measure, ids)) return this.sum(segments, measure, ids);
    if (this.#isKnownSum(measure, units)) return this.sum(segments, measure, units);
    return entry.state === 'absent' ? this.sum(segments, measure, ids) : this.typed(segments, measure, entry);
  }

  #isKnownSum(measure: Measure, ids: readonly string[]): boolean {
    const terms = ids.map((id) => ({ sign: '+' as const, outcome: this.get(id).outcome }));
    return terms.length > 0 && addOutcomes(measure, terms).state !== 'unknown';
  }

  /** Adds the number of entries of a list, by their places; unknown where there is no list (`undefined`). */
  counted(segments: readonly Segment[], places: readonly Place[] | undefined, place: Place): string {
    const outcome: Outcome =
      places === undefined ? { state: 'unknown' } : { state: 'value', quantity: quantity('count', places.length) };
    return this.#add(segments, 'count', outcome, { operation: 'counted', places: places ?? [place] });
  }

  /** Adds a sum; see `addOutcomes` for terms that are unknown or `none`. */
  sum(segments: readonly Segment[], measure: Measure, ids: readonly string[], wording: Wording = 'plain'): string {
    return this.signedSum(
      segments,
      measure,
      ids.map((id) => ({ sign: '+', id })),
      wording,
    );
  }

  /** Adds `first − second`. */
  difference(segments: readonly Segment[], measure: Measure, first: string, second: string, wording: Wording): string {
    const terms: Term[] = [
      { sign: '+', id: first },
      { sign: '-', id: second },
    ];
    return this.signedSum(segments, measure, terms, wording);
  }

  /** Adds a sum of terms with signs. */
  signedSum(
    segments: readonly Segment[],
    measure: Measure,
    terms: readonly Term[],
    wording: Wording = 'plain',
  ): string {
    const outcomes = terms.map(({ sign, id }) => ({ sign, outcome: this.get(id).outcome }));
    return this.#add(segments, measure, addOutcomes(measure, outcomes), { operation: 'sum', terms }, wording);
  }

  /** Adds the sum of only those figures that are above zero, or below; unknown if one of the figures is. */
  sumBySign(
    segments: readonly Segment[],
    measure: Measure,
    ids: readonly string[],
    side: 'positive' | 'negative',
  ): string {
    const addends = ids.map((id) => addendOf(this.get(id).outcome));
    const known = addends.filter((addend) => addend !== undefined);
    const chosen = known.filter((addend) => (side === 'positive' ? addend.gt(0) : addend.lt(0)));
    const value = chosen.reduce((sum, addend) => sum.plus(addend), new Decimal(0));
    const outcome: Outcome =
      known.length < addends.length ? { state: 'unknown' } : { state: 'value', quantity: quantity(measure, value) };
    const operation = side === 'positive' ? 'sumOfPositive' : 'sumOfNegative';
    return this.#add(segments, measure, outcome, { operation, terms: ids.map((id) => ({ sign: '+', id })) });
  }

  /** Adds a rate; see `divideOutcomes` for a base that is missing. */
  ratio(segments: readonly Segment[], numerator: string, denominator: string, wording: Wording = 'plain'): string {
    const outcome = divideOutcomes(this.get(numerator).outcome, this.get(denominator).outcome, isBudget(denominator));
    return this.#add(segments, 'ratio', outcome, { operation: 'ratio', numerator, denominator }, wording);
  }

  /** Adds a rate or, where its amounts are not known, the one that was typed. */
  ratioOrTyped(segments: readonly Segment[], numerator: string, denominator: string, entry?: TypedNumber): string {
    const isKnown = [numerator, denominator].every((id) => addendOf(this.get(id).outcome) !== undefined);
    if (isKnown || entry === undefined || entry.state === 'absent') return this.ratio(segments, numerator, denominator);
    return this.typed(segments, 'ratio', entry);
  }

  #add(
    segments: readonly Segment[],
    measure: Measure,
    outcome: Outcome,
    derivation: Derivation,
    wording: Wording = 'plain',
  ): string {
    const { id, name } = nameFigure(segments);
    // The model reports two items with the same name; here the first keeps it.
    if (this.#byId.has(id)) return id;
    const figure: Figure = { id, name, measure, outcome, derivation, wording };
    this.#byId.set(id, figure);
    // An item may have the Chinese name of a part or a total; then the program's own figure keeps the name.
    if (!this.#byName.has(name) || !hasTypedName(segments)) this.#byName.set(name, figure);
    return id;
  }
}

/** `threePublic.total.actual` → `threePublic.units.甲.actual`, `basic.carryover.closing` → `basic.carryover.units.甲.closing`. */
function segmentsOfUnit(segments: readonly Segment[], unit: string): readonly Segment[] {
  // A number that a form asks for has no column.
  if (typeof segments.at(-1) === 'object') return [...segments, 'units', unit];
  const before = segments.slice(0, -1);
  const owner = before.at(-1) === 'total' ? before.slice(0, -1) : before;
  return [...owner, 'units', unit, ...segments.slice(-1)];
}

function hasTypedName(segments: readonly Segment[]): boolean {
  return segments[1] === 'items' || segments[1] === 'units';
}

function isBudget(id: string): boolean {
  return /budget$/i.test(id);
}
