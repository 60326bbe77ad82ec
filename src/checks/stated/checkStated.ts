import { listUnknownKeys } from '../../figures/listUnknownInputs.ts';
import type { Figure, Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import type { ResultWithoutNumber, Stated, UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { inUnit, type Quantity } from '../../quantity/quantity.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { findScore, listScoreNames, type ScoreOutcome } from '../../scores/findScore.ts';
import { Effort } from '../../source/suggestName.ts';
import { unknownFigure } from '../names/findings.ts';
import { suggestFigure } from '../names/suggestFigure.ts';
import type { FigureCheck } from '../types.ts';
import { statedDiffers, statedNotComparable } from './findings.ts';

/**
 * SE408 stated-differs: a number printed in a transcribed publication does not follow from its own inputs. When n
 * addends were each rounded to d decimals, their printed total may be off by (n + 1) × ½ × 10^−d, and such a total is
 * never to be “repaired”; people and posts are counted, not rounded. SE473 stated-not-comparable: the file does not tell
 * enough to compare it. SE301 unknown-figure: nothing has that name.
 */
export const checkStated: FigureCheck = ({ year, figures, scorecards }) => {
  let known: readonly string[] | undefined;
  const effort = new Effort();
  return year.stated.flatMap((stated): Finding[] => {
    const { name, place } = stated.figure;
    const figure = figures.find(name);
    if (figure !== undefined) return compareFigure(figure, stated, figures, year);
    const score = findScore(scorecards, name);
    if (score !== undefined) return compareScore(score.outcome, stated);
    const result = year.results.find((each) => each.name === name);
    if (result !== undefined) return compare(stated, name, result.value, 0);
    const without = year.resultsWithoutNumber.find((each) => each.name === name);
    if (without !== undefined) return compareWithout(stated, without);
    known ??= [
      ...figures.all.flatMap((each) => [each.id, each.name]),
      ...listScoreNames(scorecards),
      ...[...year.results, ...year.resultsWithoutNumber].map((each) => each.name),
    ];
    return [unknownFigure({ name, suggestion: suggestFigure(name, known, effort), isStated: true }, place)];
  });
};

function compareWithout(stated: Stated, { name, state }: ResultWithoutNumber): Finding[] {
  switch (state) {
    case 'none':
      return compare(stated, name, new Decimal(0), 0);
    case 'undefined':
      return [statedNotComparable({ figure: name, why: 'noBase', missing: [] }, stated.place)];
    case 'unknown':
      return [statedNotComparable({ figure: name, why: 'missing', missing: [`results.${name}.value`] }, stated.place)];
  }
}

function compareFigure(figure: Figure, stated: Stated, figures: Figures, { money }: UnitYear): Finding[] {
  const { outcome, name } = figure;
  switch (outcome.state) {
    case 'value':
      // The first part of a figure's name is the table of the file that it is of.
      return compare(stated, name, asStated(outcome.quantity, money), countAddends(figure), name.split('.')[0]);
    // What is stated not to exist is zero wherever it is printed as a number.
    case 'none':
      return compare(stated, name, new Decimal(0), 0);
    case 'undefined':
      return [statedNotComparable({ figure: name, why: 'noBase', missing: [] }, stated.place)];
    case 'unknown':
      return [
        statedNotComparable({ figure: name, why: 'missing', missing: listUnknownKeys([name], figures) }, stated.place),
      ];
  }
}

function compareScore(outcome: ScoreOutcome, stated: Stated): Finding[] {
  const { name } = stated.figure;
  switch (outcome.state) {
    case 'value':
      return compare(stated, name, outcome.points.value, 'points');
    case 'open': {
      const { least, most, missing } = outcome;
      const isWithin = stated.value.gte(least.value) && stated.value.lte(most.value);
      if (isWithin) return [statedNotComparable({ figure: name, why: 'missing', missing }, stated.place)];
      const derived = `${printNumber(least.value)}–${printNumber(most.value)}`;
      return [statedDiffers({ figure: name, stated: stated.text, derived }, stated.place)];
    }
    case 'notApplicable':
    case 'noTotal':
      return [statedNotComparable({ figure: name, why: outcome.state, missing: [] }, stated.place)];
  }
}

/**
 * Compares a printed number with what the file gives, within what rounding may leave. A points table that prints 8 where
 * 7.6 were given has not rounded: nobody rounds points to whole ones.
 */
function compare(
  { text, value, place }: Stated,
  figure: string,
  derived: Decimal,
  addends: number | 'points',
  table?: string,
): Finding[] {
  const decimals = text.split('.')[1]?.length ?? 0;
  const isWhole = addends === 'points' && decimals === 0;
  const slack = isWhole ? new Decimal(0) : roundingSlack(decimals, addends === 'points' ? 0 : addends);
  const difference = derived.minus(value).abs();
  if (difference.lte(slack)) return [];
  const row = { figure, stated: text, derived: printOwnDigits(derived, decimals) };
  const isRounding = difference.lte(new Decimal(10).pow(-decimals));
  return [statedDiffers(isRounding && table !== undefined ? { ...row, rounding: { table, others: [] } } : row, place)];
}

/** Converts money to the file's unit, and a rate to a percentage. */
function asStated(amount: Quantity, money: UnitYear['money']): Decimal {
  if (amount.measure === 'yuan') return inUnit({ measure: 'yuan', value: amount.value }, money);
  return amount.measure === 'ratio' ? amount.value.times(100) : amount.value;
}

/**
 * Prints a number with the digits that it has: rounded to those of the printed one it would hide how far the two are
 * apart. Of an endless quotient two more than were printed are enough.
 */
function printOwnDigits(value: Decimal, decimals: number): string {
  return printNumber(
    value.decimalPlaces() <= MOST_DECIMALS ? value : value.toDecimalPlaces(decimals + 2, Decimal.ROUND_HALF_UP),
  );
}

/** As many decimals as an amount may have in a file. */
const MOST_DECIMALS = 6;

/** Counts the rounded addends of a printed sum of money; 0 for any other figure. */
function countAddends({ derivation, measure }: Figure): number {
  if (measure !== 'yuan' || derivation.operation !== 'sum') return 0;
  return derivation.terms.every(({ sign }) => sign === '+') ? derivation.terms.length : 0;
}
