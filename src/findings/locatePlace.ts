import type { Place, Position } from './place.ts';
import type { SourceTexts } from './sourceText.ts';
import type { WordPlace } from './wordPlace.ts';

export interface LocatedPlace {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Finds a place's lines and columns; `undefined` if the place is a whole file, or in a Word file, or if the file's text was
 * not kept.
 */
export function locatePlace({ file, path, start, end }: Place, sources: SourceTexts): LocatedPlace | undefined {
  const source = sources.get(file);
  if (source === undefined || (path === '' && start === 0 && end === 0)) return undefined;
  if (source.wordPlaceAt?.(start) !== undefined) return undefined;
  return { start: source.positionOf(start), end: source.positionOf(end) };
}

/** Where something stands in a Word file: its paragraph or cell, the line of it that is shown, and the stretch that is meant. */
export interface PlaceInWord {
  readonly at: WordPlace;
  readonly text: string;
  /** Offsets in the line, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Finds where a place stands in a Word file; `undefined` if the place is a whole file, or in a file of another kind. */
export function locateInWord({ file, path, start, end }: Place, sources: SourceTexts): PlaceInWord | undefined {
  const source = sources.get(file);
  if (source === undefined || (path === '' && start === 0 && end === 0)) return undefined;
  const at = source.wordPlaceAt?.(start);
  if (at === undefined) return undefined;
  const text = source.lineAt(start);
  const from = Math.min(source.positionOf(start).column - 1, text.length);
  return { at, text, start: from, end: Math.min(from + end - start, text.length) };
}
