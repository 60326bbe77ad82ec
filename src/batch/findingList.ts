import type { Finding } from '../findings/types.ts';

/** What is found in several reports, in order. What is wrong with a form is told once, however many reports are under it. */
export class FindingList {
  readonly all: Finding[];
  /** Forms are read once, and their faults are the same findings each time; those of composing are made anew. */
  readonly #told = new Set<Finding | string>();

  constructor(findings: readonly Finding[]) {
    this.all = [...findings];
  }

  /** Of reading and evaluating a report. */
  add(findings: readonly Finding[]): void {
    // Not spread: a file may have more findings than a call may have arguments.
    for (const found of findings) this.#tell(found, found);
  }

  /** Of composing a report. */
  addComposed(findings: readonly Finding[]): void {
    for (const found of findings) this.#tell(found, JSON.stringify(found));
  }

  #tell(found: Finding, key: Finding | string): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.all.push(found);
  }
}
