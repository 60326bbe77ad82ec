import { describe, expect, it } from 'vitest';
import { holdsBlank, isLeftOpen } from '../../src/model/leftOpen.ts';

describe('a text that is still to be written', () => {
  it.each([
    '待填',
    '待填写',
    '（待填）',
    '【待补充】',
    '待定。',
    '待补充材料',
    '待确认',
    '待填：报告日期',
    '未填',
    '暂未填报',
    '此处填写单位的主要职责',
    '请填写原因',
    '请如实填报',
    'XX',
    'XXX局',
    '××县',
    '某某单位',
    '＊＊＊',
    '____',
    '？？',
    'TODO',
    'TBD',
    '',
    '  ',
    '　　',
    '\n',
    ' 待填\n',
  ])('is “%s”', (text) => {
    expect(isLeftOpen(text)).toBe(true);
  });

  it.each([
    '无',
    '—',
    '/',
    'none',
    '不适用',
    '待遇保障科',
    '待业人员培训',
    '待办事项清零',
    '待定岗人员',
    '待核销资产',
    '待定点医院名单公布后办理',
    '未填写申报表的企业已全部补报，不再另行通知',
    '某中心',
    'X光机购置',
    'XX街道改造工程一期',
    '请示办理',
    '填写规范',
    '（）',
    '2024年',
    '*号项目',
    '待填埋场建成后再核定处理量，已经报批复',
  ])('is not “%s”', (text) => {
    expect(isLeftOpen(text)).toBe(false);
  });
});

describe('a text that holds a blank', () => {
  it.each([
    '按月用款XX万元。',
    '全年接待____批次。',
    '原因：【待补充】。',
    '于×年×月公开。',
    '培训**人次，（此处填写效果）。',
    '工作亮点（略）。',
    '参观量{参观量}。',
    '满意度待填。',
    'TODO 补充数据',
  ])('is “%s”', (text) => expect(holdsBlank(text)).toBe(true));

  it.each([
    '待填埋场建成后再核定。',
    'XX街道改造工程一期完工。',
    '救助李××等3人。',
    '具体时间待定。',
    '数额待核实后支付。',
    '参观量{{参观量}}。',
    '计划（待批复后实施）。',
    '甲×乙，3×4=12。',
    '**人员**的经费。',
  ])('is not “%s”', (text) => expect(holdsBlank(text)).toBe(false));
});
