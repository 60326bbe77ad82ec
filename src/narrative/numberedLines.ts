/** Styles of hand-typed numbers at the start of a line; the first group is the number. `1. ` with a blank is a list item. */
const STYLES: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^([0-9０-９]{1,3})(?:[、．]|\.(?![\d０-９\s]))/,
  /^[（(]([0-9０-９]{1,3})[）)]/,
  /^([0-9０-９]{1,3})[）)](?! )/,
  /^([①-⑳])/,
];

/** Blanks and marks of bold text, which may precede a number. */
const BEFORE = /^[ \t　]*(?:\*\*|__)?/;

const ITEM = /^ *(?:[-+*]|\d{1,9}[.)]) /m;
const ITEM_HERE = /(?:[-+*]|\d{1,9}[.)]) /y;

/**
 * Finds the starts of hand-numbered lines inside one paragraph: `1、…` and below it `2、…`. Their author wants each on its own
 * line, although a line end in prose is otherwise only a soft wrap. A single number may be a word, as in `一、二等奖`. Numbered
 * lines below a list item stay in the item, as in Markdown.
 */
export function findNumberedLines(text: string): readonly number[] {
  const paragraphs = Array.from(text.matchAll(/[^ \n][^\n]*(?:\n *[^ \n][^\n]*)*/g));
  const firstItem = text.search(ITEM);
  // The paragraph is a list item itself, or an indented paragraph below one.
  const belongsToItem = (index: number) =>
    startsItem(text, index) || (firstItem !== -1 && firstItem < index && /[ \t]/.test(text.charAt(index - 1)));
  return paragraphs.flatMap(({ 0: lines, index }) =>
    lines.includes('\n') && !belongsToItem(index) ? findSequences(lines, index) : [],
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
  // Two neighbouring numbers make a sequence. A number that is missing in it is reported by the checks, and ignored here.
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
