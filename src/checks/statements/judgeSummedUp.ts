import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { factorIn, isOfMeasure, isSize, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

const SUM = '(?:累计|合计|共计|总计|一共|总共|共|拨足|付足|付清|拨清|全部拨付|累加)';
/** `三年累计`, `三级合计每亩`: how many there are, and that they are added; 三次 is a number of its own. */
const COUNTED = new RegExp(
  `^[。；]?，?(?:以上|上述|这)?(?:([二两三四五六七八九十]|\\d{1,2})[\\u4e00-\\u9fff]{1,4}?)${SUM}[\\u4e00-\\u9fff]{0,8}$`,
);
const OF_SUM = new RegExp(`^.*?${SUM}`);
const VERBS =
  /^(?:有|为|是|达|得|了|已|约|计|完成|支出|投入|下达|安排|发放|拨付|支付|到位|补助|补贴|培训|接待|办理|服务|检查|检测|采购|购置|新增|开展|举办|实施|建成|改造|种植|每[\u4e00-\u9fff])+$/;
const BARE = new RegExp(`^${SUM}[\\u4e00-\\u9fff]{0,4}$`);
const COUNTS = /^[次笔期批项类处家个所支人名场轮]$/;
const COMPARED = /[比较]|同比|增长|下降|上升|以上|以下|其中|目标|计划|达到|预算(?!安排)|预计/;
const OF_EACH = /[每均]|率/;

/**
 * SE428 parts-differ for a sum that says of how many it is, right behind them: `分别为1415人、1342人、1286人，三年累计4143人`,
 * `每亩200元，省级80元，县级60元，三级合计每亩320元`, `拨30%，再拨40%，再拨20%，三次拨足100%`; for what a unit itself and those under it spent, and all
 * of them; and for a total under a list that numbers its lines. Of no other number of the same measure may be spoken between.
 */
export function judgeSummedUp(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((whole, index): readonly Finding[] => {
    if (whole.amount.isVague) return [];
    const parts = countedBefore(numbers, index) ?? levelsBefore(numbers, index);
    if (parts === undefined || parts.some(({ amount }) => amount.isVague)) return [];
    const sum = parts.reduce((total, { amount }) => total.plus(sizeOf(amount)), new Decimal(0));
    const of = parts.map(({ amount }) => amount);
    if (isSize(sum, whole.amount, of)) return [];
    return [tell(whole, parts, sum)];
  });
}

/** As many numbers as the words before a sum say, each with the words that the others have. */
function countedBefore(numbers: readonly Numbered[], index: number): readonly Numbered[] | undefined {
  const whole = numbers[index] as Numbered;
  const own = COUNTED.exec(whole.before);
  const count = numbers[index - 1];
  const isBehindCount =
    own === null &&
    count !== undefined &&
    COUNTS.test(count.amount.unit) &&
    BARE.test(whole.before) &&
    /^(?:[。；]|[。；]?，)(?:以上|上述|这|前)?$/.test(count.before) &&
    !isOfMeasure(count.amount, whole.amount);
  if (own === null && !isBehindCount) return undefined;
  const many = own === null ? count?.amount.value.toNumber() : readNumeral(own[1] ?? '')?.toNumber();
  const end = isBehindCount ? index - 1 : index;
  if (many === undefined || many < 2 || many > MOST || many > end) return undefined;
  const parts = numbers.slice(end - many, end);
  if (IS_SPENT.test(lastWords(whole.before)) && parts.some((one) => !isSpent(one)))
    return spentOfEach(numbers, end, many, whole);
  if (!areBesides(parts, whole.amount)) return undefined;
  // 甲预算240万元，支出231.60万元。乙支出58.80万元。两项合计支出…: behind a full stop only where there are no others.
  const isApart = isBehindCount && count !== undefined && /^[。；]/.test(count.before);
  if (isApart && numbers.slice(0, end).filter(({ amount }) => isOfMeasure(amount, whole.amount)).length !== many)
    return undefined;
  // One more of the kind before them: not these are meant.
  const before = numbers[end - many - 1];
  const [first] = parts;
  if (first === undefined) return undefined;
  if (
    before !== undefined &&
    isOfMeasure(before.amount, whole.amount) &&
    !first.before.includes('；') &&
    LINK.test(first.before)
  )
    return undefined;
  // 两校共有教师62人, behind numbers of pupils.
  const noun = lastWords(whole.before).replace(OF_SUM, '');
  const told = whole.sentence.text.slice(0, whole.amount.start - whole.before.length);
  if (noun !== '' && !VERBS.test(noun) && !told.includes(noun)) return undefined;
  // 6.73万元、5.84万元、4.37万元，两年累计压缩2.36万元: of what they grew or shrank.
  if (CHANGED.test(lastWords(whole.before)) && !parts.every((one) => CHANGED.test(lastWords(one.before))))
    return undefined;
  const isOfEach = OF_EACH.test(lastWords(whole.before));
  if (isPercentage(whole.amount) ? !whole.amount.value.eq(100) : isOfEach !== OF_EACH.test(lastWords(first.before)))
    return undefined;
  if (!isOfEach && !isPercentage(whole.amount) && parts.some(({ before: words }) => OF_EACH.test(lastWords(words))))
    return undefined;
  return parts.some(({ before: words }, at) => (at > 0 || !/分别/.test(words)) && COMPARED.test(lastWords(words)))
    ? undefined
    : parts;
}

const IS_SPENT = /支出/;

function isSpent({ before }: Numbered): boolean {
  return IS_SPENT.test(lastWords(before));
}

/** `甲预算240.00万元，支出231.60万元。乙预算60.00万元，支出58.80万元。两项合计支出290.40万元`: what was spent of each, where just as many are told. */
function spentOfEach(
  numbers: readonly Numbered[],
  end: number,
  many: number,
  whole: Numbered,
): readonly Numbered[] | undefined {
  const spent = numbers.slice(0, end).filter((one) => isSpent(one) && isOfMeasure(one.amount, whole.amount));
  const arePlain = spent.every(({ before }) => !/其中|上年|增|减|比|预算支出/.test(lastWords(before)));
  return spent.length === many && arePlain && !/增|减/.test(lastWords(whole.before)) ? spent : undefined;
}

const LINK = /^[^，。；：、]{0,8}[，；、和及与][^，。；、]{0,14}$/;
const CHANGED = /压|减|增|降|升|涨|节约|少|多|净/;
/** More is a table. */
const MOST = 12;

function areBesides(parts: readonly Numbered[], whole: TypedAmount): boolean {
  return parts.every(({ amount, before }, at) => isOfMeasure(amount, whole) && (at === 0 || LINK.test(before)));
}

/** `三家事业单位支出合计1604.71万元，局本级支出4955.55万元，部门总支出6560.26万元`. */
function levelsBefore(numbers: readonly Numbered[], index: number): readonly Numbered[] | undefined {
  const whole = numbers[index] as Numbered;
  const before = numbers.slice(Math.max(0, index - 4), index).filter(({ amount }) => !COUNTS.test(amount.unit));
  const [one, other] = before.slice(-2);
  if (one === undefined || other === undefined || one.sentence !== whole.sentence) return undefined;
  const verb = ALL.exec(whole.before)?.[1];
  if (verb === undefined || ![one, other].every(({ amount }) => isOfMeasure(amount, whole.amount))) return undefined;
  const { text } = whole.sentence;
  const between = text.slice(one.amount.end, other.amount.start);
  if (!/^[，、；][^，。；、]{0,18}$/.test(between)) return undefined;
  const [first, second] = [lastWords(text.slice(0, one.amount.start)), lastWords(between)];
  if (OWN.test(first) === OWN.test(second) || UNDER.test(first) === UNDER.test(second)) return undefined;
  const isSame = [first, second].every((words) => words.includes(verb) && !COMPARED.test(words));
  return isSame && sizeOf(whole.amount).gt(0) ? [one, other] : undefined;
}

const ALL = /^[，；](?:全?部门|单位|全[局院校站县市系统]{1,2}|本部门|整体)?总(支出|收入|预算)(?:为|是|达)?$/;
const OWN = /本级|机关/;
const UNDER = /合计|共计|所属|下属|事业单位|二级单位/;

function tell(whole: Numbered, parts: readonly Numbered[], sum: Decimal): Finding {
  const { amount, sentence } = whole;
  const args = {
    typed: sentence.text.slice(amount.start, amount.end),
    sum: `${printNumber(sum.div(factorIn(amount)))}${amount.unit}`,
  };
  const place = ({ sentence: own, amount: one }: Numbered) => placeIn(own, one.start, one.end);
  return partsDiffer(args, place(whole), ...parts.map(place));
}
