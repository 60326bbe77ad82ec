import { overspendWithoutRevisedBudget } from '../checks/revisedBudget/findings.ts';
import { threePublicBudgetUnknown } from '../checks/threePublicBudget/findings.ts';
import { unitLeftOut } from '../checks/unitsTold/findings.ts';
import { isFinding } from '../findings/define.ts';
import type { Finding } from '../findings/types.ts';
import { kindOfPostsMissing } from '../model/findings/findings.ts';

/** Tells for a key of the file whether one of these findings has told that it is not filled in, so that nothing is told twice. */
export function toldGaps(findings: readonly Finding[]): (key: string) => boolean {
  const told = findings.flatMap((found): ((key: string) => boolean)[] => {
    const [{ path }] = found.places;
    if (isFinding(found, threePublicBudgetUnknown)) {
      const { unknown } = found.args;
      return [(key) => key.startsWith('threePublic.') && unknown.some((column) => key.endsWith(`.${column}`))];
    }
    if (isFinding(found, overspendWithoutRevisedBudget)) {
      return [(key) => key.startsWith(path) && key.endsWith('.revisedBudget')];
    }
    if (isFinding(found, unitLeftOut)) {
      const item = path.replace(/\.name$/, '');
      return found.args.units.map((unit) => (key) => key.startsWith(`${item}.byUnit.${unit}.`));
    }
    return isFinding(found, kindOfPostsMissing) ? [(key) => key.startsWith('staff.authorizedPosts.')] : [];
  });
  return (key) => told.some((tells) => tells(key));
}
