import type { Definition } from './define.ts';
import { nestQuotes } from './nestQuotes.ts';
import type { Sentence } from './wording.ts';

export type Lang = 'zh' | 'en';

/** Makes a finding's sentence from its arguments. It is one line, whatever the user's words contain. */
export function printSentence<A extends object>(definition: Definition<string, A>, args: A, lang: Lang): Sentence {
  const tamed = Object.entries(args).map(([name, value]) => [name, tame(name, value)]);
  // Taming keeps the names of the arguments and the types of their values.
  const { message, hint } = definition[lang](Object.fromEntries(tamed) as A);
  return { message: nestQuotes(message), hint: nestQuotes(hint) };
}

/** Makes a value one line that steers no terminal, and cuts it to length if the argument of this name is a quotation. */
function tame(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => tame('', entry));
  if (typeof value !== 'string') return hideInside(value);
  // A line that happens to be wrapped before `::` would be a workflow command to GitHub's runner.
  const line = hideControls(value.replace(/\s+/g, ' ')).replaceAll('::', '：：');
  return QUOTED.has(name) ? shorten(line) : line;
}

/**
 * Tames texts inside an argument that is an object: the parts of a difference between two texts. They were cut to length
 * when the difference was found, and their blanks stay, since a blank may be the difference.
 */
function hideInside(value: unknown): unknown {
  if (typeof value === 'string') return hideControls(value).replaceAll('::', '：：');
  if (Array.isArray(value)) return value.map(hideInside);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, hideInside(inside)]));
}

/** Arguments that quote the user's words, which may be pages long. Paths, and words that the user is to type, stay whole. */
const QUOTED = new Set(['text', 'typed', 'key', 'construct', 'name', 'tag', 'slot', 'id', 'detail']);
const LONGEST_QUOTE = 60;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : text;
}

/**
 * Replaces control characters, direction marks and lone surrogates by `�`, one code unit by one: a user's text must not
 * control the terminal, and offsets must not move.
 */
export function hideControls(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '�',
  );
}
