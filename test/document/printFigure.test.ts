import { describe, expect, it } from 'vitest';
import {
  type PrintStyle,
  printCell,
  printInSentence,
  printReference,
  printResult,
} from '../../src/document/printFigure.ts';
import type { Outcome, Wording } from '../../src/figures/types.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { type Measure, quantity } from '../../src/quantity/quantity.ts';

const style: PrintStyle = {
  money: '万元',
  phrases: {
    none: '—',
    unknown: '未填',
    undefined: '无法计算',
    noBudget: '无预算，不计算',
    zero: '0',
    zeroByZero: '零比零',
    overspent: '超支',
    overspentWithinRevised: '多支',
  },
};

const NONE: Outcome = { state: 'none' };
const UNKNOWN: Outcome = { state: 'unknown' };
const ZERO_BASE: Outcome = { state: 'undefined', because: 'zeroBase' };
const NO_BASE: Outcome = { state: 'undefined', because: 'noBudget' };

const value = (measure: Measure, number: string): Outcome => ({ state: 'value', quantity: quantity(measure, number) });
const yuan = (number: string) => value('yuan', number);
const ratio = (number: string) => value('ratio', number);

describe('a figure in a cell and in a sentence', () => {
  const cases: readonly [name: string, measure: Measure, outcome: Outcome, cell: string, sentence: string][] = [
    ['money', 'yuan', yuan('271700'), '27.17', '27.17万元'],
    ['money below zero', 'yuan', yuan('-12200'), '-1.22', '-1.22万元'],
    ['half a hundredth', 'yuan', yuan('50'), '0.005', '0.005万元'],
    ['less than half a hundredth', 'yuan', yuan('49'), '0.0049', '0.0049万元'],
    ['hardly below zero', 'yuan', yuan('-49'), '-0.0049', '-0.0049万元'],
    ['six decimals', 'yuan', yuan('2174912.34'), '217.491234', '217.491234万元'],
    ['no thousands separator', 'yuan', yuan('12345678900'), '1234567.89', '1234567.89万元'],
    ['zero money', 'yuan', yuan('0'), '0', '0万元'],
    ['none', 'yuan', NONE, '—', '0万元'],
    ['unknown', 'yuan', UNKNOWN, '未填', '未填'],
    ['a rate', 'ratio', ratio('0.08780159'), '8.78%', '8.78%'],
    ['a rate below zero', 'ratio', ratio('-0.0056'), '-0.56%', '-0.56%'],
    ['a whole rate', 'ratio', ratio('1'), '100%', '100%'],
    ['zeros at the end', 'ratio', ratio('0.955'), '95.5%', '95.5%'],
    ['a zero rate', 'ratio', ratio('0'), '0%', '0%'],
    ['a rate on nothing', 'ratio', ZERO_BASE, '无法计算', '无法计算'],
    ['a rate of nothing on nothing', 'ratio', { ...ZERO_BASE, zeroByZero: true }, '零比零', '零比零'],
    ['a rate without a budget', 'ratio', NO_BASE, '无预算，不计算', '无预算，不计算'],
    ['an unknown rate', 'ratio', UNKNOWN, '未填', '未填'],
    ['people', 'person', value('person', '16'), '16', '16'],
    ['nobody', 'person', value('person', '0'), '0', '0'],
    ['no people', 'person', NONE, '—', '0'],
    ['too many for the posts', 'post', value('post', '-2'), '-2', '2'],
    ['points', 'point', value('point', '7.64'), '7.64', '7.64'],
    ['a count', 'count', value('count', '3'), '3', '3'],
  ];

  it.each(cases)('%s', (_, measure, outcome, cell, sentence) => {
    expect(printCell({ outcome }, style)).toBe(cell);
    expect(printInSentence({ measure, outcome, wording: 'plain' }, style)).toBe(sentence);
  });

  it('is in yuan where the form says so', () => {
    expect(
      printInSentence({ measure: 'yuan', outcome: yuan('271700'), wording: 'plain' }, { ...style, money: '元' }),
    ).toBe('271700.00元');
  });

  it('prints the form’s own zero', () => {
    const zeros = { ...style, phrases: { ...style.phrases, zero: '0.00' } };
    expect(printCell({ outcome: yuan('0') }, zeros)).toBe('0.00');
    expect(printInSentence({ measure: 'yuan', outcome: NONE, wording: 'plain' }, zeros)).toBe('0.00万元');
  });
});

describe('a figure whose sentence has a word for its direction', () => {
  it.each([
    ['variance', 'yuan', yuan('-12200'), '1.22万元'],
    ['variance', 'ratio', ratio('-0.0056'), '0.56%'],
    ['change', 'yuan', yuan('-800'), '0.08万元'],
    ['plain', 'post', value('post', '-2'), '2'],
  ] as const)('%s in %s', (wording, measure, outcome, printed) => {
    expect(printInSentence({ wording, measure, outcome }, style)).toBe(printed);
  });
});

describe('a figure that prose names', () => {
  const cases: readonly [name: string, wording: Wording, measure: Measure, outcome: Outcome, printed: string][] = [
    ['as it is', 'plain', 'yuan', yuan('3223700'), '322.37万元'],
    ['as it is, below zero', 'plain', 'yuan', yuan('-12200'), '-1.22万元'],
    ['as it is, none', 'plain', 'yuan', NONE, '0万元'],
    ['people', 'plain', 'person', value('person', '16'), '16'],
    ['a rate', 'plain', 'ratio', ratio('0.8889'), '88.89%'],
    ['over', 'variance', 'yuan', yuan('260200'), '超支26.02万元'],
    ['over, but covered', 'coveredVariance', 'yuan', yuan('260200'), '多支26.02万元'],
    ['over by a rate, but covered', 'coveredVariance', 'ratio', ratio('0.0878'), '多支8.78%'],
    ['under', 'variance', 'yuan', yuan('-260200'), '结余26.02万元'],
    ['neither', 'variance', 'yuan', yuan('0'), '持平'],
    ['none on either side', 'variance', 'yuan', NONE, '持平'],
    ['over by a rate', 'variance', 'ratio', ratio('0.0878'), '超支8.78%'],
    ['under by a rate', 'variance', 'ratio', ratio('-0.0878'), '结余8.78%'],
    ['over without a budget', 'variance', 'ratio', NO_BASE, '无预算，不计算'],
    ['more', 'change', 'yuan', yuan('800'), '增加0.08万元'],
    ['less', 'change', 'yuan', yuan('-800'), '减少0.08万元'],
    ['the same', 'change', 'yuan', yuan('0'), '持平'],
    ['more by a rate', 'change', 'ratio', ratio('0.5'), '增长50%'],
    ['less by a rate', 'change', 'ratio', ratio('-1'), '下降100%'],
    ['from nothing', 'change', 'ratio', ZERO_BASE, '无法计算'],
    ['unknown', 'change', 'yuan', UNKNOWN, '未填'],
  ];

  it.each(cases)('%s', (_, wording, measure, outcome, printed) => {
    expect(printReference({ wording, measure, outcome }, style)).toBe(printed);
  });
});

describe('a result of the year', () => {
  const cases: readonly [
    text: string,
    measure: string,
    qualifier: '近' | '约' | '余' | '多' | undefined,
    printed: string,
  ][] = [
    ['2715', '项', undefined, '2715项'],
    ['334.91', '亿元', undefined, '334.91亿元'],
    ['19.50', '万元', undefined, '19.50万元'],
    ['97.4', '%', undefined, '97.4%'],
    ['800', '份', '近', '近800份'],
    ['90', '人次', '约', '约90人次'],
    ['3', '万人', '近', '近3万人'],
    ['40', '次', '余', '40余次'],
    ['300', '人次', '多', '300多人次'],
    ['197', '亿元', '余', '197亿余元'],
    ['2', '万人次', '多', '2万多人次'],
    ['5', '万亿元', '余', '5万亿余元'],
    ['6', '亿', '余', '6余亿'],
  ];

  it.each(cases)('%s %s %s: %s', (text, measure, qualifier, printed) => {
    const place = { file: '', path: '', start: 0, end: 0 };
    const result = {
      name: '名',
      value: new Decimal(text),
      text,
      measure,
      measurePlace: place,
      qualifier,
      target: undefined,
      lastYear: undefined,
      lastYearText: undefined,
      place,
    };
    expect(printResult(result)).toBe(printed);
  });
});
