import type { Place } from './place.ts';
import type { Finding, FindingOf, Severity } from './types.ts';
import type { Sentence } from './wording.ts';

/**
 * What must have been read for a finding to be worth telling. What could not be read is unknown, and a finding that may
 * come of that is left out, since one mistake is told once.
 *
 * - `words`: nothing but the words in which it is found, and the form.
 * - `entry`: its own entry, and the form.
 * - `row`: one row of a table, whose figures are known by its name.
 * - `table`: all of a table.
 * - `time`: the year and the day of the report, and whatever else the file holds.
 * - `years`: the same of two years.
 * - `absent`: the sections in which something would stand that it says is not there.
 * - `anything`: whatever the file holds.
 */
export type RestsOn =
  | 'words'
  | 'entry'
  | 'row'
  | 'table'
  | 'time'
  | 'years'
  | 'anything'
  | { readonly absent: readonly string[] };

/**
 * All that the program knows of one code, but for its explanation, which lies beside it. Of a code that is only looked up,
 * the arguments are not known (`never`): no sentence can be made of it by mistake.
 */
export interface Definition<C extends string = string, A extends object = never> {
  /** For ever. The first digit is the stage that finds it. */
  readonly code: C;
  /** The code's word for people, in kebab case; named for the fault. */
  readonly name: string;
  readonly severity: Severity;
  /** Whether a report may keep it with a reason: published facts may be wrong, a file that cannot be read is put right. */
  readonly acceptable: boolean;
  /** The file could not be read at all: the command exits 2, not 1. */
  readonly unreadable?: true;
  readonly restsOn: RestsOn;
  /** It is found only by setting the year beside the one before. */
  readonly needsPriorYear?: true;
  /** What is wrong and what to do about it, one line each. Arguments are data: each language prints them. */
  readonly zh: (args: A) => Sentence;
  readonly en: (args: A) => Sentence;
}

/** Makes the findings of one code. */
export interface FindingMaker<C extends string = string, A extends object = never> {
  readonly definition: Definition<C, A>;
  /** @param places the first is where the finding is shown, others are what it was compared with */
  (args: A, ...places: readonly [Place, ...Place[]]): Finding;
}

/** Defines a code: what it is, and its sentences in every language, whose arguments are those of its findings. */
export function define<const C extends string, A extends object = Record<never, never>>(
  code: C,
  definition: Omit<Definition<C, A>, 'code'>,
): FindingMaker<C, A> {
  const { severity } = definition;
  const make = (args: A, ...places: readonly [Place, ...Place[]]) => ({ code, severity, args, places });
  return Object.assign(make, { definition: { code, ...definition } });
}

/** Whether a finding is of a code, whose arguments are known then. */
export function isFinding<C extends string, A extends object>(
  found: Finding,
  { definition: { code } }: FindingMaker<C, A>,
): found is FindingOf<A> {
  return found.code === code;
}
