import type { Finding } from '../../../src/findings/types.ts';
import {
  negativeActual,
  notAChoice,
  notADate,
  notAPlainNumber,
  outOfRange,
  schemaViolation,
  severalLines,
  tooManyDigits,
  wrongKind,
} from '../../../src/source/values/findings.ts';
import { at } from '../../findings/caseArgs.ts';

const EXPECTED = ['map', 'list', 'text', 'number', 'flag', 'date', 'amount', 'value'] as const;

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  notAPlainNumber({ text: '１２', suggestion: '12', allowsNone: true }, at),
  notAPlainNumber({ text: '1,234.56', suggestion: '1234.56', allowsNone: false }, at),
  notAPlainNumber({ text: '1e3', suggestion: undefined, allowsNone: true }, at),
  tooManyDigits({ text: '1.2345678', integerDigits: 15, decimals: 6 }, at),
  tooManyDigits({ text: '3.5', integerDigits: 7, decimals: 0 }, at),
  ...EXPECTED.map((expected) => wrongKind({ expected, found: expected === 'text' ? 'number' : 'text' }, at)),
  wrongKind({ expected: 'text', found: 'map' }, at),
  wrongKind({ expected: 'text', found: 'list' }, at),
  wrongKind({ expected: 'text', found: 'empty' }, at),
  wrongKind({ expected: 'text', found: 'flag' }, at),
  notAChoice({ text: '千元', allowed: ['万元', '元'], suggestion: '万元' }, at),
  notAChoice({ text: '其他', allowed: ['personnel', 'operating', 'capital'], suggestion: undefined }, at),
  notADate({ text: '2024年6月11日' }, at),
  notADate({ text: '' }, at),
  outOfRange({ text: '1023', least: '1990', most: '2100' }, at),
  outOfRange({ text: '2020-01-01', least: '2023-01-01', most: '2100-12-31' }, at),
  outOfRange({ text: '-3', least: '0', most: undefined }, at),
  outOfRange({ text: '200', least: undefined, most: '100' }, at),
  outOfRange({ text: '200', least: undefined, most: undefined }, at),
  outOfRange({ text: '0', least: undefined, most: undefined, above: '0' }, at),
  ...[
    'minItems',
    'maxItems',
    'uniqueItems',
    'minLength',
    'maxLength',
    'pattern',
    'propertyNames',
    'minProperties',
    'maxProperties',
    'minimum',
    'maximum',
    'not',
    'dependencies',
  ].map((keyword) => schemaViolation({ keyword }, at)),
  schemaViolation({ keyword: 'pattern', kind: 'range' }, at),
  schemaViolation({ keyword: 'pattern', kind: 'fileName' }, at),
  severalLines({ key: 'name' }, at),
  severalLines({ key: 'divisions[2]' }, at),
  negativeActual({ amount: '-1.22', money: '万元' }, at),
];
