import { countLateDays } from '../calendar/countLateDays.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import { quantity } from '../quantity/quantity.ts';
import { type Assessment, derived, open, type ScoreContext } from './assessment.ts';
import { deduct } from './deduct.ts';
import { calendarYearUnknown } from './findings/findings.ts';

/**
 * Deducts points for each working day late. A year that the holiday list lacks leaves the line open: SE503
 * calendar-year-unknown.
 *
 * @throws Error when the criterion names a fact that is no date; `checkForm` has refused it, so that is a bug.
 */
export function scoreLate(criterion: Criterion & { kind: 'late' }, { facts, calendar }: ScoreContext): Assessment {
  const none = quantity('point', 0);
  const deadline = facts.get(criterion.deadline);
  const submitted = facts.get(criterion.submitted);
  if (deadline?.type !== 'date' || submitted?.type !== 'date') throw new Error(`${criterion.id} needs two dates`);
  if (deadline.value === undefined || submitted.value === undefined) {
    const unknown = [deadline, submitted].filter(({ value }) => value === undefined).map(({ title }) => title);
    return open(none, criterion.points, { type: 'unknownFacts', facts: unknown });
  }
  const late = countLateDays(deadline.value, submitted.value, {
    moveDeadline: criterion.moveDeadline,
    extra: calendar,
  });
  if (!late.known) {
    const { year } = late;
    const warning = calendarYearUnknown({ year }, submitted.place ?? criterion.place);
    return { ...open(none, criterion.points, { type: 'yearNotListed', year }), findings: [warning] };
  }
  const deduction = deduct(criterion.points, criterion.each, late.days);
  return derived(deduction.awarded, {
    type: 'late',
    deadline: deadline.value,
    submitted: submitted.value,
    days: late.days,
    deduction,
  });
}
