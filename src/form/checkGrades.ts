import type { Finding } from '../findings/types.ts';
import { printNumber } from '../quantity/print.ts';
import { outOfRange } from '../source/values/findings.ts';
import type { Rubric } from './rubricTypes.ts';
import { bandsDoNotFit } from './rules/findings.ts';

/**
 * Requires that every total has exactly one grade: grades are listed from the highest, and the lowest begins at 0 points.
 * SE213 out-of-range, SE609 bands-do-not-fit.
 */
export function checkGrades({ grades, points }: Rubric): Finding[] {
  const last = grades.at(-1);
  return [
    ...grades.flatMap(({ from, place }) =>
      from.gte(0) && from.lte(points.value)
        ? []
        : [outOfRange({ text: printNumber(from), least: '0', most: printNumber(points.value) }, place)],
    ),
    ...grades.slice(1).flatMap((grade, index): Finding[] => {
      const before = grades[index];
      if (before === undefined || grade.from.lt(before.from)) return [];
      return [bandsDoNotFit({ why: 'overlap', first: before.title, second: grade.title }, grade.place)];
    }),
    ...(last?.from.gt(0) ? [bandsDoNotFit({ why: 'gap', first: last.title, second: undefined }, last.place)] : []),
  ];
}
