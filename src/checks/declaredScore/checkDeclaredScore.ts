import type { Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import type { Form } from '../../form/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { Carryover, UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { type Quantity, quantity } from '../../quantity/quantity.ts';
import { refersTo } from '../../scores/refersTo.ts';
import { isInRange } from '../../scores/scoreRate.ts';
import type { FigureCheck } from '../types.ts';
import type { FullPointsDoubt } from './findings.ts';
import { declaredOutsideInterval, declaredTotalDiffers, declaredWithoutScorecard } from './findings.ts';

/**
 * SE406 declared-without-scorecard: a total is claimed under a rubric that neither the file nor its form allows us to
 * recompute. SE412 declared-outside-interval: the claimed total cannot be reached, whatever points the open lines of
 * its rubric get. For a full score the finding also says what would have to be true for it to stand. SE472
 * declared-total-differs: it could be reached, but the lines, with what is claimed for them, add up to another total.
 */
export const checkDeclaredScore: FigureCheck = ({ year, form, origin, figures, scorecards }) =>
  year.declared.flatMap((declared): Finding[] => {
    const { points, by, rubric, place, criterion } = declared;
    const scorecard = scorecards.find((candidate) => refersTo(declared, candidate.rubric));
    // Points by a table of the file's own form are compared with it where the report is made under that form.
    if (scorecard === undefined && origin?.rubrics.some((other) => refersTo(declared, other))) return [];
    // A partial rubric has no total to compare the claim with.
    if (scorecard?.rubric.status === 'partial') return [];
    const full = scorecard?.rubric.points.value ?? HUNDRED;
    const doubt = points.value.eq(full) ? doubtFullPoints(year, figures, form) : undefined;
    if (scorecard === undefined) return [declaredWithoutScorecard({ points, by, rubric: rubric.name, doubt }, place)];
    const { least, most, claimedTotal } = scorecard;
    if (criterion !== undefined) return [];
    if (points.value.gte(least.value) && points.value.lte(most.value)) {
      const isSum = claimedTotal === undefined || points.value.eq(claimedTotal.value);
      return isSum ? [] : [declaredTotalDiffers({ points, sum: claimedTotal }, place)];
    }
    return [declaredOutsideInterval({ points, least, most, doubt }, place)];
  });

/** Every point scheme that we have seen totals a hundred points. */
const HUNDRED = 100;

/**
 * Spending above the original budget has one of three causes: the budget was raised, for which rubrics take points;
 * money was carried over; or there was no budget, which breaks the rules for funds. Only a carry-over leaves all
 * points.
 */
function doubtFullPoints(year: UnitYear, figures: Figures, { overspendLosses }: Form): FullPointsDoubt | undefined {
  const table = ['whole', 'basic.total'].find((id) => figures.find(`${id}.variance`)?.outcome.state === 'value');
  if (table === undefined) return undefined;
  const overspend = knownQuantity<'yuan'>(figures, `${table}.variance`);
  if (overspend === undefined || !overspend.value.gt(0)) return undefined;
  const isAdjusted = knownQuantity(figures, `${table}.revisedBudget`) !== undefined;
  const carriedOver = listCarryovers(year)
    .flatMap(({ opening }) => (opening.state === 'value' ? [opening.quantity.value] : []))
    .reduce((sum, amount) => sum.plus(amount), new Decimal(0));
  if (isAdjusted || carriedOver.gte(overspend.value)) return undefined;
  const original = knownQuantity<'yuan'>(figures, `${table}.originalBudget`);
  const raised = original?.value.gt(0) ? overspend.value.minus(carriedOver).div(original.value).times(100) : undefined;
  const left = (off: Decimal) => quantity('point', new Decimal(HUNDRED).minus(off));
  return {
    overspend,
    rate: knownQuantity<'ratio'>(figures, `${table}.varianceRate`),
    carriedOver: carriedOver.isZero() ? undefined : quantity('yuan', carriedOver),
    most: overspendLosses.map(({ title, raised: bands, unbudgeted }) => {
      const band = raised && bands.find((candidate) => isInRange(raised, candidate));
      return { title, ifRaised: band && left(band.off), ifUnbudgeted: left(unbudgeted) };
    }),
  };
}

function listCarryovers(year: UnitYear): Carryover[] {
  return [
    year.basic.carryover,
    ...spendingTables(year).flatMap(({ items }) => items.map(({ carryover }) => carryover)),
  ];
}

function knownQuantity<M extends 'yuan' | 'ratio'>(figures: Figures, id: string): Quantity<M> | undefined {
  const outcome = figures.find(id)?.outcome;
  return outcome?.state === 'value' ? (outcome.quantity as Quantity<M>) : undefined;
}
