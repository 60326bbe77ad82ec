import { Decimal } from '../quantity/decimal.ts';
import { printFixed, printNumber } from '../quantity/print.ts';
import { roundingSlack } from '../quantity/slack.ts';
import type { TypedAmount } from './findAmounts.ts';

const DIFFERENCE =
  /(?:增加|增长|增|上升|提高|多|超支|超出|超过|超|高出|高|减少|下降|降低|降|少|低|结余|节约|节省|差|相差|净增|净减|压减|调增|调减|追加|扣|补办|缺|空编)(?:了|为|达|出)?$/;

/** Whether an amount is what another one grew, fell or differs by. */
export function isDifference({ lead }: TypedAmount): boolean {
  return DIFFERENCE.test(lead);
}

/** `46场÷50场`, as the derivation of a rate. */
export function quotientOf(part: TypedAmount, base: TypedAmount): string {
  return `${printNumber(part.value)}${part.unit}÷${printNumber(base.value)}${base.unit}`;
}

/** A rate of two rounded numbers is right within its own last place and what their rounding may make. */
export function isRate(typed: TypedAmount, part: TypedAmount, base: TypedAmount): boolean {
  if (base.value.isZero()) return false;
  const rate = part.value.div(base.value).times(100);
  const slack = part.decimals === 0 ? new Decimal(0) : roundingSlack(part.decimals).div(base.value).times(100);
  return rate.minus(typed.value).abs().lte(roundingSlack(typed.decimals).plus(slack));
}

/**
 * Whether a known value may be told by a vague amount: 近1300件 for 1275, 3800余人次 for 3860. Held loosely: up to a fifth
 * above, 15 % below, and in any case within the last digit that is no zero: 10余个 for 18. Three digits are no rounding
 * that 余 would excuse: 3680余 for 3860.
 */
export function mayStandFor({ value: typed, vagueness }: TypedAmount, known: Decimal): boolean {
  if (vagueness === undefined) return typed.eq(known);
  const step = lastPlace(typed);
  const isExact = typed.div(step).gte(100);
  const more = Decimal.max(step, typed.times(vagueness === 'about' ? 0.15 : isExact ? 0.02 : 0.2));
  const less = Decimal.max(isExact ? 0 : step, typed.times(0.15));
  return (
    known.gte(vagueness === 'above' ? typed : typed.minus(less)) &&
    known.lte(vagueness === 'below' ? typed : typed.plus(more))
  );
}

/** Of the last digit that is no zero: 100 of 3800, 1 of 39. */
function lastPlace(value: Decimal): Decimal {
  const digits = value
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return value.isZero() ? new Decimal(1) : new Decimal(10).pow(value.e - digits + 1);
}

export function isPercentage({ unit }: TypedAmount): boolean {
  return unit === '%' || unit === '％';
}

/** `91.18%`, `92%`: at most two places. */
export function printPercent(percent: Decimal): string {
  return `${printFixed(percent, 2).replace(/\.?0+$/, '')}%`;
}
