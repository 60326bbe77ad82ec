import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Spoken } from './outcomes/judging.ts';

/** Parts of the year that leave nothing of it out. */
const PERIODS: readonly (readonly RegExp[])[] = [
  [/上半年/, /下半年/],
  [/(?:第?一|1)季度/, /(?:第?二|2)季度/, /(?:第?三|3)季度/, /(?:第?四|4)季度/],
  [/前三季度/, /(?:第?四|4)季度/],
];
/** What else may be told of a part: no number of what was done in it. */
const NOT_OF_IT = /占|比|增|减|目标|计划|任务|预算|平均|日均|月均|每|累计|其中/;

/** SE428 parts-differ for halves and quarters: `上半年98.2万头次，下半年88.9万头次，全年186.4万头次`, or the file's number of the year. */
export function judgePeriods(sentence: Sentence, spoken: readonly Spoken[]): readonly Finding[] {
  const { text } = sentence;
  if (!/半年|季度/.test(text)) return [];
  const amounts = sentence.amounts.filter(({ unit }) => unit !== '' && !/[%％分倍]$|百分点/.test(unit));
  return PERIODS.flatMap((periods): Finding[] => {
    const parts = partsOf(text, amounts, periods);
    const [first] = parts;
    if (first === undefined || parts.some((one) => !isAlike(one, first))) return [];
    const rest = amounts.filter((one) => !parts.includes(one));
    const others = rest.filter((one) => isAlike(one, first));
    const told = others.filter(
      (one) => /全年|合计|共|总计|一年/.test(leadOf(text, one, amounts)) && !NOT_OF_IT.test(one.lead),
    );
    // 乡镇25场（上半年10场、下半年15场）: of the number before the bracket.
    const before = amounts[amounts.indexOf(first) - 1];
    const isInBracket = before !== undefined && text.slice(before.end, first.start).includes('（');
    const whole = isInBracket ? before : told[0];
    if (whole !== undefined && !isAlike(whole, first)) return [];
    const sum = parts.reduce((total, one) => total.plus(scaled(one)), new Decimal(0));
    const slack = [...parts, first].reduce((total, one) => total.plus(halfOf(one)), new Decimal(0));
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    const print = (value: Decimal) => `${printNumber(value.div(measureOf(first.unit).factor))}${first.unit}`;
    if (whole !== undefined) {
      if ((told.length > 1 && !isInBracket) || whole.isVague || scaled(whole).minus(sum).abs().lte(slack)) return [];
      const args = { typed: text.slice(whole.start, whole.end), sum: print(sum) };
      return [partsDiffer(args, place(whole), ...parts.map(place))];
    }
    return judgeAgainstFile(sentence, spoken, parts, sum, slack);
  });
}

/** No number of the year beside them: the file's, where it is surely of the same. */
function judgeAgainstFile(
  sentence: Sentence,
  spoken: readonly Spoken[],
  parts: readonly TypedAmount[],
  sum: Decimal,
  slack: Decimal,
): Finding[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const own = spoken.find(({ now }) => now === first);
  const result = own?.surely === 'whole' || own?.surely === 'parts' ? own.result : undefined;
  if (result === undefined || result.qualifier !== undefined) return [];
  // Named again for the second half, it may be another thing.
  if (
    spoken.some(
      ({ now, result: other }) => now !== undefined && rest.includes(now) && other !== undefined && other !== result,
    )
  )
    return [];
  const whole = result.value.times(measureOf(result.measure).factor);
  if (whole.minus(sum).abs().lte(slack)) return [];
  const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
  const total = `${printNumber(result.value)}${result.measure}`;
  const sumText = `${printNumber(sum.div(measureOf(first.unit).factor))}${first.unit}`;
  return [partsDiffer({ typed: `${result.name}${total}`, sum: sumText }, place(first), ...rest.map(place))];
}

/** The number of each period, in order; none where one of them has no number of its own right behind it. */
function partsOf(text: string, amounts: readonly TypedAmount[], periods: readonly RegExp[]): readonly TypedAmount[] {
  const parts = periods.map((period) => {
    const found = period.exec(text);
    if (found === null) return undefined;
    const from = found.index + found[0].length;
    const amount = amounts.find(({ start }) => start >= from);
    if (amount === undefined || amount.isVague) return undefined;
    const words = text.slice(from, amount.start);
    return words.length <= 14 && !/[，；。、]/.test(words) && !NOT_OF_IT.test(words) ? amount : undefined;
  });
  const found = parts.filter((one) => one !== undefined);
  return found.length === periods.length && new Set(found).size === found.length ? found : [];
}

function leadOf(text: string, { start }: TypedAmount, amounts: readonly TypedAmount[]): string {
  const before = amounts.filter(({ end }) => end <= start).at(-1);
  return text.slice(before?.end ?? 0, start);
}

function isAlike(one: TypedAmount, other: TypedAmount): boolean {
  return measureOf(one.unit).base === measureOf(other.unit).base;
}

function scaled({ value, unit }: TypedAmount): Decimal {
  return value.times(measureOf(unit).factor);
}

function halfOf({ unit, decimals }: TypedAmount): Decimal {
  const { factor, base } = measureOf(unit);
  return base === '元' && (decimals > 0 || factor.gt(1)) ? roundingSlack(decimals).times(factor) : new Decimal(0);
}
