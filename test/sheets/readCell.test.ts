import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/sheets/cells.ts';
import type { Field, FieldKind } from '../../src/sheets/types.ts';
import type { Cell, Decimals } from '../../src/workbooks/types.ts';

function read(kind: FieldKind, text: string, stored: Cell['kind'], decimals?: Decimals, isInPercent = false) {
  const field: Field = { path: ['x'], title: '', note: '', kind, mayBeNone: true, choices: [] };
  const said = readCell({ row: 4, column: 3, text, kind: stored, decimals }, field, '万元', isInPercent);
  if ('unsaid' in said) return said.unsaid;
  const { typed, how } = said;
  const shown =
    typed?.is === 'names' ? typed.names.join('|') : typed !== undefined && 'text' in typed ? typed.text : typed?.is;
  return how === undefined ? shown : `${shown} (${how})`;
}

describe('a day', () => {
  it.each<[string, Cell['kind'], Decimals, string | undefined]>([
    // Excel counts 2024-06-11 as 45454: DATE(2024,6,11).
    ['45454', 'number', 'date', '2024-06-11'],
    ['45454.375', 'number', 'date', '2024-06-11'],
    ['45454', 'number', undefined, '2024-06-11'],
    ['2024-6-11', 'text', undefined, '2024-06-11'],
    ['2024/6/11', 'text', undefined, '2024-06-11'],
    ['2024.6.11', 'text', undefined, '2024-06-11'],
    ['2024年6月11日', 'text', undefined, '2024-06-11'],
    ['２０２４年６月１１日', 'text', undefined, '2024-06-11'],
    ['20240611', 'number', 0, '2024-06-11'],
    ['2024-02-29', 'text', undefined, '2024-02-29'],
    ['2023-02-29', 'text', undefined, 'notDate'],
    ['2024-13-01', 'text', undefined, 'notDate'],
    ['2024-6/11', 'text', undefined, 'notDate'],
    ['2024年6月', 'text', undefined, 'notDate'],
    ['6月11日', 'text', undefined, 'notDate'],
  ])('%s (%s, %s)', (text, kind, decimals, day) => {
    expect(read('date', text, kind, decimals)).toBe(day);
  });

  it.each<[string, Cell['kind'], string]>([
    ['2024-10-08、2024年10月12日', 'text', '2024-10-08|2024-10-12'],
    ['2024/10/8\n2024/10/12', 'text', '2024-10-08|2024-10-12'],
    ['45573', 'number', '2024-10-08'],
    ['2024-10-08，10-12', 'text', 'notDate'],
  ])('several in one cell: %j', (text, kind, days) => {
    expect(read('dates', text, kind, kind === 'number' ? 'date' : undefined)).toBe(days);
  });
});

describe('a number where words belong', () => {
  it.each<[FieldKind, string, Decimals, boolean, string]>([
    ['text', '12', undefined, false, '12'],
    ['text', '0.30000000000000004', undefined, false, '0.3'],
    ['prose', '1.5E+3', undefined, false, '1500'],
    ['text', '0.95', 'percent', false, '95%'],
    ['text', '45454', 'date', false, 'dayForWords'],
    ['prose', '45454', 'date', false, 'dayForWords'],
    ['text', '12345', 'otherwise', false, 'notAsShown'],
    ['mixed', '95.5', undefined, false, '95.5'],
    ['mixed', '0.955', 'percent', true, '95.5 (percent)'],
    ['mixed', '0.955', 'percent', false, '95.5%'],
    // What a double makes of 57.3 / 100.
    ['mixed', '0.57299999999999995', 'percent', true, '57.3 (percent)'],
    ['mixed', '45261', 'date', true, 'dayForWords'],
    ['amount', '0.955', 'percent', true, 'percentage'],
    ['amount', '45454', 'date', false, 'notAsShown'],
    ['count', '3', 'percent', false, 'percentage'],
    ['number', '0.955', 'percent', false, 'percentage'],
    ['number', '0.955', 'percent', true, '95.5 (percent)'],
  ])('%s %s as %s', (kind, text, decimals, isInPercent, expected) => {
    expect(read(kind, text, 'number', decimals, isInPercent)).toBe(expected);
  });
});

describe('a percentage that is typed as text', () => {
  it.each<[FieldKind, string, boolean, string]>([
    ['mixed', '95.5%', true, '95.5 (percent)'],
    ['mixed', '９５．５％', true, '95.5 (percent)'],
    ['number', '95.5%', true, '95.5 (percent)'],
    ['mixed', '95.5%', false, '95.5%'],
    ['mixed', '≥95%', true, '≥95%'],
    ['number', '95.5%', false, 'notNumber'],
  ])('%s %s', (kind, text, isInPercent, expected) => {
    expect(read(kind, text, 'text', undefined, isInPercent)).toBe(expected);
  });
});

describe('a code', () => {
  it.each<[string, Cell['kind'], string]>([
    ['0107012', 'text', '0107012'],
    ['107012', 'text', '107012'],
    ['107012', 'number', '107012'],
    ['0730-8880000', 'text', '0730-8880000'],
    ['无', 'text', 'none'],
  ])('%s (%s)', (text, kind, expected) => {
    expect(read('code', text, kind)).toBe(expected);
  });
});

describe('an amount that is typed', () => {
  it.each<[string, string]>([
    ['1,234.5', '1234.50 (asText)'],
    ['１，２３４．５', '1234.50 (asText)'],
    [' 12 ', '12.00 (asText)'],
    ['-3.2', '-3.20 (asText)'],
    ['0', '0 (asText)'],
    ['无', 'none'],
    ['—', 'none'],
    ['1,23', 'notNumber'],
    ['12万', 'notNumber'],
    ['约12', 'notNumber'],
    ['￥12', 'notNumber'],
    ['95%', 'notNumber'],
    ['1.2345678', 'tooPrecise'],
  ])('%j', (text, expected) => {
    expect(read('amount', text, 'text')).toBe(expected);
  });
});
