import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/quantity/decimal.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { printDocumentReason, printLineReason, printReason } from '../../src/scores/printReason.ts';
import type { Deduction, Reason } from '../../src/scores/types.ts';

function deduction(full: string, each: string, count: number): Deduction {
  const awarded = Decimal.max(0, new Decimal(full).minus(new Decimal(each).times(count)));
  return { full: quantity('point', full), each: quantity('point', each), count, awarded: quantity('point', awarded) };
}

function missing(
  what: 'elements' | 'sections' | 'units',
  taken: Deduction,
  names: string[],
  unknown: string[] = [],
  total = 10,
): Reason {
  return { type: 'missing', what, deduction: taken, total, missing: names, unknown };
}

const may31 = { type: 'late', deadline: '2024-05-31' } as const;

const points = (value: string) => quantity('point', value);
const told = { type: 'occurrences', fact: '被通报次数', each: points('1') } as const;

const cases: readonly (readonly [Reason, string, string])[] = [
  [
    { type: 'flagTrue', fact: '是否成立绩效自评工作小组' },
    '是否成立绩效自评工作小组：是',
    '“是否成立绩效自评工作小组”: yes',
  ],
  [{ type: 'flagFalse', fact: '是否印发绩效自评通知' }, '是否印发绩效自评通知：否', '“是否印发绩效自评通知”: no'],
  [
    { type: 'unknownFacts', facts: ['是否印发绩效自评通知', '自评范围'] },
    '待填：是否印发绩效自评通知、自评范围',
    'to be filled in: “是否印发绩效自评通知”, “自评范围”',
  ],
  [
    { type: 'unknownFacts', facts: ['本级和所属单位的自查', '县、区级主管部门的汇总'] },
    '待填：本级和所属单位的自查；县、区级主管部门的汇总',
    'to be filled in: “本级和所属单位的自查”, “县、区级主管部门的汇总”',
  ],
  [
    missing('sections', deduction('8', '2', 0), []),
    '8 − 2 × 0 = 8：10个部分都有内容',
    '8 − 2 × 0 = 8: all 10 sections have content',
  ],
  [
    missing('sections', deduction('8', '2', 2), ['改进措施', '其他']),
    '8 − 2 × 2 = 4：没有内容的部分：改进措施、其他',
    '8 − 2 × 2 = 4: sections without content: “改进措施”, “其他”',
  ],
  [
    missing('sections', deduction('7', '2', 4), ['一', '二', '三', '四']),
    '7 − 2 × 4，扣完为止 = 0：没有内容的部分：一、二、三、四',
    '7 − 2 × 4, not below zero, = 0: sections without content: “一”, “二”, “三”, “四”',
  ],
  [
    missing('elements', deduction('6', '1', 1), ['有关要求']),
    '6 − 1 × 1 = 5：缺有关要求',
    '6 − 1 × 1 = 5: missing “有关要求”',
  ],
  [missing('elements', deduction('6', '1', 0), []), '6 − 1 × 0 = 6：10项齐全', '6 − 1 × 0 = 6: all 10 are there'],
  [
    missing('elements', deduction('6', '1', 1), ['有关要求'], ['自评范围']),
    '最多 6 − 1 × 1 = 5：缺有关要求；待填：自评范围',
    'at most 6 − 1 × 1 = 5: missing “有关要求”; to be filled in: “自评范围”',
  ],
  [
    missing('elements', deduction('6', '1', 0), [], ['自评范围']),
    '最多 6 − 1 × 0 = 6：目前没有发现缺漏；待填：自评范围',
    'at most 6 − 1 × 0 = 6: nothing found missing so far; to be filled in: “自评范围”',
  ],
  [
    missing('units', deduction('10', '1', 0), [], [], 0),
    '10 − 1 × 0 = 10：没有应做的单位',
    '10 − 1 × 0 = 10: no unit had to',
  ],
  // Six names of ten letters are as many as a cell holds; the first is told, however long it is.
  [
    { type: 'unknownFacts', facts: Array.from({ length: 6 }, (_, index) => `一二三四五六七八九${index}`) },
    '待填：一二三四五六七八九0、一二三四五六七八九1、一二三四五六七八九2、一二三四五六七八九3、一二三四五六七八九4、一二三四五六七八九5',
    'to be filled in: “一二三四五六七八九0”, “一二三四五六七八九1”, “一二三四五六七八九2”, “一二三四五六七八九3”, “一二三四五六七八九4”, “一二三四五六七八九5”',
  ],
  [
    { type: 'unknownFacts', facts: ['名'.repeat(50), '名'.repeat(10), '末'] },
    `待填：${'名'.repeat(50)}、${'名'.repeat(10)}等3项`,
    `to be filled in: “${'名'.repeat(50)}”, “${'名'.repeat(10)}” and others, 3 in all`,
  ],
  [
    { type: 'unknownFacts', facts: ['名'.repeat(61), '末'] },
    `待填：${'名'.repeat(61)}等2项`,
    `to be filled in: “${'名'.repeat(61)}” and others, 2 in all`,
  ],
  [
    missing('units', deduction('10', '1', 0), []),
    '10 − 1 × 0 = 10：应做的10个单位都做了',
    '10 − 1 × 0 = 10: all 10 units did their part',
  ],
  [
    missing('units', deduction('10', '1', 2), ['甲所', '乙所']),
    '10 − 1 × 2 = 8：没有做的单位：甲所、乙所',
    '10 − 1 × 2 = 8: units that did not do their part: “甲所”, “乙所”',
  ],
  [
    missing('units', deduction('1', '1', 1), ['甲所'], ['县、区级主管部门的汇总']),
    '1 − 1 × 1 = 0：没有做的单位：甲所；没有填，不影响得分：县、区级主管部门的汇总',
    '1 − 1 × 1 = 0: units that did not do their part: “甲所”; not filled in, without effect on the points: “县、区级主管部门的汇总”',
  ],
  [
    { ...may31, submitted: '2024-06-11', days: 6, deduction: deduction('10', '1', 6) },
    '10 − 1 × 6 = 4：截止2024年5月31日，2024年6月11日报送，迟6个工作日',
    '10 − 1 × 6 = 4: due 2024-05-31, handed in 2024-06-11, 6 working days late',
  ],
  [
    { ...may31, submitted: '2024-06-03', days: 1, deduction: deduction('10', '0.5', 1) },
    '10 − 0.5 × 1 = 9.5：截止2024年5月31日，2024年6月3日报送，迟1个工作日',
    '10 − 0.5 × 1 = 9.5: due 2024-05-31, handed in 2024-06-03, 1 working day late',
  ],
  [
    { ...may31, submitted: '2024-05-31', days: 0, deduction: deduction('10', '1', 0) },
    '10 − 1 × 0 = 10：截止2024年5月31日，2024年5月31日报送，没有迟报',
    '10 − 1 × 0 = 10: due 2024-05-31, handed in 2024-05-31, on time',
  ],
  [
    { ...may31, submitted: '2024-07-31', days: 27, deduction: deduction('10', '1', 27) },
    '10 − 1 × 27，扣完为止 = 0：截止2024年5月31日，2024年7月31日报送，迟27个工作日',
    '10 − 1 × 27, not below zero, = 0: due 2024-05-31, handed in 2024-07-31, 27 working days late',
  ],
  [
    { ...told, direction: 'down', full: points('5'), count: new Decimal(2), most: undefined, awarded: points('3') },
    '5 − 1 × 2 = 3：被通报次数为2',
    '5 − 1 × 2 = 3: “被通报次数” is 2',
  ],
  [
    { ...told, direction: 'down', full: points('5'), count: new Decimal(6), most: undefined, awarded: points('0') },
    '5 − 1 × 6，扣完为止 = 0：被通报次数为6',
    '5 − 1 × 6, not below zero, = 0: “被通报次数” is 6',
  ],
  [
    { ...told, direction: 'down', full: points('5'), count: new Decimal(6), most: points('3'), awarded: points('2') },
    '5 − 1 × 6，最多扣3分 = 2：被通报次数为6',
    '5 − 1 × 6, at most 3 off, = 2: “被通报次数” is 6',
  ],
  [
    { ...told, direction: 'up', full: points('5'), count: new Decimal(5), most: undefined, awarded: points('5') },
    '1 × 5 = 5：被通报次数为5',
    '1 × 5 = 5: “被通报次数” is 5',
  ],
  [
    { ...told, direction: 'up', full: points('5'), count: new Decimal(6), most: undefined, awarded: points('5') },
    '1 × 6，最多5分 = 5：被通报次数为6',
    '1 × 6, at most 5, = 5: “被通报次数” is 6',
  ],
  // A limit that is just reached is not told; one as high as all points is the end of them.
  [
    { ...told, direction: 'down', full: points('5'), count: new Decimal(3), most: points('3'), awarded: points('2') },
    '5 − 1 × 3 = 2：被通报次数为3',
    '5 − 1 × 3 = 2: “被通报次数” is 3',
  ],
  [
    { ...told, direction: 'down', full: points('5'), count: new Decimal(6), most: points('5'), awarded: points('0') },
    '5 − 1 × 6，扣完为止 = 0：被通报次数为6',
    '5 − 1 × 6, not below zero, = 0: “被通报次数” is 6',
  ],
  [
    { ...told, direction: 'up', full: points('5'), count: new Decimal(4), most: points('3'), awarded: points('3') },
    '1 × 4，最多3分 = 3：被通报次数为4',
    '1 × 4, at most 3, = 3: “被通报次数” is 4',
  ],
  [
    {
      type: 'indicators',
      awarded: points('8'),
      tables: [{ title: '整体支出', awarded: [points('8')], weight: undefined }],
    },
    '8：整体支出的指标得分相加',
    '8: the points of the indicators of “整体支出”',
  ],
  // (15.6 × 30 + 18 × 10) ÷ 40 = 16.2
  [
    {
      type: 'indicators',
      awarded: points('16.2'),
      tables: [
        { title: '甲项目', awarded: [points('8'), points('7.6')], weight: quantity('yuan', '300000') },
        { title: '乙项目', awarded: [points('18')], weight: quantity('yuan', '100000') },
      ],
    },
    '按金额加权：甲项目15.6分×30.00万元、乙项目18分×10.00万元，得16.2分',
    'weighted by money: “甲项目” 15.6 × 30.00 万元, “乙项目” 18 × 10.00 万元, which gives 16.2',
  ],
  [
    { type: 'noWeights', tables: ['甲项目', '乙项目'], keys: [] },
    '待定：甲项目、乙项目都没有调整预算，不能按金额加权',
    'open: “甲项目”, “乙项目” have no revised budget, so they cannot be weighted by money',
  ],
  [
    {
      type: 'otherWeight',
      table: '整体支出',
      levels: ['产出指标', '产出'],
      points: points('50'),
      full: points('40'),
      keys: [],
    },
    '待定：整体支出的产出指标、产出共50分，这一项是40分，权重不同，不能相加',
    'open: “产出指标”, “产出” has 50 points in the table of “整体支出”, and 40 here, so they cannot be added up',
  ],
  [
    { type: 'yearNotListed', year: '2031' },
    '待定：程序没有2031年的放假安排，数不出工作日',
    'open: the program has no holiday list for 2031 and cannot count working days',
  ],
  [
    { type: 'declared', by: '本单位', band: '较全面', discretion: undefined },
    '本单位评分，属“较全面”一档',
    'given by 本单位, in the band “较全面”',
  ],
  [{ type: 'declared', by: '市财政局', band: '', discretion: undefined }, '市财政局评分', 'given by 市财政局'],
  [
    { type: 'declared', by: '市财政局', band: '', discretion: '问题归纳了但没有原因' },
    '市财政局评分，酌情理由：问题归纳了但没有原因',
    'given by 市财政局, at discretion: “问题归纳了但没有原因”',
  ],
  [
    { type: 'notDeclared', isRefused: false, allowed: ['20', '16–18', '0'] },
    '待评：可以得20、16–18、0分',
    'to be given by a person: 20, 16–18, 0 points are possible',
  ],
];

describe('printReason', () => {
  it.each(cases)('%j', (reason, zh, en) => {
    expect(printReason(reason, 'zh')).toBe(zh);
    expect(printReason(reason, 'en')).toBe(en);
  });
});

describe('all that is said of a line', () => {
  const line = {
    reason: { type: 'flagTrue', fact: '是否公开' },
    chosen: '甲档',
    claim: { points: points('3'), by: '本单位' },
    explanation: '八月补报',
  } as const;
  const bare = { ...line, chosen: undefined, claim: undefined, explanation: undefined };

  it('is whose claim it is, the choice, the reason, and what the unit says', () => {
    expect(printLineReason(line, 'zh')).toBe(
      '本单位自评，没有事实可以核对；本单位选择按甲档评分；是否公开：是；八月补报',
    );
    expect(printLineReason(line, 'en')).toBe(
      'claimed by 本单位, with no facts to verify it; scored by the unit’s choice, “甲档”; “是否公开”: yes; 八月补报',
    );
    expect(printLineReason(bare, 'zh')).toBe('是否公开：是');
  });

  it('is in a document whose claim it is, and not what would prove it', () => {
    expect(printDocumentReason(line)).toBe('本单位自评，没有事实可以核对；八月补报');
    expect(printDocumentReason({ ...line, explanation: undefined })).toBe('本单位自评，没有事实可以核对');
    expect(printDocumentReason({ ...line, claim: undefined })).toBe('本单位选择按甲档评分；是否公开：是；八月补报');
  });
});
