import type { ColumnMeaning } from './columnsOf.ts';
import type { Drafting } from './drafting.ts';
import { TYPED } from './putCells.ts';
import type { TableGrid } from './tableGrid.ts';
import type { Path } from './types.ts';

/** An item that has no row for a budget unit has nothing there: such rows are not printed. */
export function fillUnits(
  list: Path,
  told: ReadonlyMap<string, ReadonlySet<string>>,
  known: readonly string[],
  columns: readonly (ColumnMeaning | undefined)[],
  { tree }: Drafting,
): void {
  const keys = columns.flatMap((column) => (column !== undefined && TYPED.has(column.key) ? [column.key] : []));
  for (const [name, units] of told) {
    const item = tree.itemNamed(list, name);
    for (const unit of known) {
      if (units.has(unit)) continue;
      for (const key of keys) tree.putPlain([...item, 'byUnit', unit, key], 'none', undefined);
    }
  }
}

/** The budget units of the file, and those that its table has. */
export function knownUnits({ tree }: Drafting, units: readonly string[]): readonly string[] {
  const list = tree.get(['unit', 'budgetUnits']);
  const known = list?.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
  return [...new Set([...known, ...units])];
}

/** The budget units that a table of spending has in its head, or in a column of its own. */
export function unitsOf(grid: TableGrid, columns: readonly (ColumnMeaning | undefined)[]): string[] {
  const inHeads = columns.flatMap((column) => {
    if (column?.unit === undefined) return [];
    return grid.words(grid.first - 1, column.column);
  });
  const unitColumn = columns.find((column) => column?.key === 'unit')?.column;
  const inRows = unitColumn === undefined ? [] : grid.rows.map((row) => grid.words(row, unitColumn));
  return [...new Set([...inHeads, ...inRows])].filter((unit) => unit !== '' && !/^[合小总]计$/.test(unit));
}
