import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import type { Table } from '../../src/document/types.ts';
import type { Finding } from '../../src/findings/types.ts';
import { hasErrors } from '../../src/findings/types.ts';
import { parseForm } from '../../src/form/parseForm.ts';
import { readForm } from '../../src/form/readForm.ts';
import type { Form } from '../../src/form/types.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { tableOf, writeBody } from '../writers/docxParts.ts';
import { findAll } from '../writers/readXml.ts';
import { compose, evaluate } from './reports.ts';

/*
 * A form of its own, `selfEvaluation/`, that has the 绩效自评表 of the unit and of each project. After a change that is meant:
 * `UPDATE_GOLDEN=1 npx vitest run test/document/selfEvaluation`, then read the diff.
 */
const folder = new URL('selfEvaluation/', import.meta.url);
const report = readFileSync(new URL('report.yaml', folder), 'utf8');

/** The form of the folder, with one text of its `form.yaml` changed. */
function readOwnForm(from = '', to = ''): { form: Form | undefined; findings: readonly Finding[] } {
  const parsed = parseForm({
    nameOf: (part) => part,
    read: (part) => {
      const file = new URL(part, folder);
      if (!existsSync(file)) return undefined;
      const text = readFileSync(file, 'utf8');
      return { value: Buffer.from(part === 'form.yaml' ? text.replace(from, to) : text), findings: [] };
    },
    keepText: () => {},
  });
  if (parsed.value === undefined) return { form: undefined, findings: parsed.findings };
  const { value, findings } = readForm(parsed.value);
  return { form: value, findings };
}

const { form, findings: faults } = readOwnForm();
if (form === undefined) throw new Error(JSON.stringify(faults));
const document = compose(report, form);
const tables = document.blocks.filter((block) => block.type === 'table');

function tableCalled(caption: string): Table {
  const table = tables.find((one) => one.caption === caption);
  if (table === undefined) throw new Error(`no ${caption} among ${tables.map((one) => one.caption).join()}`);
  return table;
}

/** The words of each row; `^` where a cell above or to the left stands merged over it. */
function wordsOf({ grid }: Table): string[][] {
  return grid.rows.map((row) => row.map((cell) => (cell.type === 'cell' ? plainText(cell.content) : '^')));
}

it('is a form without fault, and its report is without errors', () => {
  expect(faults).toEqual([]);
  expect(hasErrors(evaluate(report, form).findings)).toBe(false);
});

describe('the table of funding', () => {
  // 10 + 0 + 0.5 = 10.5; 10 + 3 + 0.5 = 13.5; 9.5 + 3 + 0 = 12.5; 12.5 ÷ 13.5 = 92.59 %.
  it('has the sum of the sources with the points, and dashes beside the sources', () => {
    expect(wordsOf(tableCalled('项目资金（科普|活动*）'))).toEqual([
      ['项目资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '10.50', '13.50', '12.50', '10', '92.59%', '9.26'],
      ['其中：本年财政拨款', '10.00', '10.00', '9.50', '—', '95.00%', '—'],
      ['上年结转资金', '—', '3.00', '3.00', '—', '100.00%', '—'],
      ['其他资金', '0.50', '0.50', '0', '—', '0.00%', '—'],
    ]);
    expect(tableCalled('项目资金（科普|活动*）').unitNote).toBe('单位：万元');
  });

  it('says what is not known of a source that is left out, and of the sum', () => {
    expect(wordsOf(tableCalled('项目资金（农田建设）')).slice(1)).toEqual([
      ['年度资金总额', '未填', '未填', '未填', '未填', '未填', '未填'],
      ['其中：本年财政拨款', '—', '—', '—', '—', '无预算', '—'],
      ['上年结转资金', '—', '—', '—', '—', '无预算', '—'],
      ['其他资金', '未填', '未填', '未填', '—', '未填', '—'],
    ]);
  });

  it('has the own amounts in its sum where no source is told', () => {
    // 36 + 1 + 12.5 of the projects; basic spending is not told.
    expect(wordsOf(tableCalled('整体支出资金'))[1]).toEqual([
      '年度资金总额',
      '未填',
      '未填',
      '未填',
      '10',
      '未填',
      '8.89',
    ]);
    expect(wordsOf(tableCalled('整体支出资金'))[2]).toEqual(['当年财政拨款', '未填', '未填', '未填', '—', '未填', '—']);
  });
});

describe('the table of indicators', () => {
  it('merges the levels, prints what was typed, and adds up the points', () => {
    // 10 + 20 + 20 + 10 + 30 + 10 = 100; 9.26 + 18.4 + 20 + 10 + 28 + 10 = 95.66.
    const words = wordsOf(tableCalled('绩效指标（科普|活动*）'));
    expect(words.map((row) => row.slice(0, 9))).toEqual([
      ['一级指标', '二级指标', '三级指标', '定量或定性', '2023年指标值', '度量单位', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '科普活动场次', '定量', '≥50', '场', '46', '20', '18.4'],
      ['^', '^', '科普读物', '定量', '=12', '种', '12', '20', '20'],
      ['^', '成本指标', '每场成本', '定量', '≤0.30', '万元', '0.27', '10', '10.0'],
      ['效益指标', '社会效益指标', '群众科学素质', '定性', '有所提高', '', '有所提高', '30', '28'],
      ['满意度指标', '服务对象满意度', '参加人员满意度', '定量', '≥95.0', '%', '96.2', '10', '10'],
      ['总分', '', '', '', '', '', '', '100', '95.66'],
    ]);
    expect(words.map((row) => row[9]).filter((reason) => reason !== '')).toEqual([
      '偏差原因分析及改进措施',
      '四场因场馆维修未办|明年补办',
    ]);
  });

  it('has no sum over a cell that is not known', () => {
    expect(wordsOf(tableCalled('绩效指标（技术市场）')).slice(1)).toEqual([
      ['', '', '合同登记', '定量', '≥300', '', '未填', '90', '—', ''],
      ['总分', '', '', '', '', '', '', '未填', '未填', ''],
    ]);
  });

  it('shows direction and rate of completion where the form asks for them', () => {
    expect(wordsOf(tableCalled('整体支出绩效指标')).slice(1)).toEqual([
      ['服务企业数', '=', '120', '家', '120', '100%', '45', '45'],
      ['投诉', '≤', '0', '件', '0', '无法计算', '45', '45'],
      ['总分', '', '', '', '', '', '100', '98.89'],
    ]);
  });
});

describe('where the tables stand', () => {
  it('is under each project’s name, once more in an annex, and nowhere for a project without', () => {
    const indicators = ['绩效指标（科普|活动*）', '绩效指标（技术市场）'];
    expect(tables.map(({ number, caption }) => `${number} ${caption}`)).toEqual([
      '表1 整体支出资金',
      '表2 整体支出绩效指标',
      '表3 项目资金（科普|活动*）',
      `表4 ${indicators[0]}`,
      `表5 ${indicators[1]}`,
      '表6 项目资金（农田建设）',
      ...indicators.map((caption) => ` ${caption}`),
    ]);
  });
});

describe('the outputs', () => {
  it('of one project as Markdown are those of project.md', () => {
    const markdown = writeMarkdown(document);
    const from = markdown.indexOf('### （一）');
    const excerpt = markdown.slice(from, markdown.indexOf('### （二）'));
    const golden = new URL('project.md', folder);
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, excerpt);
    expect(excerpt).toBe(readFileSync(golden, 'utf8'));
  });

  it('as DOCX have every row, and cells merged over rows', async () => {
    const table = tableCalled('绩效指标（科普|活动*）');
    const body = await writeBody(tableOf(table.grid));
    expect(findAll(body, 'w:tr')).toHaveLength(7);
    // 产出指标 over three rows, 数量指标 over two.
    expect(findAll(body, 'w:vMerge').filter((merge) => merge.attributes['w:val'] === 'restart')).toHaveLength(2);
  });
});

describe('a table of such rows in a form', () => {
  it.each([
    ['cell: targetWithSign', 'cell: targetWithSing', 'SE606', 'targetWithSign'],
    ['cell: label', 'cell: lable', 'SE606', 'label'],
    ['{ currentAppropriation:', '{ curentAppropriation:', 'SE606', 'currentAppropriation'],
    ['rows: funding\n    each', 'rows: projects\n    each', 'SE620', undefined],
    ['width: 30 }', 'width: 30, eachUnit: true }', 'SE608', undefined],
  ])('is told its mistake: %s → %s', (from, to, code, suggestion) => {
    const found = readOwnForm(from, to).findings;
    expect(found.map((one) => one.code)).toContain(code);
    const suggested = found.flatMap(({ args }) => ('suggestion' in args ? [args.suggestion] : []));
    if (suggestion !== undefined) expect(suggested).toEqual([suggestion]);
  });
});
