import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/library.ts';
import { exampleText } from '../document/reports.ts';

/* What sentences say of budget units whose totals are told without lines. */

const TEXT = exampleText('xutang/2025');
const SENTENCE = '全年收入合计{{income.total}}，比上年增加32.85万元。';

function toldOf(sentence: string, text = TEXT): readonly string[] {
  expect(text).toContain(SENTENCE);
  return evaluate({ file: 'report.yaml', text: text.replace(SENTENCE, sentence) })
    .findings.filter(({ places: [{ path }] }) => path === 'narrative.performance')
    .map(({ code }) => code);
}

describe('what sentences say of budget units', () => {
  it.each([
    '市图书馆基本支出年初预算286.10万元，决算285.94万元。',
    '基本支出决算1002.12万元，其中局本级518.36万元、市图书馆285.94万元、市文化馆197.82万元。',
    '市文化馆基本支出比上年减少1.78万元。',
    '市图书馆全年支出379.06万元。',
  ])('is right: %s', (sentence) => {
    expect(toldOf(sentence)).toEqual([]);
  });

  it.each([
    ['虚塘市图书馆基本支出决算258.94万元。', ['SE421']],
    ['三个单位基本支出合计1002.21万元。', ['SE421']],
    ['基本支出决算1002.12万元，其中局本级518.36万元、市图书馆285.94万元、市文化馆197.28万元。', ['SE428']],
    ['人员经费预算执行率97.9%。', ['SE421']],
    ['市文化馆基本支出比上年增加1.78万元。', ['SE423']],
    ['市图书馆全年支出397.06万元。', ['SE421']],
  ])('is wrong: %s', (sentence, codes) => {
    expect(toldOf(sentence)).toEqual(codes);
  });

  it('is held against nothing where only the projects of a unit are told', () => {
    const projects = TEXT.replace(/^ {2}basic:\n(?: {4}.*\n)+/m, '');
    expect(projects).not.toContain('518.36');
    expect(toldOf('市图书馆全年支出379.06万元。', projects)).toEqual([]);
    expect(toldOf('市图书馆项目支出93.21万元。', projects)).toEqual(['SE421']);
  });
});
