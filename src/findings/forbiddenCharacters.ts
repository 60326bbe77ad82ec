import { kindOfCharacter } from './wording.ts';

/** XML 1.0 cannot store control characters; U+0085 and U+2028 break a line in some programs and not in others. */
const CONTROLS = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff`;
/** The private use area: a symbol font's own glyphs, such as a ≤ that prints as Q in any other font. */
const PRIVATE = String.raw`\ue000-\uf8ff`;
/** Bidirectional marks change the direction of writing and so hide what a text says. */
const DIRECTIONS = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
/** Invisible characters make two names that look alike differ. Joiners and variation selectors have a rule of their own. */
const HIDDEN = String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc`;
/** The replacement character, which a program puts in place of bytes that it could not decode. */
const LOST = String.raw`\ufffd`;

/** The characters that no report may hold. Beyond 16 bits: invisible characters, tags, private use and noncharacters. */
const FORBIDDEN = new RegExp(
  [
    `[${CONTROLS}${PRIVATE}${DIRECTIONS}${HIDDEN}${LOST}]`,
    String.raw`\r(?!\n)`,
    String.raw`\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]`,
    // Planes 14 to 16 hold tags, variation selectors and private use.
    String.raw`[\udb40-\udbff][\udc00-\udfff]`,
    // U+1FFFE, U+1FFFF and so on to plane 13.
    String.raw`[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f][\udffe\udfff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
  ].join('|'),
);

/** Joiners, and the selectors that choose how a sign is drawn. */
const FORMATTING = /\u200c|\u200d|[\ufe00-\ufe0f]/;

/**
 * Joiners and selectors where they say something: a joiner within an emoji, or behind a letter of a script whose letters join
 * (Uyghur, Mongolian); a selector of text or picture behind an emoji, or in a keycap. Beside a Han character nothing is seen of
 * either, and two names that look alike differ: names in rare characters have code points of their own (GB 18030-2022).
 */
const MEANINGLESS = new RegExp(
  [
    String.raw`(?<!(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier}))(?<![\p{Script=Arabic}\p{Script=Mongolian}])\u200d`,
    String.raw`(?<![\p{Script=Arabic}\p{Script=Mongolian}])\u200d(?!\p{Extended_Pictographic})`,
    String.raw`(?<![\p{Script=Arabic}\p{Script=Mongolian}])\u200c`,
    String.raw`(?<=[0-9#*])\ufe0f(?!\u20e3)|(?<!\p{Emoji})\ufe0f|(?<=[0-9#*])\ufe0e|(?<!\p{Emoji})\ufe0e|[\ufe00-\ufe0d]`,
  ].join('|'),
  'u',
);

/** Finds the first forbidden character of a text; `undefined` if there is none. */
export function findForbiddenCharacter(
  text: string,
): { readonly character: string; readonly index: number; readonly length: number } | undefined {
  const formatting = FORMATTING.test(text) ? MEANINGLESS.exec(text) : null;
  const other = FORBIDDEN.exec(text);
  const match = other === null || (formatting !== null && formatting.index < other.index) ? formatting : other;
  if (match === null) return undefined;
  const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, index: match.index, length: match[0].length };
}

/** Drops the characters of which nothing is seen: what another program left in a text that is taken over. */
export function dropHidden(text: string): string {
  let rest = text;
  let kept = '';
  for (let found = findForbiddenCharacter(rest); found !== undefined; found = findForbiddenCharacter(rest)) {
    const kind = kindOfCharacter(found.character);
    const end = found.index + found.length;
    kept += rest.slice(0, kind === 'hidden' || kind === 'direction' ? found.index : end);
    rest = rest.slice(end);
  }
  return kept + rest;
}
