import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/library.ts';

/* What sentences say of income: 523.40 in all, after 500.00; 510.00 of the general budget, 10.00 of fees, 3.40 of the rest. */

const INCOME =
  'generalBudget: 510.00, governmentFund: none, stateCapital: none, nonTax: 10.00, business: none, other: 3.40, lastYear: 500.00';

function toldOf(sentence: string, more = ''): readonly string[] {
  const text = [
    'selfeval: 1\nform: unit-general\nyear: 2025\nmoney: 万元\ndate: 2026-03-11\nprior: none\nunit: { name: 某市文化局 }',
    `income: { ${INCOME} }\n${more}`,
    `narrative:\n  performance: ${sentence}\n`,
  ].join('\n');
  return evaluate({ file: 'report.yaml', text })
    .findings.filter(({ places: [{ path }] }) => path === 'narrative.performance')
    .map(({ code }) => code);
}

describe('what sentences say of income', () => {
  it.each([
    '2025年收入合计523.40万元。',
    '本年收入合计523.40万元，比上年增加23.40万元，增长4.68%。',
    '2025年总收入523.4万元，其中一般公共预算拨款收入510.00万元，专户管理的非税收入10.00万元，其他收入3.40万元。',
    '2025年收入预算500.00万元。',
    '年初预算收入合计480.00万元，年末收入决算523.40万元。',
    '2024年收入合计500.00万元，2025年收入合计523.40万元。',
    '2023年收入合计400.00万元。',
    '门票收入合计21.40万元。',
    '全市旅游总收入1.20亿元。',
    '所属剧团收入合计45.00万元。',
    '收入总计540.00万元。',
    '1至6月收入合计250.00万元。',
    '上半年收入合计250.00万元，全年收入合计523.40万元。',
    '财政拨款收入510.00万元，事业收入为零。',
    '2025年部门预算收入合计500.00万元，支出合计500.00万元。',
    '农民人均收入2.10万元。',
    '非遗工坊全年收入30万元。',
    '帮扶户年收入3.2万元。',
    '2025年收入合计约520万元。',
    '收入合计523.40万元，支出合计520.00万元，收支相抵结余3.40万元。',
    '村集体经济发展项目，全年收入12.00万元。',
    '公共图书馆免费开放，本年收入合计8.00万元的文创商店由社会力量经营。',
  ])('is right, or of something else: %s', (sentence) => {
    expect(toldOf(sentence)).toEqual([]);
  });

  it.each([
    '2025年收入合计521.40万元。',
    '本年收入合计521.40万元。',
    '本年收入521.40万元。',
    '2025年总收入521.40万元。',
    '全年收入决算521.40万元。',
    '年度收入521.40万元，其中一般公共预算拨款收入510.00万元。',
    '2025年收入合计523.40万元，比上年增加21.40万元。',
    '2025年收入合计523.40万元，上年收入501.00万元。',
    '一般公共预算财政拨款收入501.00万元。',
    '其他收入4.30万元。',
    '纳入专户管理的非税收入1.00万元。',
    '收入合计523.40万元，比上年增长6.48%。',
    '财政拨款收入501.00万元。',
    '2024年收入合计501.00万元。',
    '上年总收入501.00万元。',
    '收入合计523.40万元，比上年减少23.40万元。',
    '2025年我局收入合计521.40万元，支出合计520.00万元。',
    '从收入情况看，2025年收入决算521.40万元。',
  ])('is wrong: %s', (sentence) => {
    expect(toldOf(sentence)).toEqual([sentence.includes('减少23.40') ? 'SE423' : 'SE421']);
  });

  it('holds what was carried over, where 收入总计 is said and the file tells it', () => {
    const carried = 'whole: { carryover: { opening: 2.40, closing: none } }\n';
    expect(toldOf('收入总计525.80万元。', carried)).toEqual([]);
    expect(toldOf('收入总计523.40万元。', carried)).toEqual([]);
    expect(toldOf('收入总计528.50万元。', carried)).toEqual(['SE421']);
    expect(toldOf('收入总计528.50万元。')).toEqual([]);
  });
});
