import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { isExplained, isThreshold } from './isThreshold.ts';
import { countsMembers, halfOf, isOfMeasure, nextWords, sizeOf } from './listNumbers.ts';

/** What a rule says of those beyond a bound: 超过30%的不得分. */
const RULED = /^的[^，。；]{0,8}(?:得|扣|减|压|评|为[优良中差]|暂停|收回|取消|核减)/;
/** 1: more; −1: less; 2: at least; −2: at most. */
const WORDS: readonly (readonly [words: RegExp, order: 1 | -1 | 2 | -2])[] = [
  [/(?:未超过?|没有超过?|未超出|未突破|没有突破|不超过|未高于|不高于)$/, -2],
  [/(?:未达到?|没有达到?|未能达到|不足|未完成|没有完成|未达)$/, -1],
  [/(?:低于|少于|小于)$/, -1],
  [/(?:高于|多于|大于|超过了?|超出了?|突破了?)$/, 1],
  [/(?:达到了?|完成了?)$/, 2],
];
const FOUND =
  /未超过|没有超过|未超出|未突破|没有突破|未高于|不高于|未达到|没有达到|未能达到|未完成|没有完成|未超|未达|低于|少于|小于|高于|多于|大于|超过了?|超出了?|突破了?|达到了?/g;
/** Behind the number: it is itself what is held against. */
const ITSELF =
  /^的?(?:[\u4e00-\u9fff]{0,8}?)(?:目标|预算|标准|要求|上限|下限|限额|规定|任务|计划|控制数|控制线|红线|底线|水平|指标值|指标)/;
/** Before the number: 不低于90%的目标, ≥95%. */
const BOUND = /(?<=[达于成]到?|[^\u4e00-\u9fff])(?:不低于|不少于|不高于|不超过|不大于|不小于|至少|[≥≤>＞<＜])$/;

/**
 * SE423 for two numbers of one sentence and the word between that says which is the greater: `执行率94.42%，高于基本支出执行率99.64%`,
 * `支出69.83万元，未超过66.40万元的预算`, `满意度93.5%，未达到不低于90%的目标`.
 */
export function judgeOrders(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 2 || !/[超于达突完]/.test(text)) return [];
  return amounts.flatMap((base, index): Finding[] => {
    const now = amounts[index - 1];
    if (now === undefined || !isOfMeasure(now, base) || now.isVague || base.unit === '') return [];
    const first = amounts[index - 2];
    if (isThreshold(text, now) || (isThreshold(text, base) && RULED.test(text.slice(base.end)))) return [];
    if (isExplained(text.slice(base.end)) && first !== undefined && isOfMeasure(first, base)) return [];
    // 会议费2.1万元、培训费3.2万元，超过5万元的限额: of both together.
    const joint = first === undefined ? '' : text.slice(first.end, now.start);
    if (first !== undefined && isOfMeasure(first, now) && /^[^，。；：]*[、和][^，。；：]*$/.test(joint)) return [];
    // 高于上年3.4公斤，高于对照田38.6公斤: by how much.
    if (/[比较于超][^，。；]*$/.test(now.lead)) return [];
    // 不低于90%: the bound is part of the number, and 超过 makes it no vague one.
    const whole = text.slice(now.end, base.start);
    const bound = BOUND.exec(whole)?.[0] ?? '';
    const between = whole.slice(0, whole.length - bound.length);
    if (base.isVague && !/超过$/.test(between)) return [];
    const match = findAll(between, FOUND).at(-1);
    if (match === undefined) return [];
    const order = WORDS.find(([words]) => words.test(match[0]))?.[1];
    const head = between.slice(0, match.index);
    const noun = between.slice(match.index + match[0].length);
    // 甲乡20场，乙乡高于丙乡15场: of the number before it, and of nothing named between.
    if (
      order === undefined ||
      !/^[^，。；：、（）]{0,6}，?(?:已|均|也|实际|明显|远|仍|还|略|并|但|但仍|未)*$/.test(head)
    )
      return [];
    if (/[，。；：、（）]|其中|同期|平均|全[省市县区国]/.test(noun) || noun.length > 14) return [];
    const after = nextWords(text.slice(base.end));
    if (/去年|上年/.test(noun) && !/^的(?:水平|支出|数)/.test(nextWords(text.slice(base.end)))) return [];
    if (countsMembers(text.slice(base.end))) return [];
    const own = bound !== '' || ITSELF.test(after);
    // 低于目标2.4个百分点, 超过计划5场: by how much, and not what.
    const less = sizeOf(now).minus(sizeOf(base));
    const most = isPercentage(base) ? new Decimal(100) : undefined;
    const mayDiffer =
      order === 1 || order === 2
        ? less.gte(0)
        : order === -1
          ? most === undefined || sizeOf(now).plus(sizeOf(base)).lte(most)
          : false;
    const isPlain = noun === '' && order !== -1;
    if (!own && !isPlain && mayDiffer) return [];
    if (!own && order === 2) return [];
    // Something follows that the number is compared by: 高于目标值95%的2个百分点.
    if (/^[^，。；]{0,10}\d/.test(after) || /[增减多少高低升降]/.test(after)) return [];
    const gap = less;
    const slack = halfOf(now).plus(own || isPlain ? 0 : halfOf(base));
    if (gap.abs().lt(slack) && !slack.isZero() && !gap.isZero()) return [];
    const holds = order === 1 ? gap.gte(0) : order === -1 ? gap.lte(0) : order === 2 ? gap.gte(0) : gap.lte(0);
    if (holds) return own || isPlain ? agree(sentence, [now, base], { follows: 'order', isByValue: true }) : [];
    // Where less is better, a number below it has reached it.
    if (order === 2 || (order === -1 && /达|完成/.test(match[0]))) {
      if (
        /成本|单价|耗|用[水电气]|投诉|事故|时限|时长|工作日|天|不高于|不超过|≤|[<＜]|以内|以下|控制|率低|下降|降低/.test(
          text,
        )
      )
        return [];
    }
    const start = now.end + match.index;
    const typed = text.slice(start, base.end);
    const print = (one: typeof now) => `${printNumber(one.value)}${one.unit}`;
    const derived = `${gap.gt(0) ? '＞' : gap.lt(0) ? '＜' : '＝'}${print(base)}`;
    return [directionContradicted({ figure: print(now), typed, derived }, placeIn(sentence, start, base.end))];
  });
}
