import type { Grade, Rubric } from '../form/rubricTypes.ts';
import { Decimal } from '../quantity/decimal.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import type { CapOutcome, Scorecard, ScoreLine } from './types.ts';

/** The lines of a rubric as a whole. */
export function totalUp(rubric: Rubric, lines: readonly ScoreLine[], cap?: CapOutcome): Scorecard {
  const of = (status: ScoreLine['status']) => lines.filter((line) => line.status === status);
  const applicable = sum(lines.filter(({ status }) => status !== 'notApplicable').map(fullOf));
  const wholeOf = (ends: readonly Quantity<'point'>[]) => rescale(sum(ends), applicable, rubric);
  // As long as the rate is not known, only the lower end may be cut down.
  const least = limit(wholeOf(lines.map((line) => line.least)), cap?.state === 'open' ? cap.lowest : cap?.most);
  const most = limit(wholeOf(lines.map((line) => line.most)), cap?.state === 'value' ? cap.most : undefined);
  const gradeOf = (points: Quantity<'point'>) => findGrade(points, rubric.grades)?.title ?? '';
  return {
    rubric,
    lines,
    least,
    most,
    applicable,
    cap,
    grades:
      rubric.grades.length === 0 || rubric.status === 'partial'
        ? undefined
        : { least: gradeOf(least), most: gradeOf(most) },
    derived: sum(lines.filter(({ status }) => status !== 'declared').map((line) => line.least)),
    declared: sum(of('declared').map((line) => line.most)),
    open: sum(of('open').map((line) => quantity('point', line.most.value.minus(line.least.value)))),
  };
}

/** Points in the steps of a rubric, half up; never more than there are, as half a point of `most` would be in whole steps. */
export function roundPoints(
  { value }: Quantity<'point'>,
  roundTo: Decimal,
  most: Quantity<'point'>,
): Quantity<'point'> {
  const rounded = value.div(roundTo).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(roundTo);
  return rounded.gt(most.value) ? most : quantity('point', rounded);
}

/** What was left out gives its weight to the rest; of a rubric of which nothing applies, nobody has any points. */
function rescale(
  points: Quantity<'point'>,
  applicable: Quantity<'point'>,
  { rescales, points: full, roundTo }: Rubric,
): Quantity<'point'> {
  if (!rescales || applicable.value.isZero() || applicable.value.eq(full.value)) return points;
  return roundPoints(quantity('point', points.value.times(full.value).div(applicable.value)), roundTo, full);
}

function limit(points: Quantity<'point'>, most: Quantity<'point'> | undefined): Quantity<'point'> {
  return most !== undefined && points.value.gt(most.value) ? most : points;
}

/** From the highest: the first that begins at or below these points. */
function findGrade({ value }: Quantity<'point'>, grades: readonly Grade[]): Grade | undefined {
  return grades.find(({ from }) => value.gte(from));
}

function fullOf({ criterion }: ScoreLine): Quantity<'point'> {
  return criterion.points;
}

function sum(amounts: readonly Quantity<'point'>[]): Quantity<'point'> {
  return quantity(
    'point',
    amounts.reduce((total, { value }) => total.plus(value), new Decimal(0)),
  );
}
