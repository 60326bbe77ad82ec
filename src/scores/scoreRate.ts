import { findTerm, listTermNames } from '../figures/addFacts.ts';
import { listUnknownInputs } from '../figures/listUnknownInputs.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { unknownFormName } from '../form/names/findings.ts';
import type {
  Criterion,
  Deviation,
  Measured,
  RateRange,
  RateRule,
  WhenUndefined,
  WithoutBase,
} from '../form/rubricTypes.ts';
import { rateMixesMoney } from '../form/rules/findings.ts';
import { Decimal } from '../quantity/decimal.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import { suggestName } from '../source/suggestName.ts';
import { type Assessment, derived, open, type ScoreContext } from './assessment.ts';
import { mixesMoney } from './checkTerms.ts';
import { listRateNames, measureRate } from './measureRate.ts';
import { roundPoints } from './totals.ts';
import type { RateAward } from './types.ts';

/**
 * Scores by a rate: an unknown term leaves the points open, and a rate without a base is worth what the rubric says. SE606
 * unknown-form-name, SE612 rate-mixes-money.
 */
export function scoreRate(criterion: Criterion & { kind: 'rate' }, { figures, roundTo }: ScoreContext): Assessment {
  const { points, rule, whenUndefined, title: named } = criterion;
  const none = quantity('point', 0);
  const findings = checkRateNames(criterion, figures);
  if (findings.length > 0) {
    const unknown = findUnknownNames(criterion.rate, figures);
    const names = unknown.length > 0 ? unknown : listRateNames(criterion.rate);
    return { ...open(none, points, { type: 'unknownFacts', facts: names }), findings };
  }
  const rate = measureRate(criterion.rate, figures);
  if (rate.state === 'unknown') {
    const typed = listUnknownInputs(listRateNames(criterion.rate), figures);
    return open(none, points, { type: 'unknownFacts', facts: typed.map(({ name }) => name) });
  }
  if (rate.state === 'undefined') {
    const worth = worthWithoutBase(whenUndefined, rate.isNone);
    const reason = { type: 'rateWithoutBase', title: named ?? rate.title, whenUndefined: worth } as const;
    switch (worth) {
      case 'open':
        return open(none, points, reason);
      case 'notApplicable':
        return { status: 'notApplicable', least: none, most: none, reason };
      case 'full':
        return derived(points, reason);
      case 'zero':
        return derived(none, reason);
    }
  }
  const { percent } = rate;
  const title = named ?? rate.title;
  const exact = awardPoints(points, rule, percent);
  const award = { ...exact, awarded: roundPoints(exact.awarded, roundTo, points), exact: exact.awarded };
  return derived(award.awarded, { type: 'rate', title, percent, by: criterion.by, award });
}

/** Requires that the terms of a criterion's rate exist and fit together. SE606 unknown-form-name, SE612 rate-mixes-money. */
export function checkRateNames(
  { id: rate, rate: measured, place }: Criterion & { kind: 'rate' },
  figures: Figures,
): Finding[] {
  const unknown = findUnknownNames(measured, figures);
  if (unknown.length > 0) {
    const known = listTermNames(figures);
    return unknown.map((id) => unknownFormName({ id, suggestion: suggestName(id, known) }, place));
  }
  return mixesMoney(figures, listRateNames(measured)) ? [rateMixesMoney({ rate }, place)] : [];
}

function worthWithoutBase(whenUndefined: WhenUndefined, isNone: boolean): WithoutBase {
  if (whenUndefined !== 'fullIfNone') return whenUndefined;
  return isNone ? 'full' : 'open';
}

/** Lists the names in a rate that are neither a figure nor a number fact. */
export function findUnknownNames(rate: Measured, figures: Figures): readonly string[] {
  return listRateNames(rate).filter((name) => findTerm(figures, name) === undefined);
}

function awardPoints(full: Quantity<'point'>, rule: RateRule, percent: Decimal): RateAward {
  switch (rule.type) {
    case 'deduct':
      return deductOutside(full, rule, percent);
    case 'ratio': {
      const { target, direction } = rule;
      const share = direction === 'forward' ? percent.div(target) : reverseShare(target, percent);
      const outside = findOutside(share, rule.window);
      const excess = rule.excess !== undefined && isExcess(share, rule.excess) ? rule.excess : undefined;
      const shortage = rule.shortage !== undefined && isShortage(share, rule.shortage) ? rule.shortage : undefined;
      const gained = share === 'boundless' ? full : clamp(full.value.times(share), full);
      const earned = gained.value.minus(excess?.off ?? shortage?.off ?? 0);
      const awarded = outside === undefined ? clamp(earned, full) : quantity('point', 0);
      return { type: 'ratio', full, target, direction, excess, shortage, outside, awarded };
    }
    case 'bands': {
      const band = rule.bands.find((candidate) => isInRange(percent, candidate));
      return { type: 'band', range: band, awarded: clamp((band?.points ?? rule.otherwise ?? full).value, full) };
    }
  }
}

function deductOutside(full: Quantity<'point'>, rule: RateRule & { type: 'deduct' }, percent: Decimal): RateAward {
  const { most, least, per, each, step } = rule;
  const side =
    most !== undefined && percent.gt(most) ? 'above' : least !== undefined && percent.lt(least) ? 'below' : undefined;
  if (side === undefined) return { type: 'within', most, least, awarded: full };
  const standard = (side === 'above' ? most : least) ?? percent;
  const outside = percent.minus(standard).abs();
  const steps = step === 'whole' ? outside.div(per).floor() : outside.div(per);
  const awarded = clamp(full.value.minus(each.times(steps)), full);
  return { type: 'deduct', full, side, standard, outside, per, each, steps, step, awarded };
}

/** A share of the target; where less is better, nothing at all beats every target by more than any percentage. */
type Share = Decimal | 'boundless';

/** The share of the target where less is better: the nearer to nothing, the larger. */
function reverseShare(target: Decimal, percent: Decimal): Share {
  return percent.lte(0) ? 'boundless' : target.div(percent);
}

/** Whether a target was beaten by so much that it must have been set too low. */
function isExcess(share: Share, { from }: Deviation): boolean {
  return share === 'boundless' || share.times(100).gte(from);
}

/** Whether a target was missed by so much that the office must say why. */
function isShortage(share: Share, { from }: Deviation): boolean {
  return share !== 'boundless' && share.times(100).lt(from);
}

/** Says on which side of the window a share of the target lies; both ends belong to it. */
function findOutside(
  share: Share,
  { least, most }: (RateRule & { type: 'ratio' })['window'],
): (RateAward & { type: 'ratio' })['outside'] {
  if (share === 'boundless') return most && { side: 'above', limit: most };
  const percent = share.times(100);
  if (least !== undefined && percent.lt(least)) return { side: 'below', limit: least };
  return most !== undefined && percent.gt(most) ? { side: 'above', limit: most } : undefined;
}

/** Whether a rate, in percent, lies in an interval. */
export function isInRange(percent: Decimal, { from, to }: RateRange): boolean {
  if (from !== undefined && (from.isIncluded ? percent.lt(from.at) : percent.lte(from.at))) return false;
  return to === undefined || (to.isIncluded ? percent.lte(to.at) : percent.lt(to.at));
}

/** Limits points to the range from 0 to all. */
function clamp(points: Decimal, { value }: Quantity<'point'>): Quantity<'point'> {
  return quantity('point', Decimal.min(Decimal.max(points, 0), value));
}
