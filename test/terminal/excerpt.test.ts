import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideControls } from '../../src/findings/printSentence.ts';
import { displayWidth, graphemesOf } from '../../src/terminal/displayWidth.ts';
import { excerptOf } from '../../src/terminal/excerpt.ts';
import { line } from './arbitraries.ts';

const WIDE = 10_000;

describe('excerptOf', () => {
  it.each([
    ['actual: 1e3', 8, 11, 'actual: 1e3', '        ^~~'],
    ['名称: １２', 4, 6, '名称: １２', '      ^~~~'],
    ['  单位：岳阳', 4, 5, '  单位：岳阳', '      ^~'],
    ['\t- x', 0, 1, '    - x', '^~~~'],
    ['a\tb', 2, 3, 'a   b', '    ^'],
    // A spot, not a stretch; behind the end; over the end; before the start of the next line.
    ['abc', 1, 1, 'abc', ' ^'],
    ['abc', 3, 3, 'abc', '   ^'],
    ['abc', 1, 99, 'abc', ' ^~'],
    ['', 0, 5, '', '^'],
    ['a\u001b[2Jb', 1, 2, 'a�[2Jb', ' ^'],
  ])('%j from %i to %i', (text, start, end, shown, marks) => {
    expect(excerptOf(text, start, end, 40)).toEqual({ text: shown, marks });
  });

  it.each([
    [0, 2, '预算预算预算预算预…', '^~~~'],
    [10, 12, '…算预算预算预算预算…', '       ^~~~'],
    [50, 60, '…算预算预算预算预算…', '       ^~~~~~~~~~~~'],
    [99, 100, '…算预算预算预算预算', '                 ^~'],
    [100, 100, '…算预算预算预算预算', '                   ^'],
  ])('cuts a long line around %i', (start, end, shown, marks) => {
    expect(excerptOf('预算'.repeat(50), start, end, 20)).toEqual({ text: shown, marks });
  });

  const place = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(30) });

  it('puts the caret under the place', () => {
    fc.assert(
      fc.property(line, place, (text, { from, length }) => {
        const starts = [...graphemesOf(text).map(({ start }) => start), text.length];
        const start = starts[Math.floor(from * (starts.length - 1))] ?? 0;
        const { text: shown, marks } = excerptOf(text, start, start + length, WIDE);
        expect(marks).toMatch(/^ *\^~*$/);
        expect(marks.indexOf('^')).toBe(displayWidth(expandTabs(text.slice(0, start))));
        expect(shown).toBe(expandTabs(text).trimEnd());
      }),
    );
  });

  it('underlines the stretch as far as the line goes', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { marks } = excerptOf(text, 0, text.length + 5, WIDE);
        expect(marks.length).toBe(Math.max(1, displayWidth(expandTabs(text))));
      }),
    );
  });

  it('shows of a line as long as a file what it shows of a shorter one', () => {
    const padding = fc.constantFrom('预算', 'a', '𠮷', 'e\u0301', '👨‍👩‍👧');
    fc.assert(
      fc.property(padding, line, place, fc.integer({ min: 12, max: 100 }), (pad, words, { from, length }, width) => {
        // What a tab is wide depends on all that is before it, which is not counted in so long a line.
        const text = words.replaceAll('\t', ' ');
        const show = (times: number) => {
          const around = pad.repeat(times);
          const start = around.length + Math.floor(from * text.length);
          return excerptOf(`${around}${text}${around}`, start, start + length, width);
        };
        expect(show(2000)).toEqual(show(width));
      }),
      { numRuns: 50 },
    );
  });

  it('marks both sides of what it has cut out, also where nothing takes a column', () => {
    const marks = '\u0301'.repeat(3000);
    expect(excerptOf(`e${marks}x${marks}`, 3001, 3002, 20).text).toMatch(/^….*x.*…$/su);
  });

  it('shows, in any width, the place and nothing over the width', () => {
    fc.assert(
      fc.property(line, place, fc.integer({ min: 12, max: 100 }), (text, { from, length }, width) => {
        const cells = graphemesOf(text).filter((cell) => displayWidth(cell.text) > 0 && cell.text.trim() !== '');
        const cell = cells[Math.floor(from * (cells.length - 1))];
        fc.pre(cell !== undefined);
        const { text: shown, marks } = excerptOf(text, cell?.start ?? 0, (cell?.start ?? 0) + length, width);
        expect(displayWidth(shown)).toBeLessThanOrEqual(width);
        expect(marks.length).toBeLessThanOrEqual(width);
        expect(characterAt(shown, marks.indexOf('^'))).toBe(hideControls(cell?.text ?? ''));
      }),
    );
  });
});

function expandTabs(text: string): string {
  let shown = '';
  for (const { text: one } of graphemesOf(text)) {
    shown += one === '\t' ? ' '.repeat(4 - (displayWidth(shown) % 4)) : hideControls(one);
  }
  return shown;
}

function characterAt(text: string, column: number): string {
  let before = 0;
  for (const { text: one, width } of graphemesOf(text)) {
    if (before === column && width > 0) return one;
    before += width;
  }
  return '';
}
