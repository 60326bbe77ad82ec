import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/sheets/typed.ts';
import type { Column, Field, FillRow } from '../../src/sheets/types.ts';
import { bytesOf, errorsOf, fill, open, tablesOf } from './fillable.ts';

/* What somebody writes in a workbook is what the report says afterwards, and nothing else of it changes. */

const EXAMPLES = [
  ...['kejishiwu/2023', 'xugou/2023', 'xuling/2025', 'xunan/2023', 'xuxi/2018'],
  ...['xuchuan/2025', 'xushu/2025', 'xuwan/2023'],
];

const textOf = (name: string) => readFileSync(`examples/${name}/report.yaml`, 'utf8');

describe.each(EXAMPLES)('%s', (name) => {
  const text = textOf(name);

  it('is the same after a workbook that nobody filled in, to the last byte', async () => {
    const { text: after, changes, kept, notes, same } = fill(text, open(await bytesOf(text)));
    expect([changes, kept, notes]).toEqual([[], [], []]);
    expect(after).toBe(text);
    expect(same).toBeGreaterThan(90);
  });

  it('gives the same bytes each time', async () => {
    const [one, other] = [await bytesOf(text), await bytesOf(text)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('says what was filled in at random (%i)', async (seed) => {
    const random = randomOf(seed * 7919 + name.length);
    const tables = await tablesOf(text);
    const book = open(await bytesOf(text));
    const expected = new Map<string, string[]>();
    let written = 0;
    for (const table of tables) {
      const sheet = book.sheet(table.sheet);
      const rows: string[] = [];
      for (const [index, row] of table.rows.entries()) {
        const keys = table.columns.map((column, at) => {
          const field = fieldOf(column, row);
          const known = keyOf(row.values[at]);
          const isFree = field !== undefined && !row.locked.includes(at) && row.values[0]?.is !== 'none';
          // A reason needs its words, whatever else is told of it.
          if (!isFree || field.path.includes('reason') || random() > 0.15) return known;
          const value = valueFor(field, random);
          if (value === undefined) return known;
          const row1 = index + 5;
          book.write(table.sheet, `${String.fromCharCode(66 + at)}${row1}`, value.text, value.kind);
          written += 1;
          return value.key;
        });
        if (row.isNew !== true || keys.some((key, at) => key !== '' && !row.locked.includes(at)))
          rows.push(keys.join('|'));
      }
      expect(sheet.rows.length).toBeGreaterThan(0);
      expected.set(table.sheet, rows);
    }
    const { text: after, changes } = fill(text, book);
    expect(changes.length).toBeLessThanOrEqual(written);
    // Numbers of people at random contradict each other (SE213); the file itself is as right as it was.
    const told = errorsOf(after).filter((error) => !error.startsWith('SE213'));
    expect(told).toEqual(errorsOf(text));
    const found = new Map(
      (await tablesOf(after)).map(({ sheet, columns, rows }) => [
        sheet,
        rows.map(({ values }) => columns.map((_, at) => keyOf(values[at])).join('|')),
      ]),
    );
    for (const [sheet, rows] of expected) {
      const now = found.get(sheet) ?? [];
      expect(
        rows.filter((row) => !now.includes(row)),
        sheet,
      ).toEqual([]);
    }
    // And importing it once more has nothing left to do.
    expect(fill(after, book).changes).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('says the same with its rows in any order (%i)', async (seed) => {
    const random = randomOf(seed * 104_729 + name.length);
    const book = open(await bytesOf(text));
    let moved = 0;
    for (const { sheet, rows } of await tablesOf(text)) {
      const last = 4 + rows.filter(({ isNew }) => isNew !== true).length;
      const { rows: cells } = book.sheet(sheet);
      // With their marks, or the cells that a person sees alone.
      const first = random() < 0.5 ? 0 : 1;
      const old = cells.slice(4, last).map((row) => row ?? []);
      const order = old.map((_, index) => index).sort(() => random() - 0.5);
      for (const [to, from] of order.entries()) {
        const row = 4 + to;
        const taken = [...(old[to] ?? []).slice(0, first), ...(old[from] ?? []).slice(first)];
        cells[row] = Array.from(taken, (cell) => cell && { ...cell, row });
        if (to !== from) moved += 1;
      }
    }
    const { text: after, changes } = fill(text, book);
    expect(changes).toEqual([]);
    expect(after).toBe(text);
    expect(moved).toBeGreaterThan(20);
  });
});

function fieldOf(column: Column, row: FillRow): Field | undefined {
  if (column.role === 'field') return column;
  return column.role === 'answer' ? row.question : undefined;
}

/** What might be written in a cell, without making the report wrong; `undefined` for what other cells rest on. */
function valueFor(
  field: Field,
  random: () => number,
): { text: string; key: string; kind?: 'text' | 'number' } | undefined {
  const number = Math.floor(random() * 100_000) + 1;
  switch (field.kind) {
    case 'amount': {
      if (random() < 0.2 && field.mayBeNone) return { text: '无', key: 'none', kind: 'text' };
      const text = (number / 100).toString();
      return { text, key: `= ${text}`, kind: random() < 0.3 ? 'text' : 'number' };
    }
    case 'count':
      return { text: String(number % 500), key: `= ${number % 500}` };
    case 'prose': {
      const text = `第${number}段：“引号”、#井号: 冒号。\n\n- 一项\n- 二项`;
      return { text, key: `"${text}` };
    }
    case 'flag':
      return { text: number % 2 === 0 ? '是' : '否', key: number % 2 === 0 ? 'true' : 'false' };
    default:
      return undefined;
  }
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
