import type { Form } from './readForm.ts';
import { at, list, type Node, type Tree, Typed, tree } from './report.ts';

/**
 * Disagreements in which the program was found wrong and is not mended yet: which reports show them, and in what. They are
 * counted apart and fail nothing. Whoever mends one takes it off the list.
 */
export interface Known {
  readonly name: string;
  readonly applies: (report: Tree, form: Form) => boolean;
  readonly faults: RegExp;
}

const isKnown = (node: unknown) => node instanceof Typed || node === 'none';

const isNothing = (node: Node) => node === 'none' || (node instanceof Typed && /^[0.]+$/.test(node.text));

export const knownFaults: readonly Known[] = [
  {
    name: 'a total of 三公 without items: what it does not tell is taken for none',
    applies: (report) =>
      at(report, 'threePublic', 'total') !== undefined &&
      at(report, 'threePublic', 'officialReception') === undefined &&
      ['lastYearBudget', 'budget', 'lastYearActual', 'actual'].some(
        (key) => !isKnown(at(report, 'threePublic', 'total', key)),
      ),
    faults: /^threePublic\.total|^hunan/,
  },
  {
    name: 'staff told by budget unit alone is no content of a section',
    applies: (report) => at(report, 'staff', 'byUnit') !== undefined,
    faults: /^yueyang-work/,
  },
  {
    name: 'points that a person decides since there is no base are taken for a claim',
    applies: (report) => list(report.declared).length > 0,
    faults: /^hunan-13-60-27(\.\w+ claimed .* must be \w+ declared| )/,
  },
  {
    name: 'projects without any money are weighted alike, and the reason has no amounts',
    applies: (report) =>
      list(report.projects).length > 1 &&
      list(report.projects).some(
        (project) => isNothing(at(project, 'revisedBudget')) || at(project, 'byUnit') !== undefined,
      ),
    faults: /^(national|pidu)-project.*( reason: |and must be \w+ open)/,
  },
  {
    name: 'the rate in a sum has too few decimals to redo it',
    applies: () => true,
    faults: /reason: \d+ × [\d.]+% ÷ 100% is [\d.]+, and [\d.]+ is said: /,
  },
  {
    name: 'at most 0, and more than 0 achieved, is no completion of 0',
    applies: (report) =>
      [
        report.whole,
        ...['projects', 'governmentFund', 'stateCapital', 'socialInsurance'].flatMap((key) => list(report[key])),
      ]
        .flatMap((table) => list(at(table, 'indicators')))
        .some((indicator) => tree(indicator).direction === 'atMost'),
    faults: /\.completion: undefined zeroBase, and must be 0$/,
  },
];
