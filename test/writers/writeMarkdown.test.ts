import fc from 'fast-check';
import type { Nodes, Root, Table as TableNode } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import type { Block, Cell, Grid, Inline, ReportDocument } from '../../src/document/types.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { gridOf, inlines } from './arbitraries.ts';
import { cell, columns, covered, EVERY_BLOCK, NASTY_NAME, NASTY_STRINGS, text } from './fixture.ts';

const META = { title: '题', author: '单位', year: '2023', date: '2024-06-11', draft: false };

function documentOf(...blocks: readonly Block[]): ReportDocument {
  return { meta: META, blocks };
}

function tableOf(grid: Grid): Block {
  return { type: 'table', number: '表1', caption: '题', unitNote: '单位：万元', grid };
}

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The characters a reader sees; a break, in either form, is a space as in `plainText`. */
function shown(node: Nodes): string {
  // The frames of a dollar sign that would begin mathematics.
  if (node.type === 'html' && /^<\/?span>$/.test(node.value)) return '';
  if (node.type === 'html') return node.value === '<br>' ? ' ' : `[html ${node.value}]`;
  if (node.type === 'break') return ' ';
  if (node.type === 'text') return node.value;
  // GFM makes links of bare addresses even where they are escaped; the reader sees the same characters.
  if (node.type === 'link' && !/^(mailto:|https?:)/.test(node.url)) return `[link ${node.url}]`;
  if ('value' in node) return `[${node.type} ${node.value}]`;
  return 'children' in node ? node.children.map(shown).join('') : `[${node.type}]`;
}

function readTables(markdown: string): string[][][] {
  return parse(markdown)
    .children.filter((node): node is TableNode => node.type === 'table')
    .map((table) => table.children.map((row) => row.children.map(shown)));
}

function expectedRows(grid: Grid): string[][] {
  return grid.rows.map((row) =>
    row.map((position) => {
      const owner = position.type === 'cell' ? position : (grid.rows[position.row]?.[position.column] as Cell);
      return plainText(owner.content);
    }),
  );
}

/** A break at the end of a paragraph is nothing that a reader could see. */
function trimBreaks(content: readonly Inline[]): readonly Inline[] {
  const shown = content.filter((inline) => inline.type === 'break' || plainText([inline]) !== '');
  const isText = (inline: Inline): boolean => inline.type !== 'break';
  return shown.slice(Math.max(0, shown.findIndex(isText)), shown.findLastIndex(isText) + 1);
}

describe('writeMarkdown', () => {
  it.each([
    ['$l$', '<span>\\$</span>l<span>\\$</span>'],
    ['采购$5，另付$6', '采购<span>\\$</span>5，另付<span>\\$</span>6'],
    ['$$x$$', '<span>\\$</span><span>\\$</span>x<span>\\$</span><span>\\$</span>'],
    ['US$5', 'US$5'],
  ])('writes %s so that it is no mathematics', (typed, written) => {
    const markdown = writeMarkdown(
      documentOf(
        { type: 'paragraph', content: [text(typed)] },
        { type: 'heading', level: 1, number: '', content: [text(typed)] },
        { type: 'bullet', depth: 0, content: [text(typed)] },
        tableOf({ columns: columns(1), headerRows: 1, rows: [[cell(typed)]] }),
      ),
    );
    expect(markdown).toBe(
      `${written}\n\n## ${written}\n\n- ${written}\n\n表1　题（单位：万元）\n\n| ${written} |\n| :- |\n`,
    );
  });

  it('writes dollar signs of one line alike where marks part them', () => {
    const content: readonly Inline[] = [text('共$'), { type: 'strong', content: [text('5$的')] }, text('支出')];
    const markdown = writeMarkdown(documentOf({ type: 'paragraph', content }));
    expect(markdown).toBe('共<span>\\$</span>**5<span>\\$</span>的**支出\n');
  });

  it('writes each kind of block', () => {
    const markdown = writeMarkdown(
      documentOf(
        { type: 'draftMark', text: '草稿' },
        { type: 'coverLine', content: [text('单位：甲')] },
        { type: 'title', lines: [[text('2023年度甲单位整体支出')], [text('绩效自评报告')]] },
        { type: 'heading', level: 1, number: '一、', content: [text('概况')] },
        { type: 'heading', level: 2, number: '（一）', content: [text('机构')] },
        { type: 'heading', level: 3, number: '1.', content: [text('内设机构')] },
        { type: 'heading', level: 4, number: '（1）', content: [text('综合室')] },
        { type: 'paragraph', content: [text('甲'), { type: 'break' }, text('乙')] },
        { type: 'paragraph', number: '1.', content: [{ type: 'strong', content: [text('丙')] }] },
        { type: 'bullet', depth: 0, content: [text('丁')] },
        { type: 'bullet', depth: 1, content: [text('戊')] },
        { type: 'bullet', depth: 0, content: [{ type: 'emphasis', content: [text('己')] }] },
        tableOf({
          columns: [...columns(1, 1), { align: 'center', width: 1 }],
          headerRows: 1,
          rows: [
            [cell('项目'), cell('金额', { columnSpan: 2 }), covered(0, 1)],
            [
              cell('合计', { strong: true }),
              cell('1.00', { strong: true }),
              cell([text('甲'), { type: 'break' }, text('乙')]),
            ],
          ],
        }),
        { type: 'signature', name: '甲单位', date: '2024年6月11日' },
        { type: 'annexStart', label: '附件5' },
        { type: 'title', lines: [[text('评分表')]] },
      ),
    );
    expect(markdown).toMatchInlineSnapshot(`
      "> **草稿**

      单位：甲

      # 2023年度甲单位整体支出绩效自评报告

      ## 一、概况

      ### （一）机构

      #### 1.内设机构

      ##### （1）综合室

      甲\\
      乙

      1.**丙**

      - 丁
        - 戊
      - *己*

      表1　题（单位：万元）

      | 项目 | 金额 | 金额 |
      | :- | -: | :-: |
      | **合计** | **1.00** | 甲<br>乙 |

      甲单位

      2024年6月11日

      ---

      附件5

      ## 评分表
      "
    `);
  });

  it('prints nasty text literally in a paragraph, a heading, a bullet and a cell', () => {
    for (const value of NASTY_STRINGS) {
      const grid: Grid = { columns: columns(1), headerRows: 1, rows: [[cell(value)], [cell(value)]] };
      const markdown = writeMarkdown(
        documentOf(
          { type: 'paragraph', content: [text(value)] },
          { type: 'heading', level: 1, number: '', content: [text(value)] },
          { type: 'bullet', depth: 0, content: [text(value)] },
          tableOf(grid),
        ),
      );
      const root = parse(markdown);
      expect(root.children.map((node) => node.type)).toEqual(['paragraph', 'heading', 'list', 'paragraph', 'table']);
      expect(root.children.slice(0, 3).map(shown)).toEqual([value, value, value]);
      expect(readTables(markdown)).toEqual([[[value], [value]]]);
    }
  });

  it('keeps a run-in number from becoming a list when the text begins with a space', () => {
    const markdown = writeMarkdown(documentOf({ type: 'paragraph', number: '1.', content: [text(' x')] }));
    expect(parse(markdown).children.map((node) => [node.type, shown(node)])).toEqual([['paragraph', '1. x']]);
  });

  it.each([
    [[0, 1, 1, 0], '- 0\n  - 1\n  - 1\n- 0\n'],
    [[0, 2, 2, 1], '- 0\n  - 2\n  - 2\n  * 1\n'],
    [[1, 2, 0], '- 1\n  - 2\n- 0\n'],
  ])('nests bullets of depths %j', (depths, markdown) => {
    const bullets = depths.map((depth): Block => ({ type: 'bullet', depth, content: [text(String(depth))] }));
    expect(writeMarkdown(documentOf(...bullets))).toBe(markdown);
  });

  it('never lets a value break its line', () => {
    const markdown = writeMarkdown(documentOf({ type: 'paragraph', content: [text('甲\n\n# 乙\r\n- 丙')] }));
    expect(parse(markdown).children.map((node) => [node.type, shown(node)])).toEqual([
      ['paragraph', '甲 # 乙 - 丙'.replace(' #', '  #')],
    ]);
  });

  it('has one heading of depth 1, holds the name, and ends with one newline', () => {
    const markdown = writeMarkdown(EVERY_BLOCK);
    const titles = parse(markdown).children.filter((node) => node.type === 'heading' && node.depth === 1);
    expect(titles.map(shown)).toEqual([`2023年度${NASTY_NAME}整体支出绩效自评报告`]);
    expect(markdown.endsWith('\n')).toBe(true);
    expect(markdown.endsWith('\n\n')).toBe(false);
  });

  it('gives each column its alignment', () => {
    const [table] = parse(writeMarkdown(EVERY_BLOCK)).children.filter((node) => node.type === 'table');
    expect(table?.align).toEqual(['left', 'right', 'right', 'right', 'left']);
  });

  it('repeats the owner’s text at covered positions, in all tables of the fixture', () => {
    const grids = EVERY_BLOCK.blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
    expect(readTables(writeMarkdown(EVERY_BLOCK))).toEqual(grids.map(expectedRows));
  });

  it('writes any grid as a table of the same rows, columns and texts', () => {
    fc.assert(
      fc.property(gridOf(inlines), (grid) => {
        expect(readTables(writeMarkdown(documentOf(tableOf(grid))))).toEqual([expectedRows(grid)]);
      }),
    );
  });

  it('prints any text of a paragraph literally', () => {
    fc.assert(
      fc.property(inlines, (content) => {
        const expected = plainText(trimBreaks(content));
        const root = parse(writeMarkdown(documentOf({ type: 'paragraph', content })));
        expect(root.children.map((node) => [node.type, shown(node)])).toEqual(
          expected === '' ? [] : [['paragraph', expected]],
        );
      }),
    );
  });
});
