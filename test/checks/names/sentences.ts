import { ambiguousFigure, unknownFigure, unknownNarrative } from '../../../src/checks/names/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ambiguousFigure(
    { name: '基本支出.人员经费.决算数', printed: 'basic.personnel.actual', other: 'basic.items.人员经费.actual' },
    at,
  ),
  unknownFigure({ name: '整体支出.决算', suggestion: '整体支出.合计.决算数' }, at),
  unknownFigure({ name: '专利数', suggestion: undefined }, at),
  unknownFigure({ name: '整体支出.决算', suggestion: '整体支出.决算数', isStated: true }, at),
  unknownFigure({ name: '得分.某项', suggestion: undefined, isStated: true }, at),
  unknownNarrative({ slot: 'dutys', suggestion: 'duties', known: ['duties', 'management'] }, at),
  unknownNarrative({ slot: '附记', suggestion: undefined, known: ['duties', 'management'] }, at),
];
