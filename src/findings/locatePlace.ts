import type { Place, Position } from './place.ts';
import type { SourceTexts } from './sourceText.ts';

export interface LocatedPlace {
  readonly start: Position;
  readonly end: Position;
}

/** Finds a place's lines and columns; `undefined` if the place is a whole file, or if the file's text was not kept. */
export function locatePlace({ file, path, start, end }: Place, sources: SourceTexts): LocatedPlace | undefined {
  const source = sources.get(file);
  if (source === undefined || (path === '' && start === 0 && end === 0)) return undefined;
  return { start: source.positionOf(start), end: source.positionOf(end) };
}
