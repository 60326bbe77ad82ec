import type { Finding } from '../findings/types.ts';
import { checkDeclaredScore } from './checkDeclaredScore.ts';
import { checkNames } from './checkNames.ts';
import { checkOverspend } from './checkOverspend.ts';
import { checkRevisedBudget } from './checkRevisedBudget.ts';
import { checkStated } from './checkStated.ts';
import { checkThreePublicBudget } from './checkThreePublicBudget.ts';
import type { Check, CheckContext } from './types.ts';

/** Every check over one year, in the order of their codes. */
const CHECKS: readonly Check[] = [
  checkNames,
  checkOverspend,
  checkRevisedBudget,
  checkThreePublicBudget,
  checkDeclaredScore,
  checkStated,
];

export function runChecks(context: CheckContext): Finding[] {
  return CHECKS.flatMap((check) => check(context));
}
