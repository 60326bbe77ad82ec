import { describe, expect, it } from 'vitest';
import { isLeftOpen } from '../../src/model/leftOpen.ts';

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
