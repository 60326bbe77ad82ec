/**
 * Prints JSON that people may also see in a terminal: control characters and marks that turn the direction of writing
 * are escaped, which readers of JSON read as the same. Ends with a line break.
 */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNESCAPED, escapeCharacter)}\n`;
}

/** Control characters that JSON allows unescaped. */
const UNESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
