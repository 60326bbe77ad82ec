import type { Finding } from '../../../findings/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { partsDiffer } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agree } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import { halfOf, isOfMeasure, sizeOf } from '../listNumbers.ts';

const SIGN = /[＋+－−-]$/;
const TOTAL = /(?:合计|共计|总计|净增减|净变动|轧差)(?:为|：)?[＋+－−-]?$/;

/** SE428 parts-differ for changes that are typed with their signs, and all of them together: `扶持＋9.29万元，改造－14.24万元，文体＋6.53万元，合计＋1.58万元`. */
export function judgeSignedRows(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!/[＋+]\d/.test(text) || !/[－−-]\d|合计[＋+]/.test(text)) return [];
  const whole = amounts.find(({ start }) => TOTAL.test(text.slice(0, start)));
  if (whole === undefined || whole.isVague) return [];
  const from = text.lastIndexOf('：', whole.start) + 1;
  const parts = amounts.filter(
    ({ start, unit, value }) =>
      start >= from && start < whole.start && (unit !== '' || !value.isZero()) && !/^[=＝]/.test(text.slice(start - 1)),
  );
  if (parts.length < 3 || parts.some((one) => !isOfMeasure(one, whole) || !SIGN.test(text.slice(0, one.start))))
    return [];
  const signed = (one: TypedAmount) => sizeOf(one).times(/[＋+]$/.test(text.slice(0, one.start)) ? 1 : -1);
  const sum = parts.reduce((total, one) => total.plus(signed(one)), new Decimal(0));
  const isUp = !/[－−-]$/.test(text.slice(0, whole.start));
  const slack = parts.reduce((total, one) => total.plus(halfOf(one)), halfOf(whole));
  if (
    sum
      .minus(sizeOf(whole).times(isUp ? 1 : -1))
      .abs()
      .lte(slack)
  )
    return agree(sentence, [whole, ...parts], { follows: 'sum' });
  const factor = sizeOf(whole).isZero() ? new Decimal(1) : sizeOf(whole).div(whole.value);
  const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
  const args = { typed: text.slice(whole.start, whole.end), sum: `${printNumber(sum.div(factor))}${whole.unit}` };
  return [partsDiffer(args, place(whole), ...parts.map(place))];
}
