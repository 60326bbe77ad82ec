import type { Nodes } from 'mdast';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { unsupportedMarkup } from './findings/findings.ts';
import type { TypedReference } from './findReferences.ts';
import type { ProseText } from './types.ts';

/** What converting a Markdown tree needs to know at every node. */
export interface Conversion {
  /** As typed: the tree was parsed from a masked copy and gives only kinds of nodes and offsets. */
  readonly text: string;
  readonly references: readonly TypedReference[];
  readonly placeAt: (start: number, end: number) => Place;
  readonly findings: Finding[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function stretchOf(node: Nodes): Stretch {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`a ${node.type} without a position`);
  return { start, end };
}

export function placeOf(node: Nodes, conversion: Conversion): Place {
  const { start, end } = stretchOf(node);
  return conversion.placeAt(start, end);
}

/** For what is not in the closed set: a finding, and its words as they stand, so that none is lost. */
export function refuse(node: Nodes, conversion: Conversion): ProseText {
  const { start, end } = stretchOf(node);
  const place = conversion.placeAt(start, end);
  const value = conversion.text.slice(start, end);
  conversion.findings.push(unsupportedMarkup({ construct: value }, place));
  const marks = place.end - place.start === value.length ? [{ inValue: 0, inFile: place.start }] : [];
  return { type: 'text', value, place, marks };
}
