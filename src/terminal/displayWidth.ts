import { eastAsianWidth } from 'get-east-asian-width';

/** Returns how many columns a text takes in a terminal: 2 for a Chinese character, 0 for a colour sequence. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (!SIMPLE.test(text)) {
    return graphemesOf(text.replace(COLOUR, '')).reduce((sum, { width }) => sum + width, 0);
  }
  let width = 0;
  for (let index = 0; index < text.length; index++) width += simpleWidth(text.charCodeAt(index));
  return width;
}

export interface Grapheme {
  readonly text: string;
  /** Offset of its first code unit in the text. */
  readonly start: number;
  readonly width: number;
}

/** Splits a text into graphemes with their widths; a text may be cut between any two of them. */
export function graphemesOf(text: string): Grapheme[] {
  const graphemes: Grapheme[] = [];
  eachGrapheme(text, (start, end, width) => graphemes.push({ text: text.slice(start, end), start, width }));
  return graphemes;
}

/** Visits the graphemes of a text in order, by their offsets alone. */
export function eachGrapheme(text: string, visit: (start: number, end: number, width: number) => void): void {
  if (SIMPLE.test(text)) {
    for (let start = 0; start < text.length; start++) visit(start, start + 1, simpleWidth(text.charCodeAt(start)));
    return;
  }
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  for (const { segment, index } of segmenter.segment(text)) {
    visit(index, index + segment.length, widthOfGrapheme(segment));
  }
}

let segmenter: Intl.Segmenter | undefined;

const ASCII = /^[ -~]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
const COLOUR = /\u001b\[[\d;]*m/g;

/**
 * Letters, Chinese and its punctuation: each code unit is a character of known width, so that no segmenter is needed.
 */
const SIMPLE = /^[\n -~\u2500-\u257f×–—‘’“”…−\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** Returns the width of a character that `SIMPLE` matches. */
function simpleWidth(code: number): number {
  return code >= 0x3000 ? 2 : code < 0x20 ? 0 : 1;
}

/**
 * Returns the width of a grapheme: a letter with combining marks is as wide as the letter, and an emoji, joined or with
 * a skin tone, takes two columns.
 */
function widthOfGrapheme(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u.test(grapheme)) return 0;
  if (grapheme.includes('\ufe0f')) return 2;
  const base = /[^\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.exec(grapheme)?.[0] ?? grapheme;
  return eastAsianWidth(base.codePointAt(0) ?? 0);
}
