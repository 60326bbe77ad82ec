import { beforeAll, describe, expect, it } from 'vitest';
import { printCell } from '../../src/document/printFigure.ts';
import { printFixed, printNumber } from '../../src/quantity/print.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { composeExample, type Example, loadExample } from '../support/loadExample.ts';
import { type Page, readDocxPage, readMarkdownPage, textsOf } from './readPages.ts';

/*
 * The example of the general form: its main figures, worked by hand from its facts beside the program. Money in yuan, as it is
 * printed in 万元; a rate as its percentage up to six places.
 */
// biome-ignore format: rows of tables
const FIGURES: Readonly<Record<string, string>> = {
  // 24 = 22 + 2; 23 ÷ 24 = 95.833333 %
  'staff.authorizedPosts': '24', 'staff.staffInPost': '23', 'staff.vacancies': '1', 'staff.staffControlRate': '95.833333 95.83%',
  // 11 − 1 + 0 = 10
  'staff.openingRetirees': '10',
  // 工资福利 168.40 + 62.30 + 41.50 = 272.20; 171.20 + 62.30 + 42.10 = 275.60; 171.20 + 61.85 + 42.10 = 275.15
  'basic.items.工资福利支出.originalBudget': '2722000 272.20',
  'basic.items.工资福利支出.revisedBudget': '2756000 275.60',
  'basic.items.工资福利支出.actual': '2751500 275.15',
  // 2.95 ÷ 272.20 = 1.083762 %
  'basic.items.工资福利支出.varianceRate': '1.083762 1.08%',
  // 272.20 + 63.00 + 15.80 + 5.00; 275.60 + 62.20 + 15.80 + 5.80; 275.15 + 60.66 + 15.68 + 5.74
  'basic.total.originalBudget': '3560000 356.00',
  'basic.total.revisedBudget': '3594000 359.40',
  'basic.total.actual': '3572300 357.23',
  // 357.23 ÷ 359.40 = 99.396216 %
  'basic.total.executionRate': '99.396216 99.4%',
  // 公用经费 is 商品和服务支出 alone: 60.66 ÷ 63.00 = 96.285714 %
  'basic.operating.completionRate': '96.285714 96.29%',
  // 86.00 + 24.00 + 48.00; 86.00 + 30.00 + 52.00; 82.56 + 29.40 + 50.00
  'projects.total.originalBudget': '1580000 158.00',
  'projects.total.revisedBudget': '1680000 168.00',
  'projects.total.actual': '1619600 161.96',
  // 161.96 ÷ 168.00 = 96.404762 %
  'projects.total.executionRate': '96.404762 96.4%',
  'whole.originalBudget': '5140000 514.00',
  'whole.revisedBudget': '5274000 527.40',
  'whole.actual': '5191900 519.19',
  // none + none + 4.00; 2.17 + 4.04 + 2.00 = 527.40 − 519.19
  'whole.carryover.opening': '40000 4.00',
  'whole.carryover.closing': '82100 8.21',
  'whole.funding.total.actual': '5191900 519.19',
  // 1.10 + 2.40 − 1.20 − 2.40 = −0.10, ÷ 3.60; 3.10 ÷ 3.50; 3.10 − 3.27 = −0.17, ÷ 3.27
  'threePublic.total.budgetChangeRate': '-2.777778 -2.78%',
  'threePublic.total.controlRate': '88.571429 88.57%',
  'threePublic.total.changeRate': '-5.198777 -5.2%',
  // 519.19 ÷ 527.40; (527.40 − 4.00 − 514.00) ÷ 514.00; 8.21 ÷ 527.40; (8.21 − 4.00) ÷ 4.00
  'rates.execution': '98.443307 98.44%',
  'rates.adjustment': '1.828794 1.83%',
  'rates.leftOver': '1.556693 1.56%',
  'rates.leftOverChange': '105.25 105.25%',
  // 111.96 ÷ 161.96; 17.10 ÷ 18.00; 1228.50 ÷ 1260.00
  'rates.keyProjects': '69.128180 69.13%',
  'rates.purchasing': '95 95%',
  'rates.assetUse': '97.5 97.5%',
  // 10 + 50 + 30 + 10; 9.84 + 49.6 + 28.5 + 10
  'whole.marks.total.points': '100', 'whole.marks.total.awarded': '97.94',
};

const TABLES: readonly (readonly (readonly string[])[])[] = [
  [
    ['编制数', '实际在职人数', '空编数', '在职人员控制率'],
    ['24', '23', '1', '95.83%'],
  ],
  [
    ['费用项目', '2024年预算数', '2024年决算数', '2025年预算数', '2025年决算数'],
    ['公务接待费', '1.20', '0.96', '1.10', '0.84'],
    ['公务用车运行维护费', '2.40', '2.31', '2.40', '2.26'],
    ['因公出国（境）费', '0', '0', '0', '0'],
    ['公务用车购置费', '0', '0', '0', '0'],
    ['合计', '3.60', '3.27', '3.50', '3.10'],
  ],
];

/** The rows of the 整体支出绩效自评表 above its list, and its total. */
const CARD: readonly (readonly string[])[] = [
  ['部门（单位）名称', '虚岭县博物馆（虚构单位）'],
  ['主管部门', '虚岭县文化旅游局', '年度', '2025年'],
  ['年度资金（万元）', '资金来源', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金（万元）', '年度资金总额', '514.00', '527.40', '519.19', '10', '98.44%', '9.84'],
  ['年度资金（万元）', '其中：当年财政拨款', '514.00', '523.40', '515.19', '—', '98.43%', '—'],
  ['年度资金（万元）', '上年结转资金', '—', '4.00', '4.00', '—', '100.00%', '—'],
  ['年度资金（万元）', '其他资金', '—', '—', '—', '—', '—', '—'],
  ['年度总体目标', '预期目标', '实际完成情况'],
  [
    '年度总体目标',
    '办好常设和流动展览，完成年度文物修复，让乡镇学校的学生有机会走进博物馆。',
    '全年支出519.19万元，展览和修复任务完成，研学活动比计划少三场，其余目标达到。',
  ],
];

const SENTENCES = [
  '纳入本报告的预算单位共3个：县博物馆本级、虚岭窑陈列馆、县文物库房管理所。',
  '核定编制24名（事业编制22名，工勤编制2名）。',
  '实际在职23人，低于编制数，空编1名，在职人员控制率95.83%。',
  '离退休人员11人，本年新增1人，本年没有减少。',
  '基本支出年初预算356.00万元，决算357.23万元，决算数大于年初预算数1.23万元，占预算的0.35%；调整后预算359.40万元，预算执行率99.4%。',
  '工资福利支出决算数大于年初预算数2.95万元（1.08%），原因是：年中调整基本工资标准',
  '资本性支出决算数大于年初预算数0.74万元（14.8%），原因是：展厅安检机损坏',
  '项目支出年初预算158.00万元，调整后预算168.00万元，决算161.96万元，预算执行率96.4%，决算数大于年初预算数3.96万元。',
  '整体支出519.19万元，其中基本支出357.23万元，项目支出161.96万元。',
  '自评总分97.94分。',
  '整体支出预算执行率98.44%，预算调整率1.83%，结转结余率1.56%，各项共性指标见附件2。',
];

describe('xuling/2025, its main figures worked by hand', () => {
  let example: Example;
  let pages: Readonly<Record<'markdown' | 'docx', Page>>;

  beforeAll(async () => {
    example = await loadExample('xuling/2025');
    const document = composeExample(example);
    pages = {
      markdown: readMarkdownPage(writeMarkdown(document)),
      docx: readDocxPage(await writeDocx(document)),
    };
  });

  it('computes and prints each figure', () => {
    const { figures, form } = example.evaluation;
    const found = Object.keys(FIGURES).map((id) => {
      const { outcome, measure } = figures.get(id);
      if (outcome.state !== 'value') return [id, outcome.state];
      const { value } = outcome.quantity;
      const exact = measure === 'ratio' ? printFixed(value.times(100), 6) : printNumber(value);
      const printed = printCell(figures.get(id), form);
      return [id, measure === 'ratio' || measure === 'yuan' ? `${exact} ${printed}` : exact];
    });
    const padded = Object.entries(FIGURES).map(([id, text]) => [id, text.endsWith('%') ? padRate(text) : text]);
    expect(found).toEqual(padded);
  });

  it.each(['markdown', 'docx'] as const)('prints the tables in %s', (format) => {
    const tables = pages[format].filter((block) => typeof block !== 'string');
    // Staff, basic spending, 三公, projects, the card of the whole, common indicators.
    expect(tables.map((table) => table.length)).toEqual([2, 19, 6, 11, 22, 12]);
    expect([tables[0], tables[2]]).toEqual(TABLES);
    // A cell that spans columns is read as often as it covers one.
    const once = (row: readonly string[]) => row.filter((cell, index) => cell !== '' && cell !== row[index - 1]);
    const card = tables[4]?.map(once);
    expect(card?.slice(0, 9)).toEqual(CARD.map(once));
    expect(tables[1]?.at(-1)).toEqual(['合计', '合计', '356.00', '359.40', '357.23', '99.40%']);
    expect(card?.at(-1)).toEqual(['总分', '100', '97.94']);
    expect(tables[5]?.map(([, rate]) => rate)).toEqual([
      '2025年',
      ...['95.83%', '-2.78%', '69.13%', '98.44%', '1.83%', '1.56%', '105.25%', '96.29%', '88.57%', '95.00%', '97.50%'],
    ]);
  });

  it.each(['markdown', 'docx'] as const)('says each sentence in %s', (format) => {
    const text = textsOf(pages[format]);
    expect(SENTENCES.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  it('scores 10 points by the rate and 90 by the table of indicators, as they are declared', () => {
    const [card, ...others] = example.evaluation.scorecards;
    expect(others).toEqual([]);
    const lines = card?.lines.map(({ criterion, status, least, most }) => [
      criterion.id,
      status,
      printNumber(least.value),
      printNumber(most.value),
    ]);
    // 10 × 98.443307 % = 9.84; 8 + 8 + 7.6 + 8 + 6 + 6 + 6 = 49.6; 12 + 9.5 + 7 = 28.5.
    expect(lines).toEqual([
      ['wholeExecutionRate', 'derived', '9.84', '9.84'],
      ['wholeOutputs', 'derived', '49.6', '49.6'],
      ['wholeBenefits', 'derived', '28.5', '28.5'],
      ['wholeSatisfaction', 'derived', '10', '10'],
    ]);
    expect([card?.least, card?.most, card?.open].map((points) => points && printNumber(points.value))).toEqual([
      '97.94',
      '97.94',
      '0',
    ]);
  });

  it('has nothing that is found', () => {
    expect(example.findings).toEqual([]);
  });
});

/** `95 95%` → `95.000000 95%`, as the exact half is compared. */
function padRate(text: string): string {
  const [percent = '', printed = ''] = text.split(' ');
  return `${Number(percent).toFixed(6)} ${printed}`;
}
