import type { Place } from '../findings/place.ts';
import { stepsOf } from './schema.ts';
import type { SourceEntry, SourceList, SourceMap, SourceNode, SourceScalar } from './types.ts';

/** Finds the entry of a key in a map; `undefined` where the node is no map or lacks the key. */
export function entryOf(node: SourceNode | undefined, key: string): SourceEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.length <= FEW ? node.entries.find((entry) => entry.key === key) : indexOf(node).get(key);
}

/** Maps with more entries are searched by an index: a file may have a hundred thousand entries. */
const FEW = 16;

/**
 * Each map keeps its own index, as a property that is not enumerable, so that a copy with other entries does not inherit
 * it. One `WeakMap` for all maps would keep every tree alive until the next full garbage collection: the trees of a hundred
 * files at a time.
 */
const INDEX = Symbol('index');

function indexOf(map: SourceMap & { readonly [INDEX]?: ReadonlyMap<string, SourceEntry> }) {
  const index = map[INDEX] ?? new Map(map.entries.map((entry) => [entry.key, entry]));
  if (map[INDEX] === undefined) Object.defineProperty(map, INDEX, { value: index });
  return index;
}

/** Finds the value under a key. An empty value (`key:`) counts as missing: nothing has been said yet. */
export function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  const value = entryOf(node, key)?.value;
  return value === undefined || isEmpty(value) ? undefined : value;
}

function isEmpty(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

export function mapOf(node: SourceNode | undefined): SourceMap | undefined {
  return node?.kind === 'map' ? node : undefined;
}

export function listOf(node: SourceNode | undefined): SourceList | undefined {
  return node?.kind === 'list' ? node : undefined;
}

export function scalarOf(node: SourceNode | undefined): SourceScalar | undefined {
  return node?.kind === 'scalar' ? node : undefined;
}

/** The text of a scalar that YAML reads as a string; `undefined` for any other node. */
export function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type === 'string' ? node.text : undefined;
}

/** The place to point at when a value is missing: its key, if that stands there empty, else the start of the map. */
export function placeOfKey(node: SourceNode, key: string): Place {
  const entry = entryOf(node, key);
  if (entry !== undefined) return entry.keyPlace;
  const path = node.place.path === '' ? key : `${node.place.path}.${key}`;
  return { ...node.place, path, end: node.place.start };
}

/** Follows a JSON pointer (`/basic/items/0`), as ajv gives it, into the tree; `undefined` where it leads nowhere. */
export function nodeAtPointer(root: SourceNode, pointer: string): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const key of stepsOf(pointer)) {
    node = node?.kind === 'list' ? node.items[Number(key)] : entryOf(node, key)?.value;
  }
  return node;
}
