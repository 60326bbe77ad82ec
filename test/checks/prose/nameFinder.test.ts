import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameFinder } from '../../../src/reading/nameFinder.ts';

const signs = fc.constantFrom('支', '出', '项', '目', '基', '本', '（', '）', '“', '(', '.', '*', 'a', '𠮷');
const textOf = (most: number, least = 0) =>
  fc.array(signs, { minLength: least, maxLength: most }).map((parts) => parts.join(''));

describe('NameFinder', () => {
  it('finds what one pattern of all names finds, the longest first', () => {
    const names = fc.uniqueArray(textOf(4, 1), { maxLength: 12 });
    fc.assert(
      fc.property(names, textOf(40), (all, text) => {
        const finder = new NameFinder(new Map(all.map((name) => [name, name])));
        const escaped = all
          .toSorted((one, other) => other.length - one.length)
          .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        const pattern = new RegExp(escaped.join('|') || '(?!)', 'g');
        const expected = Array.from(text.matchAll(pattern), ({ 0: value, index }) => {
          return { value, start: index, end: index + value.length };
        });
        expect(finder.find(text)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
