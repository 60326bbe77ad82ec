import type { Rubric } from '../form/rubricTypes.ts';
import type { Declared } from '../model/types.ts';

/** Whether a declared score belongs to this rubric, named by id or by title. */
export function refersTo(declared: Declared, rubric: Rubric): boolean {
  return declared.rubric.name === rubric.id || declared.rubric.name === rubric.title;
}
