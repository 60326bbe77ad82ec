import type { Finding } from '../findings/types.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import type { Declared } from '../model/types.ts';
import { printNumber } from '../quantity/print.ts';
import type { Assessment } from './assessment.ts';
import { declaredDiffers, declaredThoughDerived, pointsNotAllowed } from './findings/findings.ts';
import type { Claim, ScoreLine } from './types.ts';

/** An assessment beside which points were given, as the lines of a scorecard have it. */
export type Compared = Omit<Assessment, 'status'> & Pick<ScoreLine, 'status' | 'claim'>;

/**
 * Compares the points that a person gives with those that follow from data. Where the file lacks the data they are a claim:
 * printed, and open in the interval. SE501 points-not-allowed, SE504 declared-though-derived, SE505 declared-differs.
 */
export function compareDeclared(
  criterion: Criterion,
  assessment: Assessment,
  declared: readonly Declared[],
): Compared & { readonly findings: readonly Finding[] } {
  const { status, findings = [] } = assessment;
  const [first] = declared;
  const isPersons = criterion.kind === 'declared' && status !== 'derived';
  if (first === undefined || (isPersons && (status === 'declared' || assessment.reason.type === 'notDeclared'))) {
    return { ...assessment, findings, claim: undefined };
  }
  if (assessment.reason.type === 'rateWithoutBase' && status === 'open') {
    return giveWithoutBase(criterion, { ...assessment, reason: assessment.reason }, first);
  }
  const faults = isPersons ? [] : declared.flatMap((each) => compareOne(criterion, assessment, each));
  const isClaimed = status === 'open' && faults.length === 0;
  return {
    ...assessment,
    status: isClaimed ? 'claimed' : status,
    claim: isClaimed ? ({ points: first.points, by: first.by } satisfies Claim) : undefined,
    findings: [...findings, ...faults],
  };
}

/** A rate without a base is left to a person: these are the points, where the criterion has so many. */
function giveWithoutBase(
  criterion: Criterion,
  assessment: Assessment & { readonly reason: { readonly type: 'rateWithoutBase' } },
  declared: Declared,
): Compared & { readonly findings: readonly Finding[] } {
  const { points, by } = declared;
  const findings = [...(assessment.findings ?? []), ...compareOne(criterion, assessment, declared)];
  if (points.value.lt(0) || points.value.gt(criterion.points.value))
    return { ...assessment, findings, claim: undefined };
  const reason = { ...assessment.reason, by };
  return { ...assessment, status: 'declared', least: points, most: points, reason, findings, claim: undefined };
}

function compareOne(criterion: Criterion, assessment: Assessment, { points, place }: Declared): Finding[] {
  const { status, least, most, reason } = assessment;
  const { id, title } = criterion;
  if (points.value.gt(criterion.points.value)) {
    const allowed = [`0–${printNumber(criterion.points.value)}`];
    return [pointsNotAllowed({ criterion: title ?? id, points, allowed, step: undefined }, place)];
  }
  if (status === 'notApplicable') return [declaredThoughDerived({ criterion: title ?? id }, place)];
  if (points.value.gte(least.value) && points.value.lte(most.value)) return [];
  return [declaredDiffers({ criterion: title ?? id, points, least, most, reason }, place)];
}
