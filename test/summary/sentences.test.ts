import { describe, expect, it } from 'vitest';
import { findRepeated } from '../../src/summary/findRepeated.ts';
import { hashNumber, hashText, NO_HASH, splitHashes } from '../../src/summary/hashText.ts';
import { listSentences } from '../../src/summary/listSentences.ts';
import { summarize } from '../../src/summary/summarize.ts';
import { shippedForm } from '../document/shippedForms.ts';
import { readYear } from './readYear.ts';
import { rowOf } from './rows.ts';

const FORM = shippedForm('unit-general');

function sentencesOf(prose: string, unit = '甲县水利局', year = '2024') {
  return listSentences(readYear(prose, unit, year), FORM);
}

const [one] = sentencesOf('我单位制定了水库巡查办法，2024年对全县32座水库逐一检查。');

describe('sentences of a report', () => {
  it.each([
    ['another year of another report', '我单位制定了水库巡查办法，2023年对全县32座水库逐一检查。', '2023', true, true],
    [
      'other punctuation and width',
      '我单位制定了水库巡查办法： ２０２４年，对全县32座水库逐一检查；',
      '2024',
      true,
      true,
    ],
    ['a year in words', '我单位制定了水库巡查办法，二〇二四年对全县32座水库逐一检查。', '2024', true, true],
    ['another number', '我单位制定了水库巡查办法，2024年对全县35座水库逐一检查。', '2024', false, true],
    ['last year in a report of this', '我单位制定了水库巡查办法，2023年对全县32座水库逐一检查。', '2024', false, false],
    ['another word', '我单位修订了水库巡查办法，2024年对全县32座水库逐一检查。', '2024', false, false],
  ])('with %s', (_, text, year, same, numbers) => {
    const [other] = sentencesOf(text, '甲县水利局', year);
    expect([other?.same === one?.same, other?.numbers === one?.numbers]).toEqual([same, numbers]);
  });

  it('are the same where only the own name is another', () => {
    const [mine] = sentencesOf('甲县水利局坚持先审批后支出，报销单据由两人签字后入账。');
    const [theirs] = sentencesOf('乙县交通局坚持先审批后支出，报销单据由两人签字后入账。', '乙县交通局');
    const [strange] = sentencesOf('丙县民政局坚持先审批后支出，报销单据由两人签字后入账。');
    expect(mine?.same).toBe(theirs?.same);
    expect(mine?.same).not.toBe(strange?.same);
  });

  it('leave out set phrases, headings and what the form itself says', () => {
    const standard = FORM.rubrics[0]?.groups[0]?.items[0]?.criteria[0]?.standard ?? '';
    expect(standard.length).toBeGreaterThan(20);
    expect(sentencesOf('坚持厉行节约，反对铺张浪费。')).toEqual([]);
    expect(sentencesOf('# 关于水库巡查办法的制定和逐一检查的有关情况\n')).toEqual([]);
    expect(sentencesOf(standard)).toEqual([]);
  });

  it('with a figure of the file are no copy of another unit’s, but of last year’s with other numbers', () => {
    const text = '工资福利支出决算数为{{基本支出.工资福利支出.决算数}}，按月由财政统一发放到个人账户。';
    const [own] = sentencesOf(text);
    expect(own?.same).toBe(NO_HASH);
    expect(own?.numbers).not.toBe(NO_HASH);
  });
});

describe('hashes', () => {
  it('are eight characters and an integer of 48 bits', () => {
    const hash = hashText('句子');
    expect(hash).toHaveLength(8);
    expect(splitHashes(`${hash}${NO_HASH}`)).toEqual([hash, NO_HASH]);
    expect(hashNumber('////////')).toBe(2 ** 48 - 1);
    expect(hashNumber(NO_HASH)).toBe(0);
  });
});

describe('what stands in last year’s report', () => {
  const hashes = (texts: readonly string[]) => texts.map((text) => (text === '' ? NO_HASH : hashText(text))).join('');

  it('is counted apart by what changed', () => {
    const current = { same: hashes(['甲1', '乙2', '', '丁']), numbers: hashes(['甲', '乙', '丙', '丁']) };
    const previous = { same: hashes(['甲1', '乙3', '']), numbers: hashes(['甲', '乙', '丙']) };
    expect(findRepeated(current, previous, 'old.yaml')).toEqual({
      file: 'old.yaml',
      sentences: 4,
      same: 1,
      numbers: 2,
      first: [0],
    });
  });

  it('is found among the rows, unless there are two or the file says that there is none', () => {
    const before = rowOf('甲局', '2023', { sentences: ['一', '二'] });
    const now = rowOf('甲局', '2024', { sentences: ['一', '三'], report: { prior: 'absent' } });
    const sameOf = (rows: Parameters<typeof summarize>[0]) =>
      summarize(rows).rows.map(({ repeated }) => repeated?.same);
    expect(sameOf([before, now])).toEqual([undefined, 1]);
    expect(sameOf([before, { ...before, file: 'b.yaml' }, now])).toEqual([undefined, undefined, undefined]);
    expect(sameOf([before, rowOf('甲局', '2024', { sentences: ['一'] })])).toEqual([undefined, undefined]);
    expect(sameOf([rowOf('乙局', '2023', { sentences: ['一'] }), now])).toEqual([undefined, undefined]);
  });
});

describe('what several units share', () => {
  it('is told by who shares it; years of one unit are one', () => {
    const rows = [
      rowOf('甲局', '2023', { sentences: ['共一', '甲独'] }),
      rowOf('甲局', '2024', { sentences: ['共一', '甲独', '三家'] }),
      rowOf('乙局', '2024', { sentences: ['共一', '共二', '三家'] }),
      rowOf('丙局', '2024', { sentences: ['三家', '共二', '丙独', '丙独'] }),
    ];
    const { shared, common, rows: summed } = summarize(rows);
    expect(shared.map((group) => [group.rows.map((row) => rows[row]?.unit), group.sentences])).toEqual([
      [['甲局', '乙局'], 1],
      [['甲局', '乙局', '丙局'], 1],
      [['乙局', '丙局'], 1],
    ]);
    expect(common).toBe(0);
    expect(summed.map((row) => row.shared)).toEqual([1, 1, 3, 2]);
  });

  it('is a stock phrase where more than eight do', () => {
    const of = (count: number) =>
      Array.from({ length: count }, (_, index) => rowOf(`第${index}局`, '2024', { sentences: ['套话'] }));
    expect(summarize(of(8))).toMatchObject({ common: 0, shared: [{ sentences: 1 }] });
    expect(summarize(of(9))).toMatchObject({ common: 1, shared: [] });
  });
});
