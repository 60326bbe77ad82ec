import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLineStarts, type Place } from '../../src/findings/place.ts';
import { entryOf } from '../../src/source/query.ts';
import { readSource } from '../../src/source/readSource.ts';
import { readBase } from '../cli/spoil.ts';
import { scalarsOf, treeOf } from './scalars.ts';

const example = readFileSync(new URL('../../examples/kejishiwu/2023/report.yaml', import.meta.url), 'utf8');

function sliceOf(text: string, { start, end }: Place): string {
  return text.slice(start, end);
}

describe('readSource', () => {
  it.each([
    ['19.50', 'number', '19.50'],
    ['0', 'number', '0'],
    ['-0.10', 'number', '-0.10'],
    ['123456789012345.123456', 'number', '123456789012345.123456'],
    ['017', 'number', '017'],
    ['1e3', 'number', '1e3'],
    ['0x10', 'number', '0x10'],
    ['.inf', 'number', '.inf'],
    ['.nan', 'number', '.nan'],
    ['1_000', 'string', '1_000'],
    ['１２', 'string', '１２'],
    ['"19.50"', 'string', '19.50'],
    ["'it''s'", 'string', "it's"],
    ['"a\\tb"', 'string', 'a\tb'],
    ['2024-06-11', 'string', '2024-06-11'],
    ['12:30:45', 'string', '12:30:45'],
    ['none', 'string', 'none'],
    ['yes', 'string', 'yes'],
    ['on', 'string', 'on'],
    ['true', 'boolean', 'true'],
    ['False', 'boolean', 'false'],
    ['', 'null', ''],
    ['~', 'null', ''],
    ['null', 'null', ''],
    ['岳阳市科技局 # 主管', 'string', '岳阳市科技局'],
    ['a\n  b\n\n  c', 'string', 'a b\nc'],
  ])('reads %j as a %s', (typed, type, text) => {
    expect(scalarsOf(treeOf(`key: ${typed}\nlast: x\n`))[0]).toMatchObject({ type, text });
  });

  it.each([
    ['the example', example],
    ['the example with line ends of Windows', example.replaceAll('\n', '\r\n')],
    ['a report in braces', '{ a: 1.50, "b": [x, "y", \'z\'], c: { d: true } }'],
  ])('knows where every scalar and key of %s stands', (_, text) => {
    const visit = (node: ReturnType<typeof treeOf>): void => {
      if (node.kind === 'list') node.items.forEach(visit);
      if (node.kind === 'map') {
        for (const { key, keyPlace, value } of node.entries) {
          expect(sliceOf(text, keyPlace).replaceAll(/^"|"$/g, '')).toBe(key);
          visit(value);
        }
      }
      if (node.kind !== 'scalar') return;
      const typed = sliceOf(text, node.place);
      if (node.style === 'plain') expect(typed).toBe(node.text);
      if (node.style === 'quoted') expect(typed.slice(1, -1)).toBe(node.text);
      if (node.style === 'literal') expect(typed).toMatch(/^[|]/);
    };
    visit(treeOf(text));
  });

  it('names the path of every node', () => {
    const root = treeOf('basic:\n  items:\n    - name: a\n    - name: b\n');
    expect(scalarsOf(root).map(({ place }) => place.path)).toEqual(['basic.items[0].name', 'basic.items[1].name']);
  });

  it('says a key that is given twice where both stand', () => {
    const text = 'a: 1\nb: 2\na: 3\n';
    const [found] = readSource('report.yaml', text).findings;
    expect(found).toMatchObject({ code: 'SE102', args: { key: 'a' } });
    expect(found?.places.map(({ start }) => start)).toEqual([10, 0]);
  });

  it('finds an entry in a map of many as in one of few', () => {
    const many = treeOf(Array.from({ length: 1000 }, (_, index) => `key${index}: ${index}`).join('\n'));
    expect(entryOf(many, 'key999')?.value).toMatchObject({ text: '999' });
    expect(entryOf(many, 'toString')).toBeUndefined();
    expect(entryOf(treeOf('a: 1'), 'toString')).toBeUndefined();
  });

  it('answers for 100,000 keys', () => {
    const text = readBase('valid') + Array.from({ length: 100_000 }, (_, index) => `key${index}: 1\n`).join('');
    expect(readSource('report.yaml', text).findings).toEqual([]);
  });
});

describe('a literal block', () => {
  it.each([
    ['as usual', 'a: |\n  一\n  二\nb: 1\n'],
    ['with line ends of Windows', 'a: |\r\n  一\r\n  二\r\nb: 1\r\n'],
    ['with empty lines', 'a: |\n\n  一\n\n\n  二\nb: 1\n'],
    ['with indented lines', 'a: |\n  一\n    - 二\n   三\n'],
    ['with its indentation stated', 'a: |2\n    一\n  二\n'],
    ['stripped', 'a: |-\n  一\n  二\n'],
    ['kept', 'a: |+\n  一\n  二\n\n\nb: 1\n'],
    ['with both, in the other order', 'a: |+1\n  一\n 二\n\n'],
    ['with a comment in its head', 'a: | # 正文\n  一\n  二\n'],
    ['with comments that are text', 'a: |\n  # 一\n  二 # 三\n'],
    ['in a list', '- |\n  一\n  二\n- x\n'],
    ['nested', 'a:\n  b:\n    - c: |\n        一\n        {{二}}\n      d: 1\n'],
    ['at the end without a line break', 'a: |\n  一\n  二'],
    ['with trailing blanks', 'a: |\n  一  \n  二\t\n'],
    ['with a tab in the text', 'a: |\n  \t一\n'],
    ['with an emoji before the words', 'a: |\n  😀一\n  😀😀二\n'],
    ['empty', 'a: |\nb: 1\n'],
  ])('%s: every line is found in the file', (_, text) => {
    const [scalar] = scalarsOf(treeOf(text));
    const lines = scalar?.text.split('\n') ?? [];
    expect(scalar?.lines?.map(({ inText }) => inText)).toEqual(listLineStarts(scalar?.text ?? ''));
    lines.forEach((line, index) => {
      const at = scalar?.lines?.[index]?.inFile ?? -1;
      if (line !== '') expect(text.slice(at, at + line.length)).toBe(line);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(text.length);
    });
  });
});
