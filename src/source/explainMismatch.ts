import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { isPlainDecimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import { emptyValue } from './keys/findings.ts';
import { looksLikeNumber, suggestNumber, suggestScaled } from './plainNumber.ts';
import type { Schema } from './schema.ts';
import { suggestName } from './suggestName.ts';
import { fullWidthColon, unquotedReference } from './syntax/findings.ts';
import type { SourceNode, SourceScalar } from './types.ts';
import type { MostDigits } from './values/findings.ts';
import {
  notAChoice,
  notADate,
  notAPlainNumber,
  schemaViolation,
  severalLines,
  tooManyDigits,
  wrongKind,
} from './values/findings.ts';
import type { ExpectedKind, FoundKind } from './values/kindWords.ts';

/**
 * Makes the one finding for a node that does not fit its schema, by what the person most likely meant.
 *
 * @param money the file's unit of money, if it can be read
 */
export function explainMismatch(
  node: SourceNode,
  schema: Schema,
  keyword: string,
  money: MoneyUnit | undefined,
): Finding {
  const expected = expectedKind(schema);
  if (node.kind !== 'scalar') {
    if (node.kind === 'list' && node.items.length === 0) return emptyValue({ key: lastKey(node) }, node.place);
    if (isReference(node)) return unquotedReference({ text: '{{…}}' }, node.place);
    return KIND_KEYWORDS.includes(keyword)
      ? wrongKind({ expected, found: node.kind }, node.place)
      : schemaViolation({ keyword }, node.place);
  }
  if (node.type === 'null') {
    // In `{名称：某}` YAML sees no colon: all of the text is the key, and the value is empty.
    const key = lastKey(node);
    return key.includes('：') ? tellFullWidthColon(key, node.place) : emptyValue({ key }, node.place);
  }
  switch (expected) {
    case 'amount':
    case 'number':
    case 'whole':
    case 'year':
    case 'count':
      return explainNumber(node, schema, expected, money);
    case 'date':
      return notADate({ text: node.text }, node.place);
    case 'text':
      return explainText(node, schema, keyword);
    case 'map':
    case 'list':
    case 'flag':
    case 'value':
      return explainOther(node, schema, expected);
  }
}

/** The schema keywords that a node violates when it is of another kind than the schema wants. */
export const KIND_KEYWORDS: readonly string[] = ['type', 'anyOf', 'pattern', 'const', 'enum'];

function explainNumber(
  node: SourceScalar,
  schema: Schema,
  expected: ExpectedKind,
  money: MoneyUnit | undefined,
): Finding {
  const { text, place } = node;
  const allowsNone = expected === 'amount';
  const integerDigits = schema['x-integerDigits'] ?? 15;
  const decimals = schema.type === 'integer' ? 0 : (schema['x-decimals'] ?? 6);
  if (node.type === 'number' && isPlainDecimal(text)) {
    return tooManyDigits({ text: shorten(text), integerDigits, decimals }, place);
  }
  if (node.type === 'number' || looksLikeNumber(text)) {
    // A count has no decimals, an amount of money has: no other difference is in the schema.
    const unit = allowsNone && decimals > 0 ? money : undefined;
    const scaled = suggestScaled(text, unit);
    // A percentage of what is no amount of money.
    const isPercent = unit !== undefined && /[%％]\s*$/.test(text);
    const plain = node.type === 'string' && isPlainDecimal(text) ? text : suggestNumber(text);
    const suggestion = scaled ?? (isPercent ? undefined : plain);
    const most = { integerDigits, decimals: unit === '元' ? 2 : decimals };
    return notAPlainNumber(
      {
        text: shorten(text),
        suggestion: suggestion && shorten(suggestion),
        allowsNone,
        ...(scaled === undefined || unit === undefined ? {} : { money: unit }),
        // The number that is meant may have too many digits: then both are said at once.
        ...(suggestion === undefined || fits(suggestion, most) ? {} : { most }),
      },
      place,
    );
  }
  return wrongKind({ expected: numberWanted(expected, schema, decimals), found: foundKind(node) }, place);
}

/** What number is wanted, where the schema says more of it: a year, or one without decimals. */
function numberWanted(expected: ExpectedKind, schema: Schema, decimals: number): ExpectedKind {
  if (decimals > 0) return expected;
  if (expected === 'amount') return 'count';
  const { 'x-least': least = '', 'x-most': most = '' } = schema;
  return least.length === 4 && most.length === 4 ? 'year' : 'whole';
}

function fits(number: string, { integerDigits, decimals }: MostDigits): boolean {
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  return whole.length <= integerDigits && fraction.length <= decimals;
}

function explainText(node: SourceScalar, schema: Schema, keyword: string): Finding {
  if (node.type !== 'string') return wrongKind({ expected: 'text', found: foundKind(node) }, node.place);
  if (node.text.trim() === '') return emptyValue({ key: lastKey(node) }, node.place);
  // The schema's only `not`: `none` is no text, and would be printed as the English word.
  if (keyword === 'not') return wrongKind({ expected: 'text', found: 'none' }, node.place);
  if (keyword === 'pattern' && /[\n\r]/.test(node.text)) return severalLines({ key: lastKey(node) }, node.place);
  const kind = keyword === 'pattern' ? schema['x-kind'] : undefined;
  return schemaViolation(kind === undefined ? { keyword } : { keyword, kind }, node.place);
}

function explainOther(node: SourceScalar, schema: Schema, expected: ExpectedKind): Finding {
  if (schema.enum !== undefined || schema.const !== undefined) {
    const allowed = (schema.enum ?? [schema.const]).map(String);
    return notAChoice({ text: shorten(node.text), allowed, suggestion: suggestName(node.text, allowed) }, node.place);
  }
  if ((expected === 'map' || expected === 'list') && /^[^\s：]+：/.test(node.text)) {
    return tellFullWidthColon(node.text, node.place, node.style === 'plain');
  }
  const isNone = node.text.trim() === 'none' && (expected === 'map' || expected === 'list');
  const found = isNone ? 'none' : foundKind(node);
  return wrongKind({ expected, found, allowsNone: schema['x-kind'] === 'listOrNone' }, node.place);
}

/** Reports a full-width colon after a key, at the colon; where the words have escapes, at all of the words. */
export function tellFullWidthColon(
  words: string,
  place: Place,
  isAsTyped: boolean = place.end - place.start === words.length,
): Finding {
  const start = place.start + words.indexOf('：');
  return fullWidthColon({ text: shorten(words) }, isAsTyped ? { ...place, start, end: start + 1 } : place);
}

function expectedKind(schema: Schema): ExpectedKind {
  switch (schema['x-kind']) {
    case 'amount':
      return 'amount';
    case 'numberOrNone':
      return 'number';
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

/** Whether a node is an unquoted `{{name}}`, which YAML reads as a map inside a map. */
function isReference(node: SourceNode): boolean {
  return node.kind === 'map' && node.entries.some(({ key }) => key.startsWith('{'));
}

function lastKey(node: SourceNode): string {
  return node.place.path.split('.').at(-1) ?? '';
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
