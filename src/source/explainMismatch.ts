import type { ExpectedKind, FoundKind } from '../findings/args.ts';
import type { Place } from '../findings/place.ts';
import { type Finding, finding } from '../findings/types.ts';
import { isPlainDecimal } from '../quantity/decimal.ts';
import { looksLikeNumber, suggestNumber } from './plainNumber.ts';
import type { Schema } from './schema.ts';
import { suggestName } from './suggestName.ts';
import type { SourceNode, SourceScalar } from './types.ts';

/** The one finding for a node that does not fit its schema, chosen by what the person most likely meant. */
export function explainMismatch(node: SourceNode, schema: Schema, keyword: string): Finding {
  const expected = expectedKind(schema);
  if (node.kind !== 'scalar') {
    if (node.kind === 'list' && node.items.length === 0) return finding('SE208', { key: lastKey(node) }, node.place);
    if (isReference(node)) return finding('SE110', { text: '{{…}}' }, node.place);
    return OF_KIND.includes(keyword)
      ? finding('SE205', { expected, found: node.kind }, node.place)
      : finding('SE216', { keyword }, node.place);
  }
  if (node.type === 'null') {
    // In `{名称：某}` the colon is not seen: all of it is the key, and the value is empty.
    const key = lastKey(node);
    return key.includes('：') ? fullWidthColon(key, node.place) : finding('SE208', { key }, node.place);
  }
  switch (expected) {
    case 'amount':
    case 'number':
      return explainNumber(node, schema, expected);
    case 'date':
      return finding('SE207', { text: node.text }, node.place);
    case 'text':
      return explainText(node, schema, keyword);
    default:
      return explainOther(node, schema, expected);
  }
}

/** Keywords that a node breaks by being of another kind. */
export const OF_KIND: readonly string[] = ['type', 'anyOf', 'pattern', 'const', 'enum'];

function explainNumber(node: SourceScalar, schema: Schema, expected: ExpectedKind): Finding {
  const { text, place } = node;
  const allowsNone = expected === 'amount';
  if (node.type === 'number' && isPlainDecimal(text)) {
    const integerDigits = schema['x-integerDigits'] ?? 15;
    const decimals = schema.type === 'integer' ? 0 : (schema['x-decimals'] ?? 6);
    return finding('SE204', { text: shorten(text), integerDigits, decimals }, place);
  }
  if (node.type === 'number' || looksLikeNumber(text)) {
    const suggestion = node.type === 'string' && isPlainDecimal(text) ? text : suggestNumber(text);
    return finding('SE203', { text: shorten(text), suggestion: suggestion && shorten(suggestion), allowsNone }, place);
  }
  return finding('SE205', { expected, found: foundKind(node) }, place);
}

function explainText(node: SourceScalar, schema: Schema, keyword: string): Finding {
  if (node.type !== 'string') return finding('SE205', { expected: 'text', found: foundKind(node) }, node.place);
  if (node.text.trim() === '') return finding('SE208', { key: lastKey(node) }, node.place);
  if (keyword === 'pattern' && /[\n\r]/.test(node.text)) return finding('SE219', { key: lastKey(node) }, node.place);
  const kind = keyword === 'pattern' ? schema['x-kind'] : undefined;
  return finding('SE216', kind === undefined ? { keyword } : { keyword, kind }, node.place);
}

function explainOther(node: SourceScalar, schema: Schema, expected: ExpectedKind): Finding {
  if (schema.enum !== undefined || schema.const !== undefined) {
    const allowed = (schema.enum ?? [schema.const]).map(String);
    return finding(
      'SE206',
      { text: shorten(node.text), allowed, suggestion: suggestName(node.text, allowed) },
      node.place,
    );
  }
  if ((expected === 'map' || expected === 'list') && /^[^\s：]+：/.test(node.text)) {
    return fullWidthColon(node.text, node.place, node.style === 'plain');
  }
  return finding('SE205', { expected, found: foundKind(node) }, node.place);
}

/** A key that was typed with a full-width colon, with the words around it; words with escapes are shown whole. */
export function fullWidthColon(
  words: string,
  place: Place,
  isAsTyped: boolean = place.end - place.start === words.length,
): Finding {
  const start = place.start + words.indexOf('：');
  return finding('SE103', { text: shorten(words) }, isAsTyped ? { ...place, start, end: start + 1 } : place);
}

function expectedKind(schema: Schema): ExpectedKind {
  switch (schema['x-kind']) {
    case 'amount':
      return 'amount';
    case 'date':
      return 'date';
    case 'listOrNone':
      return 'list';
  }
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'object':
      return 'map';
    case 'array':
      return 'list';
    case 'string':
      return 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    default:
      return 'value';
  }
}

function foundKind(node: SourceScalar): FoundKind {
  switch (node.type) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'null':
      return 'empty';
    case 'string':
      return 'text';
  }
}

/** `{{name}}` without quotes, which YAML reads as a map in a map. */
function isReference(node: SourceNode): boolean {
  return node.kind === 'map' && node.entries.some(({ key }) => key.startsWith('{'));
}

function lastKey(node: SourceNode): string {
  return node.place.path.split('.').at(-1) ?? '';
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
