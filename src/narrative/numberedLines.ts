/** How numbers at the start of a line are typed by hand; the first group is the number. `1. ` with a blank is a list. */
const STYLES: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^([0-9０-９]{1,3})(?:[、．]|\.(?![\d０-９\s]))/,
  /^[（(]([0-9０-９]{1,3})[）)]/,
  /^([0-9０-９]{1,3})[）)](?! )/,
  /^([①-⑳])/,
];

/** Blanks, and the marks of bold text. */
const BEFORE = /^[ \t　]*(?:\*\*|__)?/;

const ITEM = /^ *(?:[-+*]|\d{1,9}[.)]) /m;
const ITEM_HERE = /(?:[-+*]|\d{1,9}[.)]) /y;

/**
 * Where lines of one paragraph start that were numbered by hand, `1、…` and below it `2、…`: who writes so wants each on a line
 * of its own, though a line end in prose is only a wrap. One number alone may be a word, as in `一、二等奖`. What is numbered
 * below an item of a list stays in the item, as Markdown has it.
 */
export function findNumberedLines(text: string): readonly number[] {
  const paragraphs = Array.from(text.matchAll(/[^ \n][^\n]*(?:\n *[^ \n][^\n]*)*/g));
  const firstItem = text.search(ITEM);
  // An item itself, or an indented paragraph below one.
  const isOfItem = (index: number) =>
    startsItem(text, index) || (firstItem !== -1 && firstItem < index && /[ \t]/.test(text.charAt(index - 1)));
  return paragraphs.flatMap(({ 0: lines, index }) =>
    lines.includes('\n') && !isOfItem(index) ? findSequences(lines, index) : [],
  );
}

function startsItem(text: string, index: number): boolean {
  ITEM_HERE.lastIndex = index;
  return ITEM_HERE.test(text);
}

function findSequences(lines: string, offset: number): number[] {
  const ofStyle = STYLES.map((style) => ({ style, numbers: [] as { readonly start: number; readonly n: number }[] }));
  let start = offset;
  for (const line of lines.split('\n')) {
    const words = line.replace(BEFORE, '');
    for (const { style, numbers } of ofStyle) {
      const n = numberOf(style.exec(words)?.[1]);
      if (n !== undefined) numbers.push({ start, n });
    }
    start += line.length + 1;
  }
  // One that is left out is told of by the checks; here it is one of them all the same.
  const sequences = ofStyle.filter(({ numbers }) => numbers.some(({ n }, index) => numbers[index + 1]?.n === n + 1));
  return sequences.flatMap(({ numbers }) => numbers.map((one) => one.start)).sort((one, other) => one - other);
}

function numberOf(sign: string | undefined): number | undefined {
  if (sign === undefined) return undefined;
  const code = sign.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  const [, tens, ten, ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(sign) ?? [];
  if (tens !== undefined) {
    if (ten === '') return ones === '' ? CHINESE.indexOf(tens) : undefined;
    return (tens === '' ? 1 : CHINESE.indexOf(tens)) * 10 + (ones === '' ? 0 : CHINESE.indexOf(ones));
  }
  const digits = sign.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

const CHINESE = '零一二三四五六七八九';
