import type { Finding } from '../../../findings/types.ts';
import type { UnitYear } from '../../../model/types.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { measureOf } from '../../../reading/measures.ts';
import type { Outcome } from '../../../reading/readOutcomes.ts';
import type { ResultNames, Surely } from '../../../reading/resultNames.ts';
import type { Ground } from '../../prose/ground.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { describesAnotherBody } from '../../prose/otherBodies.ts';
import { tie } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import type { KnownResult } from '../knownResults.ts';

/** What of the year the sentences may be held against. */
export type Known = Pick<UnitYear, 'unit'> & { readonly results: readonly KnownResult[] };

export type Changed = Extract<Outcome, { readonly wordStart: number }>;

/** What a sentence has said so far of one thing. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly result: KnownResult | undefined;
  readonly surely: Surely | 'number' | undefined;
  /** Of a part, another body or another time: its own numbers may be held against each other alone. */
  readonly isRestricted: boolean;
  readonly now: TypedAmount | undefined;
  readonly lastYear: TypedAmount | undefined;
  readonly target: TypedAmount | undefined;
  /** What it was compared with, of whatever time. */
  readonly other: TypedAmount | undefined;
  /** The index of the clause in which it is told. */
  readonly clause: number;
  /** What was told of it last: its own number, or what hangs on that. */
  readonly isTold: boolean;
}

export interface OutcomesJudged {
  readonly findings: readonly Finding[];
  /** What fits the file or the numbers beside it, from and to. */
  readonly fitting: readonly { readonly start: number; readonly end: number }[];
  readonly spoken: readonly Spoken[];
}

/** What has been read and told of the results that one sentence speaks of. */
export class Judging {
  readonly sentence: Sentence;
  readonly names: ResultNames;
  readonly isOfOthers: boolean;
  readonly findings: Finding[] = [];
  readonly fitting: { start: number; end: number }[] = [];
  readonly spoken: Spoken[] = [];
  /** All values that the sentence tells, for relations that may be of any of them. */
  readonly values: TypedAmount[] = [];
  current: Spoken | undefined;
  pending: Outcome | undefined;
  /** A result was named by {{…}}. */
  isReferred = false;
  readonly results: readonly KnownResult[];

  constructor(sentence: Sentence, names: ResultNames, { unit, results }: Known) {
    this.results = results;
    this.sentence = sentence;
    this.names = names;
    this.isOfOthers = describesAnotherBody(sentence, unit);
  }
}

export function startSpoken(judging: Judging, clause: number, restricted: boolean): Spoken {
  return {
    sentence: judging.sentence,
    result: undefined,
    surely: undefined,
    isRestricted: restricted || judging.isOfOthers,
    now: undefined,
    lastYear: undefined,
    target: undefined,
    other: undefined,
    clause,
    isTold: false,
  };
}

export function setSpoken(judging: Judging, more: Partial<Spoken>): void {
  if (judging.current !== undefined) judging.current = { ...judging.current, ...more };
}

export function closeSpoken(judging: Judging): void {
  if (judging.current !== undefined) judging.spoken.push(judging.current);
  judging.current = undefined;
}

/** All values so far that are of the unit of a base. */
export function listNows(judging: Judging, base: TypedAmount): readonly TypedAmount[] {
  return judging.values.filter((one) => measureOf(one.unit).base === measureOf(base.unit).base && !one.isVague);
}

/** @param ground what it rests on; none where a finding is told of it, or nothing can be */
export function markFitting(judging: Judging, amount: TypedAmount, start = amount.start, ground?: Ground): void {
  judging.fitting.push({ start, end: amount.end });
  if (ground !== undefined) tie(judging.sentence, start, amount.end, ground);
}

export function wordsOf(judging: Judging, { start, end }: TypedAmount): string {
  return judging.sentence.text.slice(start, end);
}

export function placeAmount(judging: Judging, { start, end }: TypedAmount) {
  return placeIn(judging.sentence, start, end);
}

/** How many signs before a number may hold its name. */
export const NEAREST = 40;
