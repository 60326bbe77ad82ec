import { describe, expect, it } from 'vitest';
import { composeLineRows } from '../../src/document/composeLineRows.ts';
import { plainText } from '../../src/document/text.ts';
import type { LineSpec, TableSpec } from '../../src/form/types.ts';
import { PLACE } from '../figures/builders.ts';
import { evaluate, LEAST } from './reports.ts';

const { evaluation } = evaluate(
  JSON.stringify({ ...LEAST, threePublic: { officialReception: { budget: 2, actual: 'none' } } }),
);
const column = (cell: string) => ({ cell, title: { text: cell, place: PLACE }, width: 1 });
const spec = {
  columns: ['name', 'budget', 'actual', 'controlRate'].map(column),
  none: undefined,
} as unknown as TableSpec;

function line(title: string, of: string | undefined, cells: Readonly<Record<string, string>> = {}): LineSpec {
  const place = { ...PLACE, start: title.length, end: title.length + 1 };
  return { title, of, cells: new Map(Object.entries(cells)), within: undefined, place };
}

function rowsOf(...lines: readonly LineSpec[]) {
  const { rows, findings, hasMoney } = composeLineRows(spec, lines, evaluation);
  return {
    rows: rows.map(({ cells }) => cells.map(({ content }) => plainText(content))),
    codes: findings.map(({ code, args }) => `${code} ${'id' in args ? args.id : ''}`),
    hasMoney,
  };
}

describe('rows that a form lists', () => {
  it('have the figures of their columns, dashes where the form has them, and its words for none and unknown', () => {
    const { phrases } = evaluation.form;
    expect(
      rowsOf(
        line('接待', 'threePublic.officialReception'),
        line('出国', 'threePublic.overseasTravel', { controlRate: 'none' }),
        line('人员', undefined, { actual: 'staff.staffInPost' }),
      ),
    ).toEqual({
      rows: [
        ['接待', '2.00', phrases.none, '0%'],
        ['出国', phrases.unknown, phrases.unknown, '—'],
        ['人员', '—', phrases.unknown, '—'],
      ],
      codes: [],
      hasMoney: true,
    });
  });

  it('tell a name that is not there once for each of them', () => {
    expect(rowsOf(line('甲', 'threePublic.totl'), line('乙乙', 'whole', { controlRate: 'whole.share' })).codes).toEqual(
      ['SE606 threePublic.totl.budget', 'SE606 whole.budget'],
    );
  });

  it('are of no money where no figure is', () => {
    expect(rowsOf(line('人员', undefined, { actual: 'staff.staffInPost' })).hasMoney).toBe(false);
  });
});
