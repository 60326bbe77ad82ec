import { finding } from '../findings/types.ts';
import { refersTo } from '../scores/scoreUnit.ts';
import type { Check } from './types.ts';

/** SE406 declared-without-scorecard: a total was claimed under a rubric that neither the file nor its form can redo. */
export const checkDeclaredScore: Check = ({ year, form }) =>
  year.declared
    .filter((declared) => !form.rubrics.some((rubric) => refersTo(declared, rubric)))
    .map(({ points, by, rubric, place }) => finding('SE406', { points, by, rubric: rubric.name }, place));
