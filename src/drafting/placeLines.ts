import type { TableSpec } from '../form/types.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { WordCell } from '../wordfile/types.ts';
import { plainText } from '../workbooks/readAmount.ts';
import { printTitle } from './columnsOf.ts';
import type { Drafting } from './drafting.ts';
import { leaveRow, putAmount, stateCell } from './putCells.ts';
import type { TableGrid } from './tableGrid.ts';
import type { Path } from './types.ts';

/** Finds the table of the form whose rows, or whose columns where it has one row, a table of the file has. */
export function findLinesTable(grid: TableGrid, { form, year, lastYear }: Drafting): TableSpec | undefined {
  const headings = grid.headings();
  const names = grid.rows.map((row) => plainName(grid.text(row, 0)));
  const years = { year, lastYear };
  const rated = form.tables.flatMap((spec) => {
    if (spec.rows.source !== 'lines') return [];
    const titles = spec.rows.lines.map(({ title }) => plainName(title)).filter((title) => title !== '');
    const ofColumns = spec.columns.filter(({ title }) =>
      headings.includes(plainText(printTitle(title.text, years))),
    ).length;
    const ofRows = titles.filter((title) => names.includes(title)).length;
    const share = titles.length === 0 || titles.length === 1 ? ofColumns / spec.columns.length : ofRows / titles.length;
    return [{ spec, share }];
  });
  const [best] = rated.sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= 0.6 ? best.spec : undefined;
}

/** Places a table that the form itself lists line by line: each of its cells is that of a figure, typed or worked out. */
export function placeLines(grid: TableGrid, spec: TableSpec, money: MoneyUnit, drafting: Drafting): void {
  const { ledger, year, lastYear } = drafting;
  if (spec.rows.source !== 'lines') return;
  for (const cell of grid.headerCells()) ledger.place(cell);
  const { lines } = spec.rows;
  const columns = grid
    .headings()
    .map((heading) =>
      spec.columns.find(({ title }) => plainText(printTitle(title.text, { year, lastYear })) === heading),
    );
  for (const row of grid.rows) {
    const name = plainName(grid.text(row, 0));
    const line = lines.length === 1 ? lines[0] : lines.find(({ title }) => plainName(title) === name);
    if (line === undefined) {
      leaveRow(grid, row, drafting);
      continue;
    }
    for (const [index, column] of columns.entries()) {
      const cell = grid.own(row, index);
      if (cell === undefined || column === undefined || cell.text.trim() === '') continue;
      if (column.cell === 'name') {
        ledger.place(cell);
        continue;
      }
      const figure = line.cells.get(column.cell) ?? (line.of === undefined ? undefined : `${line.of}.${column.cell}`);
      if (figure === undefined || figure === 'none') ledger.place(cell);
      else placeFigure(cell, figure, spec, money, drafting);
    }
  }
}

function placeFigure(cell: WordCell, figure: string, spec: TableSpec, money: MoneyUnit, drafting: Drafting): void {
  const { ledger, tree } = drafting;
  const path = inputOf(figure, drafting);
  const isNone = spec.none !== undefined && cell.text.trim() === spec.none && spec.none !== '0';
  if (path === undefined) {
    if (isNone) ledger.place(cell);
    else stateCell(cell, figure, money, drafting);
    return;
  }
  if (isNone) {
    tree.putPlain(path, 'none', { place: cell.place, text: '' });
    ledger.place(cell);
    return;
  }
  const isMoney = path[0] !== 'facts' || path.length > 2;
  const number = plainText(cell.text).replaceAll(',', '');
  if (isMoney) putAmount(cell, path, money, drafting);
  else if (/^-?\d+(?:\.\d+)?$/.test(number) && tree.putPlain(path, number, { place: cell.place, text: '' }))
    ledger.place(cell);
  else if (/^-?\d/.test(number)) ledger.contradict(cell.place, cell.text, tree.originAt(path));
  else ledger.leave(cell.place, cell.text, 'notNumber');
}

/** The key of a figure that is typed; `undefined` of one that is worked out. */
function inputOf(figure: string, { form }: Drafting): Path | undefined {
  const parts = figure.split('.');
  const [root = '', item = '', column] = parts;
  if (root === 'threePublic') return item === 'total' || item === 'vehicles' ? undefined : parts;
  if (root !== 'facts') return undefined;
  const fact = form.facts.find(({ id }) => id === item);
  if (fact?.type === 'number') return ['facts', item];
  return fact?.type === 'amounts' && column !== undefined ? parts : undefined;
}

function plainName(title: string): string {
  return plainText(title).replace(/[\p{P}\p{S}]/gu, '');
}
