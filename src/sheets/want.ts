import type { Field, Spot, Typed } from './types.ts';

/** What a workbook wants a report file to say, in the shape of the file. */
export type Want = WantValue | WantMap | WantList;

export interface WantValue {
  readonly is: 'value';
  /** `undefined` where the cell is blank. */
  readonly typed: Typed | undefined;
  /** What the file said when the workbook was made, as a stamp; `undefined` for a new row. */
  readonly was: string | undefined;
  readonly spot: Spot;
  /** What belongs there, in the words of the workbook. */
  readonly title: string;
  readonly field: Pick<Field, 'kind' | 'choices'>;
}

export interface WantMap {
  readonly is: 'map';
  readonly entries: Map<string, Want>;
}

export interface WantList {
  readonly is: 'list';
  readonly items: Map<number, WantMap>;
  readonly added: { readonly map: WantMap; readonly spot: Spot; readonly title: string }[];
  readonly removed: Map<number, { readonly spot: Spot; readonly title: string }>;
  /** Where the workbook says that there is none. */
  none: { readonly spot: Spot; readonly title: string } | undefined;
}

export function newMap(): WantMap {
  return { is: 'map', entries: new Map() };
}

/** Returns the map under a key, made where there is none yet. */
export function mapUnder(map: WantMap, key: string): WantMap {
  const known = map.entries.get(key);
  if (known?.is === 'map') return known;
  const made = newMap();
  map.entries.set(key, made);
  return made;
}

/** Returns the list under a key, made where there is none yet. */
export function listUnder(map: WantMap, key: string): WantList {
  const known = map.entries.get(key);
  if (known?.is === 'list') return known;
  const made: WantList = { is: 'list', items: new Map(), added: [], removed: new Map(), none: undefined };
  map.entries.set(key, made);
  return made;
}

export function itemOf(list: WantList, index: number): WantMap {
  const known = list.items.get(index);
  if (known !== undefined) return known;
  const made = newMap();
  list.items.set(index, made);
  return made;
}
