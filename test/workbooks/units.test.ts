import { describe, expect, it } from 'vitest';
import { makeWorkbook } from '../../scripts/build/makeWorkbook.mjs';
import { isSameUnit } from '../../src/workbooks/unitNames.ts';
import { nineSheets } from './nineSheets.ts';
import { basicTable, importInto, REPORT, tryImport } from './sheets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const accounts = (unit: string, amount = '217.49') =>
  utf8(`基本支出决算表\n部门：${unit},,单位：万元\n科目编码,科目名称,决算数\n301,工资福利支出,${amount}\n`);

const UNITS = REPORT.replace(
  'unit: { name: 某市科技事务中心 }',
  'unit: { name: 某市科技局, budgetUnits: [某市科技局本级, 某市科技事务中心] }',
)
  .replace(
    '      originalBudget: 218.71\n      actual: 210           # 快报数\n',
    '      byUnit: { 某市科技局本级: { actual: 100 } }\n',
  )
  .replace('      actual:\n', '      originalBudget:   # 待填\n      actual:\n');

const told = ({ changes }: ReturnType<typeof importInto>) => changes.map(({ path, after }) => `${path} → ${after}`);

describe('whose tables they are', () => {
  it.each([
    ['某市科技局', '某市科技局', true],
    ['湖南省某市科技局', '某市科技局', true],
    ['某市科技局（本级）', '某市科技局', true],
    ['某市科学技术局', '某市科技局', true],
    ['某市人社局', '某市人力资源和社会保障局', true],
    ['某市档案馆', '某市科技局', false],
    ['某市科技局', '某市科技事务中心', false],
    ['某市科技事务中心', '某市科技局', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect([isSameUnit(one, other), isSameUnit(other, one)]).toEqual([same, same]);
  });

  it('those of another unit are refused; of the same, written shorter, they are read', () => {
    expect(tryImport(REPORT, accounts('某市档案馆'), { file: '表.csv' }).findings).toMatchObject([
      { code: 'SE815', args: { sheet: '表', unit: '某市档案馆', report: '某市科技事务中心' } },
    ]);
    expect(told(importInto(REPORT, accounts('某市科技事务中心（本级）'), { file: '表.csv' }))).toHaveLength(1);
  });

  it('those of a budget unit go to that unit, by the line above the table', () => {
    const plan = importInto(UNITS, accounts('某市科技事务中心', '50'), { file: '表.csv' });
    expect(told(plan)).toEqual(['basic.items[0].byUnit.某市科技事务中心.actual → 50']);
    expect(plan.text).toContain('byUnit: { 某市科技局本级: { actual: 100 }, 某市科技事务中心: { actual: 50 } }');
    expect(plan.notes).toContainEqual({ kind: 'unit', unit: '某市科技事务中心', sheet: '表', cell: '' });
  });

  it('those of the unit as a whole are left where the report has amounts by budget unit', () => {
    const plan = importInto(UNITS, accounts('某市科技局'), { file: '表.csv' });
    expect([told(plan), plan.unread.map(({ why }) => why)]).toEqual([[], ['byUnit']]);
  });

  it('--unit names it, and an empty amount of the whole gives way', () => {
    const table = basicTable({}, ['302', '商品和服务支出', '30,000.00', '310', '资本性支出', '2,400.00']);
    const plan = importInto(UNITS, makeWorkbook({ 公开06表: table }), { unit: '某市科技局本级' });
    expect(told(plan)).toEqual([
      'basic.items[1].byUnit.某市科技局本级.actual → 3.00',
      'basic.items[2].byUnit.某市科技局本级.actual → 0.24',
    ]);
    expect(plan.text).toContain(
      '      part: operating\n      byUnit: { 某市科技局本级: { actual: 3.00 } }\n      reason:',
    );
    expect(plan.text).toContain(
      '    - name: 资本性支出\n      part: capital\n      byUnit: { 某市科技局本级: { actual: 0.24 } }\n',
    );
  });
});

describe('what is left out is told', () => {
  it('last year’s column goes where a report has it, and is listed where it was not asked for', () => {
    const csv = '基本支出决算表\n单位：万元\n科目编码,科目名称,2023年决算数,上年数\n301,工资福利支出,217.49,200\n';
    expect(told(importInto(REPORT, utf8(csv), { file: '表.csv' }))).toEqual([
      'basic.items[0].actual → 217.49',
      'basic.items[0].lastYearActual → 200',
    ]);
    const asked = importInto(REPORT, utf8(csv), { file: '表.csv', column: 'actual' });
    expect(asked.notes).toContainEqual({ kind: 'notAsked', heading: '200', sheet: '表', cell: 'D4' });
  });

  it('amounts in hidden rows and columns', () => {
    const xml = (rows: string, cols: string) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${cols}</cols><sheetData>${rows}</sheetData></worksheet>`;
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const head = `<row r="1">${text('A1', '基本支出决算表')}</row><row r="2">${text('A2', '单位：万元')}</row><row r="3">${text('A3', '科目编码')}${text('B3', '科目名称')}${text('C3', '决算数')}</row>`;
    const row = (hidden: string) =>
      `<row r="4"${hidden}>${text('A4', '301')}${text('B4', '工资福利支出')}<c r="C4"><v>217.49</v></c></row>`;
    const notesOf = (part: string) =>
      importInto(REPORT, makeWorkbook({ 表: [[]] }, { 'xl/worksheets/sheet1.xml': part })).notes.map(
        ({ kind, cell }) => `${kind} ${cell}`,
      );
    expect(notesOf(xml(head + row(''), ''))).toEqual([]);
    expect(notesOf(xml(head + row(' hidden="1"'), ''))).toEqual(['hiddenRow C4']);
    expect(notesOf(xml(head + row(''), '<col min="3" max="3" hidden="true"/>'))).toEqual(['hiddenRow C4']);
  });
});

describe('carryovers', () => {
  const report = `${REPORT.replace('basic:\n', 'basic:\n  carryover: { opening: 1.37, closing: 1 }\n').trimEnd()}\ngovernmentFund: none\nstateCapital: none\nsocialInsurance: none\n`;
  const notes = (text: string) =>
    importInto(text, makeWorkbook(nineSheets())).notes.flatMap((note) =>
      note.kind === 'compared' ? [`${note.of} ${note.cell} ${note.table} ${note.report ?? '?'} ${note.agrees}`] : [],
    );

  it('are compared with those of the report', () => {
    expect(notes(report)).toEqual(['opening C11 1.37 1.37 true', 'closing F11 1.00 1 true']);
    expect(notes(report.replace('closing: 1 ', 'closing: 2 '))).toContain('closing F11 1.00 2 false');
  });

  it('are not where the report does not say one of them', () => {
    expect(notes(report.replace('socialInsurance: none\n', ''))).toContain('opening C11 1.37 ? false');
  });
});

describe('the tables that a report prints', () => {
  it('are read as they stand there', () => {
    const basic = utf8(
      '本年基本支出预算执行情况,（单位：万元）\n支出项目,年初预算数,决算数\n工资福利支出,218.71,217.49\n合计,218.71,217.49\n',
    );
    expect(told(importInto(REPORT, basic, { file: '表.csv' }))).toEqual(['basic.items[0].actual → 217.49']);
    const three = utf8(
      '“三公经费”支出情况,（单位：万元）\n费用项目,2022年决算数,2023年决算数\n公务接待费,0.08,0.12\n公务用车运行维护费,0,0\n因公出国（境）费,—,—\n公务用车购置费,0,0\n合计,0.08,0.12\n',
    );
    expect(told(importInto(REPORT, three, { file: '表.csv' }))).toContain(
      'threePublic.officialReception.actual → 0.12',
    );
    const projects = REPORT.replace('projects: none', 'projects:\n  - name: 信息化\n    originalBudget: 20');
    const table = utf8(
      '项目支出预算执行情况,（单位：万元）\n项目名称,年初预算数,调整预算数,决算数,预算执行率\n信息化,20.00,22.00,21.50,97.73%\n绿化,1,1,1,100%\n合计,21.00,23.00,22.50,97.83%\n',
    );
    const plan = importInto(projects, table, { file: '表.csv' });
    expect(told(plan)).toEqual(['projects[0].revisedBudget → 22.00', 'projects[0].actual → 21.50']);
    expect(plan.unread.map(({ cell, why }) => `${cell} ${why}`)).toEqual([
      'B4 unknownRow',
      'C4 unknownRow',
      'D4 unknownRow',
    ]);
  });
});
