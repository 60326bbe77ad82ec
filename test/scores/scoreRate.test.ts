import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readRate } from '../../src/form/readRate.ts';
import type { Criterion, CriterionKind } from '../../src/form/rubricTypes.ts';
import { printReason } from '../../src/scores/printReason.ts';
import { yearOf } from '../figures/builders.ts';
import { treeOf } from '../source/scalars.ts';
import { criterion, declared, factsOf, score } from './builders.ts';

/** A rate of two number facts, by a rule as a rubric has it. */
function rateOf(rule: string, points = '5'): Criterion {
  const fields = { rate: { title: '控制率', of: ['done'], to: ['base'] }, ...parse(`{ ${rule} }`) };
  const kind: CriterionKind = readRate(treeOf(stringify(fields)));
  return criterion(points, kind);
}

/** A criterion scored where so much is done of a base. */
function scored(only: Criterion, done: string | undefined, base: string | undefined) {
  return score(only, factsOf({ done: { number: done }, base: { number: base } }));
}

const OVER = 'deduct: { above: 100, each: 0.5, step: whole }';
const OVER_NONE = 'deduct: { above: 0, each: 0.5, step: whole }';
const OVER_LINEAR = 'deduct: { above: 100, each: 1, step: linear }';
const UNDER = 'deduct: { below: 100, per: 5, each: 2, step: whole }';
const EITHER = 'deduct: { above: 100, below: 100, per: 5, each: 2, step: whole }';
const ADJUSTED =
  'rateBands: [{ range: "(,0]", points: 5 }, { range: "(0,10]", points: 4 }, { range: "(10,20]", points: 3 }, { range: "(20,30]", points: 2 }, { range: "(30,)", points: 0 }]';
const HALF_OPEN =
  'rateBands: [{ range: "[90,)", points: 5 }, { range: "[80,90)", points: 4 }, { range: "[70,80)", points: 3 }], otherwise: 0';
const FORWARD = 'ratio: { target: 90 }';
const WINDOW = 'ratio: { target: 100, least: 70, most: 130, short: 80, far: 130 }';
const DEVIATING = 'ratio: { target: 100, far: 130, short: 70, off: 2 }';
const BEATEN = 'ratio: { target: 100, far: 130, off: 2 }';
const EXPLAINED = 'ratio: { target: 100, far: 150 }';
const REVERSE = 'ratio: { target: 80, direction: reverse }';
const REVERSE_BEATEN = 'ratio: { target: 80, direction: reverse, far: 130, off: 2 }';
const REVERSE_EXPLAINED = 'ratio: { target: 80, direction: reverse, far: 130 }';
const REVERSE_WINDOW = 'ratio: { target: 80, direction: reverse, least: 70, most: 130 }';

describe('points by a rate', () => {
  /** The rule, points, done of 100 → points awarded; worked by hand. */
  const rows: readonly [rule: string, points: string, done: string, awarded: string][] = [
    [OVER, '5', '88.89', '5'],
    [OVER, '5', '100', '5'],
    [OVER, '5', '100.4', '5'],
    [OVER, '5', '101', '4.5'],
    [OVER, '5', '120', '0'],
    [OVER, '5', '-3', '5'],
    // 8 − 1 × 0.358974… = 7.641025…
    [OVER_LINEAR, '8', '100.358974', '7.64'],
    [OVER_LINEAR, '8', '100.004', '8'],
    [OVER_LINEAR, '8', '108', '0'],
    // 99.27 % is less than a whole 5 % below.
    [UNDER, '8', '99.27', '8'],
    [UNDER, '8', '95', '6'],
    [UNDER, '8', '94.99', '6'],
    [UNDER, '8', '90', '4'],
    [UNDER, '8', '0', '0'],
    [EITHER, '6', '105', '4'],
    [EITHER, '6', '95', '4'],
    [EITHER, '6', '100', '6'],
    [ADJUSTED, '5', '0', '5'],
    [ADJUSTED, '5', '-4', '5'],
    [ADJUSTED, '5', '0.0001', '4'],
    [ADJUSTED, '5', '8.78', '4'],
    [ADJUSTED, '5', '10', '4'],
    [ADJUSTED, '5', '10.01', '3'],
    [ADJUSTED, '5', '30', '2'],
    [ADJUSTED, '5', '30.01', '0'],
    [HALF_OPEN, '5', '90', '5'],
    [HALF_OPEN, '5', '89.99', '4'],
    [HALF_OPEN, '5', '69.99', '0'],
    [FORWARD, '6', '90', '6'],
    [FORWARD, '6', '120', '6'],
    [FORWARD, '6', '45', '3'],
    [FORWARD, '6', '0', '0'],
    [FORWARD, '6', '-9', '0'],
    // 6 × 80 ÷ 90 = 5.3333…
    [BEATEN, '8', '129.99', '8'],
    [BEATEN, '8', '130', '6'],
    [BEATEN, '1', '500', '0'],
    [BEATEN, '8', '50', '4'],
    [EXPLAINED, '8', '149.99', '8'],
    [EXPLAINED, '8', '150', '8'],
    [EXPLAINED, '8', '50', '4'],
    [REVERSE, '6', '90', '5.33'],
    [REVERSE, '6', '80', '6'],
    [REVERSE, '6', '0', '6'],
    [REVERSE, '6', '-4', '6'],
    [REVERSE, '6', '160', '3'],
    // 80 ÷ 0.001 is more than 130 % of the target, and nothing is more than any percentage of it.
    [REVERSE_BEATEN, '8', '0.001', '6'],
    [REVERSE_BEATEN, '8', '0', '6'],
    [REVERSE_BEATEN, '8', '-4', '6'],
    [REVERSE_WINDOW, '8', '0.001', '0'],
    [REVERSE_WINDOW, '8', '0', '0'],
    [REVERSE_WINDOW, '8', '62', '8'],
  ];

  it.each(rows)('%s, of %s: %s%% gives %s', (rule, points, done, awarded) => {
    expect(scored(rateOf(rule, points), done, '100').shown).toEqual(['derived', awarded, awarded]);
  });

  it('are never fewer than none or more than all, whatever the rate', () => {
    const rules = fc.constantFrom(
      ...[OVER, OVER_LINEAR, UNDER, EITHER, ADJUSTED, HALF_OPEN, FORWARD, REVERSE, REVERSE_BEATEN, WINDOW, DEVIATING],
    );
    const number = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => String(value / 1000));
    fc.assert(
      fc.property(rules, number, number, (rule, done, base) => {
        const { line } = scored(rateOf(rule), done, base);
        expect(line.least.value.gte(0) && line.most.value.lte(5)).toBe(true);
        expect(line.most.value.isFinite()).toBe(true);
      }),
    );
  });
});

describe('a rate that cannot be worked out', () => {
  const rows: readonly [why: string, done: string | undefined, base: string | undefined, ...shown: string[]][] = [
    ['what is divided is not told', undefined, '100', 'open', '0', '5'],
    ['what it is divided by is not told', '3', undefined, 'open', '0', '5'],
    ['there is nothing of either', 'none', 'none', 'derived', '5', '5'],
    ['the base is zero', '0', '0', 'derived', '5', '5'],
    ['the base is below zero', '3', '-1', 'derived', '5', '5'],
    ['there is nothing to divide', 'none', '100', 'derived', '5', '5'],
  ];

  it.each(rows)('where %s', (_, done, base, ...shown) => {
    expect(scored(rateOf(`${OVER}, whenUndefined: full`), done, base).shown).toEqual(shown);
  });

  it('is worth nothing, or is open, as the rubric says', () => {
    expect(scored(rateOf(`${OVER}, whenUndefined: zero`), '3', '0').shown).toEqual(['derived', '0', '0']);
    expect(scored(rateOf(OVER), '3', '0').shown).toEqual(['open', '0', '5']);
    expect(scored(rateOf(`${OVER}, whenUndefined: notApplicable`), '3', '0').shown).toEqual([
      'notApplicable',
      '0',
      '0',
    ]);
  });

  it('is what a person gives, where the rubric leaves it open', () => {
    const only = rateOf(OVER);
    const facts = factsOf({ done: { number: '3' }, base: { number: '0' } });
    const given = (points: string) => {
      const { shown, line, codes } = score(only, facts, { year: { ...yearOf({}), declared: [declared(points)] } });
      return [shown, printReason(line.reason, 'zh'), codes];
    };
    const without = '控制率没有基数，无法计算；由人评定';
    expect(given('4')).toEqual([['declared', '4', '4'], `${without}，本单位评分`, []]);
    expect(given('6')).toEqual([['open', '0', '5'], without, ['SE501']]);
  });

  it.each([
    ['none', 'none', ['derived', '5', '5']],
    ['0', '0', ['derived', '5', '5']],
    ['0', 'none', ['derived', '5', '5']],
    ['3', '0', ['open', '0', '5']],
    ['3', 'none', ['open', '0', '5']],
    [undefined, '0', ['open', '0', '5']],
    ['103', '100', ['derived', '3.5', '3.5']],
  ])('gives all for %s of %s only where there is nothing to divide either', (done, base, shown) => {
    expect(scored(rateOf(`${OVER}, whenUndefined: fullIfNone`), done, base).shown).toEqual(shown);
  });

  it('looks at what a figure divides: 三公经费 out of nothing has not risen by any rate', () => {
    const fields = {
      rate: 'threePublic.total.budgetChangeRate',
      ...parse(`{ ${OVER_NONE}, whenUndefined: fullIfNone }`),
    };
    const kind = readRate(treeOf(stringify(fields)));
    const shownOf = (lastYear: string, budget: string) => {
      const none = ['none', 'none', undefined, undefined] as const;
      const threePublic = {
        officialReception: [lastYear, budget, undefined, undefined],
        vehicleOperation: none,
        overseasTravel: none,
        vehiclePurchase: none,
      } as const;
      return score(criterion('5', kind), factsOf({}), { year: yearOf({ threePublic }) }).shown;
    };
    expect(shownOf('none', 'none')).toEqual(['derived', '5', '5']);
    expect(shownOf('none', '20000')).toEqual(['open', '0', '5']);
    expect(shownOf('20000', 'none')).toEqual(['derived', '5', '5']);
    expect(shownOf('20000', '20600')).toEqual(['derived', '3.5', '3.5']);
  });

  it('is open and told where it names what there is not', () => {
    const kind = readRate(treeOf(stringify({ rate: 'staff.staffControlRates', ...parse(`{ ${OVER} }`) })));
    const { shown, codes } = score(criterion('5', kind), factsOf({}));
    expect({ shown, codes }).toEqual({ shown: ['open', '0', '5'], codes: ['SE606'] });
  });
});

describe('the reason', () => {
  const rows: readonly [rule: string, points: string, done: string, zh: string, en: string][] = [
    [
      OVER,
      '5',
      '103.6',
      '5 − 0.5 × 3 = 3.5：控制率103.6%，高于100%，超过3.6个百分点；每个百分点扣0.5分，不足一档的不扣',
      '5 − 0.5 × 3 = 3.5: “控制率” is 103.6%, 3.6 points above 100%; 0.5 off for each percentage point, whole steps only',
    ],
    [
      OVER_LINEAR,
      '8',
      '100.358974',
      '8 − 1 × 0.36 = 7.64：控制率100.36%，高于100%，超过0.36个百分点；每个百分点扣1分，不足一档的按比例扣',
      '8 − 1 × 0.36 = 7.64: “控制率” is 100.36%, 0.36 points above 100%; 1 off for each percentage point, parts of a step in proportion',
    ],
    [OVER, '5', '88.888', '控制率88.89%，合乎标准', '“控制率” is 88.89%, within the standard'],
    // At the standard itself nothing is taken off, and no deduction of nothing is told.
    [OVER, '5', '100', '控制率100%，合乎标准', '“控制率” is 100%, within the standard'],
    [
      ADJUSTED,
      '5',
      '8.78',
      '控制率8.78%，在0%（不含）至10%（含）一档',
      '“控制率” is 8.78%, in the band of above 0% to 10%',
    ],
    [
      FORWARD,
      '6',
      '45',
      '6 × 45% ÷ 90% = 3：控制率45%，目标90%；最多6分',
      '6 × 45% ÷ 90% = 3: “控制率” is 45%, the target being 90%; 6 at most',
    ],
    // 88.89% would make 98.77.
    [
      FORWARD,
      '100',
      '88.888',
      '100 × 88.888% ÷ 90% = 98.76：控制率88.888%，目标90%；最多100分',
      '100 × 88.888% ÷ 90% = 98.76: “控制率” is 88.888%, the target being 90%; 100 at most',
    ],
    [
      BEATEN,
      '8',
      '140',
      '8 − 2 = 6：控制率140%，目标100%；最多8分，达到目标的130%，目标偏低，扣2分',
      '8 − 2 = 6: “控制率” is 140%, the target being 100%; 8 at most, 130% of the target or more, which was set too low: 2 off',
    ],
    [
      EXPLAINED,
      '8',
      '160',
      '8 × 160% ÷ 100% = 8：控制率160%，目标100%；最多8分，达到目标的150%，要说明原因',
      '8 × 160% ÷ 100% = 8: “控制率” is 160%, the target being 100%; 8 at most, 150% of the target or more, which must be explained',
    ],
    [
      DEVIATING,
      '8',
      '50',
      '8 × 50% ÷ 100% − 2 = 2：控制率50%，目标100%；最多8分，不到目标的70%，偏离过大，扣2分',
      '8 × 50% ÷ 100% − 2 = 2: “控制率” is 50%, the target being 100%; 8 at most, less than 70% of the target: 2 off',
    ],
    [
      WINDOW,
      '8',
      '75',
      '8 × 75% ÷ 100% = 6：控制率75%，目标100%；最多8分，不到目标的80%，要说明原因',
      '8 × 75% ÷ 100% = 6: “控制率” is 75%, the target being 100%; 8 at most, less than 80% of the target, which must be explained',
    ],
    [
      WINDOW,
      '8',
      '69',
      '控制率69%，目标100%；最多8分，不到目标的70%，不得分，要说明原因',
      '“控制率” is 69%, the target being 100%; 8 at most, less than 70% of the target, which gives nothing and must be explained',
    ],
    [
      'ratio: { target: 100, most: 130 }',
      '8',
      '131',
      '控制率131%，目标100%；最多8分，超过目标的130%，不得分',
      '“控制率” is 131%, the target being 100%; 8 at most, more than 130% of the target, which gives nothing',
    ],
    [
      'ratio: { target: 33.3, direction: reverse }',
      '7',
      '0',
      '控制率0%，目标33.3%，越低越好，不高于0%的得7分',
      '“控制率” is 0%, the target being 33.3%; less is better, and 7 points are given at 0% or below',
    ],
    [
      REVERSE_BEATEN,
      '8',
      '0',
      '8 − 2 = 6：控制率0%，目标80%；最多8分，达到目标的130%，目标偏低，扣2分',
      '8 − 2 = 6: “控制率” is 0%, the target being 80%; 8 at most, 130% of the target or more, which was set too low: 2 off',
    ],
    [
      REVERSE_EXPLAINED,
      '8',
      '0',
      '控制率0%，目标80%，越低越好，不高于0%的得8分，达到目标的130%，要说明原因',
      '“控制率” is 0%, the target being 80%; less is better, and 8 points are given at 0% or below, 130% of the target or more, which must be explained',
    ],
    [
      REVERSE_WINDOW,
      '8',
      '0',
      '控制率0%，目标80%；最多8分，超过目标的130%，不得分',
      '“控制率” is 0%, the target being 80%; 8 at most, more than 130% of the target, which gives nothing',
    ],
    [
      DEVIATING,
      '8',
      '20',
      '8 × 20% ÷ 100% − 2，扣完为止 = 0：控制率20%，目标100%；最多8分，不到目标的70%，偏离过大，扣2分',
      '8 × 20% ÷ 100% − 2, not below zero, = 0: “控制率” is 20%, the target being 100%; 8 at most, less than 70% of the target: 2 off',
    ],
  ];

  it.each([FORWARD, REVERSE, REVERSE_BEATEN, REVERSE_EXPLAINED, REVERSE_WINDOW, WINDOW, DEVIATING])(
    'never divides by nothing: %s',
    (rule) => {
      for (const done of ['0', '-4', '-0.004']) {
        const { reason } = scored(rateOf(rule, '8'), done, '100').line;
        expect(printReason(reason, 'zh')).not.toMatch(/÷ -|÷ 0(?:\.0+)?%/);
      }
    },
  );

  it.each(rows)('%s, of %s: %s%%', (rule, points, done, zh, en) => {
    const { reason } = scored(rateOf(rule, points), done, '100').line;
    expect(printReason(reason, 'zh')).toBe(zh);
    expect(printReason(reason, 'en')).toBe(en);
  });

  it.each([OVER, UNDER, EITHER])('tells no deduction of 0 on the boundary itself: %s', (rule) => {
    const { reason } = scored(rateOf(rule), '100', '100').line;
    expect(reason).toMatchObject({ type: 'rate', award: { type: 'within' } });
  });

  it('shows that a rate is not quite a whole percentage', () => {
    const { reason } = scored(rateOf(OVER_LINEAR, '8'), '100.004', '100').line;
    expect(printReason(reason, 'zh')).toContain('控制率100.004%，高于100%，超过0.004个百分点');
  });
});
