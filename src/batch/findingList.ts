import type { Finding } from '../findings/types.ts';

/** The findings of several reports, in order. A fault of a form is told once, however many reports use the form. */
export class FindingList {
  readonly all: Finding[];
  /**
   * Findings told already. A form is read once, so its faults are the same objects each time; faults of composing are
   * made anew, and are compared as JSON.
   */
  readonly #told = new Set<Finding | string>();

  constructor(findings: readonly Finding[]) {
    this.all = [...findings];
  }

  /** Adds the findings from reading and evaluating a report. */
  add(findings: readonly Finding[]): void {
    // `push(...)` would fail: a file may have more findings than a call may have arguments.
    for (const found of findings) this.#tell(found, found);
  }

  /** Adds the findings from composing a report. */
  addComposed(findings: readonly Finding[]): void {
    for (const found of findings) this.#tell(found, JSON.stringify(found));
  }

  #tell(found: Finding, key: Finding | string): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.all.push(found);
  }
}
