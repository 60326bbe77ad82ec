/**
 * Exact fractions of whole numbers without bound. The second opinion has arithmetic of its own: it shares neither code nor a
 * package with the program it checks.
 */
export interface Fraction {
  readonly above: bigint;
  /** Always positive, and without a common divisor with `above`. */
  readonly below: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function fraction(above: bigint, below = 1n): Fraction {
  if (below === 0n) throw new Error('a fraction over 0');
  const sign = below < 0n ? -1n : 1n;
  const divisor = greatestDivisor(above, below * sign) || 1n;
  return { above: (above * sign) / divisor, below: (below * sign) / divisor };
}

export const zero = fraction(0n);
export const one = fraction(1n);
export const hundred = fraction(100n);

/** Reads a plain decimal: digits, at most one point, at most one minus sign. */
export function readDecimal(text: string): Fraction {
  const parts = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!parts) throw new Error(`no plain decimal: ${text}`);
  const [, sign, whole = '', decimals = ''] = parts;
  const above = BigInt(whole + decimals);
  return fraction(sign === '-' ? -above : above, 10n ** BigInt(decimals.length));
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.above * b.below + b.above * a.below, a.below * b.below);
const negate = (a: Fraction): Fraction => ({ above: -a.above, below: a.below });
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.above, a.below * b.below);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.below, a.below * b.above);
export const sign = (a: Fraction): -1 | 0 | 1 => (a.above > 0n ? 1 : a.above < 0n ? -1 : 0);
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => sign(subtract(a, b));
export const equal = (a: Fraction, b: Fraction): boolean => a.above === b.above && a.below === b.below;
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, zero);

/** The whole number that is not above. */
export function floor(a: Fraction): bigint {
  const quotient = a.above / a.below;
  return a.above < 0n && quotient * a.below !== a.above ? quotient - 1n : quotient;
}

/** To a whole number; what lies in the middle goes away from 0. */
function roundWhole(a: Fraction): bigint {
  const size = a.above < 0n ? -a.above : a.above;
  const rounded = (2n * size + a.below) / (2n * a.below);
  return a.above < 0n ? -rounded : rounded;
}

/** To a multiple of `unit`, the middle away from 0. */
export const roundTo = (a: Fraction, unit: Fraction): Fraction => multiply(fraction(roundWhole(divide(a, unit))), unit);

/** To a number of decimals, all of them written: `1.50`. */
export function printFixed(a: Fraction, decimals: number): string {
  const scaled = roundWhole(multiply(a, fraction(10n ** BigInt(decimals))));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** To at most a number of decimals, without zeros at their end: `1.5`. */
export const printShort = (a: Fraction, decimals: number): string =>
  decimals === 0 ? printFixed(a, 0) : printFixed(a, decimals).replace(/\.?0+$/, '');

/** How many decimals the fraction has; only of one that ends. */
export function countDecimals(a: Fraction): number {
  let [count, power] = [0, 1n];
  while (power % a.below !== 0n) {
    if (count > 60) throw new Error('a fraction that does not end');
    count += 1;
    power *= 10n;
  }
  return count;
}

/** All digits where there are no more than 60 that count, and else these 60, the last one rounded. */
export function printDigits(a: Fraction): string {
  if (a.above === 0n) return '0';
  const size = { above: a.above < 0n ? -a.above : a.above, below: a.below };
  let whole = 0;
  for (let rest = size.above / size.below; rest > 0n; rest /= 10n) whole += 1;
  if (whole === 0) for (let scaled = size.above * 10n; scaled < size.below; scaled *= 10n) whole -= 1;
  const decimals = Math.max(0, 60 - whole);
  return printShort(a, decimals);
}
