import { Decimal } from './decimal.ts';
import { inUnit, type MoneyUnit, type Quantity } from './quantity.ts';

/** Prints a number with a fixed number of decimals, rounded half up; it never prints a negative zero. */
export function printFixed(value: Decimal, places: number): string {
  // It rounds first: decimal.js prints -0 without its sign, but -0.001 to two places with it.
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places);
}

/**
 * Prints money in a unit, without thousands separators: `-1.22`. The unit itself is not printed. All digits that were
 * typed are there, and at least two decimals: sums of rounded amounts would not add up, and 12 yuan would be 0.00.
 */
export function printMoney(amount: Quantity<'yuan'>, unit: MoneyUnit = '万元'): string {
  const value = inUnit(amount, unit);
  const places = value.decimalPlaces();
  return printFixed(value, places > MOST_DECIMALS ? 2 : Math.max(2, places));
}

/** A file may type as many decimals of 万元; an amount that has more is a quotient, and no amount of a file. */
const MOST_DECIMALS = 6;

/** Prints a ratio as a percentage with at most two decimals, without trailing zeros: `8.78%`, `100%`. */
export function printRate(ratio: Quantity<'ratio'>): string {
  return `${trimZeros(printFixed(ratio.value.times(100), 2))}%`;
}

/** Prints a count, or points, with the digits that it has: `16`, `7.64`. */
export function printNumber(value: Decimal): string {
  return value.toFixed();
}

/** Prints an ISO date as official documents write it, without leading zeros: `2024年6月11日` (GB/T 9704 7.3.5). */
export function printDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${month.replace(/^0/, '')}月${day.replace(/^0/, '')}日`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
