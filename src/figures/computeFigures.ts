import { asksWholeFunding } from '../form/asksWholeFunding.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Rubric } from '../form/rubricTypes.ts';
import type { Asked, RateSpec } from '../form/types.ts';
import {
  BUDGET_COLUMNS,
  type Carryover,
  FUNDS,
  type Listing,
  type Part,
  PROJECT_KINDS,
  SPENDING_COLUMNS,
  type SpendingColumn,
  type SpendingItem,
  type SpentByUnit,
  type Total,
  type UnitYear,
} from '../model/types.ts';
import { addFacts, addRates } from './addFacts.ts';
import { addFunding, unknownFunding } from './addFunding.ts';
import { addIncome } from './addIncome.ts';
import { addIndicators } from './addIndicators.ts';
import { addOverspend } from './addOverspend.ts';
import { addComparisons, addSpending, addSumOfItems, addUnlisted, idOf } from './addSpending.ts';
import { addStaff } from './addStaff.ts';
import { addFrugality, addThreePublic } from './addThreePublic.ts';
import { FigureBook } from './figureBook.ts';
import type { Figures } from './types.ts';

/** The choices about figures that a form makes. */
export interface FigureChoices {
  readonly rates?: readonly RateSpec[];
  readonly asks?: readonly Asked[];
  /** They and the rates say whether the sources of the whole unit's money are asked for. */
  readonly rubrics?: readonly Rubric[];
  /** Whether 资本性支出 counts into 公用经费; the notices differ. */
  readonly capitalIsOperating: boolean;
}

/** Computes every derived figure of a year: exact, with money in yuan, each with its operation and inputs. */
export function computeFigures(
  year: UnitYear,
  { capitalIsOperating, rates = [], asks = [], rubrics = [] }: FigureChoices,
  facts: Facts = new Map(),
): Figures {
  const book = new FigureBook();
  const units = year.unit.budgetUnits.map(({ name }) => name);
  const columns = asks.includes('lastYear') || tellsLastYear(year) ? SPENDING_COLUMNS : BUDGET_COLUMNS;
  addStaff(book, year.staff, year.unit);

  const { totals } = year;
  addSpending(book, 'basic', year.basic.items, units, columns, totals.basic);
  if (year.basic.items.state === 'listed') addOverspend(book, 'basic', year.basic.items.items);
  addParts(book, year, capitalIsOperating, columns);
  addCarryover(book, ['basic', 'carryover'], year.basic.carryover);

  addSpending(book, 'projects', year.projects, units, columns, totals.projects);
  for (const fund of FUNDS) addSpending(book, fund, year.funds[fund], units, columns, totals[fund]);
  for (const table of ['projects', ...FUNDS] as const) {
    const listing = table === 'projects' ? year.projects : year.funds[table];
    if (listing.state !== 'listed') continue;
    addOverspend(book, table, listing.items);
    for (const { name, carryover } of listing.items) addCarryover(book, [table, 'items', name, 'carryover'], carryover);
  }

  const hasKinds = year.projectsOfUnits !== undefined || itemsOf(year.projects).some(({ kind }) => kind !== undefined);
  if (asks.includes('projectKinds') || hasKinds) {
    addKinds(book, year, columns);
  }
  addWhole(book, units, columns, totals.whole);
  addWholeCarryover(book, year);
  addIncome(book, year.income);
  const funding = year.whole.funding ?? (asksWholeFunding({ rubrics, rates }) ? unknownFunding(year.place) : undefined);
  if (funding !== undefined) addFunding(book, ['whole'], funding);
  addIndicators(book, ['whole'], year.whole);
  addThreePublic(book, year.threePublic);
  addFrugality(book, year.frugality);
  addFacts(book, facts, year.facts?.place ?? year.place, year.frugality);
  addRates(book, rates);
  return book;
}

/** Adds 人员经费 and 公用经费; the latter without and with 资本性支出, and as the form chooses between the two. */
function addParts(
  book: FigureBook,
  { basic: { items: basic }, totals }: UnitYear,
  capitalIsOperating: boolean,
  columns: readonly SpendingColumn[],
): void {
  const listParts = (...parts: readonly Part[]) =>
    listMembers(basic, ({ part }) => (part === undefined ? undefined : parts.includes(part)));
  addGroup(book, ['basic', 'personnel'], basic, listParts('personnel'), columns, totals.personnel);
  addGroup(
    book,
    ['basic', 'operating'],
    basic,
    capitalIsOperating ? listParts('operating', 'capital') : listParts('operating'),
    columns,
    totals.operating,
  );
  addGroup(book, ['basic', 'operatingExcludingCapital'], basic, listParts('operating'), columns);
  addGroup(book, ['basic', 'operatingIncludingCapital'], basic, listParts('operating', 'capital'), columns);
}

/** Adds the sums of projects by kind. */
function addKinds(book: FigureBook, { projects, projectsOfUnits }: UnitYear, columns: readonly SpendingColumn[]): void {
  for (const kind of PROJECT_KINDS) {
    const members = listMembers(projects, (item) => (item.kind === undefined ? undefined : item.kind === kind));
    addGroup(book, ['projects', kind], projects, members, columns, projectsOfUnits?.[kind]);
  }
}

/** Whether any item tells the spending of the year before. */
function tellsLastYear({ basic, projects, funds, totals }: UnitYear): boolean {
  const ofTotals = Object.values(totals).flatMap(({ amounts, byUnit }) => [
    amounts,
    ...byUnit.map((one) => one.amounts),
  ]);
  if (ofTotals.some(({ lastYearActual }) => lastYearActual.state !== 'absent')) return true;
  return [basic.items, projects, ...Object.values(funds)].some((listing) =>
    itemsOf(listing).some(({ byUnit }) => byUnit.some(({ amounts }) => amounts.lastYearActual.state !== 'absent')),
  );
}

function itemsOf(listing: Listing<SpendingItem>): readonly SpendingItem[] {
  return listing.state === 'listed' ? listing.items : [];
}

/** Lists the items that belong to a group; `undefined` if one item does not say whether it does. */
function listMembers(
  listing: Listing<SpendingItem>,
  belongs: (item: SpendingItem) => boolean | undefined,
): readonly SpendingItem[] | undefined {
  if (listing.state !== 'listed' || listing.items.some((item) => belongs(item) === undefined)) return undefined;
  return listing.items.filter(belongs);
}

/** Adds the sums over a group of a table's items; they are unknown where the members of the group are (`undefined`). */
function addGroup(
  book: FigureBook,
  prefix: readonly [table: string, group: string],
  listing: Listing<SpendingItem>,
  items: readonly SpendingItem[] | undefined,
  columns: readonly SpendingColumn[],
  total?: Total,
): void {
  if (items === undefined) addUnlisted(book, prefix, listing, columns, total);
  else addSumOfItems(book, prefix, prefix[0], items, columns, total);
}

/** Adds 整体支出 = 基本支出 + 项目支出, for the unit and for each budget unit. */
function addWhole(
  book: FigureBook,
  units: readonly string[],
  columns: readonly SpendingColumn[],
  { amounts, executionRate, byUnit }: Total,
): void {
  const ofUnits = (column: SpendingColumn) => byUnit.map(({ unit }) => idOf('whole', 'units', unit, column));
  // What a total says of the units stands before the sum over them.
  if (byUnit.length > 0) addWholeOfUnits(book, units, columns, byUnit);
  for (const column of columns) {
    const parts = [`basic.total.${column}`, `projects.total.${column}`];
    book.sumOrTyped(['whole', column], 'yuan', parts, amounts[column], ofUnits(column));
  }
  addComparisons(book, ['whole'], executionRate);
  if (units.length > 1 && byUnit.length === 0) addWholeOfUnits(book, units, columns, []);
}

function addWholeOfUnits(
  book: FigureBook,
  units: readonly string[],
  columns: readonly SpendingColumn[],
  byUnit: readonly SpentByUnit[],
): void {
  for (const unit of units) {
    const typed = byUnit.find((one) => one.unit === unit);
    for (const column of columns) {
      const addends = ['basic', 'projects'].map((table) => idOf(table, 'units', unit, column));
      const segments = ['whole', 'units', unit, column];
      if (typed === undefined) book.sum(segments, 'yuan', addends);
      else book.sumOrTyped(segments, 'yuan', addends, typed.amounts[column]);
    }
    addComparisons(book, ['whole', 'units', unit]);
  }
}

/** Adds 上年结转 and 年末结转结余 of 整体支出; a project that does not tell its own makes them unknown. */
function addWholeCarryover(book: FigureBook, { projects, wholeCarryover }: UnitYear): void {
  for (const end of ['opening', 'closing'] as const) {
    const segments = ['projects', 'carryover', end];
    const projectsCarryover =
      projects.state === 'listed'
        ? book.sum(
            segments,
            'yuan',
            projects.items.map(({ name }) => idOf('projects', 'items', name, 'carryover', end)),
          )
        : book.stated(segments, 'yuan', projects.state === 'none' ? 'none' : 'unknown', projects.place);
    const parts = [`basic.carryover.${end}`, projectsCarryover];
    book.sumOrTyped(['whole', 'carryover', end], 'yuan', parts, wholeCarryover[end]);
  }
}

function addCarryover(book: FigureBook, prefix: readonly string[], { opening, closing }: Carryover): void {
  book.typed([...prefix, 'opening'], 'yuan', opening);
  book.typed([...prefix, 'closing'], 'yuan', closing);
}
