import { describe, expect, it } from 'vitest';
import { readTotals } from '../../src/reading/readTotals.ts';

describe('totals that a sentence tells', () => {
  it.each([
    [
      '政府性基金预算支出年初预算60.00万元，调整后预算60.00万元，决算57.60万元，没有分项。',
      'governmentFund.total originalBudget 60, governmentFund.total revisedBudget 60, governmentFund.total actual 57.6',
    ],
    [
      '“三公”经费决算7.55万元，预算8.60万元，控制率87.79%。',
      'threePublic.total actual 7.55, threePublic.total budget 8.6',
    ],
    [
      '基本支出年初预算为268.40万元，决算支出为281.95万元。',
      'basic.total originalBudget 268.4, basic.total actual 281.95',
    ],
    ['全年总支出1200万元，其中项目支出300万元。', 'whole actual 1200, projects.total actual 300'],
    [
      '“三公”经费预算18.60万元，实际支出16.42万元，其中：公务用车运行维护费15.30万元，公务接待费1.12万元。',
      'threePublic.total budget 18.6, threePublic.total actual 16.42, threePublic.vehicleOperation actual 15.3, threePublic.officialReception actual 1.12',
    ],
    ['基本支出预算268.40万元。', ''],
    ['基本支出比上年减少20万元。', ''],
    ['全县基本支出决算约900万元。', ''],
    ['拟安排项目支出300万元。', ''],
    ['重点项目支出300万元。', ''],
  ])('are of this year, and exact: %s', (text, expected) => {
    const told = readTotals(text, 2023).map(({ prefix, column, value }) => `${prefix} ${column} ${value}`);
    expect(told.join(', ')).toBe(expected);
  });
});
