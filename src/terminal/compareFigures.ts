import type { Figure } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printFixed, printMoney, printNumber } from '../quantity/print.ts';
import { inUnit, type MoneyUnit } from '../quantity/quantity.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { moneyUnit, printDiffFigure } from './printDiffFigure.ts';

/** A figure, or the points of a criterion, before and after. */
export interface DiffRow {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Empty where either value is no number, since an unknown value has no difference. */
  readonly change: string;
  /** The change relative to the number before; empty where that is no number, or not above zero. */
  readonly rate: string;
}

/** Prints a figure before and after, and the change where both are numbers. */
export function compareFigures(
  before: Figure | undefined,
  after: Figure,
  one: Evaluation,
  other: Evaluation,
  lang: Lang,
): DiffRow {
  const row = {
    id: after.id,
    name: lang === 'zh' ? after.name : after.id,
    before: before === undefined ? '' : printDiffFigure(before, one.form, lang),
    after: printDiffFigure(after, other.form, lang),
  };
  if (before?.outcome.state !== 'value' || after.outcome.state !== 'value') return { ...row, change: '', rate: '' };
  const [from, to] = [before.outcome.quantity.value, after.outcome.quantity.value];
  const difference = to.minus(from);
  return {
    ...row,
    change: printDifference(difference, after, other, lang),
    rate: printChangeRate(difference, from, after),
  };
}

function printDifference(difference: Decimal, { measure }: Figure, { form }: Evaluation, lang: Lang): string {
  const sign = difference.gt(0) ? '+' : '';
  switch (measure) {
    case 'yuan':
      return `${sign}${printAmount(difference, form.money)}${lang === 'zh' ? '' : ' '}${moneyUnit(form.money, lang)}`;
    case 'ratio':
      return `${sign}${printFixed(difference.times(100), 2)}${lang === 'zh' ? '个百分点' : ' percentage points'}`;
    case 'person':
    case 'post':
    case 'point':
    case 'count':
      return `${sign}${printNumber(difference)}`;
  }
}

/** With all its digits, and at least two: what is printed as a change is not printed as none. */
function printAmount(value: Decimal, money: MoneyUnit): string {
  const amount = { measure: 'yuan' as const, value };
  return printMoney(amount, money, Math.max(2, inUnit(amount, money).decimalPlaces()));
}

/** Prints a rate of change; there is none for a rate or a difference, nor on a base of zero or below. */
function printChangeRate(difference: Decimal, from: Decimal, { measure, wording }: Figure): string {
  if (measure === 'ratio' || wording !== 'plain' || from.lte(0)) return '';
  const percent = difference.times(100).div(from);
  return `${percent.gt(0) ? '+' : ''}${printFixed(percent, 2)}%`;
}
