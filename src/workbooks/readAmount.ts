import { Decimal } from '../quantity/decimal.ts';
import { inUnit, type MoneyUnit, quantity, toYuan } from '../quantity/quantity.ts';
import { type AmountInCell, type Cell, isShownOtherwise } from './types.ts';

/** A typed amount has at most two decimals in 元, and so six in 万元. */
const MOST_DECIMALS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6 };

/** A double has no more significant digits than these, and Excel shows no more. */
const DIGITS_OF_A_DOUBLE = 15;

/**
 * Reads the amount in a cell, to be typed in a file whose unit is `to`: exact, except for what a stored double has
 * beyond its significant digits.
 *
 * @param from the unit of the table
 */
export function readAmount(cell: Cell | undefined, from: MoneyUnit, to: MoneyUnit): AmountInCell {
  if (cell === undefined) return { kind: 'blank' };
  if (cell.kind === 'error' || cell.kind === 'torn') return { kind: 'unread', why: cell.kind };
  if (cell.kind === 'number' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(cell.text)) {
    if (isShownOtherwise(cell.decimals)) return { kind: 'unread', why: 'notAsShown' };
    return readStored(new Decimal(cell.text), cell.decimals, from, to);
  }
  // A cell with two numbers has no amount.
  if (/\d\s*[\r\n]\s*\d/.test(cell.text.normalize('NFKC'))) return { kind: 'unread', why: 'notNumber' };
  const text = plainText(cell.text).replace('−', '-');
  if (text === '') return { kind: 'blank' };
  if (/^(?:[-—–―─]+|无)$/.test(text)) return { kind: 'none' };
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return { kind: 'unread', why: 'notNumber' };
  const value = new Decimal(text.replaceAll(',', ''));
  const typed = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return isTypeable(value, from) ? amount(value, typed, from, to) : { kind: 'unread', why: 'tooPrecise' };
}

/** Normalizes a text: full-width characters become half-width, and all blanks go. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function readStored(value: Decimal, decimals: number | undefined, from: MoneyUnit, to: MoneyUnit): AmountInCell {
  if (isTypeable(value, from)) return amount(value, decimals ?? 0, from, to);
  const meant = [
    value.toSignificantDigits(DIGITS_OF_A_DOUBLE),
    ...(decimals === undefined ? [] : [value.toDecimalPlaces(decimals)]),
  ].find((each) => isTypeable(each, from));
  return meant === undefined
    ? { kind: 'unread', why: 'tooPrecise' }
    : amount(meant, decimals ?? 0, from, to, meant.eq(value) ? undefined : meant.toFixed());
}

function isTypeable(value: Decimal, unit: MoneyUnit): boolean {
  return value.decimalPlaces() <= MOST_DECIMALS[unit];
}

/**
 * Prints an amount with the decimals that it was typed with where the unit stays the same, otherwise with at least two;
 * every zero becomes `0`.
 */
function amount(value: Decimal, typed: number, from: MoneyUnit, to: MoneyUnit, rounded?: string): AmountInCell {
  const yuan = toYuan(value, from);
  if (yuan.value.isZero()) return { kind: 'amount', text: '0', yuan: quantity('yuan', 0), rounded };
  const shown = inUnit(yuan, to);
  const wanted = Math.min(from === to ? typed : 2, MOST_DECIMALS[to]);
  return { kind: 'amount', text: shown.toFixed(Math.max(shown.decimalPlaces(), wanted)), yuan, rounded };
}
