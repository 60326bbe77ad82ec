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

/** There is none. */
export const knownFaults: readonly Known[] = [];

/** The same of departments, by the reports of its units. */
export interface KnownOfDepartments {
  readonly name: string;
  readonly applies: (units: readonly Tree[]) => boolean;
  readonly faults: RegExp;
}

/**
 * Where one unit does not part the money for vehicles and another tells nothing of what they cost in the years that are
 * printed, the program prints the row of all alone; here each unit has a row that says that it is not filled in.
 */
export const knownOfDepartments: readonly KnownOfDepartments[] = [
  {
    name: 'rows of units that tell nothing of vehicles',
    applies: (units) =>
      units.some((one) => at(one, 'threePublic', 'vehiclePurchaseAndOperation') !== undefined) &&
      units.some((one) => at(one, 'threePublic', 'vehicleOperation') !== undefined),
    faults: /^table threePublic: \d+ rows, and must be \d+$/,
  },
];
