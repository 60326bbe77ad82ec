import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isDifference, isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import { isThreshold } from './isThreshold.ts';
import type { SentenceRead } from './readProse.ts';
import { factorOf, isAlike, yuanOf } from './slack.ts';

/**
 * SE421 figure-contradicted for a difference of the two numbers that stand right before it: `96.4%，比年初目标95%高2.4个百分点`;
 * `由上年的41场增加到46场，增加6场`; `46场，上年41场，多办4场`. The two are further places: either may be the wrong one.
 */
export function judgeDifferences({ sentence, statements }: SentenceRead): readonly Finding[] {
  if (sentence.amounts.length < 3) return [];
  return statements.flatMap((said): readonly Finding[] => {
    const { kind, amount: difference } = said;
    if (kind !== 'change' || difference === undefined || difference.isVague || said.circumstances.has('supposed'))
      return [];
    const index = sentence.amounts.findIndex(({ start }) => start === difference.start);
    const [one, other] = sentence.amounts.slice(Math.max(0, index - 2), index);
    if (one === undefined || other === undefined || one.isVague || other.isVague) return [];
    if ([one, other].some((amount) => isThreshold(sentence.text, amount))) return [];
    if (!isOf(one, difference) || !isOf(other, difference) || isApart(one) || isApart(other)) return [];
    const order = orderOf(sentence.text, one, other, difference);
    if (order === undefined) return [];
    // 由29人增加到31人，新增3人，去世1人: one of several movements.
    if (/^新/.test(said.word) && sentence.amounts.slice(index + 1).some(({ unit }) => unit === difference.unit))
      return [];
    // 从420元到2860元不等，多在1200元至1500元之间: a span, and no difference.
    if (
      IN_SPAN.test(sentence.text.slice(difference.end, difference.end + 14)) ||
      /多(?:在|为|数)/.test(difference.lead)
    )
      return [];
    // 平均每辆2.19万元，车辆运行维护费比预算9.20万元少0.46万元: of what is named there.
    if (
      /每[\u4e00-\u9fff]/.test(one.lead) &&
      /^，[\u4e00-\u9fff]{3,}[比较]/.test(sentence.text.slice(one.end, other.start))
    )
      return [];
    const derived = yuanOf(one).minus(yuanOf(other)).abs();
    // Two rounded numbers may be one of the last place farther apart, or nearer; whole things are counted.
    const places = Math.max(one.decimals, other.decimals, difference.decimals);
    const slack = places === 0 ? '0' : roundingSlack(places).times(2).times(factorOf(difference));
    const words = (amount: TypedAmount) => `${printNumber(amount.value)}${amount.unit}`;
    const placeOf = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    if (derived.minus(yuanOf(difference)).abs().lte(slack)) {
      const sign = yuanOf(one).cmp(yuanOf(other)) * order;
      if (said.isVariance || said.sign === 0 || sign === 0 || sign === said.sign)
        return agree(sentence, [difference, one, other], { follows: 'difference' });
      const typed = sentence.text.slice(said.wordStart, said.end);
      const figure = said.thing?.words ?? '';
      const way = {
        way: sign > 0 ? ('up' as const) : ('down' as const),
        by: `${printNumber(derived.div(factorOf(difference)))}${difference.unit}`,
      };
      return [directionContradicted({ figure, typed, derived: way }, placeIn(sentence, said.wordStart, said.end))];
    }
    // 公用经费176.85万元，含甲171.99万元和乙4.86万元，比年初预算183.50万元节约6.65万元: of the whole, told before its parts.
    const isOfEarlier = sentence.amounts
      .slice(0, index - 2)
      .some(
        (earlier) =>
          isOf(earlier, difference) &&
          yuanOf(earlier).minus(yuanOf(other)).abs().minus(yuanOf(difference)).abs().lte(slack),
      );
    if (isOfEarlier) return [];
    // 由148.5万元压减到139万元，低于年初预算6万元: of a budget that is not told.
    const against = /(?:年初|调整后?|全年)?(预算)[^，。；\d]{0,4}$/.exec(difference.lead);
    if (against !== null && ![one, other].some(({ lead }) => lead.includes('预算'))) return [];
    const [more, less] = yuanOf(one).gt(yuanOf(other)) ? [one, other] : [other, one];
    const args = {
      figure: { name: words(more), to: words(less) },
      typed: sentence.text.slice(difference.start, difference.end),
      derived: `${printNumber(derived.div(factorOf(difference)))}${difference.unit}`,
    };
    return [figureContradicted(args, placeOf(difference), placeOf(one), placeOf(other))];
  });
}

/** Behind a number: it is one end of a span. */
const IN_SPAN = /^(?:[至到~～—－-][^，。；]{1,10})?(?:之间|不等)/;

/** 年末结转结余 is no difference. */
function isApart(amount: TypedAmount): boolean {
  return isDifference(amount) && !/结[转余]/.test(amount.lead);
}

/** Percentages differ by points; money by money; all else by its own unit. */
function isOf(amount: TypedAmount, difference: TypedAmount): boolean {
  if (/百分点$/.test(difference.unit)) return isPercentage(amount);
  return yuanIn(difference.unit) === undefined
    ? amount.unit !== '' && amount.unit === difference.unit
    : isAlike(amount, difference);
}

/** 1 where the first is held against the second, −1 where it grew into it; `undefined` where the words say neither, or more. */
function orderOf(text: string, one: TypedAmount, other: TypedAmount, difference: TypedAmount): 1 | -1 | undefined {
  const between = text.slice(one.end, other.start);
  const after = text.slice(other.end, difference.start);
  const before = text.slice(Math.max(0, one.start - 14), one.start);
  // A，比B多D
  if (
    /^，?[^，。；]{0,8}(?:(?<!占)比|较|于|超|超过|超出)[^，。；比较]{0,14}$/.test(between) &&
    /^[^，。；到至为]{0,6}$/.test(after)
  )
    return 1;
  // 由A增加到B，增加D
  if (/[由从][^，。；]{0,14}$/.test(before) && /^[^，。；]{0,8}(?:到|至|为)[^，。；]{0,6}$/.test(between))
    return /^[^，。；]{0,4}，[^，。；比较]{0,8}$/.test(after) ? -1 : undefined;
  // A，上年B，同比多D
  const isBase = /^[^，。；]{0,4}，(?:而|较|比)?(?:上年|去年|上年同期|上年度|年初目标|年初计划)[^，。；]{0,8}$/.test(
    between,
  );
  return isBase && /^，[^，。；]{0,6}$/.test(after) && !/(?<!同)比|较/.test(after) ? 1 : undefined;
}
