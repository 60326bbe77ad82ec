import type { Finding } from '../../findings/types.ts';
import { printPercent } from '../../reading/amountWords.ts';
import type { RateSaid, ShareSaid } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { isAlike, overlap, percentOf, rangeOf, yuanOf } from './slack.ts';

/**
 * SE421 figure-contradicted for a rate whose both numbers stand before it: `58.90万元，完成采购预算62.00万元的93%`. Nobody
 * can tell from the text alone which of the three is wrong: the numbers are further places of the finding.
 */
export function judgeTyped(said: RateSaid | ShareSaid, sentence: Sentence): Finding | 'fits' | undefined {
  const { quotient, amount, circumstances, start, end } = said;
  if (quotient === undefined || amount.isVague || circumstances.has('supposed') || circumstances.has('each'))
    return undefined;
  const { part, base } = quotient;
  if (part.isVague || base.isVague || !isAlike(part, base)) return undefined;
  const places = Math.max(part.decimals, base.decimals);
  // Any number of the sentence before the base may be what was meant.
  const parts = sentence.amounts.filter((one) => one.start < base.start && isAlike(one, base));
  const quotients = [part, ...parts].map((one) => percentOf(rangeOf(one, places), rangeOf(base, places)));
  if (quotients.some((one) => one !== undefined && overlap(one, rangeOf(amount)))) {
    agree(sentence, [amount, base, sentence.amounts.includes(part) ? part : undefined], { follows: 'rate' });
    return 'fits';
  }
  if (quotients[0] === undefined) return undefined;
  const words = (one: typeof part) => sentence.text.slice(one.start, one.end);
  const isHere = sentence.amounts.includes(part);
  return figureContradicted(
    {
      figure: isHere ? `${words(part)}÷${words(base)}` : `…÷${words(base)}`,
      typed: sentence.text.slice(start, end),
      derived: printPercent(yuanOf(part).div(yuanOf(base)).times(100)),
    },
    placeIn(sentence, start, end),
    ...(isHere ? [placeIn(sentence, part.start, part.end)] : []),
    placeIn(sentence, base.start, base.end),
  );
}
