import type { Finding } from '../../../findings/types.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { SpokenOf } from '../../prose/contradictions/spoken.ts';
import type { Ground } from '../../prose/ground.ts';
import { nameOf as nameFigure } from '../../prose/nameOf.ts';
import { type Candidate, WITH_FUNDS } from '../candidates.ts';
import type { Known } from '../figureOf.ts';
import { exactly, overlap, vagueRangeOf } from '../slack.ts';

export interface Fact extends Candidate {
  readonly known: Known;
  /** The prefix with a name that people know: a form's title for what it asks for as a fact. */
  readonly spoken: string;
}

/** Of a fund that the file does not have, nothing can have grown. */
export function isOfFund({ prefix }: Candidate): boolean {
  return FUND_TOTAL.test(prefix);
}

const FUND_TOTAL = /^(?:governmentFund|stateCapital|socialInsurance)\.total$/;

type Telling = (typed: string) => (place: Finding['places'][0]) => Finding;

export type Judged = Fact | Telling | undefined;

/** The first that a vague amount may tell. */
export function fitsVaguely(amount: TypedAmount, facts: readonly Fact[]): Fact | undefined {
  const range = vagueRangeOf(amount);
  return facts.find(({ known }) => known.state === 'value' && overlap(exactly(known.value.abs()), range));
}

export function valuesOf(facts: readonly Fact[]): readonly { readonly value: Decimal }[] {
  return facts.flatMap(({ known }) => (known.state === 'value' ? [known] : []));
}

export function groundOf(fact: Fact | undefined): Ground | undefined {
  if (fact === undefined) return undefined;
  const prefix = fact.prefix.replace(WITH_FUNDS, '');
  // Carry-over of basic spending stands beside its total.
  const holder = fact.column.startsWith('carryover.') ? prefix.replace(/\.total$/, '') : prefix;
  return { agrees: nameOf(fact), name: `${holder}.${fact.column}` };
}

/** A candidate as people call it. */
export function nameOf({ prefix, column, spoken = prefix }: Candidate & { readonly spoken?: string }): SpokenOf {
  return nameFigure({ prefix: spoken.replace(WITH_FUNDS, '') }, column);
}
