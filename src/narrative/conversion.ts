import type { Nodes } from 'mdast';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { unsupportedMarkup } from './findings/findings.ts';
import type { TypedReference } from './findReferences.ts';
import type { ProseText } from './types.ts';

/** The context that every step of converting a Markdown tree needs. */
export interface Conversion {
  /** The text as typed. The tree was parsed from a masked copy, so it gives only the kinds of nodes and their offsets. */
  readonly text: string;
  readonly references: readonly TypedReference[];
  readonly placeAt: (start: number, end: number) => Place;
  readonly findings: Finding[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** @throws Error when the node has no position; the parser gives every node one, so that is a bug. */
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

/** Reports markup outside the closed set of nodes, and keeps its source as literal text, so that no word is lost. */
export function refuse(node: Nodes, conversion: Conversion): ProseText {
  const { start, end } = stretchOf(node);
  const place = conversion.placeAt(start, end);
  const value = conversion.text.slice(start, end);
  conversion.findings.push(unsupportedMarkup({ construct: value }, place));
  const marks = place.end - place.start === value.length ? [{ inValue: 0, inFile: place.start }] : [];
  return { type: 'text', value, place, marks };
}
