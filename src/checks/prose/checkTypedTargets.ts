import type { Finding } from '../../findings/types.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import type { Check } from '../types.ts';
import { targetClaimContradicted } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

/** What is said of a target before its number; the longest first. */
const CLAIM =
  /(没有|未能?|尚未|仍未)?(超额完成|超过|完成|达到|实现)(?:了)?(?:年初|年度|全年|当年)?(?:制定|确定|下达|设定|计划)?的?$/;
const TARGET =
  /^(?:以上)?的?(?:年初|年度|全年|预期|预定|计划|签约|绩效|[\u4e00-\u9fff]{2})?(?:目标|任务|计划)(?:任务|值)?(?![的之]?(?:[\d百]|近|约|一半|大部))/;
/** Of these, less is better. */
const LESS_IS_BETTER =
  /成本|单价|能耗|耗|投诉|事故|差错|时长|时限|工作日|控制|压[减降]|下降|降低|减少|费用|经费|支出|率低|案发|死亡|病死|缺口|空置/;
const OTHERS = /上年|去年|20\d\d年|每|人均|户均|其中|比|较/;

/**
 * SE426 target-claim-contradicted for a target that the sentence itself tells behind what was reached: `培育示范户58家，超额完成年初
 * 60家的目标任务`.
 */
export const checkTypedTargets: Check = ({ prose }) =>
  prose.sentences.filter(({ text }) => hasAny(text, ['目标', '任务', '计划'])).flatMap(checkSentence);

function checkSentence(sentence: Sentence): Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((target, index): Finding[] => {
    const reached = amounts[index - 1];
    if (reached === undefined || !isAlike(reached, target)) return [];
    const between = text.slice(reached.end, target.start);
    const claim = CLAIM.exec(between);
    const noun = TARGET.exec(text.slice(target.end))?.[0];
    // Nothing but a comma may stand between the number and the claim.
    if (claim === null || noun === undefined || !/^，?(?:已|也|均)?$/.test(between.slice(0, claim.index))) return [];
    const before = text.slice(
      Math.max(text.lastIndexOf('；', reached.start), text.lastIndexOf('。', reached.start)) + 1,
      reached.start,
    );
    if (LESS_IS_BETTER.test(before) || OTHERS.test(before)) return [];
    const [, not, verb = ''] = claim;
    const [one, other] = [reached, target].map(({ value, unit }) => value.times(measureOf(unit).factor));
    if (one === undefined || other === undefined) return [];
    const order = one.cmp(other);
    const holds = not !== undefined ? order < 0 : verb.startsWith('超') ? order > 0 : order >= 0;
    if (holds) return [];
    const start = reached.end + claim.index;
    const args = {
      result: before.replace(/^.*，/, ''),
      typed: text.slice(start, target.end + noun.length),
      achieved: text.slice(reached.start, reached.end),
      target: text.slice(target.start, target.end),
    };
    return [targetClaimContradicted(args, placeIn(sentence, start, target.end + noun.length))];
  });
}

function isAlike(one: TypedAmount, other: TypedAmount): boolean {
  // 超过40万册次的目标: the verb, and no rough number.
  if (one.isVague || (other.isVague && other.vagueness !== 'above') || one.unit === '') return false;
  return measureOf(one.unit).base === measureOf(other.unit).base || (isPercentage(one) && isPercentage(other));
}
