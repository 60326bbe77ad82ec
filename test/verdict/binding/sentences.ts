import type { Finding } from '../../../src/findings/types.ts';
import { typedFigure } from '../../../src/verdict/binding/findings.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [typedFigure({ typed: '19.33万元', name: '基本支出.合计.决算数' }, at)];
