import { idOf } from '../../figures/addSpending.ts';
import { listAttainments, type OwnedAttainment } from '../../figures/listAttainments.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { type Cell, FUNDS, type UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { executionPointsDiffer } from './findings.ts';

/**
 * SE417 execution-points-differ: the points awarded for the execution rate are not the full points times the rate,
 * which counts up to 100%. Without a rate nothing is compared.
 */
export const checkExecutionPoints: FigureCheck = ({ year, figures }) =>
  listAttainments(year).flatMap((owned): Finding[] => {
    const { executionPoints } = owned.attainment;
    const [points, awarded] = [numberIn(executionPoints.points), numberIn(executionPoints.awarded)];
    const id = findRateId(owned, year);
    const rate = id === undefined ? undefined : quantityOf(figures.get(id).outcome);
    if (points === undefined || awarded === undefined || rate === undefined) return [];
    const counted = Decimal.max(0, Decimal.min(rate.value, 1));
    const derived = counted.times(points).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    // SE463 reports awarded points above the full points.
    if (executionPoints.points.state === 'value' && awarded.gt(points)) return [];
    if (awarded.minus(derived).abs().lte(TOLERANCE)) return [];
    const args = {
      table: owned.title,
      rate: quantity('ratio', rate.value),
      points: quantity('point', points),
      derived: quantity('point', derived),
      awarded: quantity('point', awarded),
    };
    return [executionPointsDiffer(args, executionPoints.awarded.place)];
  });

/** Whoever rounds the rate first may get another last decimal. */
const TOLERANCE = '0.01';

/**
 * Finds the id of the rate that a table prints. The unit as a whole has no reliable rate where it spends money of other
 * budgets.
 */
function findRateId({ owner, attainment }: OwnedAttainment, { whole, funds }: UnitYear): string | undefined {
  if (attainment !== whole) return idOf(...owner, 'executionRate');
  if (whole.funding !== undefined) return 'whole.funding.total.executionRate';
  return FUNDS.some((fund) => funds[fund].state === 'listed') ? undefined : 'whole.executionRate';
}

function numberIn(cell: Cell<'point'>): Decimal | undefined {
  if (cell.state === 'none') return new Decimal(0);
  return cell.state === 'value' ? cell.quantity.value : undefined;
}
