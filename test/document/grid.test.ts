import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGrid, type GridColumn, type GridRow } from '../../src/document/grid.ts';
import { plainText } from '../../src/document/text.ts';
import type { Grid, Inline, Position } from '../../src/document/types.ts';

const text = (value: string): readonly Inline[] => [{ type: 'text', value }];

function column(title: string, options: { under?: string; merge?: boolean } = {}): GridColumn {
  const under = options.under === undefined ? undefined : text(options.under);
  return { title: text(title), under, align: 'left', width: 1, merge: options.merge ?? false };
}

/** A row of cells; `组:字` is a cell of a group. */
function row(...cells: readonly string[]): GridRow {
  return {
    isTotal: false,
    cells: cells.map((cell) => {
      const [words = '', group] = cell.split(':').reverse();
      return { content: text(words), group };
    }),
  };
}

/** A grid as people draw one: `甲[2×1]` spans two rows, `^0,1` is covered by the cell in row 0, column 1. */
function draw({ rows }: Grid): string[] {
  return rows.map((positions) => positions.map(drawPosition).join(' | '));
}

function drawPosition(position: Position): string {
  if (position.type === 'covered') return `^${position.row},${position.column}`;
  const span = position.rowSpan > 1 || position.columnSpan > 1 ? `[${position.rowSpan}×${position.columnSpan}]` : '';
  return `${plainText(position.content)}${span}${position.strong ? '!' : ''}`;
}

describe('headings', () => {
  it('stand on one line where no column shares a title', () => {
    expect(draw(buildGrid([column('项目'), column('预算'), column('决算')], [row('甲', '1', '2')]))).toEqual([
      '项目 | 预算 | 决算',
      '甲 | 1 | 2',
    ]);
  });

  it('stand on two lines where columns share one', () => {
    const columns = [
      column('项目'),
      column('预算', { under: '本级' }),
      column('预算', { under: '中心' }),
      column('预算', { under: '站' }),
      column('合计'),
    ];
    const grid = buildGrid(columns, [row('甲', '1', '2', '3', '6')]);
    expect(draw(grid)).toEqual([
      '项目[2×1] | 预算[1×3] | ^0,1 | ^0,1 | 合计[2×1]',
      '^0,0 | 本级 | 中心 | 站 | ^0,4',
      '甲 | 1 | 2 | 3 | 6',
    ]);
    expect(grid.headerRows).toBe(2);
    expect(
      grid.rows
        .slice(0, 2)
        .flat()
        .every((position) => position.type === 'covered' || position.align === 'center'),
    ).toBe(true);
  });

  it('do not run together across another column, nor under another title', () => {
    const columns = [
      column('预算', { under: '本级' }),
      column('预算', { under: '中心' }),
      column('决算', { under: '本级' }),
      column('决算', { under: '中心' }),
      column('率'),
      column('决算', { under: '站' }),
    ];
    expect(draw(buildGrid(columns, []))).toEqual([
      '预算[1×2] | ^0,0 | 决算[1×2] | ^0,2 | 率[2×1] | 决算',
      '本级 | 中心 | 本级 | 中心 | ^0,4 | 站',
    ]);
  });

  it('of one title without a second line stay apart', () => {
    expect(draw(buildGrid([column('预算'), column('预算')], []))).toEqual(['预算 | 预算']);
  });
});

describe('groups', () => {
  it('become one cell, row by row below the headings', () => {
    const columns = [column('组', { merge: true }), column('项', { merge: true }), column('标准')];
    const rows = [
      row('a:甲', 'a.1:一', '1'),
      row('a:甲', 'a.1:一', '2'),
      row('a:甲', 'a.2:二', '3'),
      row('b:乙', 'b.1:三', '4'),
    ];
    expect(draw(buildGrid(columns, rows))).toEqual([
      '组 | 项 | 标准',
      '甲[3×1] | 一[2×1] | 1',
      '^1,0 | ^1,1 | 2',
      '^1,0 | 二 | 3',
      '乙 | 三 | 4',
    ]);
  });

  it('of the same words are still two groups', () => {
    const columns = [column('组', { merge: true })];
    expect(draw(buildGrid(columns, [row('a:甲'), row('b:甲'), row('甲'), row('甲')]))).toEqual([
      '组',
      '甲',
      '甲',
      '甲',
      '甲',
    ]);
  });

  it('stay apart in a column that does not merge', () => {
    expect(draw(buildGrid([column('组')], [row('a:甲'), row('a:甲')]))).toEqual(['组', '甲', '甲']);
  });

  it('leave the row of totals alone, which is strong', () => {
    const columns = [column('组', { merge: true }), column('分')];
    const total: GridRow = { ...row('合计', '100分'), isTotal: true };
    expect(draw(buildGrid(columns, [row('a:甲', '1'), total]))).toEqual(['组 | 分', '甲 | 1', '合计! | 100分!']);
  });
});

describe('every grid', () => {
  const columns = fc.array(
    fc.record({
      title: fc.constantFrom('甲', '乙'),
      under: fc.option(fc.constantFrom('上', '下'), { nil: undefined }),
      merge: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const shapes = columns.chain((specs) =>
    fc.record({
      specs: fc.constant(specs),
      groups: fc.array(
        fc.array(fc.option(fc.constantFrom('x', 'y'), { nil: undefined }), {
          minLength: specs.length,
          maxLength: specs.length,
        }),
        { maxLength: 8 },
      ),
    }),
  );

  it('is a full rectangle in which each position belongs to exactly one cell', () => {
    fc.assert(
      fc.property(shapes, ({ specs, groups }) => {
        const gridColumns = specs.map(({ title, under, merge }) =>
          column(title, { merge, ...(under === undefined ? {} : { under }) }),
        );
        const rows = groups.map(
          (cells): GridRow => ({ isTotal: false, cells: cells.map((group) => ({ content: text('·'), group })) }),
        );
        const grid = buildGrid(gridColumns, rows);

        expect(grid.rows.length).toBe(grid.headerRows + rows.length);
        expect(grid.columns.length).toBe(specs.length);
        const owners = grid.rows.map((positions) => positions.map(() => 0));
        grid.rows.forEach((positions, rowIndex) => {
          expect(positions.length).toBe(specs.length);
          positions.forEach((position, columnIndex) => {
            if (position.type === 'covered') {
              // Its owner is a cell above or to the left whose spans reach it.
              const owner = grid.rows[position.row]?.[position.column];
              expect(owner?.type).toBe('cell');
              return;
            }
            for (let down = 0; down < position.rowSpan; down++) {
              for (let right = 0; right < position.columnSpan; right++) {
                const line = owners[rowIndex + down];
                if (line?.[columnIndex + right] === undefined) throw new Error('a span leaves the grid');
                line[columnIndex + right] = (line[columnIndex + right] ?? 0) + 1;
                const there = grid.rows[rowIndex + down]?.[columnIndex + right];
                if (down + right > 0) expect(there).toEqual({ type: 'covered', row: rowIndex, column: columnIndex });
              }
            }
          });
        });
        expect(owners.flat().every((count) => count === 1)).toBe(true);
      }),
    );
  });
});
