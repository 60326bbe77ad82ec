import type { Criterion } from '../form/rubricTypes.ts';
import type { FormSection } from '../form/types.ts';
import { findContentState } from '../model/findContentState.ts';
import type { UnitYear } from '../model/types.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Assessment, ScoreContext } from './assessment.ts';
import { deduct } from './deduct.ts';
import type { Reason } from './types.ts';

/** An element that must be there, a unit that must do its part, or a section that must have content; `undefined`: unknown. */
interface Member {
  readonly title: string;
  readonly there: boolean | undefined;
}

/** Deducts points for each missing element of a checklist; unknown elements leave the line open. */
export function scoreMissing(criterion: Criterion & { kind: 'missing' }, { facts }: ScoreContext): Assessment {
  const fact = facts.get(criterion.fact);
  const elements = fact?.type === 'checklist' ? fact.elements : [];
  return deductMissing(criterion, criterion.each, 'elements', elements, []);
}

/** Deducts points for each unit, in any of several populations, that did not do its part; unknown ones leave the line open. */
export function scorePopulations(criterion: Criterion & { kind: 'populations' }, { facts }: ScoreContext): Assessment {
  const members: Member[] = [];
  const unanswered: string[] = [];
  for (const id of criterion.facts) {
    const fact = facts.get(id);
    if (fact?.type !== 'population' || fact.units === undefined) unanswered.push(fact?.title ?? id);
    else members.push(...fact.units.map(({ name, done }) => ({ title: name, there: done })));
  }
  return deductMissing(criterion, criterion.each, 'units', members, unanswered);
}

/** Deducts points for each section of the form that has no content in the file; the result is always derived. */
export function scoreSections(
  criterion: Criterion & { kind: 'sections' },
  { year, sections }: ScoreContext,
): Assessment {
  const members = sections.map((section) => ({ title: section.title, there: isPresent(year, section) }));
  return deductMissing(criterion, criterion.each, 'sections', members, []);
}

/**
 * Whether a section counts as present: any of its content is told, by whichever key, or all of it is stated to be `none`
 * where the form allows that. A reader sees whether something stands there, not under which key it was typed.
 */
function isPresent(year: UnitYear, { content, mayBeNone }: FormSection): boolean {
  if (content.some((key) => findContentState(year, key) === 'told')) return true;
  // Prose cannot be stated to be none: it is simply not there.
  const listed = content.filter((key) => !key.startsWith('narrative.'));
  return listed.length > 0 && listed.every((key) => mayBeNone.includes(key) && findContentState(year, key) === 'none');
}

/**
 * Deducts points for each missing member. The best case takes unknown members as there, the worst as missing; a whole fact
 * that is unanswered may cost all points.
 */
function deductMissing(
  { points }: Criterion,
  each: Decimal,
  what: (Reason & { type: 'missing' })['what'],
  members: readonly Member[],
  unanswered: readonly string[],
): Assessment {
  const missing = members.filter(({ there }) => there === false).map(({ title }) => title);
  const unknown = members.filter(({ there }) => there === undefined).map(({ title }) => title);
  const best = deduct(points, each, missing.length);
  const worst =
    unanswered.length > 0 ? deduct(points, points.value, 1) : deduct(points, each, missing.length + unknown.length);
  const counted: Reason = {
    type: 'missing',
    what,
    deduction: best,
    total: members.length,
    missing,
    unknown: [...unanswered, ...unknown],
  };
  if (worst.awarded.value.eq(best.awarded.value)) {
    return { status: 'derived', least: best.awarded, most: best.awarded, reason: counted };
  }
  const reason: Reason = missing.length === 0 ? { type: 'unknownFacts', facts: counted.unknown } : counted;
  return { status: 'open', least: worst.awarded, most: best.awarded, reason };
}
