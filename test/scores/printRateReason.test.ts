import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/findings/printSentence.ts';
import type { RateRange } from '../../src/form/rubricTypes.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { printPercent, printRange, printRateReason } from '../../src/scores/printRateReason.ts';
import type { RateAward } from '../../src/scores/types.ts';

/* What is said of the points of a rate, each kind of rule once and each of its ends on both sides. Sums are worked by hand. */

const points = (value: string) => quantity('point', value);
const number = (value: string) => new Decimal(value);

/** An award as a rule gives it; `exact` is told where the rubric rounded. */
function say(percent: string, award: RateAward, lang: Lang, more: { by?: 'total' | 'budget'; exact?: string } = {}) {
  const exact = more.exact === undefined ? award.awarded : points(more.exact);
  const { by } = more;
  return printRateReason(
    { type: 'rate', title: '控制率', percent: number(percent), by, award: { ...award, exact } },
    lang,
  );
}

const above = {
  type: 'deduct',
  side: 'above',
  standard: number('100'),
  full: points('5'),
  each: number('0.5'),
} as const;
const below = { type: 'deduct', side: 'below', standard: number('100'), full: points('8'), each: number('2') } as const;
const ratio = {
  type: 'ratio',
  full: points('8'),
  target: number('100'),
  direction: 'forward',
  excess: undefined,
  shortage: undefined,
  outside: undefined,
} as const;
const reverse = { ...ratio, full: points('6'), target: number('80'), direction: 'reverse' } as const;
const deviation = (from: string, off?: string) => ({
  from: number(from),
  off: off === undefined ? undefined : number(off),
});
const outside = (side: 'above' | 'below', limit: string) => ({ side, limit: number(limit) });

const cases: readonly (readonly [percent: string, award: RateAward, zh: string, en: string])[] = [
  [
    '90',
    { type: 'within', most: undefined, least: undefined, awarded: points('5') },
    '控制率90%，合乎标准',
    '“控制率” is 90%, within the standard',
  ],
  [
    '102',
    { ...above, outside: number('2'), per: number('1'), steps: number('2'), step: 'whole', awarded: points('4') },
    '5 − 0.5 × 2 = 4：控制率102%，高于100%，超过2个百分点；每个百分点扣0.5分，不足一档的不扣',
    '5 − 0.5 × 2 = 4: “控制率” is 102%, 2 points above 100%; 0.5 off for each percentage point, whole steps only',
  ],
  [
    '120',
    { ...above, outside: number('20'), per: number('1'), steps: number('20'), step: 'whole', awarded: points('0') },
    '5 − 0.5 × 20，扣完为止 = 0：控制率120%，高于100%，超过20个百分点；每个百分点扣0.5分，不足一档的不扣',
    '5 − 0.5 × 20, not below zero, = 0: “控制率” is 120%, 20 points above 100%; 0.5 off for each percentage point, whole steps only',
  ],
  [
    '94',
    { ...below, outside: number('6'), per: number('5'), steps: number('1.2'), step: 'linear', awarded: points('5.6') },
    '8 − 2 × 1.2 = 5.6：控制率94%，低于100%，不足6个百分点；每5个百分点扣2分，不足一档的按比例扣',
    '8 − 2 × 1.2 = 5.6: “控制率” is 94%, 6 points below 100%; 2 off for each 5 percentage points, parts of a step in proportion',
  ],
  // A step of so little is not told as none.
  [
    '100.0000004',
    {
      ...above,
      outside: number('0.0000004'),
      per: number('1'),
      steps: number('0.0000004'),
      step: 'linear',
      awarded: points('5'),
    },
    '5 − 0.5 × 0.0000004 = 5：控制率100.0000004%，高于100%，超过0.0000004个百分点；每个百分点扣0.5分，不足一档的按比例扣',
    '5 − 0.5 × 0.0000004 = 5: “控制率” is 100.0000004%, 0.0000004 points above 100%; 0.5 off for each percentage point, parts of a step in proportion',
  ],
  [
    '45',
    {
      type: 'band',
      range: {
        range: '',
        from: { at: number('40'), isIncluded: true },
        to: { at: number('50'), isIncluded: false },
      },
      awarded: points('2'),
    },
    '控制率45%，在40%（含）至50%（不含）一档',
    '“控制率” is 45%, in the band of 40% to below 50%',
  ],
  [
    '45',
    { type: 'band', range: undefined, awarded: points('0') },
    '控制率45%，不在各档之内',
    '“控制率” is 45%, in none of the bands',
  ],
  [
    '45',
    { ...ratio, target: number('90'), awarded: points('4') },
    '8 × 45% ÷ 90% = 4：控制率45%，目标90%；最多8分',
    '8 × 45% ÷ 90% = 4: “控制率” is 45%, the target being 90%; 8 at most',
  ],
  [
    '160',
    { ...reverse, awarded: points('3') },
    '6 × 80% ÷ 160% = 3：控制率160%，目标80%；最多6分',
    '6 × 80% ÷ 160% = 3: “控制率” is 160%, the target being 80%; 6 at most',
  ],
  [
    '0',
    { ...reverse, awarded: points('6') },
    '控制率0%，目标80%，越低越好，不高于0%的得6分',
    '“控制率” is 0%, the target being 80%; less is better, and 6 points are given at 0% or below',
  ],
  // Nothing at all of what should be more has a sum.
  [
    '0',
    { ...ratio, awarded: points('0') },
    '8 × 0% ÷ 100% = 0：控制率0%，目标100%；最多8分',
    '8 × 0% ÷ 100% = 0: “控制率” is 0%, the target being 100%; 8 at most',
  ],
  [
    '0',
    { ...reverse, excess: deviation('130', '2'), awarded: points('4') },
    '6 − 2 = 4：控制率0%，目标80%；最多6分，达到目标的130%，目标偏低，扣2分',
    '6 − 2 = 4: “控制率” is 0%, the target being 80%; 6 at most, 130% of the target or more, which was set too low: 2 off',
  ],
  [
    '0',
    { ...reverse, outside: outside('above', '130'), awarded: points('0') },
    '控制率0%，目标80%；最多6分，超过目标的130%，不得分',
    '“控制率” is 0%, the target being 80%; 6 at most, more than 130% of the target, which gives nothing',
  ],
  [
    '130',
    { ...ratio, excess: deviation('130', '2'), awarded: points('6') },
    '8 − 2 = 6：控制率130%，目标100%；最多8分，达到目标的130%，目标偏低，扣2分',
    '8 − 2 = 6: “控制率” is 130%, the target being 100%; 8 at most, 130% of the target or more, which was set too low: 2 off',
  ],
  [
    '150',
    { ...ratio, excess: deviation('150'), awarded: points('8') },
    '8 × 150% ÷ 100% = 8：控制率150%，目标100%；最多8分，达到目标的150%，要说明原因',
    '8 × 150% ÷ 100% = 8: “控制率” is 150%, the target being 100%; 8 at most, 150% of the target or more, which must be explained',
  ],
  [
    '50',
    { ...ratio, shortage: deviation('70', '2'), awarded: points('2') },
    '8 × 50% ÷ 100% − 2 = 2：控制率50%，目标100%；最多8分，不到目标的70%，偏离过大，扣2分',
    '8 × 50% ÷ 100% − 2 = 2: “控制率” is 50%, the target being 100%; 8 at most, less than 70% of the target: 2 off',
  ],
  // 8 × 25 % are just the two points that are taken off, 8 × 20 % are fewer.
  [
    '25',
    { ...ratio, shortage: deviation('70', '2'), awarded: points('0') },
    '8 × 25% ÷ 100% − 2 = 0：控制率25%，目标100%；最多8分，不到目标的70%，偏离过大，扣2分',
    '8 × 25% ÷ 100% − 2 = 0: “控制率” is 25%, the target being 100%; 8 at most, less than 70% of the target: 2 off',
  ],
  [
    '20',
    { ...ratio, shortage: deviation('70', '2'), awarded: points('0') },
    '8 × 20% ÷ 100% − 2，扣完为止 = 0：控制率20%，目标100%；最多8分，不到目标的70%，偏离过大，扣2分',
    '8 × 20% ÷ 100% − 2, not below zero, = 0: “控制率” is 20%, the target being 100%; 8 at most, less than 70% of the target: 2 off',
  ],
  [
    '50',
    { ...ratio, shortage: deviation('70'), awarded: points('4') },
    '8 × 50% ÷ 100% = 4：控制率50%，目标100%；最多8分，不到目标的70%，要说明原因',
    '8 × 50% ÷ 100% = 4: “控制率” is 50%, the target being 100%; 8 at most, less than 70% of the target, which must be explained',
  ],
  [
    '60',
    { ...ratio, outside: outside('below', '70'), awarded: points('0') },
    '控制率60%，目标100%；最多8分，不到目标的70%，不得分',
    '“控制率” is 60%, the target being 100%; 8 at most, less than 70% of the target, which gives nothing',
  ],
  [
    '60',
    { ...ratio, outside: outside('below', '70'), shortage: deviation('80'), awarded: points('0') },
    '控制率60%，目标100%；最多8分，不到目标的70%，不得分，要说明原因',
    '“控制率” is 60%, the target being 100%; 8 at most, less than 70% of the target, which gives nothing and must be explained',
  ],
  [
    '60',
    { ...ratio, outside: outside('below', '70'), shortage: deviation('80', '1'), awarded: points('0') },
    '控制率60%，目标100%；最多8分，不到目标的70%，不得分',
    '“控制率” is 60%, the target being 100%; 8 at most, less than 70% of the target, which gives nothing',
  ],
  [
    '140',
    { ...ratio, outside: outside('above', '130'), excess: deviation('120'), awarded: points('0') },
    '控制率140%，目标100%；最多8分，超过目标的130%，不得分，要说明原因',
    '“控制率” is 140%, the target being 100%; 8 at most, more than 130% of the target, which gives nothing and must be explained',
  ],
];

describe('points of a rate', () => {
  it.each(cases)('%s %j', (percent, award, zh, en) => {
    expect(say(percent, award, 'zh')).toBe(zh);
    expect(say(percent, award, 'en')).toBe(en);
  });

  it('are told before they were rounded, where the rubric has whole points', () => {
    // 6 × 80 ÷ 90 = 5.333…
    const award = { ...reverse, awarded: points('5') };
    expect(say('90', award, 'zh', { exact: '5.33333' })).toBe('6 × 80% ÷ 90% = 5.33，取5：控制率90%，目标80%；最多6分');
    expect(say('90', award, 'en', { exact: '5.33333' })).toBe(
      '6 × 80% ÷ 90% = 5.33, rounded to 5: “控制率” is 90%, the target being 80%; 6 at most',
    );
    const toHundredths = { ...reverse, awarded: points('5.33') };
    expect(say('90', toHundredths, 'zh', { exact: '5.33333' })).toMatch(/^6 × 80% ÷ 90% = 5.33：/);
    const exact = { ...reverse, awarded: points('5.3333') };
    expect(say('90', exact, 'zh', { exact: '5.3333' })).toMatch(/^6 × 80% ÷ 90% = 5.3333：/);
  });

  it('say by what two years were compared', () => {
    const award: RateAward = { type: 'within', most: undefined, least: undefined, awarded: points('5') };
    expect(say('90', award, 'zh', { by: 'total' })).toBe('控制率90%（两年决算总额相比），合乎标准');
    expect(say('90', award, 'zh', { by: 'budget' })).toBe('控制率90%（两年预算数相比），合乎标准');
    expect(say('90', award, 'en', { by: 'total' })).toBe(
      '“控制率” is 90% (what was spent in the two years), within the standard',
    );
    expect(say('90', award, 'en', { by: 'budget' })).toBe(
      '“控制率” is 90% (the budgets of the two years), within the standard',
    );
  });
});

describe('a rate without a base', () => {
  it.each([
    ['full', '评分表规定得满分', 'the rubric gives all points'],
    ['zero', '评分表规定不得分', 'the rubric gives none'],
    ['notApplicable', '不适用，不算在内', 'it does not apply and is left out'],
    ['open', '由人评定', 'a person decides'],
  ] as const)('%s', (whenUndefined, zh, en) => {
    const reason = { type: 'rateWithoutBase', title: '控制率', whenUndefined } as const;
    expect(printRateReason(reason, 'zh')).toBe(`控制率没有基数，无法计算；${zh}`);
    expect(printRateReason(reason, 'en')).toBe(`“控制率” has no base and cannot be worked out; ${en}`);
    expect(printRateReason({ ...reason, by: '本单位' }, 'zh')).toBe(`控制率没有基数，无法计算；${zh}，本单位评分`);
    expect(printRateReason({ ...reason, by: '本单位' }, 'en')).toBe(
      `“控制率” has no base and cannot be worked out; ${en}, and 本单位 gave the points`,
    );
  });
});

describe('a band', () => {
  const end = (at: string, isIncluded: boolean) => ({ at: number(at), isIncluded });
  const rows: readonly (readonly [Omit<RateRange, 'range'>, zh: string, en: string])[] = [
    [{ from: undefined, to: undefined }, '任何数', 'any'],
    [{ from: undefined, to: end('10', true) }, '10%及以下', 'at most 10%'],
    [{ from: undefined, to: end('10', false) }, '小于10%', 'below 10%'],
    [{ from: end('90', true), to: undefined }, '90%及以上', 'at least 90%'],
    [{ from: end('90', false), to: undefined }, '大于90%', 'above 90%'],
    [{ from: end('0', true), to: end('0', true) }, '0%', '0%'],
    [{ from: end('0', false), to: end('10', true) }, '0%（不含）至10%（含）', 'above 0% to 10%'],
    [{ from: end('80', true), to: end('90', false) }, '80%（含）至90%（不含）', '80% to below 90%'],
  ];
  it.each(rows)('%j', (range, zh, en) => {
    expect([printRange({ range: '', ...range }, 'zh'), printRange({ range: '', ...range }, 'en')]).toEqual([zh, en]);
  });
});

describe('a percentage', () => {
  // So many decimals that it does not look like a whole one that it is not.
  it.each([
    ['100', '100%'],
    ['88.888', '88.89%'],
    ['99.999', '99.999%'],
    ['100.004', '100.004%'],
    ['100.00001', '100.00001%'],
    ['100.0000004', '100.0000004%'],
  ])('%s', (value, shown) => {
    expect(printPercent(number(value))).toBe(shown);
  });
});
