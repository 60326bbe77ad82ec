import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFoldedLists } from '../../src/source/findFoldedLists.ts';
import { readSource } from '../../src/source/readSource.ts';
import { EXAMPLES } from '../document/reports.ts';

/** The words at which a line would have to begin. */
function find(text: string): string[] {
  const source = readSource('a.yaml', text).value;
  if (source === undefined) throw new Error('not read');
  return findFoldedLists(source).map(({ code, places: [{ start, end }] }) => `${code} ${text.slice(start, end)}`);
}

describe('lists in a text whose lines YAML joins', () => {
  it.each([
    ['a: >\n  制度有两项：\n  - 甲\n  - 乙\n', '- 甲'],
    ['a: >-\r\n  - 甲\r\n  - 乙\r\n', '- 乙'],
    ['a: >\n  做了两件事。\n  1. 甲\n  2. 乙\n', '1. 甲'],
    ['a: >\n  1、甲\n  2、乙\n', '2、乙'],
    ['a: >\n  （一）甲\n  （二）乙\n', '（二）乙'],
    ['a: >\n  # 文物保护\n  修复40件。\n', '修复40件。'],
    ['a: >\n  | 甲 | 乙 |\n  | - | - |\n', '| - | - |'],
    ['a: 制度有两项：\n  - 甲\n  - 乙\n', '- 甲'],
    ['a: "制度有两项：\n\n  1、甲\n  2、乙"\n', '2、乙"'],
    ['x:\n  - a: >\n      甲：\n      * 乙\n', '* 乙'],
  ])('are told: %j', (text, words) => {
    expect(find(text)).toEqual([`SE114 ${words}`]);
  });

  it.each([
    'a: |\n  制度有两项：\n  - 甲\n  - 乙\n',
    // What is indented further, and what stands behind an empty line, keeps its line.
    'a: >\n  制度有两项：\n    - 甲\n    - 乙\n',
    'a: >\n  制度有两项。\n\n  - 甲\n\n  - 乙\n',
    'a: >\n  全年支出\n  3.5万元，比上年多。\n',
    'a: >\n  全年支出比上年多。\n  3.5万元用于设备。\n',
    'a: >\n  会议在\n  1、2月召开。\n',
    'a: >\n  年度为2023\n  - 2025年。\n',
    'a: 全年完成\n  任务。\n',
    'a: [甲,\n  乙]\n',
  ])('are not seen where there are none: %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each(EXAMPLES)('are not seen in the example %s', (name) => {
    expect(find(readFileSync(path.resolve('examples', name, 'report.yaml'), 'utf8'))).toEqual([]);
  });
});
