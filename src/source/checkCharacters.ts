import { findForbiddenCharacter } from '../findings/forbiddenCharacters.ts';
import type { Finding } from '../findings/types.ts';
import { controlCharacter } from './syntax/findings.ts';

/** Reports a forbidden character in a file, at the first one. SE109 control-character. */
export function checkCharacters(file: string, text: string): Finding[] {
  const found = findForbiddenCharacter(text);
  if (found === undefined) return [];
  const { character, index, length } = found;
  return [controlCharacter({ character }, { file, path: '', start: index, end: index + length })];
}
