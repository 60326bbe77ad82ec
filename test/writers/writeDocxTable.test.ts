import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import type { Block, Grid } from '../../src/document/types.ts';
import { fitColumns, scaleWidths } from '../../src/writers/docx/fitColumns.ts';
import { TEXT_WIDTH } from '../../src/writers/docx/page.ts';
import { printTable } from '../../src/writers/docx/printTable.ts';
import { gridOf, inlines } from './arbitraries.ts';
import { styleOf, tableOf, writeBody } from './docxParts.ts';
import { cell, columns, covered, EVERY_BLOCK } from './fixture.ts';
import { childrenOf, type Element, findAll, readText } from './readXml.ts';

/** For each position of a table, which cell owns it, by `w:gridSpan` and `w:vMerge` alone. */
function readOwners(table: Element): string[][] {
  const above: string[] = [];
  return childrenOf(table, 'w:tr').map((row, rowIndex) => {
    const owners: string[] = [];
    for (const tableCell of childrenOf(row, 'w:tc')) {
      const span = Number(findAll(tableCell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1);
      const merge = findAll(tableCell, 'w:vMerge')[0]?.attributes['w:val'];
      const owner = merge === 'continue' ? (above[owners.length] ?? '?') : `${rowIndex},${owners.length}`;
      for (let index = 0; index < span; index += 1) owners.push(owner);
    }
    owners.forEach((owner, index) => {
      above[index] = owner;
    });
    return owners;
  });
}

function expectedOwners(grid: Grid): string[][] {
  return grid.rows.map((row, rowIndex) =>
    row.map((position, columnIndex) =>
      position.type === 'cell' ? `${rowIndex},${columnIndex}` : `${position.row},${position.column}`,
    ),
  );
}

function readCells(table: Element): string[] {
  return findAll(table, 'w:tc')
    .filter((tableCell) => findAll(tableCell, 'w:vMerge')[0]?.attributes['w:val'] !== 'continue')
    .map(readText);
}

function expectedCells(grid: Grid): string[] {
  return grid.rows.flatMap((row) =>
    row.flatMap((position) => (position.type === 'cell' ? [plainText(position.content)] : [])),
  );
}

describe('a table in DOCX', () => {
  it('repeats header rows, splits no row, aligns money, and puts the unit into the caption', async () => {
    const body = await writeBody(...EVERY_BLOCK.blocks);
    const [table] = childrenOf(body, 'w:tbl');
    const rows = childrenOf(table as Element, 'w:tr');
    expect(rows.map((row) => findAll(row, 'w:tblHeader').length)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(rows.map((row) => findAll(row, 'w:cantSplit').length)).toEqual([1, 1, 1, 1, 1, 1]);
    const aligns = rows.slice(2).map((row) => findAll(row, 'w:jc').map((jc) => jc.attributes['w:val']));
    expect(aligns[0]).toEqual(['left', 'right', 'right', 'right', 'left']);
    expect(aligns[1]).toEqual(['left', 'right', 'right', 'right', 'center']);
    const caption = childrenOf(body, 'w:p').find((paragraph) => styleOf(paragraph) === 'Caption');
    expect(caption && readText(caption)).toBe('表1　基本支出预算执行情况（单位：万元）');
  });

  it('parts tables that touch and ends with a paragraph', async () => {
    const grid: Grid = { columns: columns(1), headerRows: 0, rows: [[cell('甲')]] };
    const built = await writeBody(tableOf(grid), tableOf(grid));
    expect(built.children.map((child) => typeof child === 'object' && child.name)).toEqual([
      'w:tbl',
      'w:p',
      'w:tbl',
      'w:p',
      'w:sectPr',
    ]);
  });

  /** Which rows stay on the page of the next one, of a table with so many rows below its head. */
  const keptRows = async (count: number): Promise<string> => {
    const rows = Array.from({ length: count + 1 }, (_, row) => [cell(`${row}`), cell('乙')]);
    const body = await writeBody(tableOf({ columns: columns(1, 1), headerRows: 1, rows }));
    return findAll(body, 'w:tr')
      .map((row) => (findAll(row, 'w:keepNext').length === 2 ? '+' : '-'))
      .join('');
  };

  it('stays on one page with twelve rows or fewer', async () => {
    expect(await keptRows(1)).toBe('+-');
    expect(await keptRows(12)).toBe(`${'+'.repeat(12)}-`);
  });

  it('leaves no row alone on a page with more', async () => {
    expect(await keptRows(13)).toBe(`++${'-'.repeat(10)}+-`);
  });

  const annex = (landscape: boolean): Block => ({
    type: 'annexStart',
    label: '附件1',
    ...(landscape ? { landscape } : {}),
  });
  /** A card of a row, a head and so many rows of a list, each of two columns. */
  const card = (count: number): Block =>
    tableOf({
      columns: columns(1, 1),
      headerRows: 0,
      rows: [
        [cell('名称'), cell('甲')],
        [
          { ...cell('指标'), rowSpan: count + 1 },
          { ...cell('得分'), isHead: true },
        ],
        ...Array.from({ length: count }, (_, row) => [covered(1, 0), cell(`${row}`)]),
      ],
      card: { listFrom: 1 },
    });

  it('is one table on one page for a card, in the largest print that fits', async () => {
    const sizesOf = async (count: number) => {
      const body = await writeBody(annex(false), card(count));
      const [table, ...others] = findAll(body, 'w:tbl');
      expect(others).toEqual([]);
      const kept = findAll(table as Element, 'w:tr').map((row) => findAll(row, 'w:keepNext').length > 0);
      expect(kept).toEqual([...kept.slice(1).map(() => true), false]);
      return new Set(findAll(table as Element, 'w:sz').map(({ attributes }) => attributes['w:val']));
    };
    expect(await sizesOf(10)).toEqual(new Set(['18']));
    // 225 mm are 12757 twips; less five lines of 579 there are 9862, in which 32 rows of 250 + 70 do not fit, but of 290 do.
    expect(await sizesOf(30)).toEqual(new Set(['16']));
    expect(await sizesOf(33)).toEqual(new Set(['15']));
  });

  it('has less room for a card in the body, below the lines of the cover', async () => {
    const sizesBelow = async (lines: number, count: number) => {
      const cover = Array.from(
        { length: lines },
        (): Block => ({ type: 'coverLine', content: [{ type: 'text', value: '行' }] }),
      );
      const body = await writeBody(...cover, card(count));
      return new Set(
        findAll(body, 'w:tbl').flatMap((table) => findAll(table, 'w:sz').map(({ attributes }) => attributes['w:val'])),
      );
    };
    // 30 rows of 320 are 9600 and stand below no line; below two of 579 there are 8704.
    expect(await sizesBelow(0, 28)).toEqual(new Set(['18']));
    expect(await sizesBelow(2, 28)).toEqual(new Set(['16']));
  });

  it('goes on with its headings where a card is longer than a page', async () => {
    const body = await writeBody(annex(false), card(60));
    const [above, list] = findAll(body, 'w:tbl');
    expect(readCells(above as Element)).toEqual(['名称', '甲']);
    const heads = findAll(list as Element, 'w:tr').map((row) => findAll(row, 'w:tblHeader').length);
    expect(heads).toEqual([1, ...Array.from({ length: 60 }, () => 0)]);
    expect(readCells(list as Element).slice(0, 4)).toEqual(['指标', '得分', '', '0']);
  });

  it('lies sideways with its annex, and the pages after it stand again', async () => {
    const plain: Block = { type: 'paragraph', content: [{ type: 'text', value: '文' }] };
    const body = await writeBody(plain, annex(true), card(5), annex(true), card(5), annex(false), plain);
    const turned = findAll(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait');
    expect(turned).toEqual(['portrait', 'landscape', 'portrait']);
    const widths = findAll(body, 'w:tblW').map(({ attributes }) => attributes['w:w']);
    // 297 mm less 37 and 35 mm.
    expect(widths).toEqual(['12756', '12756']);
    expect(JSON.stringify(body)).not.toMatch(/[\ue001\ue002]/);
    const last = await writeBody(annex(true), card(5));
    expect(findAll(last, 'w:pgSz').map(({ attributes }) => attributes['w:orient'])).toEqual([undefined, 'landscape']);
  });

  it('is one table, however many rows it has', async () => {
    const rows = Array.from({ length: 250 }, (_, row) =>
      // Rows 95 to 102 have one cell in common, and so stay together.
      row > 95 && row < 103
        ? [covered(95, 0), cell(`${row}`)]
        : [cell('甲', { rowSpan: row === 95 ? 8 : 1 }), cell(`${row}`)],
    );
    const grid: Grid = { columns: columns(1, 1), headerRows: 0, rows };
    const body = await writeBody(tableOf(grid));
    const tables = childrenOf(body, 'w:tbl');
    expect(tables.length).toBe(1);
    const [table] = tables as [Element];
    expect(childrenOf(table, 'w:tblPr').length).toBe(1);
    expect(readOwners(table)).toEqual(expectedOwners(grid));
    expect(readCells(table)).toEqual(expectedCells(grid));
  });

  /** Rows of two columns of labels, the inner one over so many rows each, beside a column of numbers, below one head. */
  const labelled = (...groups: readonly (readonly number[])[]): Grid => {
    const rows: Grid['rows'][number][] = [[cell('一级'), cell('二级'), cell('数')]];
    for (const inner of groups) {
      const from = rows.length;
      const all = inner.reduce((sum, one) => sum + one, 0);
      for (const count of inner) {
        const start = rows.length;
        for (let row = start; row < start + count; row += 1) {
          const outer = row === from ? cell('甲', { rowSpan: all }) : covered(from, 0);
          rows.push([outer, row === start ? cell('乙', { rowSpan: count }) : covered(start, 1), cell(`${row}`)]);
        }
      }
    }
    return { columns: columns(1, 1, 1), headerRows: 1, rows };
  };
  /** How many rows each cell of a column spans, and which rows stay with the next one by the first paragraph of the first cell. */
  const readLabels = async (grid: Grid) => {
    const [table] = childrenOf(await writeBody(tableOf(grid)), 'w:tbl');
    const spans = (column: number) =>
      readOwners(table as Element)
        .slice(1)
        .reduce<number[]>((all, owners, row) => {
          if (owners[column] === `${row + 1},${column}`) all.push(0);
          all.push((all.pop() ?? 0) + 1);
          return all;
        }, []);
    const kept = childrenOf(table as Element, 'w:tr').map((row) => {
      const [first] = childrenOf(row, 'w:tc');
      return findAll(first as Element, 'w:keepNext').length > 0 ? '+' : '-';
    });
    return { outer: spans(0), inner: spans(1), kept: kept.join('') };
  };

  it('keeps rows under one label on one page, and leaves few rows as they are', async () => {
    expect(await readLabels(labelled([4, 4], [4]))).toEqual({
      outer: [8, 4],
      inner: [4, 4, 4],
      kept: `${'+'.repeat(12)}-`,
    });
    expect(await readLabels(labelled([4], [5], [4]))).toEqual({
      outer: [4, 5, 4],
      inner: [4, 5, 4],
      kept: '++++-++++-+++-',
    });
  });

  it('repeats a label that spans more rows than stay together, where inner labels end', async () => {
    // Eight rows at most: the outer label is parted behind three and five rows, and behind six.
    expect(await readLabels(labelled([3, 4, 5, 6]))).toEqual({
      outer: [7, 5, 6],
      inner: [3, 4, 5, 6],
      kept: '+++++++-++++-+++++-',
    });
    // An inner one of twenty rows is parted, too, and no row is left alone behind it.
    expect(await readLabels(labelled([17]))).toEqual({
      outer: [8, 7, 2],
      inner: [8, 7, 2],
      kept: '++++++++-++++++-+-',
    });
    const [table] = childrenOf(await writeBody(tableOf(labelled([17]))), 'w:tbl');
    expect(readCells(table as Element).filter((text) => text === '甲')).toHaveLength(3);
  });

  it('is linear in the rows under one label', () => {
    const started = performance.now();
    expect(printTable(labelled([20_000])).match(/<w:tr>/g)?.length).toBe(20_001);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('gives a column the width of its longest number', () => {
    const grid = (...numbers: string[]): Grid => ({
      columns: columns(30, 5, 5),
      headerRows: 1,
      rows: [
        [cell('名称'), cell('数'), cell('数')],
        ...numbers.map((number) => [cell('甲'), cell(number, { strong: true }), cell('1')]),
      ],
    });
    const relative = scaleWidths(columns(30, 5, 5), 8000);
    expect(fitColumns(grid('97'), 8000, 21)).toEqual({ widths: relative, fits: true });
    // Ten digits of 0.7 and a point of 0.35 at 10.5 pt are 1544 twips, and 150 beside them.
    const wide = fitColumns(grid('97', '12345678.90'), 8000, 21);
    expect(wide.widths[1]).toBeGreaterThanOrEqual(1693);
    expect(wide.widths.reduce((sum, width) => sum + width, 0)).toBe(8000);
    expect(wide.widths[2]).toBeGreaterThanOrEqual(285);
    expect(wide.fits).toBe(true);
    expect(fitColumns(grid('12345678.90'), 2000, 21).fits).toBe(false);
  });

  it('is set smaller where its numbers do not fit otherwise', async () => {
    const amounts = (count: number) => Array.from({ length: count }, () => cell('12345678.90'));
    const sizesOf = async (count: number) => {
      const grid: Grid = { columns: columns(...amounts(count).map(() => 1)), headerRows: 0, rows: [amounts(count)] };
      const [table] = childrenOf(await writeBody(tableOf(grid)), 'w:tbl');
      return [...new Set(findAll(table as Element, 'w:sz').map(({ attributes }) => attributes['w:val']))];
    };
    expect(await sizesOf(4)).toEqual([]);
    expect(await sizesOf(6)).toEqual(['18']);
    expect(await sizesOf(7)).toEqual(['16']);
  });

  it('keeps a row whose positions are all covered', async () => {
    const grid: Grid = {
      columns: columns(1, 1),
      headerRows: 0,
      rows: [
        [cell('甲', { rowSpan: 2, columnSpan: 2 }), covered(0, 0)],
        [covered(0, 0), covered(0, 0)],
      ],
    };
    const [table] = childrenOf(await writeBody(tableOf(grid)), 'w:tbl');
    expect(readOwners(table as Element)).toEqual(expectedOwners(grid));
  });

  it('merges any grid as it says, and holds the text of each cell once', async () => {
    await fc.assert(
      fc.asyncProperty(gridOf(inlines), async (grid) => {
        const [table] = childrenOf(await writeBody(tableOf(grid)), 'w:tbl');
        expect(readOwners(table as Element)).toEqual(expectedOwners(grid));
        expect(readCells(table as Element)).toEqual(expectedCells(grid));
      }),
    );
  });

  it('scales columns to the text’s width exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }), (widths) => {
        const scaled = scaleWidths(columns(...widths));
        expect(scaled.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
        expect(Math.min(...scaled)).toBeGreaterThan(0);
      }),
    );
  });
});
