import { type Finding, finding } from '../findings/types.ts';
import { refersTo } from '../scores/scoreUnit.ts';
import type { Check } from './types.ts';

/**
 * SE406 declared-without-scorecard: a total was claimed under a rubric that neither the file nor its form can redo.
 * SE412 declared-outside-interval: a total that no completion of its own rubric's open lines can give.
 */
export const checkDeclaredScore: Check = ({ year, scorecards }) =>
  year.declared.flatMap((declared): Finding[] => {
    const { points, by, rubric, place, criterion } = declared;
    const scorecard = scorecards.find((candidate) => refersTo(declared, candidate.rubric));
    if (scorecard === undefined) return [finding('SE406', { points, by, rubric: rubric.name }, place)];
    const { least, most } = scorecard;
    if (criterion !== undefined || (points.value.gte(least.value) && points.value.lte(most.value))) return [];
    return [finding('SE412', { points, least, most }, place)];
  });
