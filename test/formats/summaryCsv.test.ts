import { describe, expect, it } from 'vitest';
import { summaryCsv } from '../../src/formats/summaryCsv.ts';
import { summarize } from '../../src/summary/summarize.ts';
import { rowOf } from '../summary/rows.ts';

/** The cells of CSV as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
}

const print = (...rows: Parameters<typeof summarize>[0]) => summaryCsv(summarize(rows).rows, 'zh');

describe('a summary as CSV', () => {
  it('is what Excel takes for UTF-8, with lines as it ends them', () => {
    const text = print(rowOf('甲局', '2024'));
    expect(text.startsWith('\ufeff文件,单位,年度,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has exact amounts, and words where there is none', () => {
    const figures = { originalBudget: '2963500', actual: '3223700.05', variance: '260200.05', varianceRate: '-0.0878' };
    const [head = [], cells = []] = readCsv(print(rowOf('甲局', '2024', { figures })));
    const of = (title: string) => cells[head.indexOf(title)];
    expect(of('年初预算数（元）')).toBe('2963500');
    expect(of('决算数（元）')).toBe('3223700.05');
    expect(of('差异率（%）')).toBe('-8.78');
    expect(of('三公经费决算增减率（%）')).toBe('未填');
    expect(cells).toHaveLength(head.length);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    ' =1',
    '\t=1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://a.cn","x")',
  ])('gives %j to a spreadsheet as a text', (name) => {
    const [, cells = []] = readCsv(print(rowOf(name, '2024')));
    expect(cells[1]).toBe(`'${name}`);
  });

  it('quotes what would end a cell', () => {
    const name = '甲,乙"丙\n丁';
    const [, cells = []] = readCsv(print(rowOf(name, '2024')));
    expect(cells[1]).toBe(name);
  });

  it('leaves what is no formula as it is', () => {
    const [, cells = []] = readCsv(print(rowOf('某市（甲-乙）局', '2024')));
    expect(cells[1]).toBe('某市（甲-乙）局');
  });
});
