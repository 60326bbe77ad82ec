import { Decimal } from '../quantity/decimal.ts';
import { plainText } from '../workbooks/readAmount.ts';
import { type Cell, isShownOtherwise } from '../workbooks/types.ts';
import { NO, NONE, YES } from './notes.ts';
import { readDate, readDates } from './readDate.ts';
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
  | 'notDate'
  | 'dayForWords'
  | 'percentage';

export type Said =
  | { readonly typed: Typed | undefined; readonly how?: 'asText' | 'rounded' | 'percent' }
  | { readonly unsaid: Unsaid };

/**
 * Reads what a person wrote in a cell.
 *
 * @param isInPercent whether the row says that its numbers are percentages
 */
export function readCell(cell: Cell | undefined, field: Field, money: string, isInPercent = false): Said {
  if (cell === undefined || (cell.kind !== 'uncomputed' && cell.text.trim() === '')) return { typed: undefined };
  if (cell.kind === 'uncomputed') return { unsaid: 'uncomputed' };
  if (cell.kind === 'error' || cell.kind === 'torn') return { unsaid: 'error' };
  const plain = plainText(cell.text);
  if (field.mayBeNone && NOTHING.test(plain)) return { typed: { is: 'none' } };
  switch (field.kind) {
    case 'amount':
    case 'count':
    case 'number':
      if (field.kind === 'number' && isInPercent && isPercentage(cell)) return readPercent(cell, true);
      return readNumber(cell, field.kind, money);
    case 'mixed':
      if (isPercentage(cell)) return readPercent(cell, isInPercent);
      if (cell.kind === 'number' && cell.decimals === 'date') return { unsaid: 'dayForWords' };
      return cell.kind === 'number' ? readNumber(cell, 'number', money) : words(cell.text);
    case 'code':
      return readCode(cell);
    case 'flag':
      return readFlag(plain);
    case 'choice': {
      const choice = field.choices.find(({ title, value }) => plainText(title) === plain || value === plain);
      if (choice !== undefined) return { typed: { is: 'text', text: choice.value } };
      return field.choices.length === 0 ? words(cell.text) : { unsaid: 'notChoice' };
    }
    case 'date': {
      const day = readDate(cell);
      return day === undefined ? { unsaid: 'notDate' } : { typed: { is: 'text', text: day } };
    }
    case 'dates': {
      const days = readDates(cell);
      return days === undefined ? { unsaid: 'notDate' } : { typed: { is: 'names', names: days } };
    }
    case 'names': {
      const names = cell.text.split(/[\r\n]/.test(cell.text) ? /[\r\n]+/ : /[、]/).map((name) => name.trim());
      return { typed: { is: 'names', names: names.filter((name) => name !== '') } };
    }
    case 'text': {
      if (cell.kind === 'number') return readNumberAsWords(cell);
      // Of a name that the form knows, the cell shows what the form calls it.
      const known = field.choices.find(({ title }) => plainText(title) === plain);
      if (known !== undefined) return { typed: { is: 'text', text: known.value } };
      return words(cell.text.trim().replace(/\s*[\r\n]+\s*/g, ''));
    }
    case 'prose':
      return cell.kind === 'number' ? readNumberAsWords(cell) : words(cell.text.replace(/\r\n?/g, '\n'));
  }
}

/** A number that stands where words belong, as a person sees it; a workbook stores the day 2024-06-11 as 45454. */
function readNumberAsWords(cell: Cell): Said {
  const { text, decimals } = cell;
  if (decimals === 'percent') return readPercent(cell, false);
  if (decimals === 'date') return { unsaid: 'dayForWords' };
  if (isShownOtherwise(decimals)) return { unsaid: 'notAsShown' };
  return words(STORED.test(text) ? new Decimal(text).toSignificantDigits(DIGITS_OF_A_DOUBLE).toFixed() : text);
}

function isPercentage({ kind, decimals, text }: Cell): boolean {
  return kind === 'number' ? decimals === 'percent' : TYPED_PERCENT.test(plainText(text));
}

const TYPED_PERCENT = /^(-?\d+(?:\.\d+)?)%$/;

/** A typed 95% is stored as 0.95, or as a text: the number 95 in a row of percentages, elsewhere the words. */
function readPercent({ kind, text }: Cell, isInPercent: boolean): Said {
  const [, typed] = TYPED_PERCENT.exec(plainText(text)) ?? [];
  if (kind !== 'number')
    return isInPercent ? { typed: { is: 'number', text: typed ?? '' }, how: 'percent' } : words(text);
  if (!STORED.test(text)) return { unsaid: 'notNumber' };
  const shown = new Decimal(text).times(100).toSignificantDigits(DIGITS_OF_A_DOUBLE).toFixed();
  return isInPercent ? { typed: { is: 'number', text: shown }, how: 'percent' } : words(`${shown}%`);
}

/** How a workbook stores a number. */
const STORED = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;

const NOTHING = /^(?:[-—–―─]+|无|none)$/i;

function words(text: string): Said {
  return { typed: text.trim() === '' ? undefined : { is: 'text', text: text.trimEnd() } };
}

/** Digits are a number where they could be one, as a report file reads them; else, as with a leading 0, they are a text. */
function readCode(cell: Cell): Said {
  const said = cell.kind === 'number' ? readNumberAsWords(cell) : words(cell.text.trim());
  if ('unsaid' in said || said.typed?.is !== 'text') return said;
  const { text } = said.typed;
  return /^[1-9]\d{0,14}$/.test(text) ? { typed: { is: 'number', text } } : said;
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
  if (cell.kind === 'number' && STORED.test(cell.text)) {
    if (cell.decimals === 'percent') return { unsaid: 'percentage' };
    if (isShownOtherwise(cell.decimals)) return { unsaid: 'notAsShown' };
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
