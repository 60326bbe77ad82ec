import { nameIndicators } from '../../figures/addIndicators.ts';
import { idOf } from '../../figures/addSpending.ts';
import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import type { Cell, Indicator } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { listRateNames } from '../../scores/measureRate.ts';
import type { Scorecard, ScoreLine } from '../../scores/types.ts';
import type { FigureCheck } from '../types.ts';
import { indicatorPointsUnexplained } from './findings.ts';

/**
 * SE464 indicator-points-unexplained: the column of deviations is empty although points were lost, a missed target got all
 * points, or a target was exceeded or missed so far that the rubric asks for an explanation. All of these can be right, so the finding
 * only asks why.
 */
export const checkIndicatorReasons: FigureCheck = ({ year, scorecards }) => {
  const exceeded = listDeviating(scorecards, 'excess');
  const missed = listDeviating(scorecards, 'shortage');
  return listAttainments(year).flatMap(({ owner, attainment: { indicators } }) => {
    const names = nameIndicators(indicators);
    return indicators.flatMap((indicator, index) => {
      if (indicator.reason !== undefined) return [];
      const id = idOf(...owner, 'indicators', 'items', names[index] ?? '');
      const asked = askOfPoints(indicator);
      if (exceeded.has(id)) return [...asked, askOfDeviation(indicator, 'beatenByFar')];
      // Points that were lost ask for the same reason.
      return asked.length === 0 && missed.has(id) ? [askOfDeviation(indicator, 'missedByFar')] : asked;
    });
  });
};

function askOfPoints(indicator: Indicator): Finding[] {
  const { name, points, awarded } = indicator;
  if (points.state !== 'value' || awarded.state !== 'value') return [];
  const isMet = isTargetMet(indicator);
  const order = awarded.quantity.value.cmp(points.quantity.value);
  const isLost = order < 0 && (indicator.type === 'qualitative' || isMet === false);
  if (isLost) return [indicatorPointsUnexplained({ indicator: name, why: 'cut' }, awarded.place)];
  if (isMet === undefined) return [];
  if (isMet && order < 0) return [indicatorPointsUnexplained({ indicator: name, why: 'metButCut' }, awarded.place)];
  // An indicator without points can neither lose them nor get all.
  if (isMet || order !== 0 || points.quantity.value.isZero()) return [];
  return [indicatorPointsUnexplained({ indicator: name, why: 'missedButFull' }, awarded.place)];
}

function askOfDeviation({ name, actual }: Indicator, why: 'beatenByFar' | 'missedByFar'): Finding {
  return indicatorPointsUnexplained({ indicator: name, why }, actual.place);
}

/** Lists the ids of the indicators (what precedes `.target` and `.actual`) whose deviation a rubric wants explained. */
function listDeviating(scorecards: readonly Scorecard[], side: 'excess' | 'shortage'): ReadonlySet<string> {
  const lines = scorecards.flatMap((card) => card.lines).filter((line) => mustBeExplained(line, side));
  const ids = lines.flatMap(({ criterion }) => (criterion.kind === 'rate' ? listRateNames(criterion.rate) : []));
  return new Set(ids.map((id) => id.slice(0, id.lastIndexOf('.'))));
}

function mustBeExplained({ reason }: ScoreLine, side: 'excess' | 'shortage'): boolean {
  if (reason.type !== 'rate' || reason.award.type !== 'ratio') return false;
  const deviation = reason.award[side];
  return deviation !== undefined && deviation.off === undefined;
}

/** Returns `undefined` where the target, the actual value or the direction is unknown. */
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

/** `none` counts as 0, so it meets the target `不超过 0 起`. */
function numberOf(cell: Cell<'count'>): Decimal | undefined {
  if (cell.state === 'none') return new Decimal(0);
  return cell.state === 'value' ? cell.quantity.value : undefined;
}
