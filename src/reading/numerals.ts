import { Decimal } from '../quantity/decimal.ts';

const DIGITS = '零一二三四五六七八九';
/** By the codes of the signs. */
const VALUES: ReadonlyMap<number, number> = new Map(Array.from(DIGITS, (sign, value) => [sign.charCodeAt(0), value]));
const POWERS: ReadonlyMap<number, number> = new Map([
  ['十'.charCodeAt(0), 10],
  ['百'.charCodeAt(0), 100],
  ['千'.charCodeAt(0), 1000],
]);
const MYRIAD = '万'.charCodeAt(0);
const HUNDRED_MILLION = '亿'.charCodeAt(0);
const PLAIN = /^\d+(?:\.\d+)?$/;

/** A number as prose writes it: ASCII, full-width, or Chinese (`一百三十五点二四`, `两`, `二〇二三`); `undefined` if it is none. */
export function readNumeral(text: string): Decimal | undefined {
  if (PLAIN.test(text)) return new Decimal(text);
  const narrow = text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (PLAIN.test(narrow)) return new Decimal(narrow);
  const [whole = '', fraction] = narrow.replace(/[〇○]/g, '零').replace(/两/g, '二').split('点');
  const integer = readChineseInteger(whole);
  if (integer === undefined) return undefined;
  if (fraction === undefined) return new Decimal(integer);
  const decimals = Array.from(fraction, (sign) => DIGITS.indexOf(sign));
  return decimals.includes(-1) ? undefined : new Decimal(`${integer}.${decimals.join('')}`);
}

/** How many decimals a number was written with. */
export function decimalsOf(text: string): number {
  return (text.split(/[.．点]/)[1] ?? '').length;
}

function readChineseInteger(text: string): number | undefined {
  if (text === '') return undefined;
  // Digit by digit, as in years: 二〇二三.
  if (/^[零一二三四五六七八九]{2,}$/.test(text))
    return Number(Array.from(text, (sign) => DIGITS.indexOf(sign)).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = VALUES.get(code);
    const power = POWERS.get(code);
    if (value !== undefined) digit = value;
    else if (power !== undefined) {
      // 十人, 千万元: one of it.
      section += (digit === 0 && section === 0 ? 1 : digit) * power;
      digit = 0;
    } else if (code === MYRIAD || code === HUNDRED_MILLION) {
      total = (total + section + digit) * (code === MYRIAD ? 10_000 : 100_000_000);
      section = 0;
      digit = 0;
    } else return undefined;
  }
  return total + section + digit;
}
