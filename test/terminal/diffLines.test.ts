import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../../src/terminal/diffLines.ts';

const MARKS = { removed: '-', added: '+', kept: ' ' } as const;

function show(before: string, after: string): string[] {
  return diffLines(before, after).map((stretch) =>
    stretch.map(({ kind, line, text }) => `${MARKS[kind]}${line} ${text}`).join('|'),
  );
}

describe('the lines that two texts do not share', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', []],
    ['a\nb\nc', 'a\nx\nc', [' 1 a|-2 b|+2 x| 3 c']],
    ['a\nb', 'a\nx\nb', [' 1 a|+2 x| 3 b']],
    ['a', 'a\nx\ny', [' 1 a|+2 x|+3 y']],
    ['x\na', 'a', ['-1 x| 1 a']],
    ['a\nb\nc\nd', 'x\nb\ny\nd', ['-1 a|+1 x| 2 b|-3 c|+3 y| 4 d']],
    ['a\nb\nc\nd\ne', 'x\nb\nc\nd\ny', ['-1 a|+1 x| 2 b', ' 4 d|-5 e|+5 y']],
    ['a\r\nb', 'a\nc', [' 1 a|-2 b|+2 c']],
  ])('%j, %j', (before, after, stretches) => {
    expect(show(before, after)).toEqual(stretches);
  });

  it('make the one text from the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const lines = diffLines(old.join('\n'), now.join('\n')).flat();
        const removed = new Set(lines.flatMap(({ kind, line }) => (kind === 'removed' ? line : [])));
        const added = new Map(
          lines.flatMap(({ kind, line, text: one }) => (kind === 'added' ? [[line, one] as const] : [])),
        );
        const rest = old
          .join('\n')
          .split('\n')
          .filter((_, index) => !removed.has(index + 1));
        const made: string[] = [];
        while (made.length < now.join('\n').split('\n').length)
          made.push(added.get(made.length + 1) ?? rest.shift() ?? '?');
        expect(made).toEqual(now.join('\n').split('\n'));
        expect(rest).toEqual([]);
        for (const { kind, line, text: one } of lines)
          if (kind !== 'removed') expect(now.join('\n').split('\n')[line - 1]).toBe(one);
      }),
    );
  });
});
