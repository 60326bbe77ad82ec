import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Check } from '../types.ts';
import { type KnownResult, listKnownResults } from './knownResults.ts';
import { exactly, overlap, percentOf, rangeOf } from './slack.ts';

/** `承接企业培训班41期，完成率113.89%`: right behind the number that the file has. */
const BEHIND_VALUE =
  /^，?(?:年度|全年)?(?:(?:目标|任务|计划)?(?:完成率|完成比例)(?:为|是|达到?|：)?|完成了?(?:目标|任务)?(?:的)?)$/;
/** `化解矛盾纠纷完成年度目标的106%`: right behind the name. */
const BEHIND_NAME =
  /^(?:数|量|工作)?(?:实际|已|共|全年)*(?:完成|达到|为|相当于)了?(?:年度|年初|全年|绩效|既定)*(?:目标|任务|计划|指标)(?:任务|值|数|量)?的$|^(?:户数|人数|场次|数量|数|量)?(?:完成|完成率)(?:为|达)?$/;
const OTHERS =
  /[上去]年(?=[^，。；]*完成率)|季度|半年|截至|月底|其中|分别|均|各|规划|十[三四五]五|原|调整|上级|省|国家|累计|明年|下年/;
const LEAST_NAME = 3;

/**
 * SE421 figure-contradicted for how much of its goal a result is, where no goal stands in the sentence: the file has the value and the goal.
 */
export const judgeResultRates: Check = ({ prose, year }) => {
  const results = listKnownResults(year).filter(
    ({ target, name, measure }) =>
      target !== undefined && !target.isZero() && name.length >= LEAST_NAME && measure !== '%',
  );
  if (results.length === 0) return [];
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts, scopes } = sentence;
    if (!text.includes('%') || !/完成|达到|相当于/.test(text) || OTHERS.test(text)) return [];
    if (scopes.some(({ year: of, isComparison }) => of !== sentence.year && !isComparison)) return [];
    return amounts.flatMap((rate, index): readonly Finding[] => {
      if (!isPercentage(rate) || rate.isVague || /点$/.test(rate.unit)) return [];
      const result = results.find((one) => isOf(one, rate, amounts[index - 1], text));
      if (result?.target === undefined) return [];
      const right = percentOf(exactly(result.value), exactly(result.target));
      if (right === undefined) return [];
      const figure = { name: result.name, aspect: 'ofTarget' } as const;
      if (overlap(right, rangeOf(rate))) return agree(sentence, [rate], { agrees: figure });
      const typed = text.slice(rate.start, rate.end);
      const derived = printPercent(right.least);
      return [figureContradicted({ figure, typed, derived }, placeIn(sentence, rate.start, rate.end))];
    });
  });
};

function isOf(result: KnownResult, rate: TypedAmount, now: TypedAmount | undefined, text: string): boolean {
  const { name, value, measure } = result;
  const at = text.lastIndexOf(name, rate.start);
  if (at < 0) return false;
  const behind = at + name.length;
  if (BEHIND_NAME.test(text.slice(behind, rate.start))) return true;
  // 年初目标是建成高标准农田1.30万亩，实际建成1.32万亩，完成…: named where its goal was.
  if (now === undefined || now.start < behind || !BEHIND_VALUE.test(text.slice(now.end, rate.start))) return false;
  const [own, of] = [measureOf(now.unit), measureOf(measure)];
  return (
    own.base === of.base &&
    value.times(of.factor).eq(now.value.times(own.factor)) &&
    /^(?:[^，。；\d]{0,8}|\d[\d.]*[万亿]?[\u4e00-\u9fff]{1,3}，实际[\u4e00-\u9fff]{0,6})$/.test(
      text.slice(behind, now.start),
    )
  );
}
