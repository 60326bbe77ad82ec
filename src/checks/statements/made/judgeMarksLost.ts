import type { Finding } from '../../../findings/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { partsDiffer } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agree } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';

const GIVEN = /(?:实际|自评|评|各)?得(?:分)?(?:了|为)?$|自评(?:得分)?(?:为)?$/;
const LOST = /扣(?:减|了|除|分)?$/;
/** Not all that were lost are told. */
const SOME = /其[他余]|等|主要|另|分别|各扣|上年|去年|加分/;

/**
 * SE428 parts-differ for points that were lost, beside the full mark and what was given: `效益30分，得28.8分，其中甲扣0.2分，乙扣2分`. More than all that is
 * missing is wrong in any case; less only where the one loss stands right behind.
 */
export function judgeMarksLost(sentence: Sentence): readonly Finding[] {
  const { text } = sentence;
  if (!text.includes('扣') || SOME.test(text)) return [];
  const points = sentence.amounts.filter(({ unit }) => unit === '分');
  const at = points.findIndex(({ lead }) => GIVEN.test(lead));
  const [full, given] = [points[at - 1], points[at]];
  const behind = points.slice(at + 1);
  // 扣1.8分，其中甲扣0.8分，乙扣1分: all of it, and then its parts.
  const isDivided = behind.length > 1 && /^[^。；]{0,6}(?:其中|：|，即|（)/.test(text.slice(behind[0]?.end));
  const lost = isDivided ? behind.slice(0, 1) : behind;
  if (at !== 1 || full === undefined || given === undefined || lost.length === 0) return [];
  if (!/^(?:，|、|；)?[^，。；]{0,6}$/.test(text.slice(full.end, given.start)) || LOST.test(full.lead)) return [];
  if ([full, given, ...lost].some(({ isVague }) => isVague) || lost.some(({ lead }) => !LOST.test(lead))) return [];
  const missing = full.value.minus(given.value);
  const sum = lost.reduce((total, { value }) => total.plus(value), new Decimal(0));
  if (missing.lt(0)) return [];
  if (sum.eq(missing)) return agree(sentence, [given, full, ...lost], { follows: 'difference' });
  const [first] = lost;
  const isRightBehind =
    lost.length === 1 &&
    first !== undefined &&
    /^，(?:共|合计)?扣(?:减|了|除)?$/.test(text.slice(given.end, first.start));
  if (sum.lt(missing) && !isRightBehind) return [];
  const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
  const typed = text.slice(given.start, given.end);
  const args = { typed, sum: `${printNumber(full.value)}分－${printNumber(sum)}分` };
  return [partsDiffer(args, place(given), place(full), ...lost.map(place))];
}
