import { type Grid, hasAmount, isColumnNumbers, isFootnote, readHeading } from './header.ts';
import { plainText } from './readAmount.ts';
import { threePublicItemOf } from './rowNames.ts';
import type { Cell, Heading, Understood, ValueCell } from './types.ts';

/** Understands the 财政拨款“三公”经费支出决算表 (公开09表), whose items stand side by side in one row or below each other. */
export function understandThreePublic(grid: Grid): Understood | undefined {
  return understandRow(grid) ?? understandColumn(grid);
}

function understandRow(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const items = rows.find((row) => {
    const texts = grid.cells(row).map(({ text }) => threePublicItemOf(plainText(text)));
    return texts.includes('overseasTravel') && texts.includes('officialReception');
  });
  if (items === undefined) return undefined;
  const isHeading = (row: number) =>
    grid.cells(row).some(({ text }) => /[预决]算数|小计|购置|运行/.test(plainText(text)));
  const top = rows.findLast(
    (row) => row < items && grid.cells(row).some(({ text }) => /[预决]算数$/.test(plainText(text))),
  );
  const bottom = rows.findLast((row) => row >= items && row <= items + 3 && isHeading(row)) ?? items;
  const columns = Array.from({ length: grid.width }, (_, column) => {
    const words = grid.heading(column, top ?? items, bottom);
    return { column, words, item: threePublicItemOf(words), heading: readHeading(words) };
  });
  const data = rows.filter(
    (row) =>
      row > bottom &&
      !isColumnNumbers(grid, row) &&
      !isNote(grid, row) &&
      columns.some(({ column, item }) => item !== undefined && hasAmount(grid.cell(row, column))),
  );
  // A department may list its units first and its own total last.
  const total = data.filter((row) => grid.cells(row).some(({ text }) => /^[合总]计$/.test(plainText(text))));
  const [row] = data.length === 1 ? data : total;
  const header = bottom + 1;
  if (row === undefined) {
    const ambiguous = data.flatMap((each) => grid.cells(each).find(hasAmount) ?? []);
    return { values: [], totals: [], unknown: [], derived: [], details: NO_DETAILS, header, ambiguous };
  }
  const values: ValueCell[] = [];
  const derived: Cell[] = [];
  const unknown: Cell[] = [];
  const sums: NonNullable<Understood['sums']>[number][] = [];
  for (const { column, words, item, heading } of columns) {
    const cell = grid.cell(row, column);
    if (cell === undefined) continue;
    if (item === 'sum') {
      const isUnsplit = isOfVehicles(words) && !columns.some((one) => one.item !== undefined && SPLIT.has(one.item));
      if (isUnsplit) values.push({ cell, heading, item: UNSPLIT });
      else {
        derived.push(cell);
        sums.push({ cell, of: isOfVehicles(words) ? 'vehicles' : 'all', heading });
      }
    } else if (item !== undefined) values.push({ cell, heading, item: { table: 'threePublic', key: item } });
    else if (words !== '' && !/序号|行次|编码/.test(words) && hasAmount(cell)) unknown.push(cell);
  }
  return { values, totals: [], unknown, derived, details: NO_DETAILS, header, sums };
}

function understandColumn(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const nameOf = (row: number) =>
    grid.cells(row).find(({ text }) => threePublicItemOf(plainText(text)) !== undefined && !isTitle(text));
  const named = rows.filter((row) => nameOf(row) !== undefined);
  const [first] = named;
  if (first === undefined || named.length < 3) return undefined;
  const top = rows.findLast(
    (row) => row < first && grid.cells(row).some(({ text }) => /[预决]算数|金额(?!单位)|统计数/.test(plainText(text))),
  );
  if (top === undefined) return undefined;
  const columns: { column: number; heading: Heading }[] = [];
  for (let column = 0; column < grid.width; column++) {
    const words = grid.heading(column, top, first - 1);
    if (/[预决]算|金额|统计数/.test(words)) columns.push({ column, heading: readHeading(words) });
  }
  const values: ValueCell[] = [];
  const unknown: Cell[] = [];
  const derived: Cell[] = [];
  const isUnsplit = !named.some((row) => SPLIT.has(threePublicItemOf(plainText(nameOf(row)?.text ?? '')) ?? ''));
  const sums: NonNullable<Understood['sums']>[number][] = [];
  for (const row of rows) {
    if (row < first || isColumnNumbers(grid, row) || isNote(grid, row)) continue;
    const name = nameOf(row);
    const item = name === undefined ? undefined : threePublicItemOf(plainText(name.text));
    for (const { column, heading } of columns) {
      const cell = grid.cell(row, column);
      if (cell === undefined || cell === name) continue;
      if (item === undefined) unknown.push(cell);
      else if (item === 'sum') {
        const isVehicles = isOfVehicles(plainText(name?.text ?? ''));
        if (isUnsplit && isVehicles) values.push({ cell, heading, item: UNSPLIT });
        else {
          derived.push(cell);
          sums.push({ cell, of: isVehicles ? 'vehicles' : 'all', heading });
        }
      } else values.push({ cell, heading, item: { table: 'threePublic', key: item } });
    }
  }
  return { values, totals: [], unknown, derived, details: NO_DETAILS, header: first, sums };
}

/** 公务用车购置及运行维护费 is the sum of two items where the table has them, and else an amount of its own. */
const UNSPLIT = { table: 'threePublic', key: 'vehiclePurchaseAndOperation' } as const;
const SPLIT: ReadonlySet<string> = new Set(['vehiclePurchase', 'vehicleOperation']);

function isOfVehicles(words: string): boolean {
  return /公务用车购置/.test(words);
}

const NO_DETAILS = { count: 0, first: undefined };

function isTitle(text: string): boolean {
  return /表$/.test(plainText(text));
}

function isNote(grid: Grid, row: number): boolean {
  const [first] = grid.cells(row);
  return first !== undefined && isFootnote(plainText(first.text));
}
