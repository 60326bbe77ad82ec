import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Check } from '../types.ts';
import { partsDiffer } from './contradictions/findings.ts';
import { placeIn } from './listPassages.ts';
import type { Passage, Sentence } from './types.ts';

/**
 * SE428 parts-differ: parts of one unit that a sentence adds up itself: before 合计 or 共 they must make the whole. Parts behind
 * their whole are judged by `statements/judgeSums.ts`. For n addends printed to d decimals (n + 1) × ½ × 10^−d is
 * what rounding may leave.
 */
export const checkSums: Check = ({ prose }) => [
  ...prose.sentences.flatMap((sentence) => {
    const amounts = sentence.amounts.filter(({ unit }) => unit !== '');
    return amounts.length < 3 ? [] : checkTotal(sentence, amounts);
  }),
  ...checkLists(prose.passages),
];

/** `安排8个，新增8个，全年共15个`; `三者合计100%`. */
function checkTotal(sentence: Sentence, amounts: readonly TypedAmount[]): Finding[] {
  const { text } = sentence;
  return amounts.flatMap((whole, index): Finding[] => {
    const match = /(?:(?:加起来|相加)?(?:合计|总计|共计|共有?)|加起来是?|相加得?)(?:为|达)?$/.exec(
      text.slice(0, whole.start),
    );
    if (match === null || whole.isVague) return [];
    // `四项合计` counts the parts and is none.
    const before = amounts.slice(0, index).filter(({ end }) => end !== match.index);
    const parts: TypedAmount[] = [];
    for (const amount of before.reverse()) {
      if (amount.unit !== whole.unit || amount.isVague) break;
      // 在职38人，其中高级5人、中级14人，共19人: what 其中 divides is none of its parts.
      const isDivided = /^，?(?:其中|包括)/.test(text.slice(amount.end));
      if (isDivided && parts.length >= 2) break;
      parts.push(amount);
    }
    const [first] = parts.slice(-1);
    if (first === undefined || parts.length < 2 || hasColumns(text, parts, whole)) return [];
    if (areRates(text, parts, whole)) return [];
    const sum = total(parts);
    if (
      sum
        .minus(whole.value)
        .abs()
        .lte(tolerance([whole, ...parts], parts.length))
    )
      return [];
    return [differs(sentence, match.index, whole, sum)];
  });
}

/** `甲执行率98%，乙94%，合计96%`, `早稻亩产480公斤，…`: of the whole there is one too, and it is no sum. Shares are added. */
function areRates(text: string, parts: readonly TypedAmount[], whole: TypedAmount): boolean {
  if (parts.some(({ lead }) => /率|[人户亩年月日]均|平均|[亩单]产|每/.test(lead))) return !whole.value.eq(100);
  return isPercentage(whole) && !whole.value.eq(100) && !/占|比[重例]/.test(text.slice(0, whole.start));
}

/** Numbers of several columns or years are no parts of one whole. Shares that are said to make 100 % are, whatever of. */
function hasColumns(text: string, parts: readonly TypedAmount[], { unit, value }: TypedAmount): boolean {
  if ((unit === '%' && value.eq(100)) || unit === '分') return false;
  const first = parts.at(-1);
  const last = parts.at(0);
  if (first === undefined || last === undefined) return false;
  if (/比(?![重例])|较/.test(text.slice(first.start, last.end))) return true;
  const before = text.slice(0, last.start);
  return (
    COLUMNS.filter((column) => column.test(before)).length > 1 || /上年|去年/.test(text.slice(first.end, last.start))
  );
}

/** As different things are called that may stand side by side; what grew is none of the parts. */
const COLUMNS: readonly RegExp[] = [
  /年初|批复/,
  /调整|追加/,
  /(?<!年初|调整后?的?)预算(?!执行|编制|管理|单位)/,
  /决算|实际/,
  /本年|今年|当年/,
  /目标|计划(?!内|外)/,
  /比[\u4e00-\u9fff\d]/,
];

/** `- 春季42次；` … and after the list `全年合计182次`: one number of the unit in every item. */
function checkLists(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage, index): Finding[] => {
    const items = itemsBefore(passages, index);
    const [sentence] = passage.sentences;
    if (items.length < 2 || sentence === undefined) return [];
    const whole = sentence.amounts.find(({ start }) => SUMMING.test(sentence.text.slice(0, start)));
    if (whole === undefined || whole.isVague || whole.unit === '' || whole.unit === '%') return [];
    const parts = items.map((item) =>
      item.sentences.flatMap(({ amounts }) => amounts.filter(({ unit }) => unit === whole.unit)),
    );
    if (parts.some((own) => own.length !== 1 || own.some(({ isVague }) => isVague))) return [];
    const sum = total(parts.flat());
    const allowed = tolerance([whole, ...parts.flat()], parts.length);
    return sum.minus(whole.value).abs().lte(allowed) ? [] : [differs(sentence, whole.start, whole, sum)];
  });
}

/** Of all of the list, not of some of it. */
const SUMMING =
  /^(?:以上|上述|四季|全年|各项|各季度?|[一二三四五六七八九十两]+[项类个季])*(?:合计|总计|共计|共)(?:为|达)?$/;

/** The items of a list that ends right before a paragraph. */
function itemsBefore(passages: readonly Passage[], index: number): readonly Passage[] {
  const passage = passages[index];
  if (passage?.kind !== 'paragraph') return [];
  let start = index;
  while (passages[start - 1]?.kind === 'item' && passages[start - 1]?.path === passage.path) start--;
  return passages.slice(start, index);
}

function total(parts: readonly TypedAmount[]): Decimal {
  return parts.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
}

function tolerance(amounts: readonly TypedAmount[], addends: number): Decimal {
  const decimals = Math.max(...amounts.map((amount) => amount.decimals));
  // Whole things are counted, not rounded.
  return decimals === 0
    ? new Decimal(0)
    : new Decimal(10)
        .pow(-decimals)
        .div(2)
        .times(addends + 1);
}

function differs(sentence: Sentence, start: number, { end, unit }: TypedAmount, sum: Decimal): Finding {
  const typed = sentence.text.slice(start, end);
  return partsDiffer({ typed, sum: `${printNumber(sum)}${unit}` }, placeIn(sentence, start, end));
}
