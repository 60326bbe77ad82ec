import type { TitledName } from '../form/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';

/**
 * Lists the headings under which problems stand: the form's, then those that only the file's own form has, where the report is
 * made under another one. No problem is left out for standing under a heading that this form lacks.
 */
export function listProblemHeadings({ form, origin }: Pick<Evaluation, 'form' | 'origin'>): readonly TitledName[] {
  const own = form.problemHeadings;
  const others = origin?.problemHeadings.filter(({ id }) => !own.some((heading) => heading.id === id)) ?? [];
  return [...own, ...others];
}
