import type { Finding } from '../../../findings/types.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { Statement, ValueSaid } from '../../../reading/types.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { overlap, type Range, rangeOf } from '../slack.ts';
import type { Said } from './types.ts';

export function valuesIn(before: readonly Said[]): readonly ValueSaid[] {
  return before.flatMap(({ statement }) =>
    statement.kind === 'value' && !statement.circumstances.has('reason') && !statement.circumstances.has('each')
      ? [statement]
      : [],
  );
}

export const SPENT = new Set(['actual', 'spent']);

export const BUDGET = new Set(['originalBudget', 'revisedBudget', 'budget']);

export function columnOf({ column, carried }: ValueSaid): string | undefined {
  return column ?? carried;
}

export function isQuotient(quotient: Range | undefined, rate: TypedAmount): boolean {
  return quotient !== undefined && overlap(quotient, rangeOf(rate));
}

export const SIGN = ['＜', '＝', '＞'];

/** The numbers of which a wrong one was reckoned, as far as they stand in the sentence: any of them may be the wrong one. */
export function operandsIn(sentence: Sentence, ...operands: readonly TypedAmount[]): readonly Finding['places'][0][] {
  return operands
    .filter((one) => sentence.amounts.includes(one))
    .map(({ start, end }) => placeIn(sentence, start, end));
}

export function wordsOf({ thing }: Statement): string {
  return thing?.words ?? '';
}

export function print(_: Sentence, { value, unit }: TypedAmount): string {
  return `${value.toFixed()}${unit}`;
}
