import { findAll } from './findAll.ts';
/** A text as it is read, and where each of its characters stands in the text as it was typed. */
export interface Normalized {
  readonly text: string;
  /** The offset in the typed text of the character at an offset of the read one; its end maps to the typed end. */
  readonly typedAt: (offset: number) => number;
  /** The offset in the read text of the first character kept at or behind an offset of the typed one. */
  readonly readAt: (offset: number) => number;
}

/** Space, no-break, ideographic and the thin ones: whatever leaves a gap on the line and is no line end. */
const BLANK = '[ \\t\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';
const HAN = '[\\u4e00-\\u9fff]';
/** Beside these a blank says nothing. */
const SIGN = '0-9０-９%％，。；：、！？“”《》（）()〔〕,;:.．+＋\\-－—=＝×÷\\ufffc';
const TIGHT = `[${SIGN}\\u4e00-\\u9fff]`;

/** Anything that is typed in more than one way; most texts have none of it and are read as they are. */
const ODD = new RegExp(`${BLANK}|[０-９％．]|\\d[,，]\\d{3}|人民币|[,;:!?()]|÷[^（）]{2,16}）为?\\d`);

interface Rule {
  readonly pattern: RegExp;
  /** What each character of a match is read as: one character, or none. */
  readonly read: (sign: string) => string;
}

const drop = () => '';
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const widen = (sign: string) => WIDE[sign] ?? sign;
/** The full-width signs stand in the order of ASCII. */
const narrow = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
const dropComma = (sign: string) => (sign === ',' || sign === '，' ? '' : sign);

/** What does not change the meaning, in the order in which it is undone. */
const RULES: readonly Rule[] = [
  // Who types digits in full width types the comma of thousands so too.
  { pattern: /(?<![０-９，])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９，])/g, read: dropComma },
  { pattern: /[０-９％]|(?<=[0-9０-９])．(?=[0-9０-９])/g, read: narrow },
  {
    // Blanks beside digits and stops, and one between Han. At a line's start they indent, behind a typed number they part it
    // from its text, alone in brackets and as a gap in a sentence something is missing.
    pattern: new RegExp(
      `(?<=[${SIGN}])(?<!(?:^|\\n)${BLANK}{0,9}\\d{1,3}[.．])(?<![（(])${BLANK}+(?=${TIGHT})` +
        `|(?<=[（(])${BLANK}+(?=[${SIGN}\\u4e00-\\u9fff])(?![）)])` +
        `|(?<=${HAN})${BLANK}(?=${TIGHT})|(?<=${HAN})${BLANK}+(?=[0-9０-９，。；：、！？])`,
      'g',
    ),
    read: drop,
  },
  // Thousands are parted only in one number that decimals or a unit end; 100,200 may be two.
  { pattern: /(?<![\d.,，])(?<!分别[为是])\d{1,3}(?:,\d{3})+(?=\.\d|[%\u4e00-\u9fff])/g, read: dropComma },
  { pattern: /(?<![\d.,，])\d{1,3}(?:，\d{3}){1,2}(?=(?:\.\d+)?(?:万|亿|千)?元)/g, read: dropComma },
  { pattern: /人民币(?=\d)/g, read: drop },
  { pattern: /(?<=[\u4e00-\u9fff”》）)〕\ufffc%])[,;!?]|(?<=\d)[,;!?](?!\d)/g, read: widen },
  { pattern: new RegExp(`(?<=[\\u4e00-\\u9fff”》）)]):|(?<=\\d):(?=${HAN})`, 'g'), read: widen },
  // 在职人员控制率（在编人数÷编制数）93.56%: how it is worked out stands between a name and its number.
  { pattern: /（[^（）。，；÷]{2,16}÷[^（）。，；÷]{2,16}）(?=为?\d)/g, read: drop },
  { pattern: new RegExp(`[()](?=${HAN})|(?<=${HAN})[()]|(?<=[0-9%])\\)|\\((?=[0-9])`, 'g'), read: widen },
];

/** Reads a text as if all writers typed alike. Its offsets lead back to the typed text. */
export function normalize(typed: string): Normalized {
  let read: Stretch = { text: typed, places: undefined };
  if (ODD.test(typed)) for (const rule of RULES) read = apply(rule, read);
  const { text, places } = read;
  if (places === undefined) return { text, typedAt: (offset) => offset, readAt: (offset) => offset };
  return {
    text,
    typedAt: (offset) => places[offset] ?? typed.length,
    readAt: (offset) => firstAtOrAfter(places, offset),
  };
}

/** A text, and the place of each character in the typed one; `undefined` as long as they are the same. */
interface Stretch {
  readonly text: string;
  readonly places: readonly number[] | undefined;
}

function apply({ pattern, read }: Rule, stretch: Stretch): Stretch {
  const { text, places } = stretch;
  const kept: number[] = [];
  const pieces: string[] = [];
  let from = 0;
  const keep = (to: number) => {
    pieces.push(text.slice(from, to));
    for (; from < to; from++) kept.push(places?.[from] ?? from);
  };
  for (const { 0: words, index } of findAll(text, pattern)) {
    keep(index);
    for (const sign of words) {
      const one = read(sign);
      pieces.push(one);
      if (one !== '') kept.push(places?.[from] ?? from);
      from += sign.length;
    }
  }
  if (pieces.length === 0) return stretch;
  keep(text.length);
  return { text: pieces.join(''), places: kept };
}

/** The index of the first number in a rising list that is no smaller. */
function firstAtOrAfter(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
