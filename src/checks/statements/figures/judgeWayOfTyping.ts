import { printFixed } from '../../../quantity/print.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../../reading/findAmounts.ts';
import type { Statement } from '../../../reading/types.ts';
import { scopeAt } from '../../../reading/yearScope.ts';
import { unitMistaken } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { yuanOf } from '../slack.ts';
import type { Verdict } from '../verdict.ts';
import { type Fact, groundOf } from './facts.ts';

/** Right as it is, but for another unit than that of what stands beside it. */
export function judgeWayOfTyping({ kind, amount, start, end }: Statement, sentence: Sentence, fitting: Fact): Verdict {
  const ground = groundOf(fitting);
  const factor = amount && yuanIn(amount.unit);
  if (kind === 'share' || amount === undefined || (factor === undefined && !isPercentage(amount)))
    return { fits: true, ground };
  const typed = sentence.text.slice(start, end);
  const place = placeIn(sentence, start, end);
  if (isMixed(sentence, amount)) {
    const derived = `${printFixed(yuanOf(amount).div(10_000), 2)}万元`;
    return { fits: false, finding: unitMistaken({ typed, derived }, place) };
  }
  return { fits: true, ground };
}

/** 元 beside 万元 in one sentence, and not the same amount said in both. */
function isMixed(sentence: Sentence, { unit, value, end, decimals }: TypedAmount): boolean {
  const { text, amounts } = sentence;
  // 296873.25元，其中办公费4.82万元: to the cent, and what it is made of is told shorter.
  if (/其中/.test(text) && text.indexOf('其中') >= end && decimals === 2) return false;
  return (
    unit === '元' &&
    value.gte(10_000) &&
    // 结余24720.00元…，2022年结余1.97万元: of this year alone.
    amounts.filter(
      (other) => other.unit === '万元' && !other.isVague && !/均|每/.test(other.lead) && isOfYear(sentence, other),
    ).length >= amounts.filter((other) => other.unit === '元' && !/均|每/.test(other.lead)).length &&
    !/^[，（]?(?:折合|约合|合|即)/.test(text.slice(end))
  );
}

function isOfYear(sentence: Sentence, { start }: TypedAmount): boolean {
  const scope = scopeAt(sentence, start);
  return scope === undefined || scope.year === sentence.year;
}
