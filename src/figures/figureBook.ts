import type { Place } from '../findings/place.ts';
import type { Entry } from '../model/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { type Measure, quantity } from '../quantity/quantity.ts';
import { nameFigure, type Segment } from './figureNames.ts';
import { addendOf, addOutcomes, divideOutcomes } from './outcomes.ts';
import type { Derivation, Figure, Figures, Outcome, Term, Wording } from './types.ts';

/**
 * Gathers figures in the order in which they are derived; each is computed once, from figures already there, so that every
 * figure can be followed back to what was typed. All methods return the id of the figure they add.
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

  typed(segments: readonly Segment[], measure: Measure, entry: Entry): string {
    const outcome: Outcome =
      entry.state === 'value'
        ? { state: 'value', quantity: entry.quantity }
        : { state: entry.state === 'none' ? 'none' : 'unknown' };
    return this.#add(segments, measure, outcome, { operation: 'typed', place: entry.place });
  }

  /** A figure without a number of its own: a list stated to be `none`, or not stated. */
  stated(segments: readonly Segment[], measure: Measure, state: 'none' | 'unknown', place: Place): string {
    return this.#add(segments, measure, { state }, { operation: 'typed', place });
  }

  counted(segments: readonly Segment[], places: readonly Place[] | undefined, place: Place): string {
    const outcome: Outcome =
      places === undefined ? { state: 'unknown' } : { state: 'value', quantity: quantity('count', places.length) };
    return this.#add(segments, 'count', outcome, { operation: 'counted', places: places ?? [place] });
  }

  sum(segments: readonly Segment[], measure: Measure, ids: readonly string[], wording: Wording = 'plain'): string {
    return this.signedSum(
      segments,
      measure,
      ids.map((id) => ({ sign: '+', id })),
      wording,
    );
  }

  /** `first − second`. */
  difference(segments: readonly Segment[], measure: Measure, first: string, second: string, wording: Wording): string {
    const terms: Term[] = [
      { sign: '+', id: first },
      { sign: '-', id: second },
    ];
    return this.signedSum(segments, measure, terms, wording);
  }

  signedSum(
    segments: readonly Segment[],
    measure: Measure,
    terms: readonly Term[],
    wording: Wording = 'plain',
  ): string {
    const outcomes = terms.map(({ sign, id }) => ({ sign, outcome: this.get(id).outcome }));
    return this.#add(segments, measure, addOutcomes(measure, outcomes), { operation: 'sum', terms }, wording);
  }

  /** Sum of those figures only that are above zero, or of those below; unknown if the sign of one is not known. */
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

  ratio(segments: readonly Segment[], numerator: string, denominator: string, wording: Wording = 'plain'): string {
    const outcome = divideOutcomes(this.get(numerator).outcome, this.get(denominator).outcome, isBudget(denominator));
    return this.#add(segments, 'ratio', outcome, { operation: 'ratio', numerator, denominator }, wording);
  }

  #add(
    segments: readonly Segment[],
    measure: Measure,
    outcome: Outcome,
    derivation: Derivation,
    wording: Wording = 'plain',
  ): string {
    const { id, name } = nameFigure(segments);
    // Two items of one name are a finding of the model; the first keeps the name here.
    if (this.#byId.has(id)) return id;
    const figure: Figure = { id, name, measure, outcome, derivation, wording };
    this.#byId.set(id, figure);
    // An item may be called as a part or a total is; the figure of the house keeps the name then.
    if (!this.#byName.has(name) || !hasTypedName(segments)) this.#byName.set(name, figure);
    return id;
  }
}

function hasTypedName(segments: readonly Segment[]): boolean {
  return segments[1] === 'items' || segments[1] === 'units';
}

function isBudget(id: string): boolean {
  return /budget$/i.test(id);
}
