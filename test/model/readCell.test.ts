import { describe, expect, it } from 'vitest';
import { readNumberCell, readWordsCell } from '../../src/model/readCell.ts';
import { Reader } from '../../src/model/reader.ts';
import type { Cell } from '../../src/model/types.ts';
import { treeOf } from '../source/scalars.ts';

/* A cell of a table of indicators: what is kept, and what is told of it. */

function show(cell: Cell<'count' | 'point'>): string {
  if (cell.state === 'value') return `${cell.quantity.value} ${cell.quantity.measure} typed ${cell.text}`;
  return cell.state === 'words' ? `words ${cell.text}` : cell.state;
}

function read(text: string, kind: 'count' | 'point' | 'words') {
  const reader = new Reader('万元');
  const node = treeOf(`b: 1\n${text}`);
  const cell = kind === 'words' ? readWordsCell(node, 'a', reader) : readNumberCell(node, 'a', kind, reader);
  return [show(cell), ...reader.listFindings().map(({ code, args }) => `${code} ${JSON.stringify(args)}`)];
}

describe('a cell that should be a number', () => {
  it.each<readonly [text: string, kind: 'count' | 'point', shown: readonly string[]]>([
    ['a: 12.50', 'count', ['12.5 count typed 12.50']],
    ['a: -3', 'count', ['-3 count typed -3']],
    ['a: 0', 'point', ['0 point typed 0']],
    ['a: -0', 'point', ['0 point typed -0']],
    ['a: -0.5', 'point', ['absent', 'SE213 {"text":"-0.5","least":"0"}']],
    ['a: none', 'count', ['none']],
    ['c: 1', 'count', ['absent']],
    ['a: 显著', 'count', ['words 显著']],
    ['a: " 显著 "', 'count', ['words 显著']],
    ['a: " "', 'count', ['absent', 'SE208 {"key":"a"}']],
    ['a: "一\\n二"', 'count', ['absent', 'SE219 {"key":"a"}']],
    ['a: 不适用', 'count', ['absent', 'SE220 {"text":"不适用"}']],
    ['a: "12,000"', 'count', ['absent', 'SE203 {"text":"12,000","suggestion":"12000","allowsNone":true}']],
    ['a: "１２"', 'count', ['absent', 'SE203 {"text":"１２","suggestion":"12","allowsNone":true}']],
    ['a: "12"', 'count', ['absent', 'SE203 {"text":"12","suggestion":"12","allowsNone":true}']],
  ])('%s', (text, kind, shown) => {
    expect(read(text, kind)).toEqual(shown);
  });
});

describe('a cell of words', () => {
  it.each<readonly [text: string, shown: readonly string[]]>([
    ['a: " 显著提升 "', ['words 显著提升']],
    ['a: none', ['none']],
    ['c: 1', ['absent']],
    ['a: 12', ['absent', 'SE205 {"expected":"text","found":"number"}']],
    ['a: ""', ['absent', 'SE208 {"key":"a"}']],
    ['a: "一\\n二"', ['absent', 'SE219 {"key":"a"}']],
    ['a: "一\\n"', ['words 一']],
  ])('%s', (text, shown) => {
    expect(read(text, 'words')).toEqual(shown);
  });
});
