import { describe, expect, it } from 'vitest';
import { buildUnitYear } from '../../src/model/buildUnitYear.ts';
import { pairTables } from '../../src/model/pairYears.ts';
import { spendingTables } from '../../src/model/spendingTables.ts';
import type { UnitYear } from '../../src/model/types.ts';
import { readReport } from '../../src/pipeline.ts';
import { treeOf } from '../source/scalars.ts';

/* The tables of spending of a year, and of two years beside each other. */

function yearOf(text: string): { year: UnitYear; codes: readonly string[] } {
  const { value, findings } = buildUnitYear({ file: 'report.yaml', root: treeOf(text) } as Parameters<
    typeof buildUnitYear
  >[0]);
  if (value === undefined) throw new Error(text);
  return { year: value, codes: findings.map(({ code, places: [{ path }] }) => `${code} ${path}`) };
}

const item = (name: string) => `[{ name: ${name}, actual: 1 }]`;
const EVERY = `basic: { items: ${item('甲')} }
projects: ${item('乙')}
governmentFund: ${item('丙')}
stateCapital: ${item('丁')}
socialInsurance: ${item('戊')}
`;

describe('the tables of a year', () => {
  it('are the five, where they list something', () => {
    const shown = (text: string) =>
      spendingTables(yearOf(text).year).map(({ table, items }) => `${table} ${items.map(({ name }) => name).join()}`);
    expect(shown(EVERY)).toEqual([
      'basic 甲',
      'projects 乙',
      'governmentFund 丙',
      'stateCapital 丁',
      'socialInsurance 戊',
    ]);
    expect(shown('projects: none\nyear: 2023')).toEqual([]);
  });

  it('of two years are paired where both say what is in them', () => {
    const pair = (before: string, after: string) =>
      pairTables(yearOf(before).year, yearOf(after).year).map(
        ({ table, same, gone, fresh }) => `${table} ${same.length} ${gone.length} ${fresh.length}`,
      );
    expect(pair(EVERY, EVERY)).toEqual([
      'basic 1 0 0',
      'projects 1 0 0',
      'governmentFund 1 0 0',
      'stateCapital 1 0 0',
      'socialInsurance 1 0 0',
    ]);
    expect(pair(EVERY, EVERY.replace(item('丙'), 'none'))).toContain('governmentFund 0 1 0');
    expect(pair(EVERY.replace(item('戊'), 'none'), EVERY)).toContain('socialInsurance 0 0 1');
    expect(pair('year: 2022', EVERY)).toEqual([]);
    expect(pair(EVERY, 'year: 2024')).toEqual([]);
  });
});

describe('a result', () => {
  // Of people and things there are never fewer than none.
  it.each('人 人次 名 位 户 家 个 项 件 份 篇 次 场 期 批 例 台 套 辆 万人 亿件'.split(' '))(
    'of -1 %s is told',
    (measure) => {
      const told = (name: string, column: string) =>
        yearOf(`results: { ${name}: { measure: ${measure}, value: 1, ${column}: -1 } }`).codes;
      expect(told('培训', 'target')).toEqual(['SE213 results.培训.target']);
      expect(told('培训', 'lastYear')).toEqual(['SE213 results.培训.lastYear']);
      expect(told('党员净增', 'target')).toEqual([]);
    },
  );

  it.each('% 度 万元 分'.split(' '))('of -1 %s is not', (measure) => {
    expect(yearOf(`results: { 气温: { measure: "${measure}", value: -1 } }`).codes).toEqual([]);
  });

  it.each(['增量', '人口减少', '变动', '差额'])('that is called %s may be below none', (name) => {
    expect(yearOf(`results: { ${name}: { measure: 人, value: -1 } }`).codes).toEqual([]);
  });
});

describe('the year of a report', () => {
  it.each([
    ['year: 1990', []],
    ['year: 2100', []],
    ['year: 1989', ['SE213 year']],
    ['year: 2101', ['SE213 year']],
    ['year: 2023\ndate: 2023-01-01', []],
    ['year: 2023\ndate: 2100-12-31', []],
    ['year: 2023\ndate: 2101-01-01', ['SE213 date']],
    ['year: 2023\ndate: 2022-12-31', ['SE213 date']],
    // Where the year is later than all that is dated, it is what was mistyped.
    ['year: 2025\ndate: 2024-05-20', ['SE213 date']],
    ['year: 2026\ndate: 2024-05-20', ['SE223 year']],
    ['year: 2025\ndate: 2024-05-20\nstaff: { asOf: 2023-12-31 }', ['SE223 year']],
    ['year: 2025\ndate: 2024-05-20\nstaff: { asOf: 2025-12-31 }', ['SE213 date']],
  ])('%s', (text, codes) => {
    expect(yearOf(text).codes.filter((code) => /year|date/.test(code))).toEqual(codes);
  });

  it.each([
    ['the one before the date', 'year: 2026\ndate: 2024-05-20', '2023'],
    ['the one in which people were counted', 'year: 2026\ndate: 2024-05-20\nstaff: { asOf: 2022-12-31 }', '2022'],
  ])('is most likely %s', (_, text, likely) => {
    const { findings } = readReport('report.yaml', Buffer.from(`selfeval: 1\nunit: { name: 某局 }\n${text}\n`));
    expect(findings.filter(({ code }) => code === 'SE223').map(({ args }) => args)).toMatchObject([{ likely }]);
  });
});
