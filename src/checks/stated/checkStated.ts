import type { Figure } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { inUnit, type Quantity } from '../../quantity/quantity.ts';
import { Effort, suggestName } from '../../source/suggestName.ts';
import { unknownFigure } from '../names/findings.ts';
import type { FigureCheck } from '../types.ts';
import { statedDiffers } from './findings.ts';

/**
 * SE408 stated-differs: a number printed in a transcribed publication does not follow from its own inputs. When n
 * addends were each rounded to d decimals, their printed total may be off by (n + 1) × ½ × 10^−d, and such a total is
 * never to be “repaired”; people and posts are counted, not rounded.
 */
export const checkStated: FigureCheck = ({ year, figures }) => {
  let known: readonly string[] | undefined;
  const effort = new Effort();
  return year.stated.flatMap((stated): Finding[] => {
    const figure = figures.find(stated.figure.name);
    if (figure === undefined) {
      known ??= figures.all.flatMap(({ id, name }) => [id, name]);
      const suggestion = suggestName(stated.figure.name, known, effort);
      return [unknownFigure({ name: stated.figure.name, suggestion }, stated.figure.place)];
    }
    if (figure.outcome.state !== 'value') return [];
    const decimals = stated.text.split('.')[1]?.length ?? 0;
    const derived = asStated(figure.outcome.quantity);
    const tolerance = new Decimal(10)
      .pow(-decimals)
      .div(2)
      .times(countAddends(figure) + 1);
    if (derived.minus(stated.value).abs().lte(tolerance)) return [];
    const shown = printFixed(derived, decimals);
    return [statedDiffers({ figure: figure.name, stated: stated.text, derived: shown }, stated.place)];

    /** Converts money to the file's unit, and a rate to a percentage. */
    function asStated(quantity: Quantity): Decimal {
      if (quantity.measure === 'yuan') return inUnit({ measure: 'yuan', value: quantity.value }, year.money);
      return quantity.measure === 'ratio' ? quantity.value.times(100) : quantity.value;
    }
  });
};

/** Counts the rounded addends of a printed sum of money; 0 for any other figure. */
function countAddends({ derivation, measure }: Figure): number {
  if (measure !== 'yuan' || derivation.operation !== 'sum') return 0;
  return derivation.terms.every(({ sign }) => sign === '+') ? derivation.terms.length : 0;
}
