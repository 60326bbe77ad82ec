import type { Place, Position } from './place.ts';
import type { SourceTexts } from './sourceText.ts';

export interface LocatedPlace {
  readonly start: Position;
  readonly end: Position;
}

/** Lines and columns of a place; `undefined` where it means a whole file, or a file whose text is not at hand. */
export function locatePlace({ file, path, start, end }: Place, sources: SourceTexts): LocatedPlace | undefined {
  const source = sources.get(file);
  if (source === undefined || (path === '' && start === 0 && end === 0)) return undefined;
  return { start: source.positionOf(start), end: source.positionOf(end) };
}
