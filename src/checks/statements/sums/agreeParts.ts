import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { agree } from '../../prose/ties.ts';
import type { At } from '../joinSentences.ts';
import type { Part } from './types.ts';

export function agreeParts(
  whole: At,
  amount: TypedAmount,
  parts: readonly Part[],
  by: { readonly isByValue?: true } = {},
) {
  agree(whole.sentence, [amount], { follows: 'sum', ...by });
  for (const part of parts) agree(part.at.sentence, [part.amount], { follows: 'part', ...by });
}
