import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { halfPlace, isDifference, isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { knownValueOf } from './figureValues.ts';
import { placeIn } from './listPassages.ts';
import { resolveRate } from './resolveRate.ts';
import type { Sentence } from './types.ts';

const GROWN = /(?:增长|增加|提高|上升|下降|减少|降低|压减|增幅|降幅|减幅|升幅)(?:率)?(?:为|达到?|了|约)?$/;
/** After the comma or bracket that parts the rate from its numbers, which nothing else is told of. */
const BETWEEN = /^[）)]?[^，。；\d]{0,4}(?:，(?!比|较|其中|占)[^，。；\d]{0,8})?$/;

/**
 * SE421 figure-contradicted for a rate of growth whose two numbers stand before it: `由上年的41场增加到46场，增长10.87%`;
 * `215人次，上年196人次，同比增长8.84%`. What the file has itself is held against that.
 */
export const checkGrowth: Check = (context) =>
  context.prose.sentences
    .filter(({ text, amounts }) => /[增升提降下减压]/.test(text) && amounts.length >= 3)
    .flatMap((sentence) => sentence.amounts.flatMap((rate) => checkRate(sentence, rate, context)));

function checkRate(sentence: Sentence, rate: TypedAmount, { figures, year }: CheckContext): Finding[] {
  if (!isPercentage(rate) || rate.isVague || !GROWN.test(rate.lead)) return [];
  const pair = pairBefore(sentence, rate);
  if (pair === undefined || pair.base.value.isZero()) return [];
  const claim = resolveRate(sentence, rate);
  if (claim?.columns.some((column) => knownValueOf(claim.subject, column, figures, year).state === 'value')) return [];
  const { base, now } = pair;
  const derived = now.value.minus(base.value).div(base.value).times(100).abs();
  const places = Math.max(base.decimals, now.decimals);
  const rounding = places === 0 ? new Decimal(0) : halfPlace(places).times(2).div(base.value).times(100);
  if (derived.minus(rate.value).abs().lte(halfPlace(rate.decimals).plus(rounding))) return [];
  const words = (amount: TypedAmount) => sentence.text.slice(amount.start, amount.end);
  const args = { figure: `由${words(base)}到${words(now)}的变化`, typed: words(rate), derived: printPercent(derived) };
  return [figureContradicted(args, placeIn(sentence, rate.start, rate.end))];
}

/** The two numbers that a rate of growth is of; what they differ by may stand between. */
function pairBefore(sentence: Sentence, rate: TypedAmount): { base: TypedAmount; now: TypedAmount } | undefined {
  const { text } = sentence;
  const before = sentence.amounts.filter((amount) => amount.end <= rate.start);
  const last = before.at(-1);
  if (last !== undefined && isDifference(last)) before.pop();
  const [one, other] = before.slice(-2);
  if (one === undefined || other === undefined || one.unit !== other.unit || one.unit === '' || isPercentage(one))
    return undefined;
  if (one.isVague || other.isVague || isDifference(one) || isDifference(other)) return undefined;
  if (!BETWEEN.test(text.slice(last?.end ?? 0, rate.start))) return undefined;
  const between = text.slice(one.end, other.start);
  if (
    /[由从][^，。；]{0,16}$/.test(text.slice(0, one.start)) &&
    /^[^，。；]{0,8}(?:到|至|为)[^，。；]{0,6}$/.test(between)
  )
    return { base: one, now: other };
  if (/^[^，。；]{0,4}，(?:比|较)?(?:上年|去年)(?:同期)?[^，。；]{0,8}$/.test(between))
    return { base: other, now: one };
  return /(?:上年|去年)[^，。；]{0,14}$/.test(text.slice(0, one.start)) &&
    /^[^，。；]{0,4}，(?:本年|今年)[^，。；]{0,10}$/.test(between)
    ? { base: one, now: other }
    : undefined;
}
