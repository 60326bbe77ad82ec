import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';

const EACH: readonly (readonly [words: RegExp, units: RegExp])[] = [
  [
    /(?:人均|每人次?平均|平均每人次?|每人次?)(?:接待)?(?:费用?|消费|支出|花费|标准)?(?:约|为|是|仅|花费|支出)*$/,
    /^(?:人次|人)$/,
  ],
  [
    /(?:批均|批次均|每批次?平均|平均每批次?|每批次?)(?:接待)?(?:费用?|消费|支出|花费)?(?:约|为|是|仅|花费|支出)*$/,
    /^批次?$/,
  ],
];
/** The amount beside it is that of all receptions, or no amount is. */
const OWN_COST =
  /公务接待(?:费|支出|费用)?(?:决算|支出|共)*[\d.]+(?:万元|元)(?:（[^（）]*）)?，?(?:人均|批均|每[人批])/;
const OWN_NAME = /(?:公务接待|(?<=均)接待)[\u4e00-\u9fff]{0,6}$/;
const RULE = /标准|限额|不超过|不高于|以内|上限|规定[^，。；]{0,4}$|控制在/;
/** Of some of them, of others, or of another time. */
const NOT_ALL = /其中|外宾|外事|国（境）外|另有|上半年|下半年|季度|[上去]年|所属|下属|各单位|单次|最高|最大/;
/** 约 and 左右 are off by less. */
const VAGUE = '0.1';

/**
 * SE421 figure-contradicted for what receptions cost on average, by the amount of the file: `国内公务接待41批次、386人次，人均80.83元`, where the sentence
 * itself tells no amount.
 */
export function judgeReceptionAverages({ prose, figures, year }: CheckContext): readonly Finding[] {
  const known = knownOf({ prefix: 'threePublic.officialReception', column: 'actual' }, figures, year);
  if (known.state !== 'value' || known.value.isZero()) return [];
  /** By how many there were in all, where the sentence counts nobody. */
  const ofAll = (sentence: Sentence, amount: TypedAmount, units: RegExp): readonly Finding[] => {
    if (sentence.amounts.some(({ unit }) => /^(?:人次?|批次?|名)$/.test(unit))) return [];
    const id = units.test('批') ? 'threePublic.receptionGroups' : 'threePublic.receptionPeople';
    const count = knownOf({ prefix: id, column: '' }, figures, year);
    return count.state === 'value' && count.value.gt(0) ? judgeMean(sentence, amount, count.value, known.value) : [];
  };
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts, scopes } = sentence;
    if (!text.includes('接待') || !/[人批次]均|每[人批]/.test(text) || NOT_ALL.test(text)) return [];
    if (!/公务接待|人均接待费/.test(sentence.passage.text) || scopes.some((one) => one.year !== sentence.year))
      return [];
    const means = amounts.flatMap((amount) => {
      const units = EACH.find(([words]) => words.test(amount.lead))?.[1];
      return units === undefined || yuanIn(amount.unit) === undefined ? [] : [{ amount, units }];
    });
    // An amount of their own is judged beside it.
    const money = amounts.filter(({ unit }) => yuanIn(unit) !== undefined);
    if (RULE.test(text)) return [];
    if (money.length > means.length)
      return OWN_COST.test(text) ? means.flatMap(({ amount, units }) => ofAll(sentence, amount, units)) : [];
    return means.flatMap(({ amount, units }) => {
      const counts = amounts.filter((one) => units.test(one.unit) && one.end <= amount.start && !one.isVague);
      const [count] = counts;
      if (count === undefined && OWN_NAME.test(text.slice(0, amount.start))) return ofAll(sentence, amount, units);
      if (count === undefined || counts.length > 1 || count.value.isZero()) return [];
      return judgeMean(sentence, amount, count, known.value);
    });
  });
}

function judgeMean(
  sentence: Sentence,
  mean: TypedAmount,
  count: TypedAmount | Decimal,
  cost: Decimal,
): readonly Finding[] {
  const factor = yuanIn(mean.unit) ?? '1';
  const typed = 'unit' in count ? [count] : [];
  const people = 'unit' in count ? count.value : count;
  const right = cost.div(people).div(factor);
  const step = new Decimal(10).pow(-mean.decimals);
  // The amount itself was rounded to 0.01万元.
  const slack = Decimal.max(step, new Decimal(50).div(people).div(factor), mean.isVague ? right.times(VAGUE) : 0);
  if (right.minus(mean.value).abs().lte(slack))
    return agree(sentence, [mean, ...typed], { follows: 'average', ...(mean.isVague ? { isByValue: true } : {}) });
  const text = ({ start, end }: TypedAmount) => sentence.text.slice(start, end);
  const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
  const figure = `${printNumber(cost)}元÷${'unit' in count ? text(count) : printNumber(people)}`;
  const derived = `${printFixed(right, Math.max(2, mean.decimals)).replace(/\.?0+$/, '')}${mean.unit}`;
  return [figureContradicted({ figure, typed: text(mean), derived }, place(mean), ...typed.map(place))];
}
