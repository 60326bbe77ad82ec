import type { Place } from '../findings/place.ts';
import { entryOf, placeOfKey } from './query.ts';
import type { SourceNode } from './types.ts';

/** What a path leads to in a tree: the place of its key, or where the key would stand; and whether something stands there. */
export interface LocatedKey {
  readonly place: Place;
  readonly isFilled: boolean;
}

/** Follows the path of a key (`basic.items[2].actual`) as far as the file has it. An empty value counts as missing. */
export function locateKey(root: SourceNode, path: string): LocatedKey {
  let node = root;
  for (const step of stepsOf(path)) {
    const next = typeof step === 'number' ? childAt(node, step) : entryOf(node, step)?.value;
    const isEmpty = next === undefined || (next.kind === 'scalar' && next.type === 'null');
    if (isEmpty) {
      const place = typeof step === 'string' ? placeOfKey(node, step) : node.place;
      return { place: { ...place, path }, isFilled: false };
    }
    node = next;
  }
  return { place: node.place, isFilled: true };
}

function childAt(node: SourceNode, index: number): SourceNode | undefined {
  return node.kind === 'list' ? node.items[index] : undefined;
}

function stepsOf(path: string): readonly (string | number)[] {
  return path
    .split('.')
    .flatMap((part) =>
      part.includes('[') ? part.split(/\[(\d+)\]/).map((step, index) => (index % 2 === 1 ? Number(step) : step)) : part,
    )
    .filter((step) => step !== '');
}
