import type { SheetParts, Stored } from '../../scripts/build/makeWorkbook.mjs';
import type { Finding } from '../../src/findings/types.ts';
import { readReport } from '../../src/pipeline.ts';
import { planImport } from '../../src/workbooks/planImport.ts';
import { readTable } from '../../src/workbooks/readTable.ts';
import type { Import, ImportOptions } from '../../src/workbooks/types.ts';

/** 公开06表 as departments publish it: three groups of columns side by side, under a merged header. */
export function basicTable(
  { unit = '元', title = '一般公共预算财政拨款基本支出决算表' }: { unit?: string; title?: string },
  ...rows: Stored[][]
): SheetParts {
  const group = ['科目编码', '科目名称', '决算数'];
  return {
    rows: [
      [title],
      [...Array<null>(8).fill(null), '公开06表'],
      ['部门：某市科技事务中心', ...Array<null>(7).fill(null), `金额单位：${unit}`],
      ['人员经费', null, null, '公用经费'],
      [...group, ...group, ...group],
      ...rows,
      ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
    ],
    merges: ['A1:I1', 'A3:C3', 'A4:C4', 'D4:I4'],
  };
}

/** 公开09表: six columns of the budget, and the same of what was spent. */
export function threePublicTable(
  values: Stored[],
  { unit = '万元', title = '财政拨款“三公”经费支出决算表' } = {},
): SheetParts {
  const top = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', null, null, '公务接待费'];
  const below = [null, null, '小计', '公务用车购置费', '公务用车运行维护费', null];
  return {
    rows: [
      [title],
      ['公开09表'],
      [`单位：${unit}`],
      ['预算数', null, null, null, null, null, '决算数'],
      [...top, ...top],
      [...below, ...below],
      Array.from({ length: 12 }, (_, index) => ({ v: String(index + 1) })),
      values,
      ['注：本表反映部门本年度“三公”经费支出预决算情况。'],
    ],
    merges: ['A1:L1', 'A4:F4', 'G4:L4', 'A5:A6', 'B5:B6', 'C5:E5', 'F5:F6', 'G5:G6', 'H5:H6', 'I5:K5', 'L5:L6'],
  };
}

/** 公开01表 with what it says of both kinds of spending. */
export function totalsTable(basic: Stored, projects: Stored, unit = '万元'): SheetParts {
  return {
    rows: [
      ['收入支出决算总表'],
      ['公开01表', null, null, null, null, `金额单位：${unit}`],
      ['收入', null, null, '支出'],
      ['项目', '行次', '决算数', '项目', '行次', '决算数'],
      ['栏次', null, { v: '1' }, '栏次', null, { v: '2' }],
      ['一、一般公共预算财政拨款收入', { v: '1' }, { v: '322.37' }, '一、基本支出', { v: '31' }, basic],
      ['二、政府性基金预算财政拨款收入', { v: '2' }, { v: '0' }, '二、项目支出', { v: '32' }, projects],
    ],
    merges: ['A3:C3', 'D3:F3'],
  };
}

export const REPORT = `# 首行注释
selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某市科技事务中心 }

basic:
  items:
    - name: 工资福利支出     # 人员
      part: personnel
      originalBudget: 218.71
      actual: 210           # 快报数
    - name: 商品和服务支出
      part: operating
      actual:
      reason:
        text: |
          多办了两场培训。

threePublic:
  officialReception: { lastYearActual: 0.08, actual: 0.10 }  # 接待
  overseasTravel: { actual: none }

projects: none
`;

const NO_OPTIONS: ImportOptions = { column: undefined, sheet: undefined, money: undefined };

/** What a table would change in a report's text; throws where it is refused. */
export function importInto(
  report: string,
  bytes: Uint8Array,
  { file = '决算表.xlsx', ...options }: Partial<ImportOptions> & { file?: string } = {},
): Import {
  const { value, findings } = tryImport(report, bytes, { file, ...options });
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

export function tryImport(
  report: string,
  bytes: Uint8Array,
  { file = '决算表.xlsx', ...options }: Partial<ImportOptions> & { file?: string } = {},
): { value: Import | undefined; findings: readonly Finding[] } {
  const { source, year } = readReport('report.yaml', new TextEncoder().encode(report));
  if (source === undefined || year === undefined) throw new Error('no report');
  const { value: table, findings } = readTable(file, bytes);
  if (table === undefined) return { value: undefined, findings };
  const budgetUnits = year.unit.budgetUnits.map(({ name }) => name);
  const target = { source, year: year.year, money: year.money, unit: year.unit.name, budgetUnits };
  return planImport(
    file,
    table,
    { ...target, budgetUnits: budgetUnits.length > 1 ? budgetUnits : [] },
    { ...NO_OPTIONS, ...options },
  );
}
