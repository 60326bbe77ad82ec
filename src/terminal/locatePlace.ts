import { locate, type Place, type Position } from '../findings/place.ts';

/** As much of a `Source` as showing a place in it needs. */
export interface SourceText {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** The texts of the files that findings may point into, by the names that places have. */
export type SourceTexts = ReadonlyMap<string, SourceText>;

export interface LocatedPlace {
  readonly start: Position;
  readonly end: Position;
}

/** Lines and columns of a place; `undefined` where it means a whole file, or a file whose text is not at hand. */
export function locatePlace({ file, path, start, end }: Place, sources: SourceTexts): LocatedPlace | undefined {
  const source = sources.get(file);
  if (source === undefined || (path === '' && start === 0 && end === 0)) return undefined;
  return { start: locate(source.lineStarts, start), end: locate(source.lineStarts, end) };
}
