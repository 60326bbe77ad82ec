import { BUDGET_COLUMNS, type Carryover, FUNDS, type SpendingItem, type UnitYear } from '../model/types.ts';
import { addFunding } from './addFunding.ts';
import { addIndicators } from './addIndicators.ts';
import { addOverspend } from './addOverspend.ts';
import { addComparisons, addSpending, addSumOfItems } from './addSpending.ts';
import { addStaff } from './addStaff.ts';
import { addThreePublic } from './addThreePublic.ts';
import { FigureBook } from './figureBook.ts';
import type { Figures } from './types.ts';

/** What a form decides about figures. */
export interface FigureChoices {
  /** Whether 资本性支出 counts into 公用经费; the notices differ. */
  readonly capitalIsOperating: boolean;
}

/** Every derived figure of a year: exact, in yuan, each with its operation and inputs. */
export function computeFigures(year: UnitYear, { capitalIsOperating }: FigureChoices): Figures {
  const book = new FigureBook();
  const units = year.unit.budgetUnits.map(({ name }) => name);
  addStaff(book, year.staff, year.unit);

  addSpending(book, 'basic', year.basic.items, units);
  const items = year.basic.items.state === 'listed' ? year.basic.items.items : [];
  if (year.basic.items.state === 'listed') {
    addOverspend(book, 'basic', items);
    addParts(book, items, capitalIsOperating);
  }
  addCarryover(book, ['basic', 'carryover'], year.basic.carryover);

  addSpending(book, 'projects', year.projects, units);
  for (const fund of FUNDS) addSpending(book, fund, year.funds[fund], units);
  for (const table of ['projects', ...FUNDS] as const) {
    const listing = table === 'projects' ? year.projects : year.funds[table];
    if (listing.state !== 'listed') continue;
    addOverspend(book, table, listing.items);
    for (const { name, carryover } of listing.items) addCarryover(book, [table, 'items', name, 'carryover'], carryover);
  }

  addWhole(book, units);
  if (year.whole.funding !== undefined) addFunding(book, ['whole'], year.whole.funding);
  addIndicators(book, ['whole'], year.whole);
  addThreePublic(book, year.threePublic);
  return book;
}

/** 人员经费 and 公用经费; the latter with and without 资本性支出, and by the form's choice. */
function addParts(book: FigureBook, items: readonly SpendingItem[], capitalIsOperating: boolean): void {
  if (items.some(({ part }) => part === undefined)) return;
  const personnel = items.filter(({ part }) => part === 'personnel');
  const goods = items.filter(({ part }) => part === 'operating');
  const withCapital = items.filter(({ part }) => part === 'operating' || part === 'capital');
  addSumOfItems(book, ['basic', 'personnel'], 'basic', personnel);
  addSumOfItems(book, ['basic', 'operating'], 'basic', capitalIsOperating ? withCapital : goods);
  addSumOfItems(book, ['basic', 'operatingExcludingCapital'], 'basic', goods);
  addSumOfItems(book, ['basic', 'operatingIncludingCapital'], 'basic', withCapital);
}

/** 整体支出 = 基本支出 + 项目支出, for the unit and for each budget unit. */
function addWhole(book: FigureBook, units: readonly string[]): void {
  for (const column of BUDGET_COLUMNS) {
    book.sum(['whole', column], 'yuan', [`basic.total.${column}`, `projects.total.${column}`]);
  }
  addComparisons(book, ['whole']);
  if (units.length < 2) return;
  for (const unit of units) {
    const safe = unit.replaceAll('.', '．');
    for (const column of BUDGET_COLUMNS) {
      const addends = [`basic.units.${safe}.${column}`, `projects.units.${safe}.${column}`];
      book.sum(['whole', 'units', unit, column], 'yuan', addends);
    }
    addComparisons(book, ['whole', 'units', unit]);
  }
}

function addCarryover(book: FigureBook, prefix: readonly string[], { opening, closing }: Carryover): void {
  book.typed([...prefix, 'opening'], 'yuan', opening);
  book.typed([...prefix, 'closing'], 'yuan', closing);
}
