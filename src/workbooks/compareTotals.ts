import { Decimal, isPlainDecimal } from '../quantity/decimal.ts';
import { inUnit, type MoneyUnit, quantity, toYuan } from '../quantity/quantity.ts';
import { childOf, listOf, scalarOf, textOf } from '../source/query.ts';
import type { Source, SourceNode } from '../source/types.ts';
import type { Column } from './columns.ts';
import { plainText } from './readAmount.ts';
import type { Note, Told, Total } from './types.ts';

/** Compares a total of a table with the sum that the report will have after the import. */
export function compareTotals(
  { of, column, text, yuan, sheet, cell }: Total,
  { source, money }: { readonly source: Source; readonly money: MoneyUnit },
  told: readonly Told[],
): Note {
  const sum = sumOf(source.root, of, column, money, told);
  const shown = sum === undefined ? undefined : inUnit(quantity('yuan', sum), money);
  // A total in 万元 may be rounded to fewer places than its parts.
  const places = Math.max(FEWEST_PLACES, inUnit(yuan, money).decimalPlaces());
  const agrees = shown?.toDecimalPlaces(places).eq(inUnit(yuan, money)) === true;
  const report = shown?.toFixed();
  return { kind: 'compared', of, column, table: text, report, agrees, sheet, cell };
}

/** Money in 万元 is printed with two decimals at least. */
const FEWEST_PLACES = 2;

/** The lists of spending that have a carryover for each item. */
const LISTS = ['projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;

/** Sums what the report says was carried over, in yuan; `undefined` where one of its parts does not say. */
function sumCarryover(root: SourceNode, of: 'opening' | 'closing', money: MoneyUnit): Decimal | undefined {
  const lists = LISTS.map((key) => childOf(root, key));
  const items = lists.flatMap((list) => listOf(list)?.items ?? []);
  const isKnown = lists.every((list) => list !== undefined);
  const owners = [childOf(root, 'basic'), ...items];
  let sum: Decimal | undefined = isKnown ? new Decimal(0) : undefined;
  for (const owner of owners) {
    const typed = scalarOf(childOf(childOf(owner, 'carryover'), of));
    if (typed?.type === 'number' && isPlainDecimal(typed.text)) {
      sum = sum?.plus(toYuan(new Decimal(typed.text), money).value);
    } else if (typed?.text !== 'none') return undefined;
  }
  return sum;
}

/** Sums a column of the report as it will be after the import, in yuan; `undefined` where an amount is unknown. */
function sumOf(
  root: SourceNode,
  of: Total['of'],
  column: Column,
  money: MoneyUnit,
  told: readonly Told[],
): Decimal | undefined {
  if (of === 'opening' || of === 'closing') return sumCarryover(root, of, money);
  const list = of === 'basic' ? childOf(childOf(root, 'basic'), 'items') : childOf(root, 'projects');
  if (textOf(list) === 'none') return new Decimal(0);
  const items = listOf(list)?.items;
  if (items === undefined && of === 'projects') return undefined;
  const left = new Map(
    told.flatMap(({ item, column: each, amount }) =>
      of === 'basic' && item.table === 'basic' && each === column ? [[plainText(item.name), amount] as const] : [],
    ),
  );
  let sum = new Decimal(0);
  for (const item of items ?? []) {
    const name = plainText(textOf(childOf(item, 'name')) ?? '');
    const amount = left.get(name);
    left.delete(name);
    if (amount !== undefined) sum = sum.plus(amount.kind === 'amount' ? amount.yuan.value : 0);
    else {
      const typed = scalarOf(childOf(item, column));
      if (typed?.type === 'number' && isPlainDecimal(typed.text))
        sum = sum.plus(toYuan(new Decimal(typed.text), money).value);
      else if (typed?.text !== 'none') return undefined;
    }
  }
  for (const amount of left.values()) if (amount.kind === 'amount') sum = sum.plus(amount.yuan.value);
  return sum;
}
