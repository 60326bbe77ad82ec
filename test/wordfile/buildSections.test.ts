import { expect, it } from 'vitest';
import { buildSections, type WordSection } from '../../src/wordfile/buildSections.ts';
import { p, read, tbl } from './wordFiles.ts';

type Printed = [title: string, blocks: number, ...below: Printed[]];

const print = ({ title, blocks, sections }: WordSection): Printed => [title, blocks.length, ...sections.map(print)];

it('a file is a tree of its headings, without their numbers', () => {
  const lines = (...texts: readonly string[]) => texts.map((text) => p(text)).join('');
  const body = `${lines('某馆', '一、 基本情况', '甲。', '（一）机构：')}${tbl(['子', '丑'])}${lines('（1）科室', '乙。', '（二）人员', '二、支出')}`;
  const { front, sections } = buildSections(read(body).blocks);
  expect(front).toMatchObject([{ text: '某馆' }]);
  expect(sections.map(print)).toEqual([
    ['基本情况', 1, ['机构', 1, ['科室', 1]], ['人员', 0]],
    ['支出', 0],
  ]);
  expect(sections[0]?.heading.text).toBe('一、 基本情况');
});

it('a file without headings has only what stands before the first', () => {
  expect(buildSections(read(p('甲。')).blocks)).toMatchObject({ front: [{ text: '甲。' }], sections: [] });
});
