/** How numbers at the start of a line are typed by hand; the first group is the number. `1. ` with a blank is a list. */
const STYLES: readonly RegExp[] = [
  /^　*([一二三四五六七八九十]{1,2})、/,
  /^　*[（(]([一二三四五六七八九十]{1,2})[）)]/,
  /^　*([0-9０-９]{1,2})(?:[、．]|\.(?![\d０-９\s]))/,
  /^　*[（(]([0-9０-９]{1,2})[）)]/,
  /^　*([0-9０-９]{1,2})[）)](?! )/,
  /^　*([①-⑳])/,
];

const CHINESE = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');

/** In a list, a line goes on with the item before it; there, what is numbered by hand stays in the item. */
const LIST = /^ *(?:[-+*]|\d{1,9}[.)]) /m;

/**
 * Where lines of one paragraph start that were numbered by hand, `1、…` and below it `2、…`: who writes so wants each on a line
 * of its own, though a line end in prose is only a wrap. One number alone may be a word, as in `一、二等奖`.
 */
export function findNumberedLines(text: string): readonly number[] {
  const paragraphs = Array.from(text.matchAll(/[^ \n][^\n]*(?:\n *[^ \n][^\n]*)*/g));
  return paragraphs.flatMap(({ 0: lines, index }) =>
    lines.includes('\n') && !LIST.test(lines) ? findSequences(lines, index) : [],
  );
}

function findSequences(lines: string, offset: number): number[] {
  const ofStyle = STYLES.map((style) => ({ style, numbers: [] as { readonly start: number; readonly n: number }[] }));
  let start = offset;
  for (const line of lines.split('\n')) {
    for (const { style, numbers } of ofStyle) {
      const n = numberOf(style.exec(line)?.[1]);
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
  if (CHINESE.includes(sign)) return CHINESE.indexOf(sign) + 1;
  const digits = sign.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
