import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLineStarts, locate } from '../../src/findings/place.ts';
import { readReport } from '../../src/pipeline.ts';
import { sentenceOf } from '../../src/registry.ts';
import { readBase } from '../cli/spoil.ts';

/** Whatever is in a file, reading it ends with findings, each inside the text and with a sentence. */
function expectAnswer(bytes: Uint8Array): void {
  const { text = '', findings, year } = readReport('report.yaml', bytes);
  expect(findings.length > 0 || year !== undefined).toBe(true);
  const lineStarts = listLineStarts(text);
  for (const found of findings) {
    for (const { start, end } of found.places) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length + 1);
      expect(start).toBeLessThanOrEqual(text.length);
      expect(locate(lineStarts, start).column).toBeGreaterThan(0);
    }
    for (const lang of ['zh', 'en'] as const) {
      const { message, hint } = sentenceOf(found, lang);
      expect(`${message}${hint}`).not.toMatch(/undefined|\[object|\n/);
    }
  }
}

const valid = readBase('valid');

/** What YAML gives a meaning to, and what people type instead. */
const sign = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '\r\n',
    '\r',
    '\t',
    '#',
    ' #',
    '"',
    "'",
    '|',
    '>',
    '|-',
    '&a',
    '*a',
  ],
  ...[
    '!',
    '!!str ',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '---\n',
    '...\n',
    '<<: ',
    '{{',
    '}}',
    '{{x}}',
    '：',
    '，',
    '“',
    '\u3000',
    '\u00a0',
    '\ufeff',
  ],
  ...[
    '1e3',
    '0x10',
    '.nan',
    '１２',
    '-',
    '\\',
    '\\x01',
    '\u0001',
    '\u202e',
    '\u2028',
    '\ud800',
    '😀',
    '__proto__',
    'constructor',
  ],
  ...['selfeval: 1\n', 'year', 'basic:\n  items:\n', 'none', 'null', 'true', '\u0000', '\uf0a3', '年初预算数', ''],
);

describe('readReport', () => {
  it('answers to any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectAnswer), { numRuns: 300 });
  });

  it('answers to any words of YAML', () => {
    const text = fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (words) => expectAnswer(Buffer.from(words.join('')))),
      { numRuns: 1000 },
    );
  });

  it('answers to a report that was spoilt anywhere', () => {
    const change = fc.record({ at: fc.nat(valid.length), cut: fc.nat(12), typed: sign });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce((old, { at, cut, typed }) => old.slice(0, at) + typed + old.slice(at + cut), valid);
        expectAnswer(Buffer.from(text));
      }),
      { numRuns: 800 },
    );
  });

  it('answers to a report with two of its lines swapped', () => {
    const lines = valid.split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(lines.length - 1), (one, other) => {
        const swapped = lines.map((line, index) =>
          index === one ? lines[other] : index === other ? lines[one] : line,
        );
        expectAnswer(Buffer.from(swapped.join('\n')));
      }),
      { numRuns: 300 },
    );
  });
});
