/** Characters written without spaces: Han, kana, hangul, full-width forms, CJK punctuation, circled numbers, shared quotes. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u00B7\u2014\u2018\u2019\u201C\u201D\u2026\u2460-\u24FF\u2E80-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]/u;

/** Says what replaces a soft line break: nothing next to Chinese, which has no spaces between words; else a space. */
export function joinLines(text: string, lineEnd: number, nextLine: number): '' | ' ' {
  let before = lineEnd - 1;
  while (isMarkOrBlank(text[before])) before--;
  let after = nextLine;
  while (isMarkOrBlank(text[after])) after++;
  return isWideAt(text, before) || isWideAt(text, after) ? '' : ' ';
}

/** Whether a character is skipped when looking for a neighbour: after `**甲**` the line's last character is 甲. */
function isMarkOrBlank(character: string | undefined): boolean {
  return character === '*' || character === '_' || character === ' ' || character === '\t';
}

function isWideAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  const point = text.codePointAt(isSecondHalf ? offset - 1 : offset);
  return point !== undefined && wide.test(String.fromCodePoint(point));
}
