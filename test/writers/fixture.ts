import type { Block, Cell, Column, Grid, Inline, Position, ReportDocument } from '../../src/document/types.ts';

/** A unit that tries to be markup everywhere. */
export const NASTY_NAME = '*A&B*|<省>_1_';

export const NASTY_STRINGS: readonly string[] = [
  NASTY_NAME,
  ']]>',
  '&amp;',
  '&#65;',
  '\\',
  'a\\|b',
  'a\\',
  '|',
  '{{x}}',
  '~~x~~',
  '`x`',
  '<b>粗</b>',
  '<!-- x -->',
  '[x](y)',
  '![x](y)',
  '[^1]',
  'http://a.cn',
  'www.a.cn',
  'a@b.cn',
  '1. x',
  '12)',
  '1.',
  '- x',
  '+ x',
  '* x',
  '# x',
  '> x',
  '---',
  '===',
  '| a |',
  ':-',
  '    代码',
  ' 两端有空格 ',
  '**“引号”**字',
  '$l$',
  '$$x$$',
  '_x_',
  '中_文_字',
  '😀👩‍👩‍👧',
  '—“引号”…',
  'CURRENT',
  '{default-bullet-numbering-0}',
];

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function cell(content: string | readonly Inline[], options: Partial<Omit<Cell, 'type' | 'content'>> = {}): Cell {
  const inlines = typeof content === 'string' ? [text(content)] : content;
  return { type: 'cell', rowSpan: 1, columnSpan: 1, ...options, content: inlines };
}

export function covered(row: number, column: number): Position {
  return { type: 'covered', row, column };
}

export function columns(...widths: readonly number[]): Column[] {
  return widths.map((width, index) => ({ align: index === 0 ? 'left' : 'right', width }));
}

const MONEY: Grid = {
  columns: [
    { align: 'left', width: 4 },
    { align: 'right', width: 2 },
    { align: 'right', width: 2 },
    { align: 'right', width: 2 },
    { align: 'left', width: 5 },
  ],
  headerRows: 2,
  rows: [
    [
      cell('项目', { rowSpan: 2 }),
      cell('金额', { columnSpan: 3 }),
      covered(0, 1),
      covered(0, 1),
      cell('原因', { rowSpan: 2 }),
    ],
    [covered(0, 0), cell('预算数'), cell('决算数'), cell('差异'), covered(0, 4)],
    [cell('工资福利支出'), cell('198.76'), cell('205.91'), cell('7.15'), cell('新增人员一名，另有晋级晋档。')],
    [cell('商品和服务支出'), cell('97.59'), cell('85.31'), cell('-12.28'), cell('—', { align: 'center' })],
    [
      cell('资本性支出'),
      cell('0.00'),
      cell('31.15'),
      cell('31.15'),
      cell([text('购置设备；'), { type: 'break' }, text('年中追加。')]),
    ],
    [
      cell('合计', { strong: true }),
      cell([{ type: 'figure', id: 'basic.originalBudget', value: '296.35' }], { strong: true }),
      cell('322.37', { strong: true }),
      cell('26.02', { strong: true }),
      cell(''),
    ],
  ],
};

const LONG_RULE =
  '印发自评通知的得2分，否则不得分；通知含自评范围、主要依据、主要内容、程序和步骤、有关要求并附要求的附件的得6分，缺1项扣1分，扣完为止。';

function rubricRows(groups: number): Position[][] {
  const rows: Position[][] = [['一级指标', '二级指标', '评分标准（摘要）', '所需佐证材料'].map((name) => cell(name))];
  for (let group = 0; group < groups; group += 1) {
    const first = rows.length;
    for (let line = 0; line < 4; line += 1) {
      rows.push([
        line === 0
          ? cell([text(`第${group + 1}组`), { type: 'break' }, text('（20分）')], { rowSpan: 4 })
          : covered(first, 0),
        cell(`指标${line + 1}（5分）`),
        cell(LONG_RULE),
        line % 2 === 0 ? cell('盖章的电子版', { rowSpan: 2 }) : covered(first + line - 1, 3),
      ]);
    }
  }
  rows.push([cell('合计', { columnSpan: 2, strong: true }), covered(rows.length, 0), cell('100分'), cell('')]);
  return rows;
}

const RUBRIC: Grid = {
  columns: [
    { align: 'center', width: 3 },
    { align: 'center', width: 3 },
    { align: 'left', width: 9 },
    { align: 'left', width: 4 },
  ],
  headerRows: 1,
  rows: rubricRows(5),
};

const LONG_TEXT =
  '为了管好部门整体支出，让资金和资产用得更有成效，把财务管理做得更细，除了日常工作，本单位在部门整体支出管理方面还做了下面这些事，达到了预想的效果。';

const BODY: Block[] = [
  { type: 'heading', level: 1, number: '一、', content: [text('单位基本情况')] },
  { type: 'paragraph', content: [text(LONG_TEXT)] },
  { type: 'heading', level: 2, number: '（一）', content: [text('机构设置情况')] },
  {
    type: 'paragraph',
    content: [
      text('全年共登记技术合同'),
      { type: 'strong', content: [{ type: 'figure', id: 'results.contracts', value: '2715' }, text('项')] },
      text('，成交额'),
      { type: 'emphasis', content: [text('“近”334.91亿元')] },
      text('，2023年——“十四五”中期。'),
    ],
  },
  { type: 'heading', level: 3, number: '1.', content: [text('内设机构')] },
  { type: 'paragraph', number: '1.', content: [text(LONG_TEXT)] },
  { type: 'paragraph', number: '（1）', content: [text(LONG_TEXT + LONG_TEXT)] },
  { type: 'heading', level: 4, number: '（1）', content: [text('综合室')] },
  { type: 'bullet', depth: 0, content: [text('甲'), { type: 'break' }, text('甲的第二行')] },
  { type: 'bullet', depth: 1, content: [text(LONG_TEXT)] },
  { type: 'bullet', depth: 0, content: [text('- 丙')] },
  { type: 'paragraph', content: [text(LONG_TEXT.repeat(9))] },
];

/** Every kind of block, merged groups, two header rows, and a name that must print literally. */
export const EVERY_BLOCK: ReportDocument = {
  meta: {
    title: `2023年度${NASTY_NAME}整体支出绩效自评报告`,
    author: NASTY_NAME,
    year: '2023',
    date: '2024-06-11',
    draft: true,
  },
  blocks: [
    { type: 'draftMark', text: '草稿，不得报送' },
    { type: 'coverLine', content: [text(`部门（单位）名称：${NASTY_NAME}`)] },
    { type: 'coverLine', content: [text('2024年6月11日')] },
    { type: 'title', lines: [[text(`2023年度${NASTY_NAME}整体支出`)], [text('绩效自评报告')]] },
    ...BODY,
    { type: 'table', number: '表1', caption: '基本支出预算执行情况', unitNote: '单位：万元', grid: MONEY },
    { type: 'paragraph', content: [text(LONG_TEXT)] },
    { type: 'heading', level: 1, number: '二、', content: [text('转义')] },
    ...NASTY_STRINGS.map((value): Block => ({ type: 'paragraph', content: [text(value)] })),
    {
      type: 'annexList',
      label: '附件',
      entries: [
        { number: '1. ', title: '评分表' },
        { number: '2. ', title: '基础数据表' },
      ],
    },
    { type: 'signature', name: '某市科技事务中心', date: '2024年6月11日' },
    { type: 'annexStart', label: '附件5' },
    { type: 'title', lines: [[text('部门整体支出绩效自评')], [text('工作考核评分表')]] },
    { type: 'table', number: '', caption: '', unitNote: '', grid: RUBRIC },
    {
      type: 'table',
      number: '',
      caption: '',
      unitNote: '',
      grid: {
        columns: columns(1, 1),
        headerRows: 1,
        rows: [[cell('名'), cell('值')], ...NASTY_STRINGS.map((value) => [cell(value), cell(value)])],
      },
    },
  ],
};
