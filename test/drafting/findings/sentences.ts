import { noReportInWord } from '../../../src/drafting/findings/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = (['sections', 'year'] as const).map((why) => noReportInWord({ why }, at));
