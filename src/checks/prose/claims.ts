import type { TypedAmount } from '../../reading/findAmounts.ts';
import { scopeAt, type YearScope } from '../../reading/yearScope.ts';
import type { Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

/** What an amount in a sentence claims to be: the value of one of these columns of a subject. */
export interface Claim {
  readonly subject: Subject;
  /** Any of them may be meant; the first is the likeliest. */
  readonly columns: readonly string[];
  /** The word that says in which direction, where there is one. */
  readonly direction: { readonly word: string; readonly sign: 1 | -1; readonly start: number } | undefined;
  /** The year that its words speak of, where they say one. */
  readonly scope: YearScope | undefined;
  /** Nothing is named: it is taken to speak of what its section is about, or of a part of that. */
  readonly isTopic?: boolean;
}

export type Meaning = Omit<Claim, 'scope'>;

/** The columns that words may mean, by the kind of what they speak of; the first pattern that fits. */
export interface ColumnWords {
  readonly pattern: RegExp;
  readonly columns: Columns;
}

export type Columns = Readonly<Partial<Record<Subject['kind'], readonly string[]>>>;

/** What grew or fell did so in the year that the sentence starts with, whatever it is compared with after that. */
export function scopeOf(sentence: Sentence, amount: TypedAmount, { direction }: Meaning): YearScope | undefined {
  if (direction === undefined) return scopeAt(sentence, amount.start);
  const scopes = sentence.scopes.filter(({ end, isComparison }) => end <= amount.start && !isComparison);
  const isOther = scopes.every(({ year }) => year !== sentence.year);
  return scopes.find(({ end }) => isOther && !sentence.amounts.some((other) => other.end < end));
}
