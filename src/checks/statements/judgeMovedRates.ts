import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { isOfMeasure, lastWords, type Numbered } from './listNumbers.ts';
import { minus, overlap, percentOf, rangeOf, yuanOf } from './slack.ts';

const FROM = /[由从](?:[\u4e00-\u9fff]{0,3}[年初末底]|\d{4}年度?|预算|原来?)*的?$/;
const TO =
  /^(?:的)?(?:变化?|变动|调整|调[增减]|核减|增加?|增长|减少?|上升|下降|提高|降低?|升|扩大|缩小|压减)(?:为|到|至)(?:[\u4e00-\u9fff]{0,4}|[年末底本今度当\d]+)的?$/;
const RATE =
  /^，?(?:[\u4e00-\u9fff]{0,4})(?:变动率|变化率|增减率|变动幅度|增减幅度?|变化幅度|调整率|调整幅度|偏差率|调[增减](?:幅度|率|比例)|压减(?:幅度|率|比例)|核减(?:幅度|率))(?:为|达到?|是|约)*$/;
/** 调增26.70万元，调整率3.82%: by how much between two that are named, and how much that is. */
const GAP = /^，?(?:[\u4e00-\u9fff]{0,6})(?:调[增减]|净?追加|净?增加|净?减少|超出|相差|核减|压减|超)(?:了|额)?$/;

/**
 * SE421 figure-contradicted for a rate of change under a name that says no way: `由年初的166.30万元变为年末的332.66万元，变动率100.03%`,
 * `年初预算699.40万元，调整后726.10万元，调增26.70万元，调整率3.82%`.
 */
export function judgeMovedRates(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((rate, index): readonly Finding[] => {
    if (!isPercentage(rate.amount) || rate.amount.isVague || !RATE.test(rate.before)) return [];
    const last = numbers[index - 1];
    const isGap = last !== undefined && GAP.test(last.before);
    const [from, to] = isGap ? [numbers[index - 3], numbers[index - 2]] : [numbers[index - 2], last];
    if (from === undefined || to === undefined || from.amount.isVague || to.amount.isVague) return [];
    if (!isOfMeasure(from.amount, to.amount) || isPercentage(from.amount) || from.sentence !== rate.sentence) return [];
    if (isGap ? !ofBudgets(from, to) : !(FROM.test(lastWords(from.before)) && TO.test(to.before))) return [];
    const range = percentOf(minus(rangeOf(to.amount, 1), rangeOf(from.amount, 1)), rangeOf(from.amount, 1));
    if (range === undefined) return [];
    const size = range.most.lt(0) ? { least: range.most.neg(), most: range.least.neg() } : range;
    const of = [from, to, ...(isGap ? [last] : [])];
    if (overlap(size, rangeOf(rate.amount))) return agreeAll([rate, ...of], { follows: 'growth' });
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const text = ({ sentence, amount }: Numbered) => sentence.text.slice(amount.start, amount.end);
    const derived = printPercent(yuanOf(to.amount).div(yuanOf(from.amount)).minus(1).times(100).abs());
    return [
      figureContradicted(
        { figure: `${text(from)}→${text(to)}`, typed: text(rate), derived },
        place(rate),
        ...of.map(place),
      ),
    ];
  });
}

/** A budget, and what it was moved to or what was spent of it. */
function ofBudgets(from: Numbered, to: Numbered): boolean {
  const [first, second] = [lastWords(from.before), lastWords(to.before)];
  return (
    /年初|预算/.test(first) && /调整后|调整预算|全年预算|决算|支出/.test(second) && !/[上去]年/.test(first + second)
  );
}
