import { Decimal } from '../../src/quantity/decimal.ts';

const HAN = '零一二三四五六七八九十';
const WAYS: readonly (readonly [way: string, other: string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['高于', '低于'],
  ['大于', '小于'],
];

/** What a mutant changes. */
export type Kind = 'money' | 'percent' | 'points' | 'year' | 'count' | 'way';

export interface Mutant {
  readonly kind: Kind;
  /** From and to in the report's text, and what stands there then. */
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/**
 * Changes a typed number by an eighth, and by more than rounding can excuse, up or down in turn; a year by one; a count in
 * words by one. `undefined` where what is typed is none of these.
 *
 * @param around the passage: what it changes to stands nowhere in it
 */
export function mutateNumber(
  typed: string,
  start: number,
  around: string,
  behind: string,
  isUp: boolean,
): Mutant | undefined {
  const digits = /\d+(?:,\d{3})*(?:\.\d+)?/.exec(typed);
  if (digits === null) return mutateHan(typed, start, isUp);
  const [number] = digits;
  const from = start + digits.index;
  const plain = number.replaceAll(',', '');
  const after = typed.slice(digits.index + number.length) + behind;
  const kind = kindOf(after);
  const isYear = /^20[12]\d$/.test(plain) && /^年/.test(after);
  const decimals = plain.split('.')[1]?.length ?? 0;
  const value = new Decimal(plain);
  const unit = new Decimal(10).pow(-decimals);
  const step = isYear ? new Decimal(1) : Decimal.max(value.div(8), unit.times(3)).toDecimalPlaces(decimals);
  const most = kind === 'percent' && value.lte(100) ? new Decimal(100) : undefined;
  const isRaised = isUp && (most === undefined || value.plus(step).lte(most));
  let changed = isRaised || value.lt(step) ? value.plus(step) : value.minus(step);
  while (around.includes(changed.toFixed(decimals))) changed = changed.plus(isRaised ? unit : unit.neg());
  if (changed.lt(0)) return undefined;
  return { kind: isYear ? 'year' : kind, start: from, end: from + number.length, to: changed.toFixed(decimals) };
}

function kindOf(after: string): Kind {
  if (/^(?:万|亿)?元/.test(after)) return 'money';
  if (/^(?:[%％]|个?百分点)/.test(after)) return 'percent';
  return /^分(?!钟|别|公)/.test(after) ? 'points' : 'count';
}

function mutateHan(typed: string, start: number, isUp: boolean): Mutant | undefined {
  const sign = typed.charAt(0) === '两' ? '二' : typed.charAt(0);
  const at = HAN.indexOf(sign);
  if (at < 1 || /^[零一二两三四五六七八九十百千]{2}/.test(typed)) return undefined;
  const to = HAN.charAt(isUp || at === 1 ? at + 1 : at - 1);
  return to === '' ? undefined : { kind: 'count', start, end: start + 1, to: to === '二' ? '两' : to };
}

/** Turns the word of direction right before a number the other way. */
export function mutateWay(text: string, numberStart: number): Mutant | undefined {
  const before = text.slice(Math.max(0, numberStart - 3), numberStart).replace(/[了为约]+$/, '');
  for (const pair of WAYS) {
    const word = pair.find((one) => before.endsWith(one));
    if (word === undefined) continue;
    const end = numberStart - (text.slice(Math.max(0, numberStart - 3), numberStart).length - before.length);
    return { kind: 'way', start: end - word.length, end, to: pair[0] === word ? pair[1] : pair[0] };
  }
  return undefined;
}
