import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTextAfterHash } from '../../src/source/findTextAfterHash.ts';
import { readSource } from '../../src/source/readSource.ts';
import { ROOT } from '../house/sources.ts';

function find(text: string): string[] {
  const source = readSource('a.yaml', text).value;
  if (source === undefined) throw new Error(text);
  return findTextAfterHash(source).map(({ code, places: [{ start, end }] }) => `${code} ${text.slice(start, end)}`);
}

describe('words behind a space and a number sign', () => {
  it.each([
    ['a number', 'text: 见附件 #3 和表2', '#3 和表2'],
    ['a number at the end', 'text: 机组检修 #12', '#12'],
    ['a number with its thing', 'text: 完成检修\t#1号机组', '#1号机组'],
    ['a topic', 'text: 组织开展 #科普日# 活动12场', '#科普日# 活动12场'],
    ['the rest of a sentence', 'text: 全年推进 #科普进校园，覆盖12所学校。', '#科普进校园，覆盖12所学校。'],
    ['an item of a list', '- 见附件 #3\r\n- 乙', '#3'],
  ])('are told as text: %s', (_, text, words) => {
    expect(find(text)).toEqual([`SE113 ${words}`]);
  });

  it.each([
    ['with a space behind the sign', 'text: 见附件 # 3 和表2。'],
    ['with nothing behind it', 'text: 见附件 #'],
    ['behind a whole sentence', 'text: 细化预算编制。 #已核对。'],
    ['a note without a full stop', 'name: 某市科技事务中心 #全称'],
    ['a year', 'supervisor: 市科技局 #2023年更名'],
    ['a date', 'supervisor: 市科技局 #6.11 核'],
    ['a day', 'supervisor: 市科技局 #2024-06-11'],
    ['a number', 'actual: 217.49 #3 月调整'],
    ['an id', 'form: yueyang-2023 #1'],
    ['a unit', 'money: 万元 #1'],
    ['in quotes', 'text: "见附件 #3"'],
    ['in a block', 'text: |\n  见附件 #3'],
    ['behind quotes', 'text: "见附件" #3'],
    ['without a space', 'text: 见附件#3'],
    ['on the next line', 'text: 见附件\n#3 和表2\nother: 1'],
  ])('are a comment, or no comment at all: %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('are comments in all files of the package and of the tests', () => {
    const files = ['examples', 'templates', 'test'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => path.join(ROOT, folder, name)),
    );
    const comments = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const source = readSource(file, text).value;
      return source === undefined ? [] : findTextAfterHash(source).map(({ args }) => [file, args]);
    });
    expect(files.length).toBeGreaterThan(50);
    expect(comments).toEqual([]);
  });
});
