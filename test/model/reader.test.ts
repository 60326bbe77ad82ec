import { describe, expect, it } from 'vitest';
import { Reader } from '../../src/model/reader.ts';
import type { Entry } from '../../src/model/types.ts';
import { treeOf } from '../source/scalars.ts';

/* Each way of reading a value: what it is, what it is not, and the bound on both sides. */

function read<T>(text: string, take: (reader: Reader, node: ReturnType<typeof treeOf>) => T) {
  const reader = new Reader('万元');
  const value = take(reader, treeOf(text));
  const told = reader.listFindings().map(({ code, args }) => `${code} ${(args as { text?: string }).text ?? ''}`);
  return { value, told };
}

function show(entry: Entry<'yuan' | 'ratio' | 'person' | 'count'>): string {
  return entry.state === 'value' ? `${entry.quantity.value} of ${entry.decimals}` : entry.state;
}

describe('an amount of money', () => {
  it.each([
    ['a: 1.50', '15000 of 2', []],
    ['a: none', 'none', []],
    ['b: 1', 'absent', []],
  ])('%s', (text, shown, told) => {
    const found = read(text, (reader, node) => show(reader.amount(node, 'a')));
    expect(found).toEqual({ value: shown, told });
  });

  it.each([
    ['a: 0.01', '100 of 2', []],
    ['a: 10', '100000 of 0', []],
    ['b: 1', 'absent', []],
    ['a: 0.00', 'absent', ['SE213 0.00']],
    ['a: -0.01', 'absent', ['SE213 -0.01']],
  ])('that explains an overspend: %s', (text, shown, told) => {
    const found = read(text, (reader, node) => show(reader.positiveAmount(node, 'a')));
    expect(found).toEqual({ value: shown, told });
  });
});

describe('a number of people', () => {
  it.each([
    ['a: 32', '32 of 0', []],
    ['a: 0', '0 of 0', []],
    ['a: none', 'none', []],
    ['b: 1', 'absent', []],
    ['a: -1', 'absent', ['SE213 -1']],
  ])('%s', (text, shown, told) => {
    const found = read(text, (reader, node) => show(reader.count(node, 'a', 'person')));
    expect(found).toEqual({ value: shown, told });
  });
});

describe('a rate that was typed', () => {
  it.each([
    ['a: 98.60', '0.986 of 2', []],
    ['a: 0', '0 of 0', []],
    ['a: 130', '1.3 of 0', []],
    ['a: none', 'none', []],
    ['b: 1', 'absent', []],
    ['a: -0.1', 'absent', ['SE213 -0.1']],
  ])('%s', (text, shown, told) => {
    const found = read(text, (reader, node) => show(reader.rate(node, 'a')));
    expect(found).toEqual({ value: shown, told });
  });
});

describe('a plain number', () => {
  it.each([
    ['a: 999999999999999.999999', '999999999999999.999999', []],
    ['a: -0.5', '-0.5', []],
    ['b: 1', undefined, []],
    ['a: 1000000000000000', undefined, ['SE204 1000000000000000']],
    ['a: 0.1234567', undefined, ['SE204 0.1234567']],
  ])('%s', (text, shown, told) => {
    const found = read(text, (reader, node) => reader.number(node, 'a')?.toFixed());
    expect(found).toEqual({ value: shown, told });
  });

  it.each([
    ['a: 0', true, []],
    ['a: 3', true, []],
    ['b: -3', true, []],
    ['a: -3', false, ['SE213 -3']],
  ])('that may not be below zero: %s', (text, is, told) => {
    expect(read(text, (reader, node) => reader.requireNotNegative(node, 'a'))).toEqual({ value: is, told });
  });
});

describe('a day', () => {
  it.each([
    ['a: 2024-02-29', '2024-02-29', []],
    ['a: 2023-02-29', '2023-02-29', ['SE207 2023-02-29']],
    ['b: 2024-02-29', undefined, []],
  ])('%s', (text, day, told) => {
    expect(read(text, (reader, node) => reader.date(node, 'a'))).toEqual({ value: day, told });
  });

  it.each([
    ['2024-05-31', '2024-05-31', []],
    ['2024-06-01', '2024-05-31', ['SE213 2024-06-01']],
    ['2024-06-01', undefined, []],
    // A day that there is not is told once, as that.
    ['2024-06-31', '2024-05-31', ['SE207 2024-06-31']],
    ['2024-06-01', '2024-05-32', []],
  ])('%s of at most %s', (day, most, told) => {
    const found = read(`a: ${day}`, (reader, node) => reader.dateUpTo(node, 'a', most));
    expect(found).toEqual({ value: day, told });
  });

  it('of a list is left out where it is none', () => {
    const days = (text: string) =>
      read(text, (reader, node) => (node.kind === 'list' ? node.items.map((item) => reader.day(item)) : []));
    expect(days('[2024-02-29, 2024-02-30]')).toEqual({
      value: ['2024-02-29', undefined],
      told: ['SE207 2024-02-30'],
    });
    // What is no text has a finding of the schema.
    expect(days('[[2024-02-29]]')).toEqual({ value: [undefined], told: [] });
  });
});

describe('a part of a whole', () => {
  it.each([
    ['a: 3\nb: 3', '3 of 0', []],
    ['a: 4\nb: 3', 'absent', ['SE213 4']],
    ['a: 4', '4 of 0', []],
    // Of none there is no part.
    ['a: 1\nb: none', 'absent', ['SE213 1']],
    ['a: 0\nb: none', '0 of 0', []],
    ['a: none\nb: 3', 'none', []],
  ])('%s', (text, shown, told) => {
    const found = read(text, (reader, node) =>
      show(reader.partWithin(reader.count(node, 'a', 'person'), reader.count(node, 'b', 'person'))),
    );
    expect(found).toEqual({ value: shown, told });
  });
});

describe('texts', () => {
  it('are there with their places, or empty where the schema asks for them', () => {
    const found = read('a: 一', (reader, node) => [
      reader.text(node, 'a'),
      reader.text(node, 'b'),
      reader.requiredText(node, 'b'),
      reader.named(node, 'a')?.place.path,
      reader.named(node, 'b'),
      reader.requiredNamed(node, 'b').name,
    ]);
    expect(found.value).toEqual(['一', undefined, '', 'a', undefined, '']);
  });

  it('that are codes keep their zeros', () => {
    expect(read('a: 0107001', (reader, node) => reader.code(node, 'a')).value).toBe('0107001');
  });

  it('are flags where they are true or false', () => {
    const flags = read('{ a: true, b: false, c: 是 }', (reader, node) =>
      ['a', 'b', 'c', 'd'].map((key) => reader.flag(node, key)),
    );
    expect(flags.value).toEqual([true, false, undefined, undefined]);
  });

  it('are prose where they say something', () => {
    const found = read('{ a: 完成。, b: "  " }', (reader, node) =>
      ['a', 'b', 'c'].map((key) => reader.prose(node, key)?.blocks.length),
    );
    expect(found.value).toEqual([1, undefined, undefined]);
  });
});

describe('names', () => {
  it('that stand twice are told, also where only the dot differs', () => {
    const told = (text: string) =>
      read(text, (reader, node) => reader.requireDistinct('item', reader.names(node, 'a') ?? [])).told;
    expect(told('a: [甲, 乙]')).toEqual([]);
    expect(told('a: [甲, 乙, 甲]')).toEqual(['SE210 ']);
    expect(told('a: [1.2级, 1．2级]')).toEqual(['SE210 ']);
  });
});

describe('a listing', () => {
  it.each([
    ['a: [{ b: 1 }, { b: 2 }]', 'listed 2'],
    // What is no map has a finding of the schema.
    ['a: [{ b: 1 }, 2]', 'listed 1'],
    ['a: none', 'none'],
    ['b: 1', 'absent'],
  ])('%s', (text, shown) => {
    const found = read(text, (reader, node) => reader.listing(node, 'a', () => 0));
    const { value } = found;
    expect(value.state === 'listed' ? `listed ${value.items.length}` : value.state).toBe(shown);
  });
});

describe('a name that nobody knows', () => {
  it('is told once, at four places at most', () => {
    const reader = new Reader('元');
    const node = treeOf('[1, 2, 3, 4, 5, 6]');
    const places = node.kind === 'list' ? node.items.map(({ place }) => place) : [];
    for (const place of places)
      reader.tellOnce('unit', '甲', place, (first, ...others) => {
        reader.requireDistinct('x', []);
        return { code: 'SE211', places: [first, ...others], args: {}, severity: 'error' } as never;
      });
    expect(reader.listFindings().map((found) => found.places.map(({ path }) => path))).toEqual([
      ['[0]', '[1]', '[2]', '[3]'],
    ]);
  });
});
