import { listThreePublicRows } from '../model/threePublicRows.ts';
import {
  FRUGALITY,
  THREE_PUBLIC_COLUMNS,
  THREE_PUBLIC_ITEMS,
  type ThreePublic,
  type ThreePublicColumn,
  type UnitYear,
} from '../model/types.ts';
import { idOf } from './addSpending.ts';
import type { FigureBook } from './figureBook.ts';

/**
 * Adds 三公经费 by item and in total, in yuan. 变动率 compares the budgets of two years, 控制率 is actual over budget; the
 * comparison of two years' actuals is neither, and has its own name (`changeRate`).
 */
export function addThreePublic(book: FigureBook, threePublic: ThreePublic): void {
  for (const id of THREE_PUBLIC_ITEMS) {
    for (const column of THREE_PUBLIC_COLUMNS) {
      book.typed(['threePublic', id, column], 'yuan', threePublic.items[id][column]);
    }
    addComparisons(book, ['threePublic', id]);
  }
  for (const column of THREE_PUBLIC_COLUMNS) {
    const vehicleIds = ['vehiclePurchase', 'vehicleOperation'].map((id) => `threePublic.${id}.${column}`);
    book.sumOrTyped(['threePublic', 'vehicles', column], 'yuan', vehicleIds, threePublic.vehicles[column]);
  }
  addComparisons(book, ['threePublic', 'vehicles']);
  const rows = listThreePublicRows(threePublic);
  for (const column of THREE_PUBLIC_COLUMNS) {
    const addends = rows.map((id) => `threePublic.${id}.${column}`);
    const total = ['threePublic', 'total', column];
    // Where no item is told, what the total leaves out is unknown: the sum of nothing would be none.
    if (rows.length === 0) book.typed(total, 'yuan', threePublic.total[column]);
    else book.sumOrTyped(total, 'yuan', addends, threePublic.total[column]);
  }
  addComparisons(book, ['threePublic', 'total']);
  const units = THREE_PUBLIC_COLUMNS.flatMap((column) => threePublic.total[column].ofUnits ?? []);
  for (const unit of new Set(units.map((one) => one.unit))) addComparisons(book, ['threePublic', 'units', unit]);
  book.typed(['threePublic', 'vehiclesBought'], 'count', threePublic.vehiclesBought);
  book.typed(['threePublic', 'vehiclesKept'], 'count', threePublic.vehiclesKept);
  if (threePublic.receptionGroups.state === 'absent' && threePublic.receptionPeople.state === 'absent') return;
  book.typed(['threePublic', 'receptionGroups'], 'count', threePublic.receptionGroups);
  book.typed(['threePublic', 'receptionPeople'], 'count', threePublic.receptionPeople);
}

/** Adds 一般性支出 and 物业管理费 with the same columns and comparisons, where the file tells them. */
export function addFrugality(book: FigureBook, frugality: UnitYear['frugality']): void {
  for (const id of FRUGALITY) {
    const amounts = frugality[id];
    if (Object.values(amounts).every(({ state }) => state === 'absent')) continue;
    for (const column of THREE_PUBLIC_COLUMNS) book.typed(['frugality', id, column], 'yuan', amounts[column]);
    addComparisons(book, ['frugality', id]);
  }
}

/** Adds what follows from the columns that there are: of a column that no unit tells, units have no figures. */
function addComparisons(book: FigureBook, prefix: readonly string[]): void {
  const id = (column: ThreePublicColumn) => idOf(...prefix, column);
  const areThere = (...columns: ThreePublicColumn[]) => columns.every((column) => book.find(id(column)) !== undefined);
  if (areThere('actual', 'lastYearActual')) {
    const change = book.difference([...prefix, 'change'], 'yuan', id('actual'), id('lastYearActual'), 'change');
    book.ratio([...prefix, 'changeRate'], change, id('lastYearActual'), 'change');
  }
  if (areThere('budget', 'lastYearBudget')) {
    const segments = [...prefix, 'budgetChange'];
    const change = book.difference(segments, 'yuan', id('budget'), id('lastYearBudget'), 'change');
    book.ratio([...prefix, 'budgetChangeRate'], change, id('lastYearBudget'), 'change');
  }
  if (areThere('actual', 'budget')) book.ratio([...prefix, 'controlRate'], id('actual'), id('budget'));
}
