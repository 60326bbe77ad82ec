import type { Definition } from './define.ts';
import type { Sentence } from './wording.ts';

export type Lang = 'zh' | 'en';

/** A sentence of a code with its arguments: one line, whatever the user's words hold. */
export function printSentence<A extends object>(definition: Definition<string, A>, args: A, lang: Lang): Sentence {
  const tamed = Object.entries(args).map(([name, value]) => [name, tame(name, value)]);
  // The same names with the same kinds of values.
  return definition[lang](Object.fromEntries(tamed) as A);
}

function tame(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => tame('', entry));
  if (typeof value !== 'string') return hideInside(value);
  // A line that is wrapped before `::` would be a command to the runner of GitHub.
  const line = hideControls(value.replace(/\s+/g, ' ')).replaceAll('::', '：：');
  return QUOTED.has(name) ? shorten(line) : line;
}

/** What is told of a difference was cut when it was found, and its blanks may be the difference. */
function hideInside(value: unknown): unknown {
  if (typeof value === 'string') return hideControls(value).replaceAll('::', '：：');
  if (Array.isArray(value)) return value.map(hideInside);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, hideInside(inside)]));
}

/** Arguments that quote the user's words, which may be pages long; paths and what is to be typed stay whole. */
const QUOTED = new Set(['text', 'typed', 'key', 'construct', 'name', 'tag', 'slot', 'id', 'detail']);
const LONGEST_QUOTE = 60;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : text;
}

/**
 * Controls, marks of writing direction and halves of characters shown as `�`, each as one code unit: a user's text must not
 * steer the terminal, and offsets stay what they were.
 */
export function hideControls(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '�',
  );
}
