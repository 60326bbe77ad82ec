import { type Finding, finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Check } from '../types.ts';
import type { TypedAmount } from './findAmounts.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

/**
 * SE428 parts-differ: parts of one unit that a sentence adds up itself. After 其中 the parts may be some only, so that they
 * must not exceed the whole; before 合计 or 共 they must make it. For n addends printed to d decimals (n + 1) × ½ × 10^−d is
 * what rounding may leave.
 */
export const checkSums: Check = ({ prose }) =>
  prose.sentences.flatMap((sentence) => {
    const amounts = sentence.amounts.filter(({ unit }) => unit !== '');
    return amounts.length < 3 ? [] : [...checkParts(sentence, amounts), ...checkTotal(sentence, amounts)];
  });

/** `540万元，其中省级资金320万元、市级资金230万元`. */
function checkParts(sentence: Sentence, amounts: readonly TypedAmount[]): Finding[] {
  const match = /，其中|，分别用于|，包括/.exec(sentence.text);
  if (match === null) return [];
  const whole = amounts.filter(({ end }) => end <= match.index).at(-1);
  if (whole === undefined || whole.isVague || match.index - whole.end > 6) return [];
  const end = sentence.text.slice(match.index + 1).search(/，(?:另|还|并|比|同比|合计|共)|。|；/);
  const stop = end === -1 ? sentence.text.length : match.index + 1 + end;
  const inside = amounts.filter(({ start, unit }) => start > match.index && start < stop && unit === whole.unit);
  // `其中甲5次、乙4次，丙…`: a comma after parts that stand beside each other ends them.
  const comma = sentence.text.indexOf('，', match.index + 1);
  const beside = inside.filter(({ start }) => start < comma);
  const parts = beside.length >= 2 ? beside : inside;
  if (parts.length < 2 || parts.some(({ isVague }) => isVague) || whole.unit === '%') return [];
  const sum = total(parts);
  if (sum.minus(whole.value).lte(tolerance([whole, ...parts], parts.length))) return [];
  return [differs(sentence, whole.start, whole, sum)];
}

/** `安排8个，新增8个，全年共15个`; `三者合计100%`. */
function checkTotal(sentence: Sentence, amounts: readonly TypedAmount[]): Finding[] {
  const { text } = sentence;
  return amounts.flatMap((whole, index): Finding[] => {
    const match = /(?:合计|总计|共计|共)(?:为|达)?$/.exec(text.slice(0, whole.start));
    if (match === null || whole.isVague) return [];
    // `四项合计` counts the parts and is none.
    const before = amounts.slice(0, index).filter(({ end }) => end !== match.index);
    const parts: TypedAmount[] = [];
    for (const amount of before.reverse()) {
      if (amount.unit !== whole.unit || amount.isVague) break;
      parts.push(amount);
    }
    const [first] = parts.slice(-1);
    if (first === undefined || parts.length < 2 || hasColumns(text.slice(0, whole.start), whole)) return [];
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

/** Shares that are said to make 100 % are parts of one whole whatever they are of. */
function hasColumns(before: string, { unit, value }: TypedAmount): boolean {
  return !(unit === '%' && value.eq(100)) && SEVERAL_COLUMNS.test(before);
}

/** Budget beside actual, this year beside last: no parts of one whole. */
const SEVERAL_COLUMNS = /预算|决算|上年|去年|目标|计划(?!内)|比[\u4e00-\u9fff\d]/;

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
  return finding('SE428', { typed, sum: `${printNumber(sum)}${unit}` }, placeIn(sentence, start, end));
}
