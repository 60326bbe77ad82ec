import { describe, expect, it } from 'vitest';
import { describesAnotherBody } from '../../../src/checks/prose/otherBodies.ts';
import type { Sentence } from '../../../src/checks/prose/types.ts';
import { yearOf } from '../../figures/builders.ts';

const PLACE = { file: 'r.yaml', path: '', start: 0, end: 0 };

const isOfAnother = (text: string, units: readonly string[] = ['某县农业局']) =>
  describesAnotherBody({ text } as Sentence, {
    ...yearOf({}).unit,
    name: '某县农业局',
    budgetUnits: units.map((name) => ({ name, place: PLACE })),
  });

describe('a sentence on what another body did', () => {
  it.each([
    '青禾区农技站自行组织培训20期',
    '此外，青禾区农技站组织培训20期',
    '2023年度青禾镇合作社组织培训20期',
    '培训20期没有计入我中心的培训数',
    '培训20期不在我中心统计之内',
  ])('is %s', (text) => {
    expect(isOfAnother(text)).toBe(true);
  });

  it.each([
    // The unit is the one that does it: with, for, or through the other.
    ...['在', '与', '和', '同', '由', '经', '对', '向', '为', '依托', '联合', '会同', '组织', '通过', '按', '根据'],
    ...['协助', '指导', '帮助', '委托', '配合', '支持'],
  ])('is not one that begins with %s', (word) => {
    expect(isOfAnother(`${word}青禾区农技站开展培训20期`)).toBe(false);
    expect(isOfAnother(`全年，${word}青禾区农技站开展培训20期`)).toBe(false);
  });

  it.each(['配合', '协助', '支持', '参与', '联合', '合作', '指导', '下达', '安排', '要求'])(
    'is not one in which the other body is behind it: %s',
    (word) => {
      expect(isOfAnother(`青禾区农技站${word}开展培训20期`)).toBe(false);
    },
  );

  it.each(['培训20期', '青禾区农技站的培训有20期', '青禾区农技站组织培训，我中心参加20期', '某县农业局组织培训20期'])(
    'is not %s',
    (text) => {
      expect(isOfAnother(text)).toBe(false);
    },
  );

  it('is one of a budget unit among several, by its name or the end of it', () => {
    const units = ['某县农业局', '某县农业技术推广站'];
    expect(isOfAnother('推广站培训20期', units)).toBe(true);
    expect(isOfAnother('县推广站培训20期', units)).toBe(true);
    expect(isOfAnother('外推广站培训20期', units)).toBe(false);
    expect(isOfAnother('推广站培训20期', ['某县农业技术推广站'])).toBe(false);
    expect(isOfAnother('中心培训20期', ['某县农业局', '某县培训中心'])).toBe(false);
  });
});
