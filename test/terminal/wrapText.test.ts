import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { wrapText } from '../../src/terminal/wrapText.ts';
import { character } from './arbitraries.ts';

const cases: readonly (readonly [string, number, readonly string[]])[] = [
  ['', 10, ['']],
  ['超支', 10, ['超支']],
  ['超支原因没有说明', 8, ['超支原因', '没有说明']],
  ['超支原因没有说明', 9, ['超支原因', '没有说明']],
  // Closing punctuation does not start a line, opening punctuation does not end one.
  ['超支原因，没有说明', 8, ['超支原', '因，没有', '说明']],
  ['超支原因（没有）说明', 10, ['超支原因', '（没有）说', '明']],
  // Words and numbers stay whole.
  ['请填 revisedBudget 这一项', 16, ['请填', 'revisedBudget 这', '一项']],
  ['决算322.37万元', 8, ['决算', '322.37万', '元']],
  ['a word that is longer', 6, ['a word', 'that', 'is', 'longer']],
  // Only what fits on no line is torn.
  ['averylongword', 5, ['avery', 'longw', 'ord']],
  ['一\n二三', 10, ['一', '二三']],
  ['一\n\n二', 10, ['一', '二']],
];

describe('wrapText', () => {
  it.each(cases)('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  const text = fc.array(fc.oneof(character, fc.constant('\n')), { maxLength: 150 }).map((parts) => parts.join(''));
  const width = fc.integer({ min: 2, max: 90 });

  it('loses no character but spaces at breaks', () => {
    fc.assert(
      fc.property(text, width, (whole, columns) => {
        expect(withoutSpaces(wrapText(whole, columns).join(''))).toBe(withoutSpaces(whole));
      }),
    );
  });

  it('keeps within the width', () => {
    fc.assert(
      fc.property(text, width, (whole, columns) => {
        for (const one of wrapText(whole, columns)) expect(displayWidth(one)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('gives the same lines again', () => {
    fc.assert(
      fc.property(text, width, (whole, columns) => {
        const lines = wrapText(whole, columns);
        expect(wrapText(lines.join('\n'), columns)).toEqual(lines);
      }),
    );
  });
});

function withoutSpaces(text: string): string {
  return text.replace(/[ \t\n\r]/g, '');
}
