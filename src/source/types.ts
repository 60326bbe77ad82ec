import type { Place } from '../findings/place.ts';

/** A YAML file as it was read: its text, and a closed tree in which every node has its place and each scalar its exact text. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly root: SourceNode;
}

export type SourceNode = SourceMap | SourceList | SourceScalar;

export interface SourceMap {
  readonly kind: 'map';
  readonly entries: readonly SourceEntry[];
  readonly place: Place;
}

export interface SourceEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: SourceNode;
}

export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly place: Place;
}

export interface SourceScalar {
  readonly kind: 'scalar';
  /**
   * It is `number` for everything that YAML reads as a number, whether or not we accept it; `text` is then the exact source
   * (`19.50`, `1e3`, `0x10`). For `string`, `text` is the value, for `boolean` `true` or `false`, for `null` empty.
   */
  readonly type: 'number' | 'string' | 'boolean' | 'null';
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded';
  readonly place: Place;
  /** Only for a literal block (`|`): maps offsets in `text` to offsets in the file; see `offsetInFile`. */
  readonly lines?: readonly BlockLine[];
}

/** The offsets at which one line of a literal block starts, in the scalar's text and in the file. */
export interface BlockLine {
  readonly inText: number;
  readonly inFile: number;
}
