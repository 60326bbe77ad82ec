import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { halfPlace, isDifference, isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Check } from '../types.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

/** `高2.4个百分点`, `多办5场`: right before a difference. */
const APART =
  /(?:增加|增长|上升|提高|提升|多|高出|高|超出|超过|超|减少|下降|降低|少|低|差|相差|净增|净减|压减)(?:了|出|办|完成|出了)?$/;

/**
 * SE421 figure-contradicted for a difference of two numbers that stand before it: `96.4%，比年初目标95%高2.4个百分点`;
 * `由上年的41场增加到46场，增加6场`; `46场，上年41场，多办4场`.
 */
export const checkDifferences: Check = ({ prose }) =>
  prose.sentences
    .filter(({ text, amounts }) => APART_WORDS.test(text) && amounts.length >= 3)
    .flatMap((sentence) => sentence.amounts.flatMap((amount, index) => checkOne(sentence, amount, index)));

const APART_WORDS = /[多少高低超差]|增加|增长|上升|提高|提升|减少|下降|降低|净增|净减|压减/;

function checkOne(sentence: Sentence, difference: TypedAmount, index: number): Finding[] {
  if (difference.isVague || index < 2 || !APART.test(difference.lead)) return [];
  const [one, other] = sentence.amounts.slice(index - 2, index);
  if (one === undefined || other === undefined || one.isVague || other.isVague) return [];
  if (!hasUnitOf(one, difference) || !hasUnitOf(other, difference) || isDifference(one) || isDifference(other))
    return [];
  if (!areCompared(sentence, one, other, difference)) return [];
  const derived = one.value.minus(other.value).abs();
  // Two rounded numbers may be one of the last place farther apart, or nearer; whole things are counted.
  const places = Math.max(one.decimals, other.decimals, difference.decimals);
  const slack = places === 0 ? 0 : halfPlace(places).times(2);
  if (derived.minus(difference.value).abs().lte(slack)) return [];
  const words = (amount: TypedAmount) => `${printNumber(amount.value)}${amount.unit}`;
  const [more, less] = one.value.gt(other.value) ? [one, other] : [other, one];
  const typed = sentence.text.slice(difference.start, difference.end);
  const args = {
    figure: `${words(more)}与${words(less)}之差`,
    typed,
    derived: `${printNumber(derived)}${difference.unit}`,
  };
  return [figureContradicted(args, placeIn(sentence, difference.start, difference.end))];
}

/** Percentages differ by points; all else by its own unit. */
function hasUnitOf(amount: TypedAmount, difference: TypedAmount): boolean {
  return /百分点$/.test(difference.unit)
    ? isPercentage(amount)
    : amount.unit !== '' && !isPercentage(amount) && amount.unit === difference.unit;
}

/** Whether the words between say that the first two are held against each other, and nothing else is. */
function areCompared({ text }: Sentence, one: TypedAmount, other: TypedAmount, difference: TypedAmount): boolean {
  const between = text.slice(one.end, other.start);
  const after = text.slice(other.end, difference.start);
  const before = text.slice(Math.max(0, one.start - 14), one.start);
  // A，比B多D
  if (/^，?[^，。；]{0,8}(?:比|较|于)[^，。；]{0,14}$/.test(between) && /^[^，。；]{0,6}$/.test(after)) return true;
  // 由A增加到B，增加D
  if (/[由从][^，。；]{0,14}$/.test(before) && /^[^，。；]{0,8}(?:到|至|为)[^，。；]{0,6}$/.test(between))
    return /^[^，。；]{0,4}，[^，。；比较]{0,8}$/.test(after);
  // A，上年B，多D
  return (
    /^[^，。；]{0,4}，(?:上年|去年)[^，。；]{0,8}$/.test(between) &&
    /^，[^，。；]{0,6}$/.test(after) &&
    !/比|较/.test(after)
  );
}
