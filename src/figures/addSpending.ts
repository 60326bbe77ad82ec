import {
  type Entry,
  type Listing,
  SPENDING_COLUMNS,
  type SpendingColumn,
  type SpendingItem,
  type Total,
} from '../model/types.ts';
import { addFunding, addFundingSum } from './addFunding.ts';
import { addIndicators } from './addIndicators.ts';
import type { FigureBook } from './figureBook.ts';
import { addendOf } from './outcomes.ts';

/**
 * Adds the figures of one table of spending, in yuan: for every item, every budget unit and the total, the amounts and the
 * comparisons between them.
 *
 * Ids: `<table>.items.<item>.<column>`, `<table>.items.<item>.units.<unit>.<column>`, `<table>.units.<unit>.<column>`,
 * `<table>.total.<column>`.
 */
export function addSpending(
  book: FigureBook,
  table: string,
  listing: Listing<SpendingItem>,
  units: readonly string[],
  columns: readonly SpendingColumn[],
  total: Total,
): void {
  if (listing.state !== 'listed') {
    addUnlisted(book, [table, 'total'], listing, columns, total);
    for (const unit of units.length > 1 ? units : []) addUnlisted(book, [table, 'units', unit], listing, columns);
    return;
  }
  const items = listing.items;
  for (const item of items) addItem(book, [table, 'items', item.name], item, columns, units.length);
  if (units.length > 1) {
    for (const unit of units) {
      for (const column of columns) {
        const own = total.amounts[column].ofUnits?.find((one) => one.unit === unit);
        if (own !== undefined) {
          // Its own report tells it, of items or without them.
          book.typed([table, 'units', unit, column], 'yuan', own.entry);
          continue;
        }
        const addends = items.map((item) => idOf(table, 'items', item.name, 'units', unit, column));
        const typed = total.byUnit.find((one) => one.unit === unit)?.amounts[column];
        if (typed === undefined) book.sum([table, 'units', unit, column], 'yuan', addends);
        else book.sumOrTyped([table, 'units', unit, column], 'yuan', addends, typed);
      }
      addComparisons(book, [table, 'units', unit]);
    }
  }
  addSumOfItems(book, [table, 'total'], table, items, columns, total);
  for (const item of items) {
    book.ratio(
      [table, 'items', item.name, 'share'],
      idOf(table, 'items', item.name, 'actual'),
      `${table}.total.actual`,
    );
  }
}

/** Adds the figures of a list that is stated to be `none` or is absent; `none` this year says nothing about the year before. */
export function addUnlisted(
  book: FigureBook,
  prefix: readonly string[],
  { state, place }: Listing<SpendingItem>,
  columns: readonly SpendingColumn[],
  total?: Total,
): void {
  for (const column of columns) {
    const isNone = state === 'none' && column !== 'lastYearActual';
    const typed = total && (isNone ? total.amounts[column] : entryOf(total, column));
    const isTold = typed?.ofUnits !== undefined || (!isNone && typed !== undefined && typed.state !== 'absent');
    if (typed !== undefined && isTold) book.typed([...prefix, column], 'yuan', typed);
    else book.stated([...prefix, column], 'yuan', isNone ? 'none' : 'unknown', place);
  }
  addComparisons(book, prefix, total?.executionRate);
}

/** What a total says in a column: its own amount, and those of the budget units that it tells. */
function entryOf({ amounts, byUnit }: Total, column: SpendingColumn): Entry<'yuan'> {
  const own = amounts[column];
  if (own.ofUnits !== undefined || byUnit.length === 0) return own;
  return { ...own, ofUnits: byUnit.map(({ unit, amounts: ofUnit }) => ({ unit, entry: ofUnit[column] })) };
}

function addItem(
  book: FigureBook,
  prefix: readonly string[],
  item: SpendingItem,
  columns: readonly SpendingColumn[],
  units: number,
): void {
  const { funding } = item.attainment;
  if (funding !== undefined) addFunding(book, prefix, funding);
  const [only] = item.byUnit;
  if (units === 1 && only !== undefined) {
    for (const column of columns) {
      // An amount whose sources are typed need not be typed again: it is their sum.
      if (funding !== undefined && column !== 'lastYearActual' && only.amounts[column].state === 'absent') {
        addFundingSum(book, [...prefix, column], prefix, column);
      } else book.typed([...prefix, column], 'yuan', only.amounts[column]);
    }
  } else {
    for (const { unit, amounts } of item.byUnit) {
      for (const column of columns) book.typed([...prefix, 'units', unit, column], 'yuan', amounts[column]);
      addComparisons(book, [...prefix, 'units', unit]);
    }
    for (const column of columns) {
      const addends = item.byUnit.map(({ unit }) => idOf(...prefix, 'units', unit, column));
      if (item.beside === undefined) book.sum([...prefix, column], 'yuan', addends);
      else book.sumOrTyped([...prefix, column], 'yuan', addends, item.beside[column]);
    }
  }
  addComparisons(book, prefix, item.executionRate);
  addIndicators(book, prefix, item.attainment);
}

/** Adds the sums over several items, e.g. over one part of basic spending, and their comparisons. */
export function addSumOfItems(
  book: FigureBook,
  prefix: readonly string[],
  table: string,
  items: readonly SpendingItem[],
  columns: readonly SpendingColumn[],
  total?: Total,
): void {
  for (const column of columns) {
    const ids = items.map((item) => idOf(table, 'items', item.name, column));
    if (total === undefined) {
      book.sum([...prefix, column], 'yuan', ids);
      continue;
    }
    const isTable = prefix.at(-1) === 'total';
    // A part of a table has no figures of units but those that are typed.
    const units = total.byUnit.map(({ unit, amounts }) =>
      isTable
        ? idOf(table, 'units', unit, column)
        : book.typed([...prefix, 'units', unit, column], 'yuan', amounts[column]),
    );
    book.sumOrTyped([...prefix, column], 'yuan', ids, total.amounts[column], units);
  }
  addComparisons(book, prefix, total?.executionRate);
}

/**
 * Adds variance, rates and change of one set of amounts. Variance is against the *original* budget (the reports' 超支). The
 * execution rate is against the *revised* budget, as the finance systems compute it; where that is absent the rate is
 * unknown, and never silently taken against the original.
 *
 * @param typedRate the execution rate of a publication that prints no amounts
 */
export function addComparisons(book: FigureBook, prefix: readonly string[], typedRate?: Entry<'ratio'>): void {
  const [original, revised, actual, lastYear] = SPENDING_COLUMNS.map((column) => idOf(...prefix, column)) as [
    string,
    string,
    string,
    string,
  ];
  const isCovered = exceeds(book, actual, original) === true && exceeds(book, actual, revised) === false;
  const wording = isCovered ? 'coveredVariance' : 'variance';
  const variance = book.difference([...prefix, 'variance'], 'yuan', actual, original, wording);
  book.ratio([...prefix, 'varianceRate'], variance, original, wording);
  book.difference([...prefix, 'varianceToRevised'], 'yuan', actual, revised, 'variance');
  book.ratioOrTyped([...prefix, 'executionRate'], actual, revised, typedRate);
  book.ratio([...prefix, 'completionRate'], actual, original);
  if (book.find(lastYear)?.id !== lastYear) return;
  const change = book.difference([...prefix, 'change'], 'yuan', actual, lastYear, 'change');
  book.ratio([...prefix, 'changeRate'], change, lastYear, 'change');
}

/** Whether more was spent than a budget; `undefined` where one of the two is not known. */
function exceeds(book: FigureBook, actual: string, budget: string): boolean | undefined {
  const [spent, allowed] = [book.get(actual), book.get(budget)].map(({ outcome }) => addendOf(outcome));
  return spent === undefined || allowed === undefined ? undefined : spent.gt(allowed);
}

/** Makes the id that `nameFigure` gives to these segments. */
export function idOf(...segments: readonly string[]): string {
  let id = '';
  for (const segment of segments) {
    const safe = segment.includes('.') ? segment.replaceAll('.', '．') : segment;
    id = id === '' ? safe : `${id}.${safe}`;
  }
  return id;
}
