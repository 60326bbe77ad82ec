import stringWidth from 'string-width';

/** Columns that a text takes in a terminal: 2 for a Chinese character, 0 for a colour. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

const PLAIN = /^[ -~]*$/;

export interface Grapheme {
  readonly text: string;
  /** Offset of its first code unit in the text. */
  readonly start: number;
  readonly width: number;
}

/** What a reader takes for one character, with its width: a text may be cut between two of them. */
export function graphemesOf(text: string): Grapheme[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    return { text: segment, start: index, width: displayWidth(segment) };
  });
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
