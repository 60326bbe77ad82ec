import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/readSource.ts';

function read(text: string): string | undefined {
  const root = readSource('a.yaml', text).value?.root;
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  return value?.kind === 'scalar' ? value.text : undefined;
}

describe('a text that YAML folds', () => {
  it.each([
    ['>', 'a: >\n  全年完成\n  任务，\n  达标。\n', '全年完成任务，达标。\n'],
    ['>-', 'a: >-\r\n  全年完成\r\n  任务。\r\n', '全年完成任务。'],
    ['> with paragraphs', 'a: >-\n  甲完\n  成。\n\n  乙完\n  成。\n', '甲完成。\n乙完成。'],
    ['> with a deeper line', 'a: >-\n  甲完\n  成。\n    - 乙\n  丙\n', '甲完成。\n  - 乙\n丙'],
    ['plain', 'a: 全年完成\n  任务，\n  达标。\n', '全年完成任务，达标。'],
    ['double quotes', 'a: "全年完成\n  任务。"\n', '全年完成任务。'],
    ['single quotes', "a: '全年完成\n  任务。'\n", '全年完成任务。'],
    ['Chinese beside Latin', 'a: 全年完成\n  GDP\n  任务\n', '全年完成GDP任务'],
    ['the same words twice', 'a: 甲\n  甲\n  甲\n', '甲甲甲'],
  ])('has no space beside Chinese: %s', (_, text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['between Latin words', 'a: >-\n  one\n  two\n', 'one two'],
    ['that was typed', 'a: 甲 乙\n  丙 丁\n', '甲 乙丙 丁'],
    ['that was typed at the same words', 'a: 甲 乙 甲\n  乙\n', '甲 乙 甲乙'],
    ['behind an escape', 'a: "甲\n  乙\\t丙\n  丁"\n', '甲 乙\t丙 丁'],
    ['on one line', 'a: "甲 \\u4e59"\n', '甲 乙'],
    ['in a text of its own lines', 'a: |\n  甲\n  乙\n', '甲\n乙\n'],
  ])('keeps a space %s', (_, text, value) => {
    expect(read(text)).toBe(value);
  });
});
