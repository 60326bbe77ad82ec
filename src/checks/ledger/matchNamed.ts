import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Sentence } from '../prose/types.ts';
import type { KnownNumbers } from './knownNumbers.ts';
import type { Standing } from './types.ts';

const FEWEST = 2;
const MOST = 10;
const RATES = /^(?:比率|比例|比重|占比|百分比|比值|增幅|降幅|增速)/;

/** `两个项目：甲……，乙……`, `甲、乙两家`: as many as the sentence names on one side of the count. */
export function matchNamed(
  { text, mentions, amounts }: Sentence,
  amount: TypedAmount,
  known: Pick<KnownNumbers, 'unitsIn'>,
): Standing | undefined {
  const { value, unit, start, end, isVague, decimals } = amount;
  if (isVague || decimals > 0 || value.lt(FEWEST) || value.gt(MOST) || !/^[个家项类所笔处]$/.test(unit))
    return undefined;
  const count = value.toNumber();
  const counted: Standing = { kind: 'follows', how: 'count', isByValue: true };
  const before = text.slice(0, start);
  if (RATES.test(text.slice(end))) {
    const rates = amounts.filter((one) => isPercentage(one) && one.start < start);
    const last = before.lastIndexOf('，', start - 2);
    return [rates, rates.filter((one) => one.start > last)].some(({ length }) => length === count)
      ? counted
      : undefined;
  }
  if (isRowOf(before, count)) return counted;
  if (unit === '家' && known.unitsIn(before).length === count) return counted;
  // 两个，即甲和乙; 3个项目：甲、乙、丙
  if (!/^[^，。；：、（]{0,8}(?:：|（|，?(?:即|分别[是为]|包括))/.test(text.slice(end))) return undefined;
  const behind = new Set(mentions.filter((one) => one.start >= end).map(({ subject }) => subject.prefix));
  return behind.size === count ? counted : undefined;
}

/** Things in a row right before a count. */
function isRowOf(before: string, count: number): boolean {
  const row = /[^，。；：（）]*$/.exec(before)?.[0] ?? '';
  if (!/[、和及]/.test(row)) return false;
  const parts = row.split(/[、和及与]/);
  const tail =
    row
      .split(/[和及与]/)
      .at(-1)
      ?.split('、') ?? [];
  return [parts, tail].some((one) => one.length === count && one.every((part) => part.length >= FEWEST));
}
