import { Decimal } from './decimal.ts';

/** What a figure is measured in. Inside the program money is always in yuan; 万元 exists only in files and on pages. */
export type Measure = 'yuan' | 'ratio' | 'person' | 'post' | 'point' | 'count';

/** An exact number and its measure; two measures never mix. */
export interface Quantity<M extends Measure = Measure> {
  readonly measure: M;
  readonly value: Decimal;
}

/** Makes a quantity; it does not round, and a text must be a number that decimal.js reads. */
export function quantity<M extends Measure>(measure: M, value: Decimal | number | string): Quantity<M> {
  return { measure, value: new Decimal(value) };
}

/** The money units in which a report file may state amounts, with the number of yuan in one. */
export const MONEY_UNITS = { 元: '1', 万元: '10000' } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

export function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(MONEY_UNITS, text);
}

/** Converts an amount typed in the file's money unit to yuan. */
export function toYuan(amount: Decimal, unit: MoneyUnit): Quantity<'yuan'> {
  return { measure: 'yuan', value: amount.times(MONEY_UNITS[unit]) };
}

/** Converts yuan to a number in a money unit, to be printed; it does not round. */
export function inUnit(amount: Quantity<'yuan'>, unit: MoneyUnit): Decimal {
  return amount.value.div(MONEY_UNITS[unit]);
}
