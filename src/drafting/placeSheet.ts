import { isMoneyUnit, type MoneyUnit } from '../quantity/quantity.ts';
import type { WordPosition, WordTable } from '../wordfile/types.ts';
import type { Drafting } from './drafting.ts';
import { splitSentences } from './pieces.ts';
import { type Owner, ownerOf, placeFunding, placeIndicators } from './placeAttainment.ts';
import { TableGrid } from './tableGrid.ts';

/** The rows of a whole 绩效自评表 in one table with which its parts begin. */
interface SheetParts {
  readonly funding: number | undefined;
  readonly goals: number | undefined;
  readonly indicators: number;
}

/** Finds the parts of a 绩效自评表 that is one table: whose it is, its money, its goals, its indicators. */
export function findSheet(table: WordTable): SheetParts | undefined {
  const grid = new TableGrid(table);
  const texts = table.rows.map((_, row) =>
    [...new Set(Array.from({ length: table.columns }, (__, column) => grid.text(row, column)))].join(' '),
  );
  const indicators = texts.findIndex((text) => /三级指标/.test(text) && /指标值|目标值/.test(text));
  if (indicators < 1) return undefined;
  const find = (test: (text: string) => boolean) => {
    const row = texts.findIndex((text, index) => index < indicators && test(text));
    return row === -1 ? undefined : row;
  };
  return {
    funding: find((text) => /预算数/.test(text) && /执行数|执行率/.test(text)),
    goals: find((text) => /预期目标|总体目标/.test(text) && /完成情况/.test(text)),
    indicators,
  };
}

/** Places such a table, part by part. */
export function placeSheet(
  table: WordTable,
  parts: SheetParts,
  caption: string,
  money: MoneyUnit,
  drafting: Drafting,
): void {
  const { ledger } = drafting;
  const { funding, goals, indicators } = parts;
  const first = Math.min(funding ?? indicators, goals ?? indicators);
  const grid = new TableGrid(table);
  let head = caption;
  for (let row = 0; row < first; row++) {
    for (let column = 0; column < table.columns; column++) {
      const cell = grid.own(row, column);
      if (cell === undefined) continue;
      ledger.place(cell);
      head += ` ${cell.text}`;
    }
  }
  const owner = ownerOf(head, drafting);
  const endOf = (start: number) =>
    Math.min(
      ...([funding, goals, indicators, table.rows.length].filter(
        (row) => row !== undefined && row > start,
      ) as number[]),
    );
  if (funding !== undefined) {
    const rows = Array.from({ length: endOf(funding) - funding }, (_, index) => funding + index);
    const own = moneyIn(rows.flatMap((row) => [grid.text(row, 0), grid.text(row, 1)])) ?? money;
    placeFunding(partOf(table, funding, endOf(funding), drafting), owner, own, drafting);
  }
  if (goals !== undefined) placeGoals(partOf(table, goals, endOf(goals), drafting), owner, drafting);
  placeIndicators(partOf(table, indicators, table.rows.length, drafting), owner, drafting);
}

/** 年度资金（万元）: the table is in its own unit, whatever the others are in. */
function moneyIn(labels: readonly string[]): MoneyUnit | undefined {
  const unit = labels.flatMap((label) => /[（(](万?元)[）)]/.exec(label)?.[1] ?? [])[0];
  return unit !== undefined && isMoneyUnit(unit) ? unit : undefined;
}

/** A part as a table of its own, without the cell beside it that names it. */
function partOf(table: WordTable, start: number, end: number, { ledger }: Drafting): TableGrid {
  const label = table.rows[start]?.positions[0];
  const isLabel = label?.type === 'cell' && label.rowSpan > 1;
  const left = isLabel ? label.columnSpan : 0;
  if (isLabel) ledger.place(label);
  const rows = table.rows.slice(start, end).map(({ positions }) => {
    // The sum may stand under the label, over its column.
    const [before] = positions;
    const first = isLabel && before?.type === 'cell' && before !== label ? before : undefined;
    return {
      positions: positions.slice(left).map((position, index): WordPosition => {
        if (index === 0 && first !== undefined) return first;
        if (position.type !== 'covered') return position;
        const { row, column } = position;
        if (row < start || column < left) return { type: 'absent' };
        return { type: 'covered', row: row - start, column: column - left };
      }),
    };
  });
  return new TableGrid({ ...table, columns: table.columns - left, headerRows: 1, rows });
}

function placeGoals(grid: TableGrid, { path }: Owner, { tree, ledger }: Drafting): void {
  for (const cell of grid.headerCells()) ledger.place(cell);
  for (const [column, heading] of grid.headings().entries()) {
    const key = /完成情况/.test(heading) ? 'reached' : /目标/.test(heading) ? 'expected' : undefined;
    const [row] = grid.rows;
    const cell = row === undefined ? undefined : grid.own(row, column);
    if (key === undefined || cell === undefined || cell.text.trim() === '') continue;
    const sentences = splitSentences(cell.text);
    const piece = {
      type: 'paragraph' as const,
      shape: undefined,
      isBullet: false,
      sentences,
      bold: [],
      place: cell.place,
    };
    if (tree.put([...path, 'goals', key], { kind: 'prose', pieces: [piece] })) ledger.place(cell);
  }
}
