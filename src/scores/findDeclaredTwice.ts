import type { Finding } from '../findings/types.ts';
import { listCriteria } from '../form/checkForm.ts';
import type { Rubric } from '../form/rubricTypes.ts';
import type { Declared } from '../model/types.ts';
import { declaredTwice } from './findings/findings.ts';
import { refersTo } from './refersTo.ts';

/**
 * SE506 declared-twice: points that are given once more. Of two entries for one criterion a scorecard takes the first, whoever
 * gave them; totals stand side by side as long as they are by different people.
 */
export function findDeclaredTwice(declared: readonly Declared[], rubrics: readonly Rubric[]): Finding[] {
  const first = new Map<string, Declared>();
  return declared.flatMap((given): Finding[] => {
    const rubric = rubrics.find((each) => refersTo(given, each));
    const { criterion } = given;
    const key = JSON.stringify([rubric?.id ?? given.rubric.name, criterion?.name ?? { totalBy: given.by }]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, given);
      return [];
    }
    const known = rubric && listCriteria(rubric).find(({ id }) => id === criterion?.name);
    const title = known?.title ?? criterion?.name;
    const both = { points: given.points, by: given.by, earlier: earlier.points, earlierBy: earlier.by };
    return [declaredTwice({ criterion: title, ...both }, given.place, earlier.place)];
  });
}
