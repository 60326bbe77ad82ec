import { type Finding, finding } from '../findings/types.ts';
import { printNumber } from '../quantity/print.ts';
import type { Rubric } from './rubricTypes.ts';

/** Every total must have one grade: from the highest to the lowest, which begins at nothing. SE213, SE609 bands-do-not-fit. */
export function checkGrades({ grades, points }: Rubric): Finding[] {
  const last = grades.at(-1);
  return [
    ...grades.flatMap(({ from, place }) =>
      from.gte(0) && from.lte(points.value)
        ? []
        : [finding('SE213', { text: printNumber(from), least: '0', most: printNumber(points.value) }, place)],
    ),
    ...grades.slice(1).flatMap((grade, index): Finding[] => {
      const before = grades[index];
      if (before === undefined || grade.from.lt(before.from)) return [];
      return [finding('SE609', { why: 'overlap', first: before.title, second: grade.title }, grade.place)];
    }),
    ...(last?.from.gt(0) ? [finding('SE609', { why: 'gap', first: last.title, second: undefined }, last.place)] : []),
  ];
}
