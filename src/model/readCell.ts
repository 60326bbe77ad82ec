import { isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import { quantity } from '../quantity/quantity.ts';
import { emptyValue } from '../source/keys/findings.ts';
import { isPlaceholder, suggestNumber } from '../source/plainNumber.ts';
import { childOf, placeOfKey, scalarOf } from '../source/query.ts';
import type { SourceNode, SourceScalar } from '../source/types.ts';
import { notAPlainNumber, outOfRange, severalLines, wrongKind } from '../source/values/findings.ts';
import { placeholderForNumber } from './findings/findings.ts';
import type { Reader } from './reader.ts';
import type { Cell } from './types.ts';

/**
 * Reads a cell that should be a number. A text that was meant as a number but is none is absent and reported here (SE203
 * not-a-plain-number, SE220 placeholder-for-number and others); other words are kept, and a check reports them. Negative
 * points are absent too: SE213 out-of-range.
 */
export function readNumberCell<M extends 'count' | 'point'>(
  parent: SourceNode,
  key: string,
  measure: M,
  reader: Reader,
): Cell<M> {
  const scalar = scalarOf(childOf(parent, key));
  if (scalar === undefined) return { state: 'absent', place: placeOfKey(parent, key) };
  const { place } = scalar;
  const text = scalar.text.trim();
  if (scalar.type !== 'number') {
    if (text === 'none') return { state: 'none', place };
    return refuse(scalar, key, reader) ? { state: 'absent', place } : { state: 'words', text, place };
  }
  const value = reader.number(parent, key);
  if (value === undefined) return { state: 'absent', place };
  if (measure === 'point' && value.isNegative() && !value.isZero()) {
    reader.findings.push(outOfRange({ text, least: '0', most: undefined }, place));
    return { state: 'absent', place };
  }
  return { state: 'value', quantity: quantity(measure, parseDecimal(text)), text, place };
}

/** Reads a cell of words: the target or the result of a qualitative indicator. A number is absent: SE205 wrong-kind. */
export function readWordsCell(parent: SourceNode, key: string, reader: Reader): Cell<'count'> {
  const scalar = scalarOf(childOf(parent, key));
  if (scalar === undefined) return { state: 'absent', place: placeOfKey(parent, key) };
  const { place } = scalar;
  const text = scalar.text.trim();
  if (scalar.type === 'number') {
    reader.findings.push(wrongKind({ expected: 'text', found: 'number' }, place));
    return { state: 'absent', place };
  }
  if (text === 'none') return { state: 'none', place };
  if (refuseUnfit(scalar, key, reader)) return { state: 'absent', place };
  return { state: 'words', text, place };
}

/** Reports a text that cannot stay in place of a number: a placeholder, or a number in another notation; says whether it did. */
function refuse(scalar: SourceScalar, key: string, reader: Reader): boolean {
  const { text, place } = scalar;
  if (refuseUnfit(scalar, key, reader)) return true;
  if (isPlaceholder(text)) {
    reader.findings.push(placeholderForNumber({ text: text.trim() }, place));
    return true;
  }
  if (!/^[-+−]?[\d\s,_.。']+$/.test(text.normalize('NFKC').trim())) return false;
  const suggestion = isPlainDecimal(text) ? text : suggestNumber(text);
  reader.findings.push(notAPlainNumber({ text, suggestion, allowsNone: true }, place));
  return true;
}

/** Reports a text that fits no cell: only blanks, or more than one line; says whether it did. */
function refuseUnfit({ text, place }: SourceScalar, key: string, reader: Reader): boolean {
  if (text.trim() === '') reader.findings.push(emptyValue({ key }, place));
  else if (/[\n\r]/.test(text.trim())) reader.findings.push(severalLines({ key }, place));
  else return false;
  return true;
}
