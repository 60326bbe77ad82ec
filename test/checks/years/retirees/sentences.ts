import { retireesDoNotFollow, retireesNotCheckable } from '../../../../src/checks/years/retirees/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at, people } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  retireesDoNotFollow(
    { year: '2022', before: people('54'), added: people('5'), left: people('2'), closing: people('58') },
    at,
  ),
  retireesDoNotFollow(
    { year: '2022', before: people('54'), added: people('1'), left: undefined, closing: people('57') },
    at,
  ),
  retireesNotCheckable({ year: '2022', unknown: ['left'], implied: people('2') }, at),
  retireesNotCheckable({ year: '2022', unknown: ['new', 'left'], implied: undefined }, at),
];
