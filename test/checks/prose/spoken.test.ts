import { describe, expect, it } from 'vitest';
import type { Derived, SpokenOf } from '../../../src/checks/prose/contradictions/spoken.ts';
import { derivedEn, spokenEn } from '../../../src/checks/prose/contradictions/spokenEn.ts';
import { derivedZh, spokenZh } from '../../../src/checks/prose/contradictions/spokenZh.ts';

/* What findings of prose speak of is data; each language prints it, and English marks what is the user's. */

const spoken: readonly (readonly [SpokenOf, zh: string, en: string])[] = [
  ['公务接待费决算数', '公务接待费决算数', '“公务接待费决算数”'],
  ['118.36万元÷1512.1万元', '118.36万元÷1512.1万元', '118.36 wan yuan÷1512.1 wan yuan'],
  ['', '', 'what it compares'],
  [{ name: '办公费', aspect: 'againstLastYear' }, '办公费比上年', '“办公费”, against last year,'],
  [{ name: '94.6分', aspect: 'grade' }, '94.6分的等级', 'the grade of 94.6 points'],
  [
    { name: '培训', to: '45场', as: 'target' },
    '培训与目标45场之差',
    'the difference between “培训” and the target of “45场”',
  ],
  [{ name: '90分', to: '85.5分' }, '90分与85.5分之差', 'the difference between 90 points and 85.5 points'],
  [{ what: 'posts' }, '编制数', 'the number of authorized posts'],
  [{ what: 'reportDay' }, '报告的日期', 'the day of the report'],
];

const derived: readonly (readonly [Derived, zh: string, en: string])[] = [
  ['3.88万元', '3.88万元', '3.88 wan yuan'],
  ['2.3个百分点', '2.3个百分点', '2.3 percentage points'],
  ['1.2亿元', '1.2亿元', '1.2 yi yuan'],
  ['38场', '38场', '“38场”'],
  ['30分钟', '30分钟', '“30分钟”'],
  [{ way: 'up', by: '3.88万元' }, '增加3.88万元', 'rose by 3.88 wan yuan'],
  [{ way: 'same', by: '' }, '没有变化', 'did not change'],
  [{ is: '2辆' }, '是2辆', 'is “2辆”'],
  [{ vacancies: 'free', count: '3' }, '空编3名', 'leaves 3 posts free'],
  [{ vacancies: 'over', count: '3' }, '超编3名', 'is 3 above the posts'],
  [{ vacancies: 'full', count: '0' }, '既不空编，也不超编', 'equals the number of posts'],
  [
    { from: '120.00万元', to: '96.00万元' },
    '由120.00万元调整为96.00万元',
    'was revised from 120.00 wan yuan to 96.00 wan yuan',
  ],
  [{ disclosed: true, day: undefined }, '已公开', 'was published'],
  [
    { disclosed: false, day: '2024年5月30日' },
    '还没有公开，拟于2024年5月30日公开',
    'is not published yet, and planned to be on “2024年5月30日”',
  ],
  [{ holdsPost: true }, '占用编制', 'hold posts'],
  [{ answered: false }, '填的是“否”', 'is answered “否”'],
];

describe('what a finding speaks of', () => {
  it.each(spoken)('%j', (one, zh, en) => {
    expect(spokenZh(one)).toBe(zh);
    expect(spokenEn(one)).toBe(en);
  });

  it.each(derived)('is so: %j', (one, zh, en) => {
    expect(derivedZh(one)).toBe(zh);
    expect(derivedEn(one)).toBe(en);
  });
});
