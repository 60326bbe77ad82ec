import { describe, expect, it } from 'vitest';
import { tableUnfilled } from '../../src/document/places/findings.ts';
import { nestQuotes } from '../../src/findings/nestQuotes.ts';
import { sentenceOf } from '../../src/registry.ts';
import { at } from './caseArgs.ts';

describe('marks within marks', () => {
  it.each([
    ['表““三公经费”预算情况”还没有填', '表“‘三公经费’预算情况”还没有填'],
    ['“控制“三公”经费”和“甲”', '“控制‘三公’经费”和“甲”'],
    ['““”', '““”'],
    ['甲”、“乙', '甲”、“乙'],
    ['“甲”、“乙”', '“甲”、“乙”'],
    ['“甲“乙“丙”乙”甲”', '“甲‘乙“丙”乙’甲”'],
  ])('%s is printed %s', (text, printed) => {
    expect(nestQuotes(text)).toBe(printed);
  });

  it('stand so in what a finding says', () => {
    const found = tableUnfilled({ table: '“三公经费”预算情况', keys: ['a'], count: 1 }, at);
    expect(sentenceOf(found, 'zh').message).toContain('表“‘三公经费’预算情况”');
    expect(sentenceOf(found, 'en').message).toContain('the table “‘三公经费’预算情况”');
  });
});
