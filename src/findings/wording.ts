import { printMoney } from '../quantity/print.ts';
import type { Measure, Quantity } from '../quantity/quantity.ts';

/* Helpers that the sentences of every language use. */

/** A finding in words: the message says what is wrong, the hint what to do about it. */
export interface Sentence {
  readonly message: string;
  readonly hint: string;
}

/** Prints an amount in 万元, in which findings speak of money whatever the file's unit is. */
export function printWan(amount: Quantity<'yuan'>): string {
  return printMoney(amount, '万元');
}

/** An amount as it was typed: stated to be `none`, it is not printed as zero. */
export type Stated<M extends Measure> = Quantity<M> | 'none';

/** Prints a size in megabytes, rounded up, so that a size above a limit never prints as the limit. */
export function printMegabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}

/** Completes a reference (`{{total` → `{{total}}`): it may have been cut off at the point where the line was found wrong. */
export function closeBraces(text: string): string {
  return `${text.replace(/\}+$/, '')}}}`;
}

/** Replaces the first full-width colon by an ASCII colon and a space: `unit：` → `unit: …`. */
export function narrowColon(text: string): string {
  return text.replace(/\s*：\s*/, ': ').replace(/: $/, ': …');
}

/** Splits the key of a list's entry: `divisions[2]` is entry 3 of `divisions`; `undefined` for any other key. */
export function splitEntry(key: string): { readonly list: string; readonly position: number } | undefined {
  const match = /^(.+)\[(\d+)\]$/.exec(key);
  return match?.[1] === undefined ? undefined : { list: match[1], position: Number(match[2]) + 1 };
}

/** Whether the names are few enough to list them all in a hint. */
export function areFew(names: readonly string[]): boolean {
  return names.length > 0 && names.length <= 16;
}

/** Whether a text has the shape of an ISO date. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

export type CharacterKind = 'lineBreak' | 'symbol' | 'direction' | 'hidden' | 'lost' | 'half' | 'control';

/** Classifies a forbidden character, given as `U+202E`, so that its sentence can say what it looks like. */
export function kindOfCharacter(character: string): CharacterKind {
  const code = Number.parseInt(character.replace('U+', ''), 16);
  if (code === 0x0d) return 'lineBreak';
  if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0xf0000 && (code & 0xfffe) !== 0xfffe)) return 'symbol';
  if ([0x061c, 0x200e, 0x200f].includes(code)) return 'direction';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'direction';
  if (code === 0xfffd) return 'lost';
  if (code >= 0xd800 && code <= 0xdfff) return 'half';
  const isControl = code < 0xa0 || code === 0x2028 || code === 0x2029 || (code & 0xfffe) === 0xfffe;
  return isControl || (code >= 0xfdd0 && code <= 0xfdef) ? 'control' : 'hidden';
}
