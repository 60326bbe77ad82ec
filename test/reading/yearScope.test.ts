import { describe, expect, it } from 'vitest';
import { findScopes, scopeAt } from '../../src/reading/yearScope.ts';

const scopesOf = (text: string) =>
  findScopes(text, 2023).map(({ year, isComparison }) => `${year}${isComparison ? ' as base' : ''}`);

describe('the years that a sentence speaks of', () => {
  it.each([
    ['2022年支出86万元，2023年支出90万元', ['2022', '2023']],
    ['上年支出86万元，本年支出90万元', ['2022', '2023']],
    ['去年支出86万元，今年和当年支出90万元', ['2022', '2023', '2023 as base']],
    ['上一年度为86万元', ['2022']],
    // A year of an event is not what is told.
    ['2022年3月印发', []],
    ['2022年1月至12月支出86万元', ['2022']],
    ['2022年以来、2021年起、2020年建成', []],
    ['上年结转86万元，上年末结余3万元', []],
    ['无', []],
  ])('%s', (text, years) => {
    expect(scopesOf(text)).toEqual(years);
  });

  it.each(['比', '较', '与', '同', '和', '高于', '低于', '好于', '多于', '少于', '超过'])(
    'of %s2022年 is the base of its clause only',
    (word) => {
      const text = `支出${word}2022年持平，收入增加`;
      expect(scopesOf(text)).toEqual(['2022 as base']);
      const sentence = { text, scopes: findScopes(text, 2023) };
      expect(scopeAt(sentence, text.indexOf('持平'))?.year).toBe(2022);
      expect(scopeAt(sentence, text.indexOf('收入'))).toBeUndefined();
    },
  );

  it.each(['2022年相比，支出增加', '2022年同期相比', '2022年底相比'])('of %s are bases, too', (text) => {
    expect(scopesOf(text)).toEqual(['2022 as base']);
  });

  it.each([
    ['2022年支出86万元（其中', '其中', 2022],
    ['（2022年）支出86万元', '支出', undefined],
    ['（2022年支出86万元', '支出', 2022],
    ['2022年（全年）支出86万元', '支出', 2022],
    ['支出86万元，2022年', '支出', undefined],
  ])('holds in brackets for what stands in them: %s', (text, word, year) => {
    expect(scopeAt({ text, scopes: findScopes(text, 2023) }, text.indexOf(word))?.year).toBe(year);
  });
});
