import type { Finding } from '../../findings/types.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { isAlike, yuanOf } from './slack.ts';

const COUNT = '[一二三四五六七八九十\\d]+[个项家处所]';
/** `三个项目均在97分以上`, `四项均超过95%`, `均不低于90%`, `均低于10%`. */
const LEAD = new RegExp(
  `(?<count>${COUNT})[^，。；\\d]{0,6}(?<each>均|都|全部)(?:已|能)?(?<way>在|达到?了?|保持在|超过|高于|不低于|不少于|低于|不足|不超过|控制在)$`,
);
const FEW = /^[个项家处所]$/;

/**
 * SE423 direction-contradicted for a bound that each of a row is said to keep, where one of them that stands right before does not:
 * `97.61分、96.35分、98.70分，三个项目均在97分以上`.
 */
export function judgeEachBound(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 4 || !/[均都]|全部/.test(text)) return [];
  return amounts.flatMap((bound, index): readonly Finding[] => {
    const before = text.slice(0, bound.start);
    const match = LEAD.exec(before)?.groups;
    const count = amounts[index - 1];
    if (
      match === undefined ||
      count === undefined ||
      !FEW.test(count.unit) ||
      (bound.isVague && bound.vagueness === 'about')
    )
      return [];
    const side = sideOf(match.way ?? '', text.slice(bound.end));
    if (side === undefined) return [];
    const row = rowBefore(amounts.slice(0, index - 1), bound);
    if (!count.value.eq(row.length) || row.length < 2 || row.some((one) => one.isVague)) return [];
    const odd = row.find((one) => {
      const order = yuanOf(one).cmp(yuanOf(bound));
      return side === 'least' ? order < 0 : order > 0;
    });
    if (odd === undefined) return agree(sentence, [bound], { follows: 'same' });
    const start = before.lastIndexOf(match.each ?? '', bound.start);
    const end = bound.end + (/^以[上下内]/.exec(text.slice(bound.end))?.[0].length ?? 0);
    const [a, b] = [odd, bound].map((one) => text.slice(one.start, one.end));
    const derived = `${a}${side === 'least' ? '＜' : '＞'}${b}`;
    return [
      directionContradicted(
        { figure: '', typed: text.slice(start, end), derived },
        placeIn(sentence, start, end),
        placeIn(sentence, odd.start, odd.end),
      ),
    ];
  });
}

function sideOf(way: string, after: string): 'least' | 'most' | undefined {
  if (/^以上/.test(after) || /超过|高于|不低于|不少于/.test(way))
    return /^以[下内]|不超过/.test(after + way) ? undefined : 'least';
  if (/^以[下内]/.test(after) || /低于|不足|不超过/.test(way)) return 'most';
  return /^达/.test(way) && /^(?:[，。；]|$)/.test(after) ? 'least' : undefined;
}

/** The numbers of its measure, from the last one back. */
function rowBefore(before: readonly TypedAmount[], bound: TypedAmount): readonly TypedAmount[] {
  const from = before.findLastIndex((one) => !(isPercentage(bound) ? isPercentage(one) : isAlike(one, bound))) + 1;
  return before.slice(from);
}
