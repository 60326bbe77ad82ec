import type { Accounted, Ledger } from '../../../checks/ledger/types.ts';
import { printReference, printResult } from '../../../document/printFigure.ts';
import type { Figure } from '../../../figures/types.ts';
import type { Place } from '../../../findings/place.ts';
import type { Evaluation } from '../../../scores/evaluation.ts';

/** A typed number that a name can stand for, or several. */
export interface Candidate {
  /** The stretch that would be replaced. */
  readonly place: Place;
  readonly typed: string;
  /** The likeliest first. */
  readonly names: readonly string[];
}

/** Which typed numbers names can stand for: one name, or several between which a person has to choose. */
export interface Plan {
  readonly single: readonly Candidate[];
  readonly several: readonly Candidate[];
}

/**
 * Finds the typed numbers for which a name would print the very same words. Where another figure of the same thing prints them
 * too, or any other where only the values are equal, nobody can tell which one is meant.
 */
export function planBindings(ledger: Ledger, evaluation: Evaluation, text: string): Plan {
  const printed = new PrintedNames(evaluation);
  const all = ledger.numbers.flatMap((one) => planOne(one, printed, text) ?? planUnnamed(one, printed) ?? []);
  const sorted = all.sort((one, other) => one.candidate.place.start - other.candidate.place.start);
  return {
    single: sorted.flatMap(({ candidate, isSure }) => (isSure ? [candidate] : [])),
    several: sorted.flatMap(({ candidate, isSure }) => (isSure ? [] : [candidate])),
  };
}

interface Planned {
  readonly candidate: Candidate;
  /** Whether it can only be this name. */
  readonly isSure: boolean;
}

function planOne({ place, standing }: Accounted, printed: PrintedNames, text: string): Planned | undefined {
  if (standing.kind !== 'agrees') return undefined;
  const { name, isByValue } = standing;
  const called = name ?? (typeof standing.with === 'string' ? printed.fullName(standing.with) : '');
  const shown = printed.of(called);
  const stretch = shown === undefined ? undefined : stretchOf(place, shown, text);
  if (shown === undefined || stretch === undefined) return undefined;
  const names = [called, ...printed.others(called, shown, isByValue === true)];
  return { candidate: { place: stretch, typed: shown, names }, isSure: names.length === 1 };
}

/**
 * An amount or rate that is equal to something without a name (a value of an indicator) and that names print as well: which of
 * them is meant, if any, only a person can tell. Counts are left out, since small ones are equal to many.
 */
function planUnnamed({ place, typed, standing }: Accounted, printed: PrintedNames): Planned | undefined {
  if (standing.kind !== 'agrees' || standing.isByValue !== true || standing.name !== undefined) return undefined;
  if (!/(?:元|%)$/.test(typed)) return undefined;
  const names = printed.others('', typed, true);
  return names.length === 0 ? undefined : { candidate: { place, typed, names }, isSure: false };
}

/**
 * The stretch of the file that reads as the name would print: the number as typed, with the word for its direction before it, or
 * without the unit behind it. `undefined` where the file says it in any other way.
 */
function stretchOf(place: Place, shown: string, text: string): Place | undefined {
  const typed = text.slice(place.start, place.end);
  if (typed === shown) return place;
  if (typed.startsWith(shown) && !/^[\d.,，．万亿]/.test(typed.slice(shown.length)))
    return { ...place, end: place.start + shown.length };
  const start = place.end - shown.length;
  const isWord = shown.endsWith(typed) && text.slice(start, place.end) === shown;
  return isWord ? { ...place, start } : undefined;
}

/** What every name of a year prints. */
class PrintedNames {
  readonly #evaluation: Evaluation;
  /** Figures by what they print. */
  readonly #byPrinted = new Map<string, Figure[]>();

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
    for (const figure of evaluation.figures.all) {
      if (figure.outcome.state !== 'value') continue;
      const shown = printReference(figure, evaluation.form);
      const own = this.#byPrinted.get(shown);
      if (own === undefined) this.#byPrinted.set(shown, [figure]);
      else own.push(figure);
    }
  }

  /** The name of a result, or of the one figure that ends so: `人员.在职人数` of `在职人数`. */
  fullName(spoken: string): string {
    const { year, figures } = this.#evaluation;
    if (year.results.some((one) => one.name === spoken)) return spoken;
    const [only, ...others] = figures.all.filter((one) => one.name.endsWith(`.${spoken}`));
    return only === undefined || others.length > 0 ? '' : only.name;
  }

  /** `undefined` for what is no name, and for a figure without a value. */
  of(name: string): string | undefined {
    const { year, figures, form } = this.#evaluation;
    const result = year.results.find((one) => one.name === name);
    if (result !== undefined) return printResult(result);
    const figure = figures.find(name);
    return figure?.outcome.state === 'value' ? printReference(figure, form) : undefined;
  }

  /** Other names that print the same and may be meant as well: those of one thing, or all. */
  others(name: string, shown: string, isOfAll: boolean): readonly string[] {
    const prefix = thingOf(name);
    const alike = this.#byPrinted.get(shown) ?? [];
    return alike.filter((one) => one.name !== name && (isOfAll || thingOf(one.name) === prefix)).map((one) => one.name);
  }
}

/** What a name speaks of: `基本支出.合计` of `基本支出.合计.决算数`. */
function thingOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
