import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { overlap, percentOf, rangeOf, yuanOf } from './slack.ts';

const ORIGINAL = '年初批复预算|年初部门预算|年初支出预算|年初预算|年初批复';
const REVISED = '调整后预算|调整后的预算|调整预算|全年预算|调整后全年预算';
/** `按调整后预算的执行率为`, `完成年初预算的`: a rate whose base is named. */
const RATE = new RegExp(
  `(?:按照?|以|对|完成|占|相当于|为|达到?)(?:了)?(?:(?<original>${ORIGINAL})|(?<revised>${REVISED}))数?(?:[\\d.,]+(?:万|亿)?元)?(?:计算|口径|测算|衡量|来看|看|算)?(?:则|的|，|其)*(?:预算)?(?:执行率|完成率|支出进度)?(?:则|仅|只|约|为|是|达到?)*$`,
);
const OF_ORIGINAL = new RegExp(`(?:${ORIGINAL})数?(?:为|是|安排|：)*$`);
const OF_REVISED = new RegExp(`(?:(?:${REVISED})数?|调整后|调整[为到至]|追加[到至])(?:为|是|：)*$`);
const OF_BUDGET = /预算(?:数|金额|总额)?(?:为|是|安排|：)*$/;
const EXECUTED =
  /(?:^|[^\u4e00-\u9fff]|采购|项目|资金|预算|经费)(?:预算)?(?:执行率|支出率|使用率|支付率)(?:为|是|仅|达到?|：)*$/;
/** 专项债券2000.00万元当年支出1436.25万元: what was granted stands right before what was spent. */
const isGranted = ({ end, lead }: TypedAmount, text: string) =>
  /^(?:[，、]?(?:当年|全年|本年|实际|已|累计|共)*(?:支出|执行|使用|支付))/.test(text.slice(end)) && !SPENT.test(lead);

interface Rate {
  readonly rate: TypedAmount;
  /** The words that lead to its base. */
  readonly of: RegExp;
}

const SPENT =
  /^(?:[\u4e00-\u9fff（）“”]{0,24}?)(?:全年|当年|本年|实际|最终|财政拨款|累计|共)*(?:支出决算|决算|决算数|支出|执行|执行数|完成支出|列支|开支|实际采购|实际|采购)(?:数|了|为|是|：)*$/;
/** More than one thing, time or step is told of. */
const OTHERS = /[上去]年|同期|其中|分别|季度|半年|截至|月底|月末|追加|结转|扣除|剔除|加上|不含|若|如果|两者|各/;

/**
 * SE421 figure-contradicted for a rate whose base the words name, by the two numbers that the sentence tells: `年初预算1260.00万元，调整后1420.00万元，支出1187.52万元，
 * 按调整后预算的执行率为94.25%`. Only where one budget of that name and one amount spent stand in it.
 */
export function judgeNamedBases(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!/预算|批复|执行率|支出率|使用率|支付率/.test(text) || OTHERS.test(text)) return [];
  const rates = amounts.flatMap((rate): readonly Rate[] => {
    if (!isPercentage(rate) || rate.isVague || /点$/.test(rate.unit)) return [];
    const lead = text.slice(0, rate.start);
    const groups = RATE.exec(lead)?.groups;
    if (groups !== undefined) return [{ rate, of: groups.original === undefined ? OF_REVISED : OF_ORIGINAL }];
    return EXECUTED.test(lead) ? [{ rate, of: OF_BUDGET }] : [];
  });
  if (rates.length === 0) return [];
  const money = amounts.filter(({ unit, isVague }) => yuanIn(unit) !== undefined && !isVague);
  const spent = money.filter(({ lead }) => SPENT.test(lead) && !/预算/.test(lead));
  const [part] = spent;
  if (part === undefined || spent.length > 1) return [];
  return rates.flatMap(({ rate, of }): readonly Finding[] => {
    // A rate without the name of its base: where no other number stands beside the two.
    if (of === OF_BUDGET && (money.length > 2 || rates.length > 1)) return [];
    const bases = money.filter(
      (one) => of.test(one.lead) || (of === OF_BUDGET && one !== part && isGranted(one, text)),
    );
    const [base] = bases;
    if (base === undefined || bases.length > 1 || base === part) return [];
    const quotient = percentOf(rangeOf(part, 1), rangeOf(base, 1));
    if (quotient === undefined) return [];
    if (overlap(quotient, rangeOf(rate))) return agree(sentence, [rate, part, base], { follows: 'rate' });
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    const words = ({ start, end }: TypedAmount) => text.slice(start, end);
    const derived = printPercent(yuanOf(part).div(yuanOf(base)).times(100));
    return [
      figureContradicted(
        { figure: `${words(part)}÷${words(base)}`, typed: words(rate), derived },
        place(rate),
        place(part),
        place(base),
      ),
    ];
  });
}
