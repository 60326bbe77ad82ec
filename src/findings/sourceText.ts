import { lineStartsOf, locate, type Position } from './place.ts';

/** As much of a text as showing places in it needs. */
export interface SourceText {
  positionOf(offset: number): Position;
  /** The line in which an offset lies, without what ends it. */
  lineAt(offset: number): string;
}

/** The texts of the files that findings may point into, by the names that places have. */
export type SourceTexts = ReadonlyMap<string, SourceText>;

/** A text that is there as a whole. Its lines are counted only where something in it is shown. */
export function wholeText(text: string): SourceText {
  let counted: readonly number[] | undefined;
  const countLines = () => {
    counted ??= lineStartsOf(text);
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
