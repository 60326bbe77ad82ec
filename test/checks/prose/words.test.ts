import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../src/reading/findAmounts.ts';
import { findYears } from '../../../src/reading/findYears.ts';
import { readNumeral } from '../../../src/reading/numerals.ts';

describe('readNumeral', () => {
  it.each([
    ['19.50', '19.5'],
    ['１８', '18'],
    ['９．２８', '9.28'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['三十四', '34'],
    ['两', '2'],
    ['一百三十五点四二', '135.42'],
    ['三百二十二点三七', '322.37'],
    ['二〇二三', '2023'],
    ['二○二二', '2022'],
    ['一千零五', '1005'],
  ])('%s is %s', (typed, value) => expect(readNumeral(typed)?.toFixed()).toBe(value));

  it.each(['', '甲', '十甲', '1,234', '点五'])('“%s” is none', (typed) => expect(readNumeral(typed)).toBeUndefined());
});

describe('findAmounts', () => {
  /** `value unit`, with ~ where it is vague. */
  const shown = (text: string) =>
    findAmounts(text).map(({ value, unit, isVague }) => `${isVague ? '~' : ''}${value.toFixed()} ${unit}`.trim());

  it.each([
    ['基本支出决算499.61万元，执行率99.31%', ['499.61 万元', '99.31 %']],
    ['培训农民3680余人次', ['~3680 人次']],
    ['近2.1万户', ['~2.1 万户']],
    ['节本增效约0.86亿元', ['~0.86 亿元']],
    ['百分之二十三点七一', ['23.71 %']],
    ['一百三十五点二四万元', ['135.24 万元']],
    ['分三个方面，共十项', ['3 个', '10 项']],
    ['三四次', ['~34 次']],
    ['离退休人员１８人', ['18 人']],
    ['2023年12月31日', []],
    ['第3名', []],
    ['3—5项', []],
    ['〔2023〕45号', []],
    ['12:30', []],
    ['提高0.6个百分点', ['0.6 个百分点']],
    ['一是学习，二是整改', []],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));
});

describe('findYears', () => {
  it.each([
    ['2022年度无因公出国', [2022]],
    ['２０２２年，我中心', [2022]],
    ['二〇二二年', [2022]],
    ['二○二二年度', [2022]],
    ['22年度“三公”经费', [2022]],
    ['截至2022年12月31日', [2022]],
    ['《2018年规划》', []],
    ['“2023年·丰收”', []],
    ['2021—2025年', []],
    ['2022/2023年度', []],
    ['示财绩〔2024〕11号', []],
    ['到2025年完成', [2025]],
  ])('%s', (text, years) => expect(findYears(text).map(({ year }) => year)).toEqual(years));
});
