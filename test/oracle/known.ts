import type { Form } from './readForm.ts';
import { at, type Tree } from './report.ts';

/**
 * Disagreements in which one of the two was found wrong and is not mended yet: which reports show them, and in what. They are
 * counted apart and fail nothing. Whoever mends one takes it off the list.
 */
export interface Known {
  readonly name: string;
  readonly applies: (report: Tree, form: Form) => boolean;
  readonly faults: RegExp;
}

export const knownFaults: readonly Known[] = [
  {
    // Here it is the second opinion that does not know yet that a fact may be taken from there.
    name: 'amounts of facts that the file has under frugality',
    applies: (report) => report.frugality !== undefined,
    faults: /^(?:facts|rates)\.|^table frugality |^pidu/,
  },
  {
    // Here it is the second opinion that does not know yet what a card looks like then.
    name: 'targets that were revised, in the grid of a card',
    applies: (report) => JSON.stringify(report).includes('revisedTarget'),
    faults: /^table card /,
  },
  {
    name: 'retirees, others than staff, or some of the units alone are no content of a section, though they are printed',
    applies: (report) => ['retirees', 'otherStaff', 'byUnit'].some((key) => at(report, 'staff', key) !== undefined),
    faults: /^yueyang-work(\.bodyComplete| (least|most|derived|grades))/,
  },
];
