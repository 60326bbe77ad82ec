import { describe, expect, it } from 'vitest';
import { wilson } from './interval.ts';
import { listMutants } from './listMutants.ts';
import { plantMutants } from './plantMutants.ts';

const changesOf = (text: string) => listMutants('src/x.ts', text).map(({ name }) => name.replace('src/x.ts: ', ''));

describe('changes to a program', () => {
  it.each([
    ['const a = b.gt(c);', ['b.gt(c) → b.gte(c)']],
    ['const a = b.plus(1);', ['b.plus(1) → b.minus(1)', '1 → 2']],
    [
      "if (a === 'x') run();",
      ["a === 'x' → true", "a === 'x' → false", "a === 'x' → a !== 'x'", "'x' → ''", 'run() → undefined'],
    ],
    ['const a = b ?? c;', ['b ?? c → b && c']],
    ['const a = b ?? c ?? d;', ['b ?? c ?? d → (b ?? c) && d', 'b ?? c → b && c']],
    ['const a = [b, c];', ['[b, c] → [c]', '[b, c] → [b]']],
    [
      'const a = /^(?:比|较)$/;',
      ['/^(?:比|较)$/ → /(?:比|较)$/', '/^(?:比|较)$/ → /^(?:比|较)/', '/^(?:比|较)$/ → /^(?:较)$/'],
    ],
    ['const a = !b;', ['!b → b']],
    // Types, names of keys and what is imported are no program; nor can a part of an optional chain be put in brackets.
    ["import a from 'b';", []],
    ["type A = 'b';", []],
    ["const a = { 'b-c': d };", []],
    ['const a = b?.gt(c).abs();', ['b?.gt(c).abs() → b?.gt(c)']],
  ])('%s', (text, changes) => {
    expect(changesOf(text)).toEqual(changes);
  });

  it('have the line that they are on', () => {
    expect(listMutants('src/x.ts', 'const a = b;\n\nconst c = !d;\n').map(({ line }) => line)).toEqual([3]);
  });
});

describe('a file with all of them', () => {
  const text = 'const a = b.gt(c) && !d;';
  const planted = plantMutants(
    text,
    listMutants('src/x.ts', text).map((mutant, id) => ({ ...mutant, id })),
  );
  const run = (active: number, b: number, c: number, d: boolean) => {
    const number = { gt: (other: number) => b > other, gte: (other: number) => b >= other };
    const body = `${planted} return a;`;
    return new Function('mutant_', 'b', 'c', 'd', body)((id: number) => id === active, number, c, d) as unknown;
  };

  it('does what it did while none is switched on', () => {
    expect([run(-1, 2, 1, false), run(-1, 1, 1, false), run(-1, 2, 1, true)]).toEqual([true, false, false]);
  });

  it('does one of them at a time', () => {
    // 0: && → ||, 1: gt → gte, 2: the denial left out.
    expect([run(0, 1, 1, false), run(1, 1, 1, false), run(2, 2, 1, true)]).toEqual([true, true, true]);
  });
});

describe('the interval of a share', () => {
  // By Wilson's formula with z = 1.959964, on paper.
  it.each([
    [18, 20, 0.699, 0.972],
    [20, 20, 0.839, 1],
    [0, 10, 0, 0.278],
  ])('%d of %d', (killed, tried, low, high) => {
    const interval = wilson(killed, tried);
    expect([interval.low, interval.high].map((each) => Math.round(each * 1000) / 1000)).toEqual([low, high]);
  });
});
