import { listProse } from '../checks/prose/listPassages.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { Prose, ProseBlock, ProseInline } from '../narrative/types.ts';
import { hashText, NO_HASH } from './hashText.ts';

/** A sentence that a person wrote, with its hashes. */
export interface HashedSentence {
  readonly text: string;
  readonly same: string;
  readonly numbers: string;
}

/**
 * Lists the sentences of a report that are long enough to have been written by somebody, and that are not the form's own: what
 * a form prints, asks or demands is in every report.
 */
export function listSentences(year: UnitYear, form: Form): readonly HashedSentence[] {
  const names = listNames(year);
  const own = wordsOf(form);
  return listProse(year).flatMap((prose) =>
    splitSentences(prose).flatMap(({ text, hasFigure }) => {
      const letters = lettersOf(text);
      if (letters.length < SHORTEST || own.has(letters)) return [];
      const same = nameYears(hideNames(letters, names), Number(year.year));
      if (same.length < SHORTEST) return [];
      return [{ text, same: hasFigure ? NO_HASH : hashText(same), numbers: hashText(same.replace(NUMBER, '#')) }];
    }),
  );
}

/** A shorter sentence may be a set phrase: 坚持厉行节约，反对铺张浪费. In letters and digits, without punctuation. */
const SHORTEST = 20;

const NUMBER = /\d+(?:\.\d+)?/g;

interface TypedSentence {
  readonly text: string;
  /** Whether a figure of the file is printed in it. */
  readonly hasFigure: boolean;
}

function splitSentences({ blocks }: Prose): readonly TypedSentence[] {
  return blocks.flatMap(sentencesOf);
}

function sentencesOf(block: ProseBlock): readonly TypedSentence[] {
  switch (block.type) {
    case 'heading':
    case 'table':
      return [];
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(sentencesOf));
    case 'paragraph':
      return printInlines(block.content)
        .split(/(?<=[。；！？\n])/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => ({ text, hasFigure: text.includes('{{') }));
  }
}

function printInlines(content: readonly ProseInline[]): string {
  return content.map(printInline).join('');
}

function printInline(inline: ProseInline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'break':
      return '\n';
    case 'reference':
      return `{{${inline.name}}}`;
    case 'strong':
    case 'emphasis':
      return printInlines(inline.content);
  }
}

/** Letters, digits and decimal points alone: two sentences that differ by a comma are the same. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, '');
}

/** By what a unit calls itself, the longest first. */
function listNames({ unit }: UnitYear): readonly string[] {
  return [unit.name, unit.selfReference ?? '']
    .map(lettersOf)
    .filter((name) => name.length > 1)
    .sort((one, other) => other.length - one.length);
}

/** Makes the unit's own names alike: a sentence that was copied was given another name, too. */
function hideNames(letters: string, names: readonly string[]): string {
  return names.reduce((text, name) => text.replaceAll(name, '◇'), letters);
}

/** Makes years alike that are as far from the report's own: 2023年 of 2023 and 2024年 of 2024. */
function nameYears(letters: string, year: number): string {
  return letters
    .replace(/[二一][〇○零O九][〇○零一二三四五六七八九O]{2}(?=年)/g, readYear)
    .replace(/(?<![\d.])(?:19|20)\d\d(?![\d.])/g, (typed) => `◎${Number(typed) - year}◎`);
}

const DIGITS = '〇一二三四五六七八九';

function readYear(typed: string): string {
  return [...typed.replace(/[○零O]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join('');
}

const KNOWN = new WeakMap<Form, ReadonlySet<string>>();

/** The sentences of a form: of its standards, titles and notices, and what its template prints. */
function wordsOf(form: Form): ReadonlySet<string> {
  const known = KNOWN.get(form);
  if (known !== undefined) return known;
  const words = new Set<string>();
  addWords(form, words, new Set());
  KNOWN.set(form, words);
  return words;
}

function addWords(value: unknown, words: Set<string>, seen: Set<unknown>): void {
  if (typeof value === 'string') {
    for (const part of value.split(/[。；！？\n]/)) {
      const letters = lettersOf(part);
      if (letters.length >= SHORTEST) words.add(letters);
    }
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const inside of Object.values(value)) addWords(inside, words, seen);
}
