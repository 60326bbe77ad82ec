import type { Place } from './place.ts';
import type { Finding, FindingOf, Severity } from './types.ts';
import type { Sentence } from './wording.ts';

/**
 * Which parts of the file must have been read before a finding is worth reporting. A part that could not be read is
 * unknown; a finding that may be a mere consequence of that is left out, so that one mistake is reported once.
 *
 * - `words`: only the words in which the fault was found, and the form.
 * - `entry`: the finding's own entry, and the form.
 * - `row`: one row of a table; a row's figures are identified by its name.
 * - `table`: the whole table.
 * - `time`: the report's year and date, and the rest of the file.
 * - `years`: the same parts of both years that are compared.
 * - `absent`: the sections that would hold what the finding says is missing.
 * - `anything`: the whole file.
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
 * Everything the program knows about one code, except its explanation, which lies beside it as Markdown. A definition that
 * was only looked up by its code has arguments of type `never`, so that nobody makes a sentence from it by mistake.
 */
export interface Definition<C extends string = string, A extends object = never> {
  /** The code never changes. Its first digit names the stage that finds the fault. */
  readonly code: C;
  /** The code's readable name, in kebab case; it names the fault. */
  readonly name: string;
  readonly severity: Severity;
  /** Whether a report may keep the finding and give a reason: published facts may be wrong, an unreadable file is corrected. */
  readonly acceptable: boolean;
  /** Set where the file could not be read at all: the command exits 2, not 1. */
  readonly unreadable?: true;
  readonly restsOn: RestsOn;
  /** Set where the fault is found only by comparing the year with the year before. */
  readonly needsPriorYear?: true;
  /** Set where the fault is found only by comparing a report that was built before, which not every run does. */
  readonly needsBuilt?: true;
  /** Set where only `check --bind` tells it. */
  readonly needsBinding?: true;
  /**
   * Set where the finding is of interest only to who writes a report file: what is still to be filled in or could be typed
   * otherwise. It is not told of a report that is there as a Word file. False where the stage is told of report files alone,
   * and this finding of Word files too.
   */
  readonly onlyOfReportFile?: boolean;
  /** What to do about it in a Word file, where the sentence would name keys of a report file. */
  readonly hintInWord?: Readonly<Record<'zh' | 'en', string>>;
  /** The sentence: what is wrong and what to do about it, one line each. Arguments are data; each language prints them. */
  readonly zh: (args: A) => Sentence;
  readonly en: (args: A) => Sentence;
}

/** Makes the findings of one code. */
export interface FindingMaker<C extends string = string, A extends object = never> {
  readonly definition: Definition<C, A>;
  /** @param places the finding is shown at the first; it was compared with what stands at the others */
  (args: A, ...places: readonly [Place, ...Place[]]): Finding;
}

/** Defines a code and returns the maker of its findings; sentences of all languages take the arguments of the findings. */
export function define<const C extends string, A extends object = Record<never, never>>(
  code: C,
  definition: Omit<Definition<C, A>, 'code'>,
): FindingMaker<C, A> {
  const { severity } = definition;
  const make = (args: A, ...places: readonly [Place, ...Place[]]) => ({ code, severity, args, places });
  return Object.assign(make, { definition: { code, ...definition } });
}

/** Whether a finding has this code; the compiler then knows its arguments. */
export function isFinding<C extends string, A extends object>(
  found: Finding,
  { definition: { code } }: FindingMaker<C, A>,
): found is FindingOf<A> {
  return found.code === code;
}
