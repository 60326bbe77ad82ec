import { Decimal, isPlainDecimal } from '../quantity/decimal.ts';
import { MONEY_UNITS, type MoneyUnit } from '../quantity/quantity.ts';

/** Whether a text is a placeholder, as printed tables have in a cell without a number: `—`, `*`, `/`. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-－—–_*＊/／\\×]+|无|不适用|N\/?A)$/i.test(text.trim());
}

/** Whether a text was meant as a number: it has digits and, apart from separators and a unit, nothing else. */
export function looksLikeNumber(text: string): boolean {
  const narrow = text.normalize('NFKC');
  return /\d/.test(narrow) && /^[-+−]?[\d\s,_.。'xXoOa-fA-F]*(?:%|\p{Script=Han}{1,4})?$/u.test(narrow);
}

/**
 * Suggests the plain number that a text most likely meant (`1,234.56` → `1234.56`, `１２` → `12`, `2。5` → `2.5`, `16人` → `16`);
 * `undefined` if that is not certain. It drops no unit of money, which may differ from the file's, and no word such as 余 or
 * 左右 that makes the number approximate. A comma that does not separate thousands may be a decimal point, so it stays.
 */
export function suggestNumber(text: string): string | undefined {
  const narrow = text.normalize('NFKC').trim().replace(/^−/, '-').replace(/^\+/, '');
  const cleaned = narrow
    // A Chinese full stop, which an input method types for a point.
    .replace(/。/g, '.')
    .replace(/\s*(?:%|(?!.*(?:[元角十百千万亿余多]|左右|以上|以下))\p{Script=Han}{1,4})$/u, '')
    .replace(
      /^(-?\d{1,3})((?:[,_'\s]\d{3})+)(?=$|\.)/,
      (_, first: string, groups: string) => first + groups.replace(/\D/g, ''),
    )
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  return isPlainDecimal(cleaned) && cleaned !== text ? cleaned : undefined;
}

/**
 * Reads a number whose comma does not separate thousands without its commas (`2,17.49` → `217.49`), which a person is asked
 * about: a digit may be missing as well. Of a single comma and no point it may be the point: `217,49` is `217.49` or `21749`.
 */
export function readWithoutCommas(text: string): { readonly without: string; readonly asPoint?: string } | undefined {
  const narrow = text.normalize('NFKC').trim();
  if (!/^-?\d+(?:,\d+)+(?:\.\d+)?$/.test(narrow) || suggestNumber(text) !== undefined) return undefined;
  const without = narrow.replaceAll(',', '');
  const asPoint = /^[^,.]*,[^,.]*$/.test(narrow) ? narrow.replace(',', '.') : undefined;
  if (!isPlainDecimal(without)) return undefined;
  return asPoint !== undefined && isPlainDecimal(asPoint) ? { without, asPoint } : { without };
}

const SCALES: Readonly<Record<string, string>> = { '': '1', 万: '10000', 亿: '100000000' };

/**
 * Suggests the plain number for one with 万, 亿 or 元 behind it: money in the file's unit (`150万` is 150 in a file of 万元 and
 * 1500000 in one of 元), anything else written out. `undefined` for any other text.
 *
 * @param money the file's unit, where the number is an amount of money
 */
export function suggestScaled(text: string, money: MoneyUnit | undefined): string | undefined {
  const [, typed = '', scale = '', unit = ''] =
    /^(.*?)\s*([万亿]?)(\p{Script=Han}{0,3})$/u.exec(text.normalize('NFKC').trim()) ?? [];
  const isMoney = unit === '元' || (unit === '' && scale !== '');
  // What 元 means in a number that is no amount depends on the measure beside it; 百万 and 余 are left to the person.
  if (money === undefined ? scale === '' || /[元余多百千万亿]/.test(unit) : !isMoney) return undefined;
  const plain = isPlainDecimal(typed) ? typed : suggestNumber(typed);
  if (plain === undefined) return undefined;
  return new Decimal(plain)
    .times(SCALES[scale] ?? '1')
    .div(money === undefined ? '1' : MONEY_UNITS[money])
    .toFixed();
}
