import type { Figure } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printFixed, printMoney, printNumber } from '../quantity/print.ts';
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
      return `${sign}${printMoney({ measure: 'yuan', value: difference }, form.money)}${lang === 'zh' ? '' : ' '}${moneyUnit(form.money, lang)}`;
    case 'ratio':
      return `${sign}${printFixed(difference.times(100), 2)}${lang === 'zh' ? '个百分点' : ' percentage points'}`;
    case 'person':
    case 'post':
    case 'point':
    case 'count':
      return `${sign}${printNumber(difference)}`;
  }
}

/** Prints a rate of change; there is none for a rate or a difference, nor on a base of zero or below. */
function printChangeRate(difference: Decimal, from: Decimal, { measure, wording }: Figure): string {
  if (measure === 'ratio' || wording !== 'plain' || from.lte(0)) return '';
  const percent = difference.times(100).div(from);
  const printed = printFixed(percent, 2);
  // A change of a fen is none in percent.
  return printed === '0.00' ? '' : `${percent.gt(0) ? '+' : ''}${printed}%`;
}
