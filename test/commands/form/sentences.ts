import { folderNotEmpty } from '../../../src/commands/form/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [folderNotEmpty({ folder: 'our-city' }, at)];
