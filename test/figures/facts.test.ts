import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import type { Figure } from '../../src/figures/types.ts';
import { isFinding } from '../../src/findings/define.ts';
import { checkRates } from '../../src/form/checkRates.ts';
import { readFacts } from '../../src/form/readFacts.ts';
import type { RateTerm } from '../../src/form/rubricTypes.ts';
import { circularRate } from '../../src/form/rules/findings.ts';
import type { FactSpec, RateSpec } from '../../src/form/types.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { checkTerms } from '../../src/scores/checkTerms.ts';
import { readSource } from '../../src/source/readSource.ts';
import { PLACE, yearOf } from './builders.ts';

const LIMITS = {
  measure: undefined,
  least: undefined,
  most: undefined,
  decimals: undefined,
  places: { least: PLACE, most: PLACE },
};

const SPECS: readonly FactSpec[] = [
  { id: 'area', title: '面积', type: 'number', limits: LIMITS },
  { id: 'approved', title: '批复面积', type: 'number', limits: LIMITS },
  { id: 'bought', title: '采购', type: 'amounts', columns: ['budget', 'actual'], from: undefined, place: PLACE },
];

function read(yaml: string, money: '万元' | '元' = '万元') {
  const { value } = readSource('report.yaml', yaml === '' ? '{}' : yaml);
  return readFacts(SPECS, value?.root, money);
}

function rate(id: string, of: string, to: string): RateSpec {
  const terms = (names: string): RateTerm[] =>
    names.split(' ').map((name) => (name.startsWith('-') ? { sign: '-', name: name.slice(1) } : { sign: '+', name }));
  return { id, title: `比率${id}`, above: terms(of), below: terms(to), place: PLACE };
}

function compute(yaml: string, rates: readonly RateSpec[] = [], money: '万元' | '元' = '万元') {
  const { facts } = read(yaml, money);
  return computeFigures(yearOf({}), { capitalIsOperating: true, rates }, facts);
}

function show(figure: Figure | undefined): string {
  if (figure === undefined) return 'no figure';
  const { outcome } = figure;
  return outcome.state === 'value' ? printNumber(outcome.quantity.value) : outcome.state;
}

describe('facts that are numbers', () => {
  it.each([
    ['', 'unknown', 'unknown', 'unknown'],
    ['area: 1180.5', '1180.5', 'unknown', 'unknown'],
    ['area: none', 'none', 'unknown', 'unknown'],
    ['bought: { budget: 310.00, actual: 302.6 }', 'unknown', '3100000', '3026000'],
    ['bought: { budget: none }', 'unknown', 'none', 'unknown'],
    ['bought: none', 'unknown', 'none', 'none'],
    ['bought: { budget: 0 }', 'unknown', '0', 'unknown'],
  ])('of “%s” are figures: %s, %s, %s', (yaml, area, budget, actual) => {
    const figures = compute(yaml);
    const ids = ['facts.area', 'facts.bought.budget', 'facts.bought.actual'];
    expect(ids.map((id) => show(figures.find(id)))).toEqual([area, budget, actual]);
  });

  it('are called as the form calls them', () => {
    const figures = compute('area: 7');
    expect(figures.find('面积')?.id).toBe('facts.area');
    expect(figures.find('采购.本年预算数')?.id).toBe('facts.bought.budget');
  });

  it('are in the file’s unit of money', () => {
    expect(show(compute('bought: { budget: 310.00 }', [], '元').find('facts.bought.budget'))).toBe('310');
  });

  it.each([
    ['bought: 12', 'SE205', 'bought'],
    ['bought: { budgt: 12 }', 'SE201', 'bought.budgt'],
    ['bought: { budget: 一百 }', 'SE203', 'bought.budget'],
    ['bought: { budget: "12" }', 'SE203', 'bought.budget'],
    ['bought: { budget: 1234567890123456 }', 'SE204', 'bought.budget'],
    ['bought: { budget: -3 }', 'SE407', 'bought.budget'],
  ])('are told where they cannot be read: %s', (yaml, code, path) => {
    const { findings } = read(yaml);
    expect(findings.map((found) => [found.code, found.places[0].path])).toEqual([[code, path]]);
  });

  it('of 元 have two places at most', () => {
    expect(read('bought: { budget: 1.234 }', '元').findings.map(({ code }) => code)).toEqual(['SE204']);
  });
});

describe('rates of a form', () => {
  it.each([
    ['area: 1180, approved: 1200', '0.9833333'],
    ['area: none, approved: none', 'undefined'],
    ['area: 0, approved: 1200', '0'],
    ['area: 1180, approved: 0', 'undefined'],
    ['area: 1180', 'unknown'],
  ])('with %s are %s', (facts, expected) => {
    const figures = compute(`{ ${facts} }`, [rate('size', 'area', 'approved')]);
    expect(show(figures.find('rates.size')).slice(0, 9)).toBe(expected.slice(0, 9));
  });

  it('may be made of sums, which are figures too', () => {
    const rates = [rate('rest', 'approved -area', 'approved')];
    const figures = compute('{ area: 30, approved: 120 }', rates);
    expect([show(figures.find('rates.rest.above')), show(figures.find('rates.rest'))]).toEqual(['90', '0.75']);
  });

  it('are the same whatever order they stand in', () => {
    const rates = [
      rate('one', 'area', 'approved'),
      rate('two', 'rates.one', 'rates.three'),
      rate('three', 'rates.one', 'rates.one'),
      rate('four', 'rates.two rates.one', 'rates.three'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(rates, { minLength: rates.length }), (shuffled) => {
        const figures = compute('{ area: 3, approved: 4 }', shuffled);
        expect(rates.map(({ id }) => show(figures.find(`rates.${id}`)))).toEqual(['0.75', '0.75', '1', '1.5']);
      }),
    );
  });

  it.each([
    ['itself', [rate('a', 'rates.a', 'area')], ['a → a']],
    ['one another', [rate('a', 'rates.b', 'area'), rate('b', 'area', 'rates.a')], ['a → b → a']],
    ['nothing of their own', [rate('a', 'rates.b', 'area'), rate('b', 'area', 'approved')], []],
    [
      'two circles',
      [rate('a', 'rates.a', 'area'), rate('b', 'rates.c', 'area'), rate('c', 'rates.b', 'area')],
      ['a → a', 'b → c → b'],
    ],
  ])('made of %s', (_, rates, circles) => {
    const found = checkRates(rates);
    expect(found.map((one) => (isFinding(one, circularRate) ? one.args.rates.join(' → ') : ''))).toEqual(circles);
    // They are worked out as far as they can be, and never without end.
    const figures = compute('{ area: 3, approved: 4 }', rates);
    for (const { id } of rates) if (found.length === 0) expect(figures.find(`rates.${id}`)).toBeDefined();
  });

  it.each([
    ['aera', 'SE606 area'],
    ['bought', 'SE606 approved'],
    ['bought.budget', 'SE612'],
    ['staff.staffInPost', ''],
    ['whole.actual', 'SE612'],
  ])('over %s: %s', (below, expected) => {
    const rates = [rate('a', 'area', below)];
    const [found] = checkTerms(compute('area: 3', rates), rates);
    const suggestion = found !== undefined && 'suggestion' in found.args ? ` ${found.args.suggestion}` : '';
    expect(found === undefined ? '' : `${found.code}${suggestion}`.split(' ')[0]).toBe(expected.split(' ')[0]);
    if (below === 'aera') expect(suggestion).toBe(' area');
  });
});
