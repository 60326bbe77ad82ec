import type { Figure, Outcome } from '../figures/types.ts';
import type { Phrases } from '../form/types.ts';
import type { ResultItem } from '../model/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printMoney, printNumber, printRate } from '../quantity/print.ts';
import type { MoneyUnit, Quantity } from '../quantity/quantity.ts';

/** How a form prints figures. */
export interface PrintStyle {
  readonly money: MoneyUnit;
  readonly phrases: Phrases;
}

/** Prints a figure in a table's cell: `-1.22`, `8.78%`, `16`, or the form's phrase where there is no number. */
export function printCell({ outcome }: Pick<Figure, 'outcome'>, style: PrintStyle): string {
  return outcome.state === 'value' ? printQuantity(outcome.quantity, style) : printState(outcome, style.phrases);
}

/**
 * Prints a figure in a sentence of the form. Where the sentence has its own word for the direction, the absolute value
 * is printed. Any other amount or rate keeps its sign, since 决算2.00万元 would say that money was spent where it came
 * back. `none` is printed as `0万元`, since a cell's dash cannot be read aloud.
 */
export function printInSentence(
  { outcome, measure, wording }: Pick<Figure, 'outcome' | 'measure' | 'wording'>,
  style: PrintStyle,
): string {
  if (outcome.state === 'undefined' || outcome.state === 'unknown') return printState(outcome, style.phrases);
  const value = statedValue(outcome);
  const keepsSign = wording === 'plain' && (measure === 'yuan' || measure === 'ratio');
  return withUnit({ measure, value: keepsSign ? value : value.abs() }, style);
}

/** Prints a figure that prose names by `{{…}}`, with the word for its direction, which the writer leaves to us. */
export function printReference(
  { outcome, measure, wording }: Pick<Figure, 'outcome' | 'measure' | 'wording'>,
  style: PrintStyle,
): string {
  if (outcome.state === 'undefined' || outcome.state === 'unknown') return printState(outcome, style.phrases);
  const value = statedValue(outcome);
  if (wording === 'plain') return withUnit({ measure, value }, style);
  const absolute = withUnit({ measure, value: value.abs() }, style);
  if (value.isZero()) return '持平';
  if (wording === 'variance' || wording === 'coveredVariance') {
    return `${value.gt(0) ? printOver({ wording }, style) : '结余'}${absolute}`;
  }
  if (measure === 'ratio') return `${value.gt(0) ? '增长' : '下降'}${absolute}`;
  return `${value.gt(0) ? '增加' : '减少'}${absolute}`;
}

/** The form's word for more than was budgeted, where a figure tells that; empty for any other figure. */
export function printOver({ wording }: Pick<Figure, 'wording'>, { phrases }: PrintStyle): string {
  switch (wording) {
    case 'variance':
      return phrases.overspent;
    case 'coveredVariance':
      return phrases.overspentWithinRevised;
    case 'change':
    case 'plain':
      return '';
  }
}

function statedValue(outcome: Exclude<Outcome, { state: 'undefined' | 'unknown' }>): Decimal {
  return outcome.state === 'value' ? outcome.quantity.value : new Decimal(0);
}

/** Prints a result of the year as prose says it: `2715项`, `近800份`, `40余次`, `197亿余元`. */
export function printResult({ text, measure, qualifier }: ResultItem): string {
  if (qualifier === undefined) return `${text}${measure}`;
  if (qualifier === '近' || qualifier === '约') return `${qualifier}${text}${measure}`;
  const [, magnitude = '', noun = measure] = /^([万亿]+)(.+)$/.exec(measure) ?? [];
  return `${text}${magnitude}${qualifier}${noun}`;
}

function withUnit(quantity: Quantity, style: PrintStyle): string {
  return `${printQuantity(quantity, style)}${quantity.measure === 'yuan' ? style.money : ''}`;
}

function printQuantity({ measure, value }: Quantity, { money, phrases }: PrintStyle): string {
  switch (measure) {
    case 'yuan':
      return value.isZero() ? phrases.zero : printMoney({ measure, value }, money);
    case 'ratio':
      return printRate({ measure, value });
    case 'person':
    case 'post':
    case 'point':
    case 'count':
      return printNumber(value);
  }
}

function printState(outcome: Exclude<Outcome, { state: 'value' }>, phrases: Phrases): string {
  switch (outcome.state) {
    case 'none':
      return phrases.none;
    case 'undefined':
      if (outcome.because === 'noBudget') return phrases.noBudget;
      return outcome.zeroByZero === true ? phrases.zeroByZero : phrases.undefined;
    case 'unknown':
      return phrases.unknown;
  }
}
