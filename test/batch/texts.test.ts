import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MANY, Texts } from '../../src/batch/texts.ts';
import type { Place } from '../../src/findings/place.ts';
import { wholeText } from '../../src/findings/sourceText.ts';

const file = '报告.yaml';
const line = fc.tuple(fc.constantFrom('', '  补助😀', 'year: 2023', '- x'), fc.constantFrom('\n', '\r\n', '\r', ''));
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.flat().join(''));
const stretch = fc.tuple(fc.nat(60), fc.nat(60));

function placeIn(words: string, [one, other]: readonly [number, number]): Place {
  const [start, end] = [Math.min(one, other, words.length), Math.min(Math.max(one, other), words.length)];
  return { file, path: 'x', start, end };
}

/** All that is shown of places. */
function show(texts: Texts, places: readonly Place[]) {
  const source = texts.all.get(file);
  return places.map(({ start, end }) => [source?.positionOf(start), source?.positionOf(end), source?.lineAt(start)]);
}

describe('Texts', () => {
  it('shows settled places as in the whole text, also those that were settled later', () => {
    fc.assert(
      fc.property(text, fc.array(stretch, { minLength: 1 }), fc.array(stretch), (words, some, more) => {
        const [first, then] = [some, more].map((stretches) => stretches.map((each) => placeIn(words, each)));
        const [whole, settled] = [new Texts(), new Texts()];
        whole.add(file, words);
        for (const places of [first ?? [], then ?? []]) {
          settled.add(file, words);
          settled.settle(places);
        }
        const places = [...(first ?? []), ...(then ?? [])];
        expect(show(settled, places)).toEqual(show(whole, places));
      }),
    );
  });

  it('lets go of a text in which no place is', () => {
    const texts = new Texts();
    texts.add(file, 'year: 2023\n');
    texts.add('other.yaml', 'year: 2023\n');
    texts.settle([{ file: 'other.yaml', path: 'year', start: 6, end: 10 }]);
    expect([...texts.all.keys()]).toEqual(['other.yaml']);
    expect(texts.all.get('other.yaml')?.lineAt(6)).toBe('year: 2023');
  });

  it('keeps the whole of a text with very many places, also when more come later', () => {
    const texts = new Texts();
    const place = { file, path: 'one', start: 0, end: 3 };
    texts.add(file, 'one: 1\ntwo: 2\n');
    texts.settle(Array.from({ length: MANY + 1 }, () => place));
    expect(texts.all.get(file)?.lineAt(8)).toBe('two: 2');
    texts.add(file, 'one: 1\ntwo: 2\n');
    texts.settle([place]);
    expect(texts.all.get(file)?.lineAt(8)).toBe('two: 2');
  });

  it('keeps the whole of a text that is for good', () => {
    const texts = new Texts();
    texts.addForGood(file, 'one: 1\ntwo: 2\n');
    texts.settle([]);
    expect(texts.all.get(file)?.lineAt(8)).toBe('two: 2');
  });
});

describe('wholeText', () => {
  it.each([
    [0, { line: 1, column: 1 }, 'one: 1'],
    [6, { line: 1, column: 7 }, 'one: 1'],
    [8, { line: 2, column: 1 }, 'two: 2'],
    [15, { line: 3, column: 1 }, ''],
  ])('finds the line of offset %i', (offset, position, words) => {
    const source = wholeText('one: 1\r\ntwo: 2\r');
    expect(source.positionOf(offset)).toEqual(position);
    expect(source.lineAt(offset)).toBe(words);
  });
});
