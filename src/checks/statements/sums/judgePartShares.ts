import type { Finding } from '../../../findings/types.ts';
import { printNumber } from '../../../quantity/print.ts';
import { printPercent } from '../../../reading/amountWords.ts';
import type { Statement } from '../../../reading/types.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agree } from '../../prose/ties.ts';
import { type At, isShare, type Stretch } from '../joinSentences.ts';
import { overlap, percentOf, rangeOf, yuanOf } from '../slack.ts';
import type { Head, Part } from './types.ts';

/** The share that is said of a part, right behind it. */
export function shareOf({ statements }: Stretch, part: At) {
  const at = statements.indexOf(part);
  const next = statements.slice(at + 1, at + 3).find(isShare);
  const lead = next?.sentence.text.slice(next.statement.clause.start, next.statement.start) ?? '';
  // 其中财政资金462.35万元、其他资金55.18万元，财政资金占89.34%: of another part.
  const isOther =
    next !== undefined && next.clause > part.clause && !/^(?:[约仅共各均分别比重比例]*占|比[重例])/.test(lead);
  const isOwn =
    !isOther && (next?.statement.how !== 'named' || next.statement.thing?.words === part.statement.thing?.words);
  const isPaired = next?.statement.clause.tokens.some(({ relation }) => relation === 'respectively') === true;
  const isBeside = next?.statement.clause.depth === part.statement.clause.depth;
  const from =
    next && isOwn && !isPaired && isBeside && (next.clause === part.clause || next.clause === part.clause + 1);
  return from ? next.statement : undefined;
}

/** `人员类110万元，占26.83%；运转类300万元，占63.17%` of 410万元. */
export function judgeShares(
  stretch: Stretch,
  { amount: whole }: Head,
  parts: readonly Part[],
  findings: Finding[],
): readonly Statement[] {
  const named = stretch.statements.find(
    (one) =>
      isShare(one) &&
      one.clause >= (parts[0]?.at.clause ?? 0) &&
      one.statement.of !== '' &&
      !OF_ALL.test(one.statement.of),
  );
  return parts.flatMap(({ at, amount }): readonly Statement[] => {
    const share = shareOf(stretch, at);
    // 甲占当年收入的66.65%；乙占33.35%: of what the first named.
    if (named !== undefined && share !== undefined && share.of === '') return [];
    if (share === undefined || !OF_ALL.test(share.of) || amount.isVague || share.amount.isVague) return [];
    const places = Math.max(whole.decimals, amount.decimals);
    const quotient = percentOf(rangeOf(amount, places), rangeOf(whole, places));
    const { sentence } = at;
    if (quotient === undefined || overlap(quotient, rangeOf(share.amount))) {
      if (quotient !== undefined) agree(sentence, [share.amount, amount], { follows: 'share' });
      return [share];
    }
    const derived = printPercent(yuanOf(amount).div(yuanOf(whole)).times(100));
    const figure = `${printNumber(amount.value)}${amount.unit}÷${printNumber(whole.value)}${whole.unit}`;
    const typed = sentence.text.slice(share.start, share.end);
    findings.push(
      figureContradicted(
        { figure, typed, derived },
        placeIn(sentence, share.start, share.end),
        placeIn(sentence, amount.start, amount.end),
      ),
    );
    return [];
  });
}

/** No whole of its own is named. */
const OF_ALL = /^(?:比|比重|比例|总数|总量|总额|总人数|全部|的|为|约|达|比例为|支出合计|总支出)*$/;
