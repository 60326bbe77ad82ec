import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Place } from '../../src/findings/place.ts';
import type {} from '../../src/findings/types.ts';
import { BlockFinder, type Sources } from '../../src/page/findBlock.ts';
import { emptyFile } from '../../src/source/syntax/findings.ts';

const PATHS = ['', 'a', 'a.b', 'a[0]', 'a[0].b', 'a[0].c', 'a[1].b', 'ab.c', 'd'];

const place: fc.Arbitrary<Place> = fc
  .record({ file: fc.constantFrom('x', 'y'), path: fc.constantFrom(...PATHS), start: fc.nat(30), length: fc.nat(6) })
  .map(({ file, path, start, length }) => ({ file, path, start, end: start + length }));
const places = fc.array(place, { maxLength: 4 });
const blocks = fc.array(fc.record({ words: places, numbers: places }), { maxLength: 6 });

it('finds the block that looking at all of them finds', () => {
  fc.assert(
    fc.property(blocks, place, (all, at) => {
      expect(new BlockFinder(all).find(emptyFile({}, at))).toBe(findByLooking(all, at));
    }),
    { numRuns: 2000 },
  );
});

it('reads each place of the blocks once, however many findings there are', () => {
  let reads = 0;
  const counted = (start: number): Place => ({
    file: 'x',
    path: '',
    end: start + 1,
    get start() {
      reads += 1;
      return start;
    },
  });
  const finder = new BlockFinder(Array.from({ length: 1000 }, (_, at) => ({ words: [counted(at * 2)], numbers: [] })));
  for (let at = 0; at < 1000; at++) {
    const found = emptyFile({}, { file: 'x', path: '', start: at * 2, end: at * 2 + 1 });
    expect(finder.find(found)).toBe(at);
  }
  expect(reads).toBeLessThanOrEqual(2000);
});

/** The rule as it reads: words first, then the fewest numbers, then what lies below the path, then below its parent. */
function findByLooking(all: readonly Sources[], at: Place): number | undefined {
  const overlap = (one: Place) =>
    one.file === at.file && one.start < Math.max(at.end, at.start + 1) && at.start < Math.max(one.end, one.start + 1);
  const below = (outer: string) => (one: Place) =>
    outer !== '' && one.file === at.file && one.path.startsWith(outer) && /^[.[]/.test(one.path.slice(outer.length));
  const having = (matches: (one: Place) => boolean) =>
    all.flatMap(({ numbers }, index) => (numbers.some(matches) ? [{ index, count: numbers.length }] : []));
  const closest = (matches: (one: Place) => boolean) =>
    having(matches).toSorted((one, other) => one.count - other.count)[0]?.index;
  const ofWords = all.findIndex(({ words }) => words.some(overlap));
  if (ofWords >= 0) return ofWords;
  const parent = at.path.replace(/\.?[^.[\]]+$|\[\d+\]$/, '');
  return closest(overlap) ?? having(below(at.path))[0]?.index ?? closest(below(parent));
}
