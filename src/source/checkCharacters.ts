import type { Finding } from '../findings/types.ts';
import { controlCharacter } from './syntax/findings.ts';

/** XML 1.0 cannot store control characters; U+0085 and U+2028 break a line in some programs and not in others. */
const CONTROLS = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff`;
/** The private use area: a symbol font's own glyphs, such as a ≤ that prints as Q in any other font. */
const PRIVATE = String.raw`\ue000-\uf8ff`;
/** Bidirectional marks change the direction of writing and so hide what a text says. */
const DIRECTIONS = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
/** Invisible characters make two names that look alike differ. Joiners are allowed: emoji and Uyghur need them. */
const HIDDEN = String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc`;
/** The replacement character, which a program puts in place of bytes that it could not decode. */
const LOST = String.raw`\ufffd`;

/** The characters that no report may hold. Beyond 16 bits: invisible characters, tags, private use and noncharacters. */
const FORBIDDEN = new RegExp(
  [
    `[${CONTROLS}${PRIVATE}${DIRECTIONS}${HIDDEN}${LOST}]`,
    String.raw`\r(?!\n)`,
    String.raw`\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]`,
    // Plane 14 is forbidden but for its variation selectors (U+E0100 to U+E01EF), which names in rare characters need.
    String.raw`\udb40[\udc00-\udcff\uddf0-\udfff]|[\udb41-\udbff][\udc00-\udfff]`,
    // U+1FFFE, U+1FFFF and so on to plane 13.
    String.raw`[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f][\udffe\udfff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
  ].join('|'),
);

/** Finds the first forbidden character of a text; `undefined` if there is none. */
export function findForbiddenCharacter(
  text: string,
): { readonly character: string; readonly index: number; readonly length: number } | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, index: match.index, length: match[0].length };
}

/** Reports a forbidden character in a file, at the first one. SE109 control-character. */
export function checkCharacters(file: string, text: string): Finding[] {
  const found = findForbiddenCharacter(text);
  if (found === undefined) return [];
  const { character, index, length } = found;
  return [controlCharacter({ character }, { file, path: '', start: index, end: index + length })];
}
