import { childOf, listOf, mapOf, placeOfKey, scalarOf } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import type { Places } from './rubricTypes.ts';
import type { TemplateText, TitledName } from './types.ts';

/* Readers of fields in files that have passed their schema: a required field is there, a missing optional one reads as empty. */

export function textAt(node: SourceNode, key: string): string {
  return scalarOf(childOf(node, key))?.text ?? '';
}

/** Finds the place of the value under each key; for a missing value it gives the place where it would stand. */
export function placesAt<Key extends string>(node: SourceNode, ...keys: readonly Key[]): Places<Key> {
  return Object.fromEntries(
    keys.map((key) => [key, childOf(node, key)?.place ?? placeOfKey(node, key)]),
  ) as Places<Key>;
}

export function flagAt(node: SourceNode, key: string): boolean {
  return textAt(node, key) === 'true';
}

export function textsAt(node: SourceNode, key: string): string[] {
  return (listOf(childOf(node, key))?.items ?? []).map((item) => scalarOf(item)?.text ?? '');
}

export function mapsAt(node: SourceNode, key: string): SourceMap[] {
  return (listOf(childOf(node, key))?.items ?? []).filter((item): item is SourceMap => item.kind === 'map');
}

/** Reads a map of ids to titles, in its order. */
export function titledNamesAt(node: SourceNode, key: string): TitledName[] {
  return (mapOf(childOf(node, key))?.entries ?? []).map((entry) => ({
    id: entry.key,
    title: scalarOf(entry.value)?.text ?? '',
  }));
}

/** Reads a list of short templates, each with its place. */
export function templateTextsAt(node: SourceNode, key: string): TemplateText[] {
  return (listOf(childOf(node, key))?.items ?? []).map(templateTextOf);
}

export function templateTextOf(node: SourceNode): TemplateText {
  return { text: scalarOf(node)?.text ?? '', place: node.place };
}
