const SPECIAL = /[&<>"]/g;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 §2.2 has no form for these characters, so a file that held one would not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

// One cheap look: nearly all texts have nothing to escape, and the exact pattern costs a millisecond to compile.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const SUSPECT = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Escapes a text or the value of an attribute; a character that XML cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(IMPOSSIBLE, '\uFFFD').replace(SPECIAL, (character) => ENTITY[character] ?? character);
}
