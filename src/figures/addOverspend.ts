import type { SpendingItem } from '../model/types.ts';
import { idOf } from './addSpending.ts';
import type { FigureBook } from './figureBook.ts';
import { quantityOf } from './outcomes.ts';

/**
 * Adds gross overspend and gross saving of the items, and the parts of the gross overspend that have a full, a partial, or
 * no reason. Shares are of the *gross* overspend: a share of the net overspend could exceed 100 %.
 */
export function addOverspend(book: FigureBook, table: string, items: readonly SpendingItem[]): void {
  const variances = items.map((item) => idOf(table, 'items', item.name, 'variance'));
  const gross = book.sumBySign([table, 'grossOverspend'], 'yuan', variances, 'positive');
  book.sumBySign([table, 'grossSaving'], 'yuan', variances, 'negative');

  const withReason = (wanted: Explained) =>
    items
      .filter((item) => howExplained(book, table, item) === wanted)
      .map((item) => idOf(table, 'items', item.name, 'variance'));
  const known = items.filter((item) => howExplained(book, table, item) === 'amountKnown');
  const explainedAmounts = known.map((item) => {
    const segments = [table, 'items', item.name, 'explained'];
    return item.reason === undefined ? '' : book.typed(segments, 'yuan', item.reason.amount);
  });
  const rest = known.map((item) =>
    book.difference(
      [table, 'items', item.name, 'unexplained'],
      'yuan',
      idOf(table, 'items', item.name, 'variance'),
      idOf(table, 'items', item.name, 'explained'),
      'plain',
    ),
  );

  const isKnown = book.get(gross).outcome.state !== 'unknown';
  const shares: [string, readonly string[]][] = [
    ['explained', [...withReason('fully'), ...explainedAmounts]],
    ['partlyExplained', withReason('partly')],
    ['unexplained', [...withReason('not'), ...rest]],
  ];
  for (const [part, addends] of shares) {
    // If the sign of one item is unknown, so is the gross overspend, and nobody can say which part of it is explained.
    const id = isKnown
      ? book.sumBySign([table, part], 'yuan', addends, 'positive')
      : book.sumBySign([table, part], 'yuan', variances, 'positive');
    book.ratio([table, `${part}Share`], id, gross);
  }
}

type Explained = 'fully' | 'partly' | 'amountKnown' | 'not';

/** Says how an item explains its overspend; `undefined` where it has none, or where that is unknown. */
export function howExplained(book: Pick<FigureBook, 'get'>, table: string, item: SpendingItem): Explained | undefined {
  const variance = quantityOf(book.get(idOf(table, 'items', item.name, 'variance')).outcome);
  if (variance === undefined || !variance.value.gt(0)) return undefined;
  const { reason } = item;
  if (reason === undefined) return 'not';
  if (reason.amount.state === 'value') {
    return reason.amount.quantity.value.gte(variance.value) ? 'fully' : 'amountKnown';
  }
  return reason.covers === 'part' ? 'partly' : 'fully';
}
