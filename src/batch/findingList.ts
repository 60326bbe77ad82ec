import type { Finding } from '../findings/types.ts';

/** The findings of several reports, in order. A fault of a form is told once, however many reports use the form. */
export class FindingList {
  /** All that were added; none where each is told as it comes. */
  readonly all: Finding[] = [];
  readonly #tell: ((findings: readonly Finding[]) => void) | undefined;
  /**
   * Findings told already. A form is read once, so its faults are the same objects each time; faults of composing are
   * made anew, and are compared as JSON.
   */
  readonly #told = new Set<Finding | string>();

  /** @param tell is given what is added as it comes, and then nothing of it is kept */
  constructor(findings: readonly Finding[], tell?: (findings: readonly Finding[]) => void) {
    this.#tell = tell;
    this.#put(findings);
  }

  /** Adds the findings from reading and evaluating a report, and those from composing it. */
  add(file: string, findings: readonly Finding[], composed: readonly Finding[] = []): void {
    // What is of this file is told by no other, and need not be known for ever.
    const ofFile = new Set<Finding | string>();
    const isNew = (found: Finding, key: Finding | string) => {
      const told = found.places[0].file === file ? ofFile : this.#told;
      const before = told.size;
      return told.add(key).size > before;
    };
    this.#put([
      ...findings.filter((found) => isNew(found, found)),
      ...composed.filter((found) => isNew(found, JSON.stringify(found))),
    ]);
  }

  #put(findings: readonly Finding[]): void {
    if (this.#tell !== undefined) this.#tell(findings);
    // `push(...)` would fail: a file may have more findings than a call may have arguments.
    else for (const found of findings) this.all.push(found);
  }
}
