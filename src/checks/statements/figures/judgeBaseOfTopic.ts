import { isPercentage } from '../../../reading/amountWords.ts';
import type { Statement } from '../../../reading/types.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { rateWithoutBase } from '../../prose/wording/findings.ts';
import type { CheckContext } from '../../types.ts';
import { knownOf } from '../knownOf.ts';
import type { Verdict } from '../verdict.ts';
import { nameOf } from './facts.ts';

/** `比年初预算增长100%` in the reason of an item that had no budget. */
export function judgeBaseOfTopic(statement: Statement, sentence: Sentence, { figures, year }: CheckContext): Verdict {
  const { kind, thing, wordStart, end, amount, basis } = { wordStart: 0, basis: undefined, ...statement };
  const { topic } = sentence;
  if (kind !== 'change' || thing?.kind !== 'unknown' || topic?.kind !== 'spending' || basis !== 'originalBudget')
    return undefined;
  if (amount === undefined || !isPercentage(amount)) return undefined;
  const known = knownOf({ prefix: topic.prefix, column: 'varianceRate' }, figures, year);
  if (known.state !== 'undefined' || topic.prefix.endsWith('.total')) return undefined;
  const typed = sentence.text.slice(wordStart, end);
  const figure = nameOf({ prefix: topic.prefix, column: 'varianceRate' });
  return { fits: false, finding: rateWithoutBase({ figure, typed }, placeIn(sentence, wordStart, end)) };
}
