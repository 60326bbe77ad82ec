import type { SheetParts, Stored } from '../../scripts/build/makeWorkbook.mjs';

/** The nine tables of a department's final accounts, in 元, which agree with themselves and with each other. */
export function nineSheets(): Record<string, { rows: Stored[][]; merges?: string[] }> {
  const money = (v: number | string) => (v === '' ? null : { v: String(v), format: '#,##0.00' });
  const head = (title: string, number: string, width: number): Stored[][] => [
    [title],
    [...Array<null>(width - 1).fill(null), number],
    ['部门：某市科技事务中心', ...Array<null>(width - 2).fill(null), '金额单位：元'],
  ];
  const lines = (rows: readonly (readonly [string, string, ...(number | string)[]])[]): Stored[][] =>
    rows.map(([code, name, ...amounts]) => [code === '' ? null : code, name, ...amounts.map(money)]);
  return {
    公开01表: {
      rows: [
        ...head('收入支出决算总表', '公开01表', 6),
        ['收入', null, null, '支出'],
        ['项目', '行次', '决算数', '项目', '行次', '决算数'],
        ['栏次', null, { v: '1' }, '栏次', null, { v: '2' }],
        [
          '一、一般公共预算财政拨款收入',
          { v: '1' },
          money(3_623_700),
          '六、科学技术支出',
          { v: '32' },
          money(3_373_700),
        ],
        ['二、政府性基金预算财政拨款收入', { v: '2' }, money(0), '八、社会保障和就业支出', { v: '33' }, money(300_000)],
        ['八、其他收入', { v: '3' }, money(46_300)],
        ['本年收入合计', { v: '4' }, money(3_670_000), '本年支出合计', { v: '34' }, money(3_673_700)],
        ['年初结转和结余', { v: '5' }, money(13_700), '年末结转和结余', { v: '35' }, money(10_000)],
        ['总计', { v: '6' }, money(3_683_700), '总计', { v: '36' }, money(3_683_700)],
      ],
      merges: ['A4:C4', 'D4:F4'],
    },
    公开02表: {
      rows: [
        ...head('收入决算表', '公开02表', 5),
        ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '其他收入'],
        ...lines([
          ['', '合计', 3_670_000, 3_623_700, 46_300],
          ['206', '科学技术支出', 3_370_000, 3_323_700, 46_300],
          ['20603', '应用研究', 3_370_000, 3_323_700, 46_300],
          ['208', '社会保障和就业支出', 300_000, 300_000, ''],
        ]),
      ],
    },
    公开03表: {
      rows: [
        ...head('支出决算表', '公开03表', 6),
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出'],
        ...lines([
          ['', '合计', 3_673_700, 3_223_700, 450_000, ''],
          ['206', '科学技术支出', 3_373_700, 2_923_700, 450_000, ''],
          ['20603', '应用研究', 2_923_700, 2_923_700, '', ''],
          ['20604', '技术研究与开发', 450_000, '', 450_000, ''],
          ['2060404', '科技成果转化与扩散', 450_000, '', 450_000, ''],
          ['208', '社会保障和就业支出', 300_000, 300_000, '', ''],
          ['20805', '行政事业单位养老支出', 300_000, 300_000, '', ''],
        ]),
      ],
    },
    公开04表: { rows: [...head('财政拨款收入支出决算总表', '公开04表', 6), ['收入', null, '支出']] },
    公开05表: {
      rows: [
        ...head('一般公共预算财政拨款支出决算表', '公开05表', 5),
        ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
        ...lines([
          ['', '合计', 3_623_700, 3_223_700, 400_000],
          ['206', '科学技术支出', 3_323_700, 2_923_700, 400_000],
          ['20603', '应用研究', 2_923_700, 2_923_700, ''],
          ['20604', '技术研究与开发', 400_000, '', 400_000],
          ['208', '社会保障和就业支出', 300_000, 300_000, ''],
        ]),
      ],
    },
    公开06表: {
      rows: [
        ...head('一般公共预算财政拨款基本支出决算表', '公开06表', 6),
        ['人员经费', null, null, '公用经费'],
        ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
        ['301', '工资福利支出', money(2_174_900), '302', '商品和服务支出', money(193_300)],
        ['30101', '基本工资', money(1_000_000), '30201', '办公费', money(192_300)],
        ['30102', '津贴补贴', money(1_174_900), '30217', '公务接待费', money(1_000)],
        ['303', '对个人和家庭的补助', money(853_100), '310', '资本性支出', money(2_400)],
        ['30302', '退休费', money(853_100), '31002', '办公设备购置', money(2_400)],
        ['人员经费合计', null, money(3_028_000), '公用经费合计', null, money(195_700)],
      ],
      merges: ['A4:C4', 'D4:F4'],
    },
    公开07表: {
      rows: [
        ...head('政府性基金预算财政拨款收入支出决算表', '公开07表', 6),
        ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
        ['合计', null, null, null, null, null],
        ['注：本单位没有政府性基金预算财政拨款收入支出，本表无数据。'],
      ],
    },
    公开08表: {
      rows: [
        ...head('国有资本经营预算财政拨款支出决算表', '公开08表', 5),
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['合计', null, money(0), money(0), money(0)],
      ],
    },
    公开09表: {
      rows: [
        ...head('财政拨款“三公”经费支出决算表', '公开09表', 12),
        ['预算数', null, null, null, null, null, '决算数'],
        ...[0, 1].map((row): Stored[] => {
          const top = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', null, null, '公务接待费'];
          const below = [null, null, '小计', '公务用车购置费', '公务用车运行维护费', null];
          return row === 0 ? [...top, ...top] : [...below, ...below];
        }),
        [20_000, 0, 15_000, 0, 15_000, 5_000, 13_000, 0, 12_000, 0, 12_000, 1_000].map(money),
      ],
      merges: ['A4:F4', 'G4:L4', 'A5:A6', 'B5:B6', 'C5:E5', 'F5:F6', 'G5:G6', 'H5:H6', 'I5:K5', 'L5:L6'],
    },
  };
}

/** Writes another amount in a cell. */
export function plant(sheets: Record<string, SheetParts>, sheet: string, cell: string, amount: number): void {
  const [, letter = '', number = ''] = /^([A-L])(\d+)$/.exec(cell) ?? [];
  const row = sheets[sheet]?.rows[Number(number) - 1];
  const column = letter.charCodeAt(0) - 65;
  if (row?.[column] === undefined || row[column] === null || typeof row[column] === 'string')
    throw new Error(`${sheet} ${cell}`);
  row[column] = { v: String(amount), format: '#,##0.00' };
}
