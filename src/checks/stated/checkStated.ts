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
 * SE408 stated-differs: a number printed in a transcribed publication is not what its own inputs give. When n addends were
 * each rounded to d decimals, their printed total may differ by (n + 1) × ½ × 10^−d, and is never to be “repaired”; people
 * and posts are counted, not rounded.
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

    /** Money in the file's unit, a rate as a percentage. */
    function asStated(quantity: Quantity): Decimal {
      if (quantity.measure === 'yuan') return inUnit({ measure: 'yuan', value: quantity.value }, year.money);
      return quantity.measure === 'ratio' ? quantity.value.times(100) : quantity.value;
    }
  });
};

/** Over how many rounded addends a printed figure was added up; 0 for what was not. */
function countAddends({ derivation, measure }: Figure): number {
  if (measure !== 'yuan' || derivation.operation !== 'sum') return 0;
  return derivation.terms.every(({ sign }) => sign === '+') ? derivation.terms.length : 0;
}
