import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { factorOf, minus, overlap, rangeOf } from './slack.ts';

const PLANNED = /预算|概算|控制价|限价|招标价|估算|送审|投资额|下达|拨付|到位|安排|合同(?:价|金额)|可用|总投资/;
const SPENT = /成交|中标|支出|实际|决算|结算|支付|采购价|审定|执行|使用|列支|开支/;
const LEFT =
  /(?:节约|节省|节支|节余|结余|结转|剩余|余下|核减|审减|压减|少花|少支|节约资金|结转结余|尚余|未用)(?:资金|经费|了|为|到下年|下年|出)*$/;
const OVER = /(?:超支|超概算|超预算|超出|超过|超|多支|多花)(?:资金|了|为|预算|概算|控制价|出)*$/;
const GRANTED = /^[^，。；\d]{0,2}(?:20\d\d年)?(?:\d{1,2}月)?(?:全额|全部|足额)?(?:到[账位帐]|下达|拨付到位|拨付)，/;
/** Something came or went besides. */
const MORE = /上年结转|年初结转|追加|调增|调减|调整|其中|收回|另|累计|分期|质保|净|比上年|较上年|同比|去年|上年/;

/**
 * SE421, SE423 for what is left of money, or was spent above it: `预算155.00万元，成交价152.40万元，节约3.60万元`. Only where the
 * two numbers stand right before it, in one sentence with no other.
 */
export function judgeLeft(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((left, index): Finding[] => {
    const all = judgeAllSpent(sentence, left, index);
    if (all !== undefined) return [all];
    // 执行率94.34%，节约2.65万元: a rate may stand between.
    const [planned, spent] = amounts
      .slice(0, index)
      .filter((one) => !/^[%％]$/.test(one.unit))
      .slice(-2);
    const word = LEFT.exec(left.lead) ?? OVER.exec(left.lead);
    // 印刷费节约0.30万元: of another thing.
    const own = word === null ? '' : left.lead.slice(0, word.index);
    if (
      planned === undefined ||
      spent === undefined ||
      word === null ||
      !/^(?:共|实际|可|因此|并|合计|尚|年末|年底|期末|当年|全年|仍|还)*$/.test(own)
    )
      return [];
    // 年初预算、支出、年末结转: what was there at the start of the year may be left, too.
    if (/年末|年底|期末|当年/.test(own) && !/全年|调整|可用|可支配/.test(planned.lead)) return [];
    if (/^，?(?:其中)?(?:含|包括)/.test(text.slice(left.end))) return [];
    if ([planned, spent, left].some((one) => yuanIn(one.unit) === undefined || one.isVague)) return [];
    // 专项债券2000.00万元于8月到账: what came is told behind its number.
    const isGranted = GRANTED.test(text.slice(planned.end, spent.start));
    if (
      !(isGranted || PLANNED.test(planned.lead)) ||
      !SPENT.test(spent.lead) ||
      PLANNED.test(spent.lead.replace(/实际|支出预算/g, ''))
    )
      return [];
    const before = text.slice(Math.max(0, text.lastIndexOf('；', left.start)), left.start);
    const money = amounts.slice(0, index).filter((one) => yuanIn(one.unit) !== undefined);
    // 年初860.00万元，加上年结转52.40万元，全年可用912.40万元：what came besides is in what there was.
    const isAll =
      /可用|可支配|可使用/.test(planned.lead) && /^，[^，。；]*$/.test(text.slice(planned.end, spent.start));
    if (
      !isAll &&
      (money.length > 2 || MORE.test(before.replace(/调整后(?:的)?(?:全年)?预算/g, '')) || /[（(]/.test(before))
    )
      return [];
    // 结转5.00万元，其余由财政收回: not all that is left.
    if (/其余|其他|剩余|余下|另|收回|上缴|还有/.test(text.slice(left.end))) return [];
    const isOver = OVER.test(left.lead);
    const range = minus(rangeOf(planned, 1), rangeOf(spent, 1));
    const signed = isOver ? { least: range.most.neg(), most: range.least.neg() } : range;
    const typed = text.slice(left.start, left.end);
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    if (overlap(signed, rangeOf(left, 1))) return [];
    const difference = signed.least.plus(signed.most).div(2);
    const operands = [place(planned), place(spent)] as const;
    const figure = `${printNumber(planned.value)}${planned.unit}－${printNumber(spent.value)}${spent.unit}`;
    if (overlap({ least: signed.most.neg(), most: signed.least.neg() }, rangeOf(left, 1))) {
      const start = left.start - word[0].length;
      const words = text.slice(start, left.end);
      const derived = isOver ? '＞0' : '＜0';
      return [
        directionContradicted({ figure, typed: words, derived }, placeIn(sentence, start, left.end), ...operands),
      ];
    }
    if (difference.lt(0)) return [];
    const places = Math.max(2, left.decimals);
    const derived = `${printFixed(difference.div(new Decimal(factorOf(left))), places)}${left.unit}`;
    return [figureContradicted({ figure, typed, derived }, place(left), ...operands)];
  });
}

const ALL_SPENT = /(?:执行|支出|支付|使用|列支)(?:率|进度)(?:均|也|都)?(?:为|达到?|是)?$/;
const STILL_LEFT = /^，[\u4e00-\u9fff]{0,6}(?:结余|结转|剩余|尚余|未支出|未使用|未执行|节余)(?:资金|下年|为|了)?$/;

/** `240.00万元，执行率100%，结余12.00万元`: of what was all spent nothing is left. */
function judgeAllSpent(sentence: Sentence, left: TypedAmount, index: number): Finding | undefined {
  const { text, amounts } = sentence;
  const rate = amounts[index - 1];
  if (rate === undefined || rate.unit !== '%' || !rate.value.eq(100) || rate.isVague || left.value.isZero())
    return undefined;
  if (yuanIn(left.unit) === undefined || !ALL_SPENT.test(rate.lead)) return undefined;
  const between = text.slice(rate.end, left.start);
  if (!STILL_LEFT.test(between) || /上年|年初|去年|其他|另|累计|历年/.test(between)) return undefined;
  // 99.998% is printed as 100%.
  const budgets = amounts.slice(0, index - 1).filter(({ unit }) => yuanIn(unit) !== undefined);
  const value = (one: TypedAmount) => one.value.times(factorOf(one));
  if (budgets.some((one) => value(left).lt(value(one).div(100)))) return undefined;
  const start = left.start - (/[\u4e00-\u9fff]*$/.exec(between)?.[0].length ?? 0);
  const derived = text.slice(rate.start - 3, rate.end);
  const args = { figure: '', typed: text.slice(start, left.end), derived };
  return directionContradicted(args, placeIn(sentence, start, left.end), placeIn(sentence, rate.start, rate.end));
}
