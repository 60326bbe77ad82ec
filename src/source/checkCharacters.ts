import { type Finding, finding } from '../findings/types.ts';

/**
 * Characters that no report may hold: XML 1.0 cannot store control characters, private-use characters are glyphs of one
 * symbol font (a ≤ that prints as Q elsewhere), and marks that turn the direction of writing hide what a text says.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first forbidden character of a text and where it stands. */
export function findForbiddenCharacter(
  text: string,
): { readonly character: string; readonly index: number } | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, index: match.index };
}

/** The finding for a file that holds a forbidden character, at its first one. */
export function checkCharacters(file: string, text: string): Finding[] {
  const found = findForbiddenCharacter(text);
  if (found === undefined) return [];
  const { character, index } = found;
  return [finding('SE109', { character }, { file, path: '', start: index, end: index + 1 })];
}
