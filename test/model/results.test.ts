import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';

const HEAD = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某中心 }
`;
const UNITS = 'units: [{ report: a.yaml }]\n';

function read(words: string) {
  const { year, findings } = readReport('report.yaml', Buffer.from(HEAD + words));
  return { year, told: findings.map(({ code, places: [{ path }] }) => `${code} ${path}`) };
}

const resultOf = (told: string, more = '') => read(`${more}results:\n  培训: { ${told} }\n`);
const indicatorOf = (told: string, type = 'numeric') =>
  read(`${UNITS}whole: { indicators: [{ name: 场次, type: ${type}, ${told} }] }\n`);

describe('a result', () => {
  it('has a number, states that there is none, or is missing its number', () => {
    expect(resultOf('value: 3, measure: 次').year?.results).toMatchObject([{ name: '培训', text: '3' }]);
    const none = resultOf('value: none, measure: 次');
    expect([none.year?.results, none.year?.resultsWithoutNumber, none.told]).toMatchObject([
      [],
      [{ state: 'none' }],
      [],
    ]);
    expect(resultOf('measure: 次').told).toEqual(['SE202 results.培训.value']);
  });

  it.each([
    ['value: 三次', 'SE205'],
    ['value: 2,715', 'SE203'],
    ['value:', 'SE208'],
    ['value: [3]', 'SE205'],
    ['vlaue: 3', 'SE201'],
  ])('with %s is told once', (told, code) => {
    const { year, told: findings } = resultOf(`measure: 次, ${told}`);
    expect(findings.map((one) => one.slice(0, 5))).toEqual([code]);
    expect(year?.resultsWithoutNumber.map(({ state }) => state) ?? []).toEqual(code === 'SE201' ? [] : ['unknown']);
  });
});

describe('a number from units', () => {
  it('needs no number of its own', () => {
    const { year, told } = resultOf('from: units, measure: 次', UNITS);
    expect([told, year?.resultsWithoutNumber]).toMatchObject([[], [{ state: 'unknown', from: { rate: undefined } }]]);
    expect(indicatorOf('from: units, measure: 次').told).toEqual([]);
  });

  it.each([
    ['has no units to come from', resultOf('from: units, measure: 次'), 'SE224 results.培训.from'],
    ['cannot be words', indicatorOf('from: units', 'qualitative'), 'SE224 whole.indicators[0].from'],
    ['is not divided by itself', resultOf('value: 3, measure: 次, of: 甲, to: 乙', UNITS), 'SE224 results.培训.of'],
    ['wants both numbers of a rate', resultOf('from: units, of: 甲, measure: "%"', UNITS), 'SE202 results.培训.to'],
    ['comes from units alone', resultOf('from: others, measure: 次', UNITS), 'SE206 results.培训.from'],
    ['names one number', resultOf('from: units, of: [甲, 乙], to: 丙, measure: "%"', UNITS), 'SE205 results.培训.of'],
  ])('%s', (_, { told }, expected) => {
    expect(told).toEqual([expected]);
  });
});
