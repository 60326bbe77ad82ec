import { BUDGET_COLUMNS, type Listing, type SpendingItem } from '../model/types.ts';
import { addFunding, addFundingSum } from './addFunding.ts';
import { addIndicators } from './addIndicators.ts';
import type { FigureBook } from './figureBook.ts';

/**
 * The figures of one table of spending: for every item, budget unit and the whole, the three amounts and what follows from
 * them.
 *
 * Ids: `<table>.items.<item>.<column>`, `<table>.items.<item>.units.<unit>.<column>`, `<table>.units.<unit>.<column>`,
 * `<table>.total.<column>`.
 */
export function addSpending(
  book: FigureBook,
  table: string,
  listing: Listing<SpendingItem>,
  units: readonly string[],
): void {
  if (listing.state !== 'listed') {
    const state = listing.state === 'none' ? 'none' : 'unknown';
    const owners = [['total'], ...(units.length > 1 ? units.map((unit) => ['units', unit]) : [])];
    for (const owner of owners) {
      for (const column of BUDGET_COLUMNS) book.stated([table, ...owner, column], 'yuan', state, listing.place);
      addComparisons(book, [table, ...owner]);
    }
    return;
  }
  const items = listing.items;
  for (const item of items) addItem(book, [table, 'items', item.name], item);
  if (units.length > 1) {
    for (const unit of units) {
      for (const column of BUDGET_COLUMNS) {
        const addends = items.map((item) => idOf(table, 'items', item.name, 'units', unit, column));
        book.sum([table, 'units', unit, column], 'yuan', addends);
      }
      addComparisons(book, [table, 'units', unit]);
    }
  }
  addSumOfItems(book, [table, 'total'], table, items);
  for (const item of items) {
    book.ratio(
      [table, 'items', item.name, 'share'],
      idOf(table, 'items', item.name, 'actual'),
      `${table}.total.actual`,
    );
  }
}

function addItem(book: FigureBook, prefix: readonly string[], item: SpendingItem): void {
  const { funding } = item.attainment;
  if (funding !== undefined) addFunding(book, prefix, funding);
  const [only] = item.byUnit;
  if (item.byUnit.length === 1 && only !== undefined) {
    for (const column of BUDGET_COLUMNS) {
      // An amount that is told by its sources need not be told again.
      if (funding !== undefined && only.amounts[column].state === 'absent') {
        addFundingSum(book, [...prefix, column], prefix, column);
      } else book.typed([...prefix, column], 'yuan', only.amounts[column]);
    }
  } else {
    for (const { unit, amounts } of item.byUnit) {
      for (const column of BUDGET_COLUMNS) book.typed([...prefix, 'units', unit, column], 'yuan', amounts[column]);
      addComparisons(book, [...prefix, 'units', unit]);
    }
    for (const column of BUDGET_COLUMNS) {
      const addends = item.byUnit.map(({ unit }) => idOf(...prefix, 'units', unit, column));
      book.sum([...prefix, column], 'yuan', addends);
    }
  }
  addComparisons(book, prefix);
  addIndicators(book, prefix, item.attainment);
}

/** The three amounts of several items together, e.g. of a part of basic spending, and what follows from them. */
export function addSumOfItems(
  book: FigureBook,
  prefix: readonly string[],
  table: string,
  items: readonly SpendingItem[],
): void {
  for (const column of BUDGET_COLUMNS) {
    book.sum(
      [...prefix, column],
      'yuan',
      items.map((item) => idOf(table, 'items', item.name, column)),
    );
  }
  addComparisons(book, prefix);
}

/**
 * Variance is against the *original* budget (the reports' 超支); the execution rate is against the *revised* one, as the
 * finance systems compute it, and unknown without it: never silently the original.
 */
export function addComparisons(book: FigureBook, prefix: readonly string[]): void {
  const [original, revised, actual] = BUDGET_COLUMNS.map((column) => idOf(...prefix, column)) as [
    string,
    string,
    string,
  ];
  const variance = book.difference([...prefix, 'variance'], 'yuan', actual, original, 'variance');
  book.ratio([...prefix, 'varianceRate'], variance, original, 'variance');
  book.difference([...prefix, 'varianceToRevised'], 'yuan', actual, revised, 'variance');
  book.ratio([...prefix, 'executionRate'], actual, revised);
  book.ratio([...prefix, 'completionRate'], actual, original);
}

/** The id that `nameFigure` gives to these segments. */
export function idOf(...segments: readonly string[]): string {
  return segments.map((segment) => segment.replaceAll('.', '．')).join('.');
}
