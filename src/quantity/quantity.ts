import { Decimal } from './decimal.ts';

/** What a figure is measured in. Money is always yuan inside the house; 万元 exists only in files and on pages. */
export type Measure = 'yuan' | 'ratio' | 'person' | 'post' | 'point' | 'count';

/** An exact number and its measure; two measures never mix. */
export interface Quantity<M extends Measure = Measure> {
  readonly measure: M;
  readonly value: Decimal;
}

export function quantity<M extends Measure>(measure: M, value: Decimal | number | string): Quantity<M> {
  return { measure, value: new Decimal(value) };
}

/** The money units a report file may state, with the number of yuan in one. */
export const MONEY_UNITS = { 元: '1', 万元: '10000' } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

export function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(MONEY_UNITS, text);
}

/** Yuan from an amount typed in the file's money unit. */
export function toYuan(amount: Decimal, unit: MoneyUnit): Quantity<'yuan'> {
  return { measure: 'yuan', value: amount.times(MONEY_UNITS[unit]) };
}

/** The number to show when yuan are printed in a money unit; not rounded. */
export function inUnit(amount: Quantity<'yuan'>, unit: MoneyUnit): Decimal {
  return amount.value.div(MONEY_UNITS[unit]);
}
