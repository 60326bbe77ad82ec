import type { Figure, Outcome } from '../figures/types.ts';
import type { Phrases } from '../form/types.ts';
import type { ResultItem } from '../model/types.ts';
import { printMoney, printNumber, printRate } from '../quantity/print.ts';
import type { MoneyUnit, Quantity } from '../quantity/quantity.ts';

/** How a form prints figures. */
export interface PrintStyle {
  readonly money: MoneyUnit;
  readonly phrases: Phrases;
}

/** A figure in a table's cell: `-1.22`, `8.78%`, `16`, or the form's phrase where there is no number. */
export function printCell({ outcome }: Pick<Figure, 'outcome'>, style: PrintStyle): string {
  return outcome.state === 'value' ? printQuantity(outcome.quantity, style) : printState(outcome, style.phrases);
}

/** A figure in a sentence that has its own word for the direction: the absolute value, money with its unit. */
export function printAbsolute({ outcome }: Pick<Figure, 'outcome'>, style: PrintStyle): string {
  if (outcome.state !== 'value') return printState(outcome, style.phrases);
  const { measure, value } = outcome.quantity;
  return withUnit({ measure, value: value.abs() }, style);
}

/** A figure that prose names by `{{…}}`: with the word for its direction, which the writer then leaves to us. */
export function printReference({ outcome, wording }: Figure, style: PrintStyle): string {
  if (outcome.state !== 'value') return printState(outcome, style.phrases);
  const { quantity } = outcome;
  if (wording === 'plain') return withUnit(quantity, style);
  const absolute = withUnit({ measure: quantity.measure, value: quantity.value.abs() }, style);
  if (quantity.value.isZero()) return '持平';
  if (wording === 'variance') return `${quantity.value.gt(0) ? '超支' : '结余'}${absolute}`;
  if (quantity.measure === 'ratio') return `${quantity.value.gt(0) ? '增长' : '下降'}${absolute}`;
  return `${quantity.value.gt(0) ? '增加' : '减少'}${absolute}`;
}

/** A result of the year as prose says it: `2715项`, `近800份`, `40余次`, `197亿余元`. */
export function printResult({ text, measure, qualifier }: ResultItem): string {
  if (qualifier === undefined) return `${text}${measure}`;
  if (qualifier === '近' || qualifier === '约') return `${qualifier}${text}${measure}`;
  const [, magnitude = '', noun = measure] = /^([万亿]+)(.+)$/.exec(measure) ?? [];
  return `${text}${magnitude}${qualifier}${noun}`;
}

function withUnit(quantity: Quantity, style: PrintStyle): string {
  const printed = printQuantity(quantity, style);
  return quantity.measure === 'yuan' ? `${printed}${style.money}` : printed;
}

function printQuantity({ measure, value }: Quantity, { money, phrases }: PrintStyle): string {
  switch (measure) {
    case 'yuan':
      return value.isZero() ? phrases.zero : printMoney({ measure, value }, money);
    case 'ratio':
      return printRate({ measure, value });
    default:
      return printNumber(value);
  }
}

function printState(outcome: Exclude<Outcome, { state: 'value' }>, phrases: Phrases): string {
  switch (outcome.state) {
    case 'none':
      return phrases.none;
    case 'undefined':
      return outcome.because === 'noBase' ? phrases.noBase : phrases.undefined;
    case 'unknown':
      return phrases.unknown;
  }
}
