import { describe, expect, it } from 'vitest';
import { makeWorkbook } from '../../scripts/build/makeWorkbook.mjs';
import { nineSheets, plant } from './nineSheets.ts';
import { importInto, REPORT } from './sheets.ts';

const NINE = REPORT.replace('projects: none\n', '');

/** What a workbook says of itself, as `rule sheet cell text ≠ expected`. */
function toldOf(sheets: ReturnType<typeof nineSheets>): string[] {
  return importInto(NINE, makeWorkbook(sheets)).contradictions.map(
    ({ rule, sheet, cell, text, expected }) => `${rule} ${sheet} ${cell} ${text} ≠ ${expected}`,
  );
}

/** A contradiction, by the cell that is wrong and what is told. */
const PLANTED: readonly [sheet: string, cell: string, amount: number, told: string][] = [
  ['公开06表', 'C7', 1_010_000, 'parts 公开06表 C6 2174900 ≠ 2184900'],
  ['公开06表', 'C11', 3_038_000, 'parts 公开06表 C11 3038000 ≠ 3028000'],
  ['公开06表', 'F9', 240_000, 'parts 公开06表 F11 195700 ≠ 433300'],
  ['公开05表', 'D5', 3_200_000, 'sameTotal 公开05表 D5 3200000 ≠ 3223700'],
  ['公开05表', 'C8', 410_000, 'columns 公开05表 C8 410000 ≠ 400000'],
  ['公开05表', 'E8', 500_000, 'atMost 公开05表 E8 500000 ≠ 450000'],
  ['公开03表', 'E9', 440_000, 'parts 公开03表 E8 450000 ≠ 440000'],
  ['公开01表', 'F8', 290_000, 'sameLine 公开03表 C10 300000 ≠ 290000'],
  ['公开01表', 'F10', 3_683_700, 'sameTotal 公开03表 C5 3673700 ≠ 3683700'],
  ['公开01表', 'C9', 56_300, 'parts 公开01表 C10 3670000 ≠ 3680000'],
  ['公开01表', 'F11', 20_000, 'balance 公开01表 F12 3683700 ≠ 3693700'],
  ['公开01表', 'C10', 3_690_000, 'sameTotal 公开02表 C5 3670000 ≠ 3690000'],
  ['公开02表', 'D6', 3_300_000, 'columns 公开02表 C6 3370000 ≠ 3346300'],
  // 公开04表 against itself, 05表 and 01表.
  ['公开04表', 'C7', 3_613_700, 'parts 公开04表 C10 3623700 ≠ 3613700'],
  ['公开04表', 'F8', 290_000, 'columns 公开04表 F8 290000 ≠ 300000'],
  ['公开04表', 'G8', 310_000, 'sameLine 公开05表 C9 300000 ≠ 310000'],
  ['公开04表', 'G10', 3_600_000, 'sameTotal 公开04表 G10 3600000 ≠ 3623700'],
  ['公开04表', 'F11', 9_000, 'balance 公开04表 F13 3631700 ≠ 3632700'],
  ['公开04表', 'C12', 5000, 'parts 公开04表 C11 8000 ≠ 5000'],
  ['公开04表', 'F10', 3_700_000, 'atMost 公开04表 F10 3700000 ≠ 3673700'],
  ['公开09表', 'I7', 11_000, 'vehicles 公开09表 I7 11000 ≠ 12000'],
  ['公开09表', 'A7', 21_000, 'parts 公开09表 A7 21000 ≠ 20000'],
  ['公开09表', 'L7', 900, 'atMost 公开06表 F8 1000 ≠ 900'],
];

describe('nine sheets', () => {
  it('that agree are told of nothing', () => {
    expect(toldOf(nineSheets())).toEqual([]);
  });

  it.each(PLANTED)('%s %s: %d', (sheet, cell, amount, told) => {
    const sheets = nineSheets();
    plant(sheets, sheet, cell, amount);
    expect(toldOf(sheets)).toContain(told);
  });

  it('with ten contradictions are told of all ten, by cell', () => {
    const sheets = nineSheets();
    const ten = [0, 1, 4, 5, 6, 7, 9, 10, 13, 14].flatMap((index) => PLANTED[index] ?? []);
    const cases = Array.from({ length: 10 }, (_, index) => ten.slice(index * 4, index * 4 + 4));
    for (const [sheet, cell, amount] of cases) plant(sheets, String(sheet), String(cell), Number(amount));
    const { contradictions } = importInto(NINE, makeWorkbook(sheets));
    const cells = new Set(
      contradictions.flatMap((each) => [each, ...each.others]).map((each) => `${each.sheet} ${each.cell}`),
    );
    expect(cases.map(([sheet, cell]) => `${sheet} ${cell}`).filter((cell) => !cells.has(cell))).toEqual([]);
  });

  it('of rounded amounts are told of nothing that rounding explains', () => {
    const sheets = nineSheets();
    const [, , , ...rows] = sheets.公开05表?.rows ?? [];
    const rounded = rows.map((row) =>
      row.map((cell) =>
        cell !== null && typeof cell === 'object' ? { v: (Number(cell.v) / 10_000).toFixed(2), format: '0.00' } : cell,
      ),
    );
    const table = { rows: [['一般公共预算财政拨款支出决算表'], ['单位：万元'], ...rounded] };
    expect(toldOf({ ...sheets, 公开05表: table })).toEqual([]);
  });

  it('with an empty 07 and 08 say that there is none of both', () => {
    const plan = importInto(NINE, makeWorkbook(nineSheets()));
    expect(plan.changes.filter(({ column }) => column === undefined)).toMatchObject([
      { path: 'governmentFund', after: 'none', sheet: '公开07表' },
      { path: 'stateCapital', after: 'none', sheet: '公开08表' },
    ]);
    expect(plan.text).toMatch(/\n\ngovernmentFund: none\n\nstateCapital: none\n+$/);
    const again = importInto(plan.text, makeWorkbook(nineSheets()));
    expect(again.changes).toEqual([]);
  });

  it('with something in 07 take its sum, and no none', () => {
    const sheets = nineSheets();
    sheets.公开07表?.rows.splice(
      4,
      2,
      ['合计', null, '0', '50000', '50000', '0'],
      ['212', '城乡社区支出', '0', '50000', '50000', '100'],
    );
    const plan = importInto(NINE, makeWorkbook(sheets));
    expect(plan.changes.filter(({ sheet }) => sheet === '公开07表')).toMatchObject([
      { path: 'totals.governmentFund.actual', before: undefined, after: '5.00', cell: 'E5' },
    ]);
    expect(plan.text).toMatch(/\ntotals:\n {2}governmentFund: \{ actual: 5\.00 \}\n/);
    expect(plan.text).not.toContain('governmentFund: none');
    const again = importInto(plan.text, makeWorkbook(sheets));
    expect([again.changes, again.text]).toEqual([[], plan.text]);
    expect(plan.contradictions).toMatchObject([
      { rule: 'parts', sheet: '公开07表', cell: 'F5' },
      { rule: 'carryover', sheet: '公开07表', cell: 'F6', expected: '0' },
    ]);
  });

  it.each([
    ['governmentFund: [{ name: 征地补偿, actual: 5.00 }]\n', 'same'],
    ['governmentFund: [{ name: 征地补偿, actual: 4.00 }]\n', 'fundByHand'],
    ['governmentFund: none\n', 'conflict'],
    ['totals: { governmentFund: { actual: 4.00 } }\n', 'changed'],
    ['totals: { projects: { actual: 4.00 } }\n', 'added'],
    ['totals:\n', 'added'],
  ])('with something in 07, and %j in the report', (typed, expected) => {
    const sheets = nineSheets();
    sheets.公开07表?.rows.splice(4, 2, ['合计', null, '0', '50000', '50000', '0']);
    const { changes, unread, text } = importInto(`${NINE}${typed}`, makeWorkbook(sheets));
    const own = changes.filter(({ sheet }) => sheet === '公开07表');
    const left = unread.filter(({ sheet }) => sheet === '公开07表').map(({ why }) => why);
    if (expected === 'fundByHand' || expected === 'conflict') expect([own, left]).toEqual([[], [expected]]);
    else if (expected === 'same') expect([own, left, text.includes('totals')]).toEqual([[], [], false]);
    else {
      expect(own).toMatchObject([{ path: 'totals.governmentFund.actual', after: '5.00' }]);
      expect(text).toContain('governmentFund: { actual: 5.00 }');
      expect(importInto(text, makeWorkbook(sheets)).changes).toEqual([]);
    }
  });
});
