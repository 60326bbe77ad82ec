import type { Grade, Rubric } from '../form/rubricTypes.ts';
import { Decimal } from '../quantity/decimal.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import type { CapOutcome, Scorecard, ScoreLine } from './types.ts';

/** Sums up the lines of a rubric: rescales the total where criteria do not apply, then applies the cap, then finds grades. */
export function totalUp(rubric: Rubric, lines: readonly ScoreLine[], cap?: CapOutcome): Scorecard {
  const listLines = (wanted: ScoreLine['status']) => lines.filter(({ status }) => status === wanted);
  const applicable = sum(lines.filter(({ status }) => status !== 'notApplicable').map(fullPoints));
  const totalOf = (ends: readonly Quantity<'point'>[]) => rescale(sum(ends), applicable, rubric);
  // While the cap's rate is unknown, the cap may only lower the least total.
  const least = limit(totalOf(lines.map((line) => line.least)), cap?.state === 'open' ? cap.lowest : cap?.most);
  const highest = cap?.state === 'value' ? cap.most : undefined;
  const most = limit(totalOf(lines.map((line) => line.most)), highest);
  const claims = lines.flatMap(({ claim }) => claim ?? []);
  const isWhole = claims.length > 0 && listLines('open').length === 0 && cap?.state !== 'open';
  const claimedTotal = isWhole
    ? limit(totalOf(lines.map(({ claim, least: proved }) => claim?.points ?? proved)), highest)
    : undefined;
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
    declared: sum(listLines('declared').map((line) => line.most)),
    claimed: sum(claims.map(({ points }) => points)),
    claimedTotal,
    open: sum(
      [...listLines('open'), ...listLines('claimed')].map((line) =>
        quantity('point', line.most.value.minus(line.least.value)),
      ),
    ),
  };
}

/** Rounds points half up to the rubric's steps, but never above `most`: whole steps would round half a point up to 1. */
export function roundPoints(
  { value }: Quantity<'point'>,
  roundTo: Decimal,
  most: Quantity<'point'>,
): Quantity<'point'> {
  const rounded = value.div(roundTo).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(roundTo);
  return rounded.gt(most.value) ? most : quantity('point', rounded);
}

/**
 * Rescales points to the full points of the rubric, so that the criteria that apply take over the weight of the others. If
 * no criterion applies, there are no points.
 */
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

/** Finds the grade: from the highest on, the first that begins at or below these points. */
function findGrade({ value }: Quantity<'point'>, grades: readonly Grade[]): Grade | undefined {
  return grades.find(({ from }) => value.gte(from));
}

function fullPoints({ criterion }: ScoreLine): Quantity<'point'> {
  return criterion.points;
}

function sum(amounts: readonly Quantity<'point'>[]): Quantity<'point'> {
  return quantity(
    'point',
    amounts.reduce((total, { value }) => total.plus(value), new Decimal(0)),
  );
}
