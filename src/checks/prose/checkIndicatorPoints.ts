import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Check } from '../types.ts';
import { figureContradicted, indicatorPointsDoubtful } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

/** `指标10分`, `满分10分`, `（10分）`: what an indicator can give. */
const WEIGHT = /(?:分值|权重|满分|指标|该项|此项|本项|一项)(?:为|是|共|计|：)?$/;
/** `得10分`, `自评分12分`, `计10分`, `得满分`. */
const AWARDED = /(?:得分?|自评(?:得?分)?|自评打|自评为|(?<![合共总])计分?|评分|打分)(?:为|是|：)?$/;
const SUMMED = /(?:合计|共计|小计|累计|总计|相加|加总|总共|共|总)(?:自评)?得?分?(?:为|是|：)?$/;
/** Of one indicator, and not a rule: 完成率达到95%的得满分. */
const FULL_MARK = /(?<!的)(?:得|自评|计|打|给)(?:了|为)?(?:了)?(满分)/;
const TARGET = /(?:目标|指标值|计划|应完成|任务)/;
const ACHIEVED = /(?:实际|完成|达到?|实现|举办|办)/;
const REVERSE = /≤|不超过|不高于|以内|控制/;
const REASON = /原因|因为|由于|主要是|按(?:完成)?比例|×|乘以|酌情/;
const PROPORTIONAL =
  /比例(?:计分|得分|计算|折算|给分|计|得|扣分)|率[”"]?(?:×|乘以?|\*)|分值(?:×|乘以?|\*)|按[^，。；]{0,8}率(?:计分|折算|计算得分)/;

/**
 * SE413 indicator-points-doubtful: a sentence that tells an indicator's weight, target, value and points. Points above the
 * weight; a target met and points lost, or a target missed and full points, without a reason. SE421 where the points are said
 * to be in proportion and are not.
 */
export const checkIndicatorPoints: Check = ({ prose }) =>
  prose.sentences
    .filter(({ text }) => text.includes('分') && hasAny(text, ['得', '自评', '计']))
    .flatMap((sentence) => marksOf(sentence).flatMap((mark) => checkMark(sentence, mark)));

/** Points that a sentence gives, and the weight that they are of. */
interface Mark {
  readonly start: number;
  readonly end: number;
  /** `undefined`: 满分. */
  readonly awarded: TypedAmount | undefined;
  readonly weight: TypedAmount | undefined;
  /** Where what is said of this indicator starts. */
  readonly from: number;
}

function marksOf(sentence: Sentence): readonly Mark[] {
  const { text } = sentence;
  const points = sentence.amounts.filter(({ unit }) => unit === '分');
  const weights = points.filter((amount) => isWeight(sentence, amount));
  // 绩效指标合计得88.5分: of all of them, and not of the last.
  const awarded = points.filter(
    (amount) => !weights.includes(amount) && AWARDED.test(amount.lead) && !SUMMED.test(amount.lead),
  );
  const marks = awarded.map((amount, index): Mark => {
    const from = awarded[index - 1]?.end ?? 0;
    const own = weights.filter(({ start, end }) => start >= from && end <= amount.start).at(-1);
    // 执行率分满分10分，指标部分90分得89分: a number of points stands between that is no weight by its words.
    const isOther = points.some((one) => own !== undefined && one.start >= own.end && one.end <= amount.start);
    const weight = isOther ? undefined : own;
    const lead = AWARDED.exec(text.slice(0, amount.start))?.[0] ?? '';
    return { start: amount.start - lead.length, end: amount.end, awarded: amount, weight, from };
  });
  const full = FULL_MARK.exec(text);
  if (full === null || marks.length > 0) return marks;
  const end = full.index + full[0].length;
  return /^\s*[0-9０-９]/.test(text.slice(end))
    ? marks
    : [{ start: full.index, end, awarded: undefined, weight: undefined, from: 0 }];
}

function isWeight(sentence: Sentence, amount: TypedAmount): boolean {
  const { text } = sentence;
  if (WEIGHT.test(amount.lead)) return true;
  return (
    /[（(]$/.test(text.slice(0, amount.start)) &&
    /^[）)]/.test(text.slice(amount.end)) &&
    /[\u4e00-\u9fff”"][（(]$/.test(text.slice(0, amount.start))
  );
}

function checkMark(sentence: Sentence, mark: Mark): Finding[] {
  const { text } = sentence;
  const { awarded, weight } = mark;
  const tell = (why: 'above' | 'metButCut' | 'missedButFull') =>
    indicatorPointsDoubtful({ typed: text.slice(mark.start, mark.end), why }, placeIn(sentence, mark.start, mark.end));
  if (awarded?.isVague || (awarded !== undefined && weight === undefined)) return [];
  if (awarded !== undefined && weight !== undefined && awarded.value.gt(weight.value)) return [tell('above')];
  const rate = completionOf(sentence, mark);
  if (rate === undefined) return [];
  if (PROPORTIONAL.test(text) && awarded !== undefined && weight !== undefined)
    return checkProportion(sentence, awarded, weight, rate);
  if (REASON.test(text)) return [];
  const isFull = awarded === undefined || (weight !== undefined && awarded.value.eq(weight.value));
  if (rate.isMet && !isFull) return [tell('metButCut')];
  return !rate.isMet && isFull ? [tell('missedButFull')] : [];
}

interface Completion {
  readonly isMet: boolean;
  /** In percent; `undefined` where less is better. */
  readonly percent: Decimal | undefined;
}

/** How far the target is met: by the rate that is told, else by its two numbers. */
function completionOf(sentence: Sentence, { from, start }: Mark): Completion | undefined {
  const amounts = sentence.amounts.filter(
    (amount) => amount.start >= from && amount.end <= start && amount.unit !== '分',
  );
  const target = amounts.find((amount) => TARGET.test(amount.lead));
  const achieved = amounts.find(
    (amount) => amount !== target && amount.unit === target?.unit && ACHIEVED.test(amount.lead),
  );
  const told = amounts
    .filter((amount) => isPercentage(amount) && /(?:完成|执行|实现)率(?:为|是|达到?|：)?$/.test(amount.lead))
    .at(-1);
  if (target !== undefined && achieved !== undefined && !target.value.isZero() && !isPercentage(target)) {
    const isReverse = REVERSE.test(target.lead) || /[≤]/.test(sentence.text);
    const order = achieved.value.cmp(target.value);
    return isReverse
      ? { isMet: order <= 0, percent: undefined }
      : { isMet: order >= 0, percent: told?.value ?? achieved.value.div(target.value).times(100) };
  }
  return told === undefined ? undefined : { isMet: told.value.gte(100), percent: told.value };
}

/** `该指标10分，完成率89.14%，按完成比例计分，得8.91分`. */
function checkProportion(
  sentence: Sentence,
  awarded: TypedAmount,
  weight: TypedAmount,
  { percent, isMet }: Completion,
): Finding[] {
  if (percent === undefined || percent.gt(100)) return [];
  const derived = weight.value.times(percent).div(100);
  const isCutToWhole = !isMet && awarded.value.gte(weight.value);
  if (!isCutToWhole && derived.minus(awarded.value).abs().lte(roundingSlack(awarded.decimals))) return [];
  const typed = sentence.text.slice(awarded.start, awarded.end);
  const args = {
    figure: `${printNumber(weight.value)}分×${printPercent(percent)}`,
    typed,
    derived: `${printFixed(derived, 2).replace(/\.?0+$/, '')}分`,
  };
  return [figureContradicted(args, placeIn(sentence, awarded.start, awarded.end))];
}
