import { Decimal } from '../quantity/decimal.ts';
import { plainText } from '../workbooks/readAmount.ts';
import type { Cell } from '../workbooks/types.ts';
import { NO, NONE, YES } from './notes.ts';
import type { Field, FieldKind, Typed } from './types.ts';

/** What a cell stores: a number, or words. */
export interface Stored {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A workbook keeps no more digits of a number than these. */
const DIGITS_OF_A_DOUBLE = 15;

/** Says a value in the words of a workbook. A number with more digits than a workbook keeps is stored as a text. */
export function storedOf(typed: Typed, { choices }: Pick<Field, 'choices'>): Stored {
  switch (typed.is) {
    case 'none':
      return { text: NONE, isNumber: false };
    case 'number': {
      const isNumber = new Decimal(typed.text).precision(false) <= DIGITS_OF_A_DOUBLE;
      return { text: typed.text, isNumber };
    }
    case 'flag':
      return { text: typed.value ? YES : NO, isNumber: false };
    case 'text':
      return { text: choices.find(({ value }) => value === typed.text)?.title ?? typed.text, isNumber: false };
    case 'names':
      return { text: typed.names.join(typed.names.some((name) => /[、\n]/.test(name)) ? '\n' : '、'), isNumber: false };
  }
}

/** Why the text of a cell says nothing that belongs there. */
export type Unsaid =
  | 'error'
  | 'uncomputed'
  | 'notNumber'
  | 'notWhole'
  | 'tooPrecise'
  | 'notAsShown'
  | 'notFlag'
  | 'notChoice'
  | 'notDate';

export type Said =
  | { readonly typed: Typed | undefined; readonly how?: 'asText' | 'rounded' }
  | { readonly unsaid: Unsaid };

/** Reads what a person wrote in a cell. */
export function readCell(cell: Cell | undefined, field: Field, money: string): Said {
  if (cell === undefined || (cell.kind !== 'uncomputed' && cell.text.trim() === '')) return { typed: undefined };
  if (cell.kind === 'uncomputed') return { unsaid: 'uncomputed' };
  if (cell.kind === 'error' || cell.kind === 'torn') return { unsaid: 'error' };
  const plain = plainText(cell.text);
  if (field.mayBeNone && NOTHING.test(plain)) return { typed: { is: 'none' } };
  switch (field.kind) {
    case 'amount':
    case 'count':
    case 'number':
      return readNumber(cell, field.kind, money);
    case 'mixed':
      return cell.kind === 'number' ? readNumber(cell, 'number', money) : words(cell.text);
    case 'flag':
      return readFlag(plain);
    case 'choice': {
      const choice = field.choices.find(({ title, value }) => plainText(title) === plain || value === plain);
      if (choice !== undefined) return { typed: { is: 'text', text: choice.value } };
      return field.choices.length === 0 ? words(cell.text) : { unsaid: 'notChoice' };
    }
    case 'date':
      return readDate(cell, plain);
    case 'names': {
      const names = cell.text.split(/[\r\n]/.test(cell.text) ? /[\r\n]+/ : /[、]/).map((name) => name.trim());
      return { typed: { is: 'names', names: names.filter((name) => name !== '') } };
    }
    case 'text': {
      // Of a name that the form knows, the cell shows what the form calls it.
      const known = field.choices.find(({ title }) => plainText(title) === plain);
      if (known !== undefined) return { typed: { is: 'text', text: known.value } };
      return words(cell.text.trim().replace(/\s*[\r\n]+\s*/g, ''));
    }
    case 'prose':
      return words(cell.text.replace(/\r\n?/g, '\n'));
  }
}

const NOTHING = /^(?:[-—–―─]+|无|none)$/i;

function words(text: string): Said {
  return { typed: text.trim() === '' ? undefined : { is: 'text', text: text.trimEnd() } };
}

function readFlag(plain: string): Said {
  if (/^(?:是|有|对|√|true)$/i.test(plain)) return { typed: { is: 'flag', value: true } };
  if (/^(?:否|没有|不是|×|false)$/i.test(plain)) return { typed: { is: 'flag', value: false } };
  return { unsaid: 'notFlag' };
}

/** How many decimals a report file takes. */
function mostDecimals(kind: FieldKind, money: string): number {
  if (kind === 'count') return 0;
  return kind === 'amount' && money === '元' ? 2 : 6;
}

function readNumber(cell: Cell, kind: 'amount' | 'count' | 'number', money: string): Said {
  const most = mostDecimals(kind, money);
  if (cell.kind === 'number' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(cell.text)) {
    if (cell.decimals === 'otherwise') return { unsaid: 'notAsShown' };
    const value = new Decimal(cell.text);
    const meant = [value, value.toSignificantDigits(DIGITS_OF_A_DOUBLE)].find((each) => each.decimalPlaces() <= most);
    if (meant === undefined) return { unsaid: kind === 'count' ? 'notWhole' : 'tooPrecise' };
    return finish(meant, kind, meant.eq(value) ? undefined : 'rounded');
  }
  const plain = plainText(cell.text).replace('−', '-');
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) return { unsaid: 'notNumber' };
  const value = new Decimal(plain.replaceAll(',', ''));
  if (value.decimalPlaces() > most) return { unsaid: kind === 'count' ? 'notWhole' : 'tooPrecise' };
  return finish(value, kind, value.precision(false) > DIGITS_OF_A_DOUBLE ? undefined : 'asText');
}

function finish(value: Decimal, kind: 'amount' | 'count' | 'number', how: 'asText' | 'rounded' | undefined): Said {
  if (kind === 'count' && value.isNegative() && !value.isZero()) return { unsaid: 'notWhole' };
  // Amounts are typed with two decimals at least, as they are printed.
  const decimals = kind === 'amount' && !value.isZero() ? Math.max(value.decimalPlaces(), 2) : value.decimalPlaces();
  const text = value.isZero() ? '0' : value.toFixed(decimals);
  return { typed: { is: 'number', text }, ...(how === undefined ? {} : { how }) };
}

/** The day before the first that a workbook counts, as it counts them (ECMA-376 Part 1, §18.17.4.1). */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function readDate(cell: Cell, plain: string): Said {
  if (cell.kind === 'number' && /^\d{5}$/.test(plain)) {
    const day = new Date(FIRST_DAY + Number(plain) * DAY).toISOString().slice(0, 10);
    return { typed: { is: 'text', text: day } };
  }
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  if (year === '') return { unsaid: 'notDate' };
  return { typed: { is: 'text', text: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } };
}
