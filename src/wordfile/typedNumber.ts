import type { NumberShape, PrintedNumber } from './types.ts';

const CHINESE = '[一二三四五六七八九十百零〇]{1,4}';

/** How numbers before a paragraph look. Digits before a point are none if digits follow (`1.5万元`), unless these are a year. */
const SHAPES: readonly (readonly [shape: NumberShape, pattern: RegExp])[] = [
  ['part', new RegExp(`^第\\s*(${CHINESE}|[\\d０-９]{1,2})\\s*(?:部分|[章篇编])[\\s:：、]*`)],
  ['chinese', new RegExp(`^(${CHINESE})\\s*[、．.](?![\\d０-９])\\s*`)],
  ['chineseInBrackets', new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]\\s*[、．.]?\\s*`)],
  ['path', /^([\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,5})[.．、]?(?![\d０-９%％‰万亿元倍个])\s*/],
  ['arabic', /^([\d０-９]{1,2})\s*(?:、|[．.](?![\d０-９])|[．.](?=(?:19|20)\d\d年))\s*/],
  ['arabicInBrackets', /^[（(]\s*([\d０-９]{1,2})\s*[）)]\s*[、．.]?\s*/],
  ['arabicHalfBracket', /^([\d０-９]{1,2})\s*[）)]\s*/],
  ['circled', /^([①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛])\s*[、．.]?\s*/],
];

/** Cheap pre-filter: most paragraphs begin with none of these, so the patterns are never run. */
const BEGINS = /^[第（(\d０-９一二三四五六七八九十百零〇①-⒛㉑-㉟㊱-㊿❶-❿]/;

/** Finds the number that a person typed before a text; `undefined` where there is none. */
export function findTypedNumber(text: string): { readonly number: PrintedNumber; readonly words: string } | undefined {
  if (!BEGINS.test(text)) return undefined;
  for (const [shape, pattern] of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const words = text.slice(match[0].length);
    const value = readValue(match[1] ?? '');
    if (value === undefined) return undefined;
    return {
      number: { printed: match[0].trim(), shape: shapeOf(shape, match[1] ?? ''), value, isAutomatic: false },
      words,
    };
  }
  return undefined;
}

/** The shape of a number that Word made, which prints as one that people type. */
export function shapeOfPrinted(printed: string): NumberShape {
  const typed = SHAPES.find(([, pattern]) => pattern.exec(`${printed} `)?.[0].trim() === printed.trim());
  if (typed !== undefined) return shapeOf(typed[0], printed);
  // Word needs no point behind a number: a tab or an indent sets it apart.
  return /^\d+(?:[.．]\d+)+$/.test(printed) ? 'path' : /^\d+$/.test(printed) ? 'arabic' : 'other';
}

/** Single signs such as ⑴ and ⒈ stand for numbers that are typed with several. */
function shapeOf(shape: NumberShape, sign: string): NumberShape {
  if (shape !== 'circled') return shape;
  if (/^[⑴-⒇]/.test(sign)) return 'arabicInBrackets';
  return /^[⒈-⒛]/.test(sign) ? 'arabic' : 'circled';
}

function readValue(text: string): number | undefined {
  const narrow = text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const last = narrow.split('.').at(-1) ?? '';
  if (/^\d+$/.test(last)) return Number(last);
  return /^[一二三四五六七八九十百零〇]/.test(narrow) ? readChinese(narrow) : readSign(narrow);
}

/** A number below a thousand; `undefined` where the signs are no number, as in 一百一十十. */
function readChinese(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(
    text,
  );
  if (match === null) return undefined;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = match;
  const digit = (sign: string) => '〇一二三四五六七八九'.indexOf(sign);
  const count = (sign: string) => (sign === '' ? 0 : digit(sign));
  return count(hundreds) * 100 + (ten === '' ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + count(ones);
}

/** The first signs of rows of numbered signs in Unicode, and their numbers. */
const ROWS = [
  [0x2460, 20, 1],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
  [0x2776, 10, 1],
  [0x3251, 15, 21],
  [0x32b1, 15, 36],
] as const;

function readSign(sign: string): number | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const row = ROWS.find(([first, length]) => code >= first && code < first + length);
  return row === undefined ? undefined : code - row[0] + row[2];
}
