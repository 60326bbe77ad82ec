import { Decimal } from '../quantity/decimal.ts';
import { inUnit, type MoneyUnit, quantity } from '../quantity/quantity.ts';
import { readAmount } from './readAmount.ts';
import {
  addressOf,
  type Cell,
  type Contradiction,
  type Line,
  type LineColumn,
  type Sheet,
  type Spot,
} from './types.ts';
import type { UnderstoodSheet } from './understandSheet.ts';

/** A sheet that was understood, with its unit of money. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly money: MoneyUnit;
  readonly understood: UnderstoodSheet;
}

/** An amount with its cell. */
export interface Amount {
  readonly yuan: Decimal;
  readonly spot: Spot;
  readonly text: string;
  readonly money: MoneyUnit;
}

export function amountOf({ sheet, money }: ReadSheet, cell: Cell | undefined): Amount | undefined {
  const read = readAmount(cell, money, '元');
  if (cell === undefined || (read.kind !== 'amount' && read.kind !== 'none')) return undefined;
  const yuan = read.kind === 'amount' ? read.yuan.value : new Decimal(0);
  return { yuan, spot: { sheet: sheet.name, cell: addressOf(cell) }, text: cell.text.trim(), money };
}

/** Each amount may be rounded to the last digit that its unit prints. */
export function differs(one: Decimal, other: Decimal, money: MoneyUnit, count: number): boolean {
  const step = money === '万元' ? 50 : 0.005;
  return one
    .minus(other)
    .abs()
    .gt(new Decimal(step).times(count + 1));
}

export function tell(
  rule: Contradiction['rule'],
  of: string,
  amount: Amount,
  expected: Decimal,
  others: readonly Amount[],
): Contradiction {
  const spots = others.length > 2 ? [others[0], others.at(-1)] : others;
  return {
    rule,
    of,
    text: amount.text,
    expected: inUnit(quantity('yuan', expected), amount.money).toFixed(),
    others: spots.flatMap((each) => (each === undefined ? [] : [each.spot])),
    ...amount.spot,
  };
}

/** Tells an amount that is not the sum of its parts. */
export function compareSum(
  rule: Contradiction['rule'],
  of: string,
  amount: Amount | undefined,
  parts: readonly (Amount | undefined)[],
): Contradiction[] {
  const known = parts.filter((part) => part !== undefined);
  if (amount === undefined || known.length === 0 || known.length < parts.length) return [];
  const sum = known.reduce((all, { yuan }) => all.plus(yuan), new Decimal(0));
  return differs(amount.yuan, sum, amount.money, known.length) ? [tell(rule, of, amount, sum, known)] : [];
}

export function cellOf({ cells }: Line, column: LineColumn): Cell | undefined {
  return cells.find((each) => each.column === column)?.cell;
}
