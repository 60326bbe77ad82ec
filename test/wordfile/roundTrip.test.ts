import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block, Grid, Inline, ReportDocument } from '../../src/document/types.ts';
import { readWordFile } from '../../src/wordfile/readWordFile.ts';
import type { WordDocument } from '../../src/wordfile/types.ts';
import { joinAnnexEntry } from '../../src/writers/joinAnnexEntry.ts';
import { joinTableCaption } from '../../src/writers/joinTableCaption.ts';
import { joinChartCaption } from '../../src/writers/nameOfChart.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { composeExample, loadExample } from '../support/loadExample.ts';
import { gridOf as arbitraryGrid, inlines } from '../writers/arbitraries.ts';
import { META, tableOf } from '../writers/docxParts.ts';
import { EVERY_BLOCK } from '../writers/fixture.ts';
import { gridOf, tablesOf } from './wordFiles.ts';

/* What this program writes, it reads back: the same texts, numbers, headings and tables. */

const EXAMPLES = ['kejishiwu/2023', 'xugou/2023', 'xuling/2025', 'xunan/2023', 'xuxi/2018'];

async function readBack(document: ReportDocument): Promise<WordDocument> {
  const { value, findings } = readWordFile('report.docx', await writeDocx(document));
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

/** Characters as a reader of Word has them: a break is a line, and blanks around a paragraph are layout. */
function print(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
        case 'figure':
          return inline.value;
        case 'break':
          return '\n';
        case 'strong':
        case 'emphasis':
          return print(inline.content);
      }
    })
    .join('');
}

const trim = (text: string) => text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

function listTexts({ blocks }: ReportDocument): string[] {
  const texts = blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'coverLine':
        return [print(block.content)];
      case 'title':
        return [block.lines.map(print).join('\n')];
      case 'heading':
      case 'paragraph':
        return [`${block.number ?? ''}${print(block.content)}`];
      case 'bullet':
        return [`•${print(block.content)}`];
      case 'table':
        // A table of one cell is a frame around a paragraph.
        return [joinTableCaption(block), ...(isFrame(block.grid) ? (printGrid(block.grid)[0] ?? []) : []).slice(0, 1)];
      case 'chart':
        return [joinChartCaption(block)];
      case 'annexList':
        return block.entries.map((_, index) => joinAnnexEntry(block, index));
      case 'annexStart':
        return [block.label];
      case 'draftMark':
        return [block.text];
      case 'signature':
        return [block.name, block.date];
    }
  });
  return texts.map(trim).filter((text) => text !== '');
}

function printGrid({ rows }: Grid): string[][] {
  return rows.map((row) => row.map((each) => (each.type === 'cell' ? trim(print(each.content)) : '^')));
}

/** Puts the text of a merged cell into each position that it covers. */
const fillDown = (rows: readonly (readonly string[])[]): string[][] => {
  const filled: string[][] = [];
  for (const row of rows) {
    const above = filled.at(-1);
    filled.push(row.map((text, column) => (text === '^' ? (above?.[column] ?? text) : text)));
  }
  return filled;
};

const isFrame = ({ rows }: Grid) => rows.length === 1 && rows[0]?.filter(({ type }) => type === 'cell').length === 1;

const gridsOf = ({ blocks }: ReportDocument) => blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));

describe.each(EXAMPLES)('the report of %s', (name) => {
  it('is read back: texts, headings with their levels, tables with their merged cells', async () => {
    const document = composeExample(await loadExample(name));
    const read = await readBack(document);
    expect(read.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))).toEqual(
      listTexts(document),
    );
    const headings = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [{ level: block.level, printed: block.number, words: print(block.content) }] : [],
    );
    const annexes = new Set(
      document.blocks.flatMap((block) => (block.type === 'title' ? [block.lines.map(print).join('\n')] : [])),
    );
    const found = read.blocks.flatMap((block) => {
      if (block.type !== 'paragraph' || block.role.type !== 'heading' || annexes.has(block.text)) return [];
      return [{ level: block.role.level, printed: block.number?.printed ?? '', words: block.words }];
    });
    // A short numbered paragraph looks like a heading; every heading is one.
    expect(found.filter((each) => headings.some((heading) => heading.words === each.words))).toEqual(headings);
    // A label over many rows is repeated, so what it is of is compared, and not how far it reaches.
    expect(tablesOf(read).map(fillDown)).toEqual(gridsOf(document).map(printGrid).map(fillDown));
    expect(read.title?.replace(/\s/g, '')).toBe(document.meta.title.replace(/\s/g, ''));
    expect(read.properties).toMatchObject({ title: document.meta.title, program: 'selfeval' });
  });

  it('has the tables that mammoth reads in it', async () => {
    const bytes = await writeDocx(composeExample(await loadExample(name)));
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const { value } = readWordFile('report.docx', bytes);
    expect(
      value && tablesOf(value).map((rows) => rows.map((row) => row.filter((text) => text !== '^').map(squeeze))),
    ).toEqual(listHtmlTables(html));
  });
});

const squeeze = (text: string) => text.replace(/\s/g, '');

function listHtmlTables(html: string): string[][][] {
  const plain = (text: string) =>
    squeeze(
      text
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    );
  return Array.from(html.matchAll(/<table>(.*?)<\/table>/gs), ([, table = '']) =>
    Array.from(table.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
      Array.from(row.matchAll(/<t[dh]\b[^>]*?(?:\/>|>(.*?)<\/t[dh]>)/gs), ([, cell = '']) => plain(cell)),
    ),
  );
}

it('every kind of block is read back', async () => {
  const read = await readBack(EVERY_BLOCK);
  expect(read.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))).toEqual(
    listTexts(EVERY_BLOCK),
  );
  expect(tablesOf(read).map(fillDown)).toEqual(gridsOf(EVERY_BLOCK).map(printGrid).map(fillDown));
});

describe('any document', () => {
  /** Its first paragraph is Chinese, so that it is read at all. */
  const first: Block = {
    type: 'paragraph',
    content: [{ type: 'text', value: '一段中文正文，后面是任意的内容，用来证明读得回来。'.repeat(3) }],
  };
  const block: fc.Arbitrary<Block> = fc.oneof(
    inlines.map((content): Block => ({ type: 'paragraph', content })),
    inlines.map((content): Block => ({ type: 'heading', level: 2, number: '（一）', content })),
    inlines.map((content): Block => ({ type: 'bullet', depth: 1, content })),
    arbitraryGrid(inlines).map((grid): Block => tableOf(grid)),
  );

  it('is read back: the same text in the same tables', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
        // Tables without a sentence between them may be one to their reader, which has tests of its own.
        const document = { meta: META, blocks: [first, ...blocks.flatMap((each) => [each, first])] };
        const read = await readBack(document);
        expect(read.blocks.flatMap((each) => (each.type === 'paragraph' ? [each.text] : []))).toEqual(
          listTexts(document),
        );
        const grids = gridsOf(document).filter((grid) => !isFrame(grid));
        expect(read.blocks.filter((each) => each.type === 'table').map(gridOf)).toEqual(grids.map(printGrid));
      }),
      { numRuns: 150 },
    );
  });
});

it('a table of a thousand rows, which is written in parts, is one', async () => {
  const cell = (value: string) =>
    ({ type: 'cell', rowSpan: 1, columnSpan: 1, content: [{ type: 'text', value }] }) as const;
  const rows = Array.from({ length: 1000 }, (_, index) => [cell(`项目${index}`), cell('1.00')]);
  const grid: Grid = {
    columns: [
      { align: 'left', width: 1 },
      { align: 'right', width: 1 },
    ],
    headerRows: 1,
    rows,
  };
  const read = await readBack({ meta: META, blocks: [tableOf(grid)] });
  expect(tablesOf(read)).toEqual([printGrid(grid)]);
});
