import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import type { Cell } from '../../model/types.ts';
import type { FigureCheck } from '../types.ts';
import { awardedAbovePoints } from './findings.ts';

/**
 * SE463 awarded-above-points: more than the full points are awarded, which no rule allows, not even for exceeding the
 * target.
 */
export const checkAwardedPoints: FigureCheck = ({ year }) =>
  listAttainments(year).flatMap(({ attainment: { executionPoints, indicators } }) => [
    ...compare(undefined, executionPoints.points, executionPoints.awarded),
    ...indicators.flatMap(({ name, points, awarded }) => compare(name, points, awarded)),
  ]);

function compare(indicator: string | undefined, points: Cell<'point'>, awarded: Cell<'point'>): Finding[] {
  if (points.state !== 'value' || awarded.state !== 'value') return [];
  if (awarded.quantity.value.lte(points.quantity.value)) return [];
  return [awardedAbovePoints({ indicator, awarded: awarded.quantity, points: points.quantity }, awarded.place)];
}
