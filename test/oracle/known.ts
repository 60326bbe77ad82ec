import type { Form } from './readForm.ts';
import type { Tree } from './report.ts';

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

/** There is none. */
export const knownOfDepartments: readonly KnownOfDepartments[] = [];
