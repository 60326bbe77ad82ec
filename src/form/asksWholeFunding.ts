import { listAlternatives } from './listAlternatives.ts';
import type { Measured } from './rubricTypes.ts';
import type { Form } from './types.ts';

/**
 * Whether a form's points or rates rest on the sources of the whole unit's money. They are then asked for, and unknown in a
 * file that does not tell them, which is no fault of the form.
 */
export function asksWholeFunding({ rubrics, rates }: Pick<Form, 'rubrics' | 'rates'>): boolean {
  const measured = rubrics.flatMap(({ cap, groups }): readonly Measured[] => [
    ...(cap === undefined ? [] : [cap.rate]),
    ...groups.flatMap(({ items }) =>
      items.flatMap(({ criteria }) =>
        criteria.flatMap(listAlternatives).flatMap((criterion) => (criterion.kind === 'rate' ? [criterion.rate] : [])),
      ),
    ),
  ]);
  const names = [...measured, ...rates].flatMap((one) =>
    'figure' in one ? [one.figure] : [...one.above, ...one.below].map(({ name }) => name),
  );
  return names.some((name) => name.startsWith('whole.funding.'));
}
