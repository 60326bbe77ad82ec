import { type Finding, finding } from '../findings/types.ts';
import type { Cell, Indicator } from '../model/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { listIndicators } from './listAttainments.ts';
import type { FigureCheck } from './types.ts';

/**
 * SE464 indicator-points-unexplained: a target that was met and points lost, or missed and all points given, while the column
 * of deviations says nothing. Both can be right, so it is only asked why.
 */
export const checkIndicatorReasons: FigureCheck = ({ year }) =>
  listIndicators(year).flatMap((indicator): Finding[] => {
    const { name, reason, points, awarded } = indicator;
    if (reason !== undefined || points.state !== 'value' || awarded.state !== 'value') return [];
    const isMet = isTargetMet(indicator);
    if (isMet === undefined) return [];
    const order = awarded.quantity.value.cmp(points.quantity.value);
    if (isMet && order < 0) return [finding('SE464', { indicator: name, why: 'metButCut' }, awarded.place)];
    // An indicator without points can neither lose them nor get all.
    if (isMet || order !== 0 || points.quantity.value.isZero()) return [];
    return [finding('SE464', { indicator: name, why: 'missedButFull' }, awarded.place)];
  });

/** `undefined` where target, actual or direction is not known. */
function isTargetMet({ type, direction, target, actual }: Indicator): boolean | undefined {
  const wanted = numberOf(target);
  const reached = numberOf(actual);
  if (type !== 'numeric' || wanted === undefined || reached === undefined) return undefined;
  switch (direction) {
    case 'atLeast':
      return reached.gte(wanted);
    case 'atMost':
      return reached.lte(wanted);
    case 'exactly':
      return reached.eq(wanted);
    case undefined:
      return undefined;
  }
}

/** None of something is 0 of it: `不超过 0 起` is met by none. */
function numberOf(cell: Cell<'count'>): Decimal | undefined {
  if (cell.state === 'none') return new Decimal(0);
  return cell.state === 'value' ? cell.quantity.value : undefined;
}
