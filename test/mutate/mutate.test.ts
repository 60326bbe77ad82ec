import { describe, expect, it } from 'vitest';
import { wilson } from './interval.ts';
import { listMutants } from './listMutants.ts';
import { plantMutants } from './plantMutants.ts';
import { installSwitches, takeSites } from './switches.ts';

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
  const run = (active: number | undefined, b: number, c: number, d: boolean) => {
    installSwitches(active);
    const number = { gt: (other: number) => b > other, gte: (other: number) => b >= other };
    return new Function('b', 'c', 'd', `${planted} return a;`)(number, c, d) as unknown;
  };

  it('does what it did while none is switched on', () => {
    expect([run(undefined, 2, 1, false), run(undefined, 1, 1, false), run(undefined, 2, 1, true)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('does one of them at a time', () => {
    // 0: && → ||, 1: gt → gte, 2: the denial left out.
    expect([run(0, 1, 1, false), run(1, 1, 1, false), run(2, 2, 1, true)]).toEqual([true, true, true]);
  });
});

describe('a run with all of them off', () => {
  const look = (text: string, words: string) => {
    const mutants = listMutants('src/x.ts', text).map((mutant, id) => ({ ...mutant, id }));
    installSwitches(undefined);
    takeSites();
    new Function('words', plantMutants(text, mutants))(words);
    return takeSites().map((id) => mutants[id]?.name.replace('src/x.ts: ', ''));
  };

  // What it says is what could have come out otherwise, each by hand.
  it.each([
    // A pattern, where the text has the word that is left out, also after the pattern was copied for its flags.
    ['return /^(?:比|较)/.test(words);', '比上年', ['/^(?:比|较)/ → /^(?:较)/']],
    ['return [...words.matchAll(/(?:比|较|同)/g)];', '较上年', ['/(?:比|较|同)/g → /(?:比|同)/g']],
    ['return words.split(/(?:比|较)/);', '同上年', []],
    // Whoever takes its words comes by all of its mutants.
    ['return new RegExp(/(?:比|较)/.source).test("");', '', ['/(?:比|较)/ → /(?:较)/']],
    // A comparison, where both sides are the same length; a condition, where it is otherwise.
    ['return words.length > 2;', '比上', ['words.length > 2 → words.length >= 2', '2 → 3']],
    ['return words.length > 2;', '比上年', ['2 → 3']],
    ['if (words.length > 2) words;', '比', ['words.length > 2 → true', '2 → 3']],
    // What may change something is not reckoned twice: that it was come by is all that is known.
    ['return words.at(0) ?? run();', '比', ['words.at(0) ?? run() → words.at(0) && run()', '0 → 1']],
  ])('%s of “%s”', (text, words, changes) => {
    expect(look(text, words).toSorted()).toEqual(changes.toSorted());
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
