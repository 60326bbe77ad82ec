import type { Finding } from '../findings/types.ts';
import { controlCharacter } from './syntax/findings.ts';

/** XML 1.0 cannot store control characters; U+0085 and U+2028 break a line in some programs and not in others. */
const CONTROLS = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff`;
/** Glyphs of one symbol font: a ≤ that prints as Q elsewhere. */
const PRIVATE = String.raw`\ue000-\uf8ff`;
/** Marks that turn the direction of writing hide what a text says. */
const DIRECTIONS = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
/** Nothing is seen of them, and two names that look alike are not the same. Joiners are left: emoji and Uyghur need them. */
const HIDDEN = String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc`;
/** What a program puts for words that it could not read. */
const LOST = String.raw`\ufffd`;

/** Characters that no report may hold; beyond 16 bits those that nothing shows, tags, private ones and what is no character. */
const FORBIDDEN = new RegExp(
  [
    `[${CONTROLS}${PRIVATE}${DIRECTIONS}${HIDDEN}${LOST}]`,
    String.raw`\r(?!\n)`,
    String.raw`\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]`,
    // Of plane 14, the selectors of variants (U+E0100 to U+E01EF) belong to names in rare characters.
    String.raw`\udb40[\udc00-\udcff\uddf0-\udfff]|[\udb41-\udbff][\udc00-\udfff]`,
    // U+1FFFE, U+1FFFF and so on to plane 13.
    String.raw`[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f][\udffe\udfff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
  ].join('|'),
);

/** The first forbidden character of a text and where it stands. */
export function findForbiddenCharacter(
  text: string,
): { readonly character: string; readonly index: number; readonly length: number } | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, index: match.index, length: match[0].length };
}

/** The finding for a file that holds a forbidden character, at its first one. */
export function checkCharacters(file: string, text: string): Finding[] {
  const found = findForbiddenCharacter(text);
  if (found === undefined) return [];
  const { character, index, length } = found;
  return [controlCharacter({ character }, { file, path: '', start: index, end: index + length })];
}
