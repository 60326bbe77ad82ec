import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/library.ts';
import { ROOT } from '../house/sources.ts';

const TEXT = readFileSync(path.join(ROOT, 'examples/xuling/2025/report.yaml'), 'utf8');

/** The codes told of a sentence in a report that has 过紧日子: 56.00, 54.90 after 58.00, 57.20 and 9.60, 9.18 after 9.60, 9.42. */
function toldOf(sentence: string): readonly string[] {
  const text = TEXT.replace('2025年，我馆围绕文物保护和公共文化服务安排支出，主要任务完成较好。', sentence);
  return evaluate({ file: 'report.yaml', text }).findings.map(({ code }) => code);
}

describe('what sentences say of 过紧日子', () => {
  it.each([
    '一般性支出决算54.90万元，比上年减少2.30万元。',
    '一般性支出预算56.00万元，比上年压减2.00万元。',
    '物业管理费支出9.18万元，上年为9.42万元。',
    '一般性支出54.90万元，占预算的98.04%。',
    '新签物业合同一份，物业服务的范围增加了库房。',
  ])('is right: %s', (sentence) => {
    expect(toldOf(sentence)).toEqual([]);
  });

  it.each([
    '一般性支出决算54.09万元。',
    '一般性支出预算58.00万元，决算54.90万元。',
    '一般性支出54.90万元，比上年减少2.80万元。',
    '物业管理费支出9.81万元。',
    '一般性支出54.90万元，比上年增长4.02%。',
  ])('is wrong: %s', (sentence) => {
    expect(toldOf(sentence).length).toBeGreaterThan(0);
  });

  it('is of nothing that the file has where it does not tell it', () => {
    const text = TEXT.replace(/\n# 过紧日子\nfrugality:\n.*\n.*\n/, '\n').replace(
      '主要任务完成较好。',
      '一般性支出决算50.00万元。',
    );
    expect(text).not.toContain('frugality');
    expect(evaluate({ file: 'report.yaml', text }).findings).toEqual([]);
  });
});

describe('a fact and the key from which it may come', () => {
  const report = (facts: string, own = 'actual: 54.90') =>
    [
      'selfeval: 1\nform: pidu-2025\nyear: 2025\nmoney: 万元\ndate: 2026-02-20\nprior: none\nunit: { name: 某区图书馆 }',
      `frugality: { generalExpenses: { budget: 56.00, ${own} } }`,
      `facts: { generalSpending: ${facts} }\n`,
    ].join('\n');
  const codesIn = (text: string) =>
    evaluate({ file: 'report.yaml', text })
      .findings.filter(({ code }) => code === 'SE450')
      .map(({ places: [{ path }] }) => path);

  it.each([
    ['the same', '{ budget: 56, actual: 54.9 }', undefined, []],
    ['a cent apart', '{ budget: 56.00, actual: 54.91 }', undefined, ['facts.generalSpending.actual']],
    [
      'both apart',
      '{ budget: 55, actual: 54 }',
      undefined,
      ['facts.generalSpending.budget', 'facts.generalSpending.actual'],
    ],
    ['only one of them', '{ budget: 56 }', undefined, []],
    ['none beside an amount', '{ actual: none }', undefined, ['facts.generalSpending.actual']],
    ['none beside zero', '{ actual: none }', 'actual: 0', []],
    ['unknown', '{ actual: }', undefined, []],
  ])('%s', (_, facts, own, paths) => {
    expect(codesIn(report(facts, own))).toEqual(paths);
  });
});
