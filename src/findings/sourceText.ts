import { listLineStarts, locate, type Position } from './place.ts';
import type { WordPlace } from './wordPlace.ts';

/** The part of a source text that is needed to show places in it. */
export interface SourceText {
  positionOf(offset: number): Position;
  /** The line in which an offset lies, without its line end. */
  lineAt(offset: number): string;
  /** Where an offset lies in a Word file, which has no lines that its reader could count; `undefined` in any other file. */
  wordPlaceAt?(offset: number): WordPlace | undefined;
}

/** The texts of the files into which findings may point, by the file names in their places. */
export type SourceTexts = ReadonlyMap<string, SourceText>;

/** Wraps a text that is in memory. Its lines are counted only once something in it is shown. */
export function wholeText(text: string): SourceText {
  let counted: readonly number[] | undefined;
  const countLines = () => {
    counted ??= listLineStarts(text);
    return counted;
  };
  return {
    positionOf: (offset) => locate(countLines(), offset),
    lineAt: (offset) => {
      const lineStarts = countLines();
      const { line, column } = locate(lineStarts, offset);
      const [words = ''] = text.slice(offset - column + 1, lineStarts[line]).split(/[\r\n]/, 1);
      return words;
    },
  };
}
