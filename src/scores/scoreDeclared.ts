import type { Band, Criterion } from '../form/rubricTypes.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import { quantity } from '../quantity/quantity.ts';
import { type Assessment, open, type ScoreContext } from './assessment.ts';
import { pointsNotAllowed } from './findings/findings.ts';

/**
 * Scores by the points that a person declares, within the bands of the rubric. Points between or outside the bands need the
 * reason that the notice calls 酌情 (`discretion`); more points than the criterion has are never allowed. SE501
 * points-not-allowed.
 */
export function scoreDeclared(criterion: Criterion & { kind: 'declared' }, { declared }: ScoreContext): Assessment {
  const none = quantity('point', 0);
  const allowed = printBands(criterion.bands);
  if (declared === undefined) return open(none, criterion.points, { type: 'notDeclared', allowed, isRefused: false });

  const { points, by, discretion } = declared;
  const band = criterion.bands.find((candidate) => isInBand(points.value, candidate));
  const possible = points.value.gte(0) && points.value.lte(criterion.points.value);
  if (!possible || (band === undefined && discretion === undefined)) {
    const refused = pointsNotAllowed(
      { criterion: criterion.title ?? criterion.id, points, allowed, step: stepMissed(criterion.bands, points.value) },
      declared.place,
    );
    return { ...open(none, criterion.points, { type: 'notDeclared', allowed, isRefused: true }), findings: [refused] };
  }
  return {
    status: 'declared',
    least: points,
    most: points,
    reason: { type: 'declared', by, band: band?.label ?? '', discretion },
  };
}

function isInBand(points: Decimal, { least, most, step }: Band): boolean {
  if (points.lt(least) || points.gt(most)) return false;
  return step === undefined || points.minus(least).mod(step).isZero();
}

/** The step of the band whose bounds would allow the points. */
function stepMissed(bands: readonly Band[], points: Decimal): Decimal | undefined {
  return bands.find(({ least, most }) => points.gte(least) && points.lte(most))?.step;
}

function printBands(bands: readonly Band[]): readonly string[] {
  return bands.map(({ least, most }) =>
    least.eq(most) ? printNumber(least) : `${printNumber(least)}–${printNumber(most)}`,
  );
}
