import path from 'node:path';
import { Texts } from '../../batch/texts.ts';
import { findMissingParts } from '../../document/places/findGaps.ts';
import { digestFile, digestNow } from '../../files/digestFile.ts';
import { readBytes } from '../../files/files.ts';
import { type OutputFile, writeTogether } from '../../files/writeTogether.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import type { Form } from '../../form/types.ts';
import { outputPath } from '../outputFormats/outputPath.ts';
import { PriorYears } from '../reports/compareWithPrior.ts';
import { acceptedBeside } from '../reports/loadAccepted.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { loadReport } from '../reports/loadReport.ts';
import { digestMade } from './buildMemo.ts';
import { findEdited, type MakeOptions, makeOutputs } from './makeReport.ts';
import type { BuiltFile, Counts, Outcome } from './outcome.ts';

export interface BuilderOptions extends MakeOptions {
  readonly form: string | undefined;
  /** Whether reports are written even where the same lies there already. */
  readonly rebuilds: boolean;
}

/** Where the reports of a file go: a folder, or `undefined` for beside it. */
export type FolderOf = (file: string) => string | undefined;

/** Builds files one after the other, each for itself: what is wrong with one keeps back no other. */
export class Builder {
  readonly #options: BuilderOptions;
  readonly #folderOf: FolderOf;
  readonly #texts = new Texts(Number.POSITIVE_INFINITY);
  readonly #forms = new FormLoader(this.#texts);
  readonly #priorYears = new PriorYears(this.#texts);

  constructor(options: BuilderOptions, folderOf: FolderOf) {
    this.#options = options;
    this.#folderOf = folderOf;
  }

  async build(file: string): Promise<BuiltFile> {
    const { form, draft } = this.#options;
    this.#texts.takeTouched();
    const source = digestNow(file);
    const report = await loadReport(file, this.#forms, this.#texts, form, 'everything', this.#priorYears);
    const { evaluation, findings, unfilled } = report;
    const missing = evaluation === undefined || draft ? [] : findMissingParts(evaluation, unfilled);
    const all = [...findings, ...missing];
    if (evaluation === undefined || (hasErrors(all) && !draft)) return this.#fail(all);
    const made = await makeOutputs(evaluation, report, this.#forms, this.#options, this.#folderOf(file), this.#texts);
    all.push(...made.findings);
    if (made.outputs.length === 0 || (hasErrors(all) && !draft)) return this.#fail(all);
    const errors = all.filter(({ severity }) => severity === 'error');
    const outcome = await this.#write(made.outputs, errors, countOthers(all, unfilled.length));
    if (outcome.state === 'failed' || outcome.state === 'kept') return this.#fail(outcome.errors, outcome.state);
    const texts = this.#keep(errors);
    // What changed while it was read was read in one state or the other: nobody knows which.
    const isKnown = digestNow(file) === source && errors.length === 0;
    return { outcome, made: isKnown ? this.#remember(file, evaluation.form, made.outputs) : undefined, texts };
  }

  /** Says what a report was made of and what was made: the files that it names, and those of its form as they were read. */
  #remember(file: string, form: Form, made: readonly OutputFile[]): BuiltFile['made'] {
    const { formats, draft } = this.#options;
    const sources = this.#forms.sourcesOf(form);
    const touched = this.#texts.takeTouched().filter((name) => name !== file);
    const outputs = formats.map(({ name }) => outputPath(file, name, this.#folderOf(file), draft));
    const companions = made.map(({ path: name }) => name).filter((name) => !outputs.includes(name));
    const others = [
      ...new Set(
        [acceptedBeside(file), ...touched, ...sources.keys(), ...companions].map((name) => path.resolve(name)),
      ),
    ];
    const known = new Map([
      ...[...sources].map(([name, digest]) => [path.resolve(name), digest] as const),
      ...made.map(({ path: name, bytes }) => [path.resolve(name), digestFile(bytesOf(bytes))] as const),
    ]);
    const digestOf = (name: string) => known.get(path.resolve(name)) ?? digestNow(name);
    return { others, digest: digestMade(others, outputs, digestOf) };
  }

  async #write(outputs: readonly OutputFile[], errors: readonly Finding[], counts: Counts): Promise<Outcome> {
    const edited = await findEdited(outputs, this.#options.formats);
    if (edited.length > 0) return { state: 'kept', errors: edited };
    if (!this.#options.rebuilds && outputs.every(isThere)) return { state: 'unchanged', counts, errors };
    const failed = writeTogether(outputs);
    if (failed.length > 0) return { state: 'failed', errors: failed };
    return { state: 'built', outputs: outputs.map(({ path: name }) => name), counts, errors };
  }

  #fail(findings: readonly Finding[], state: 'failed' | 'kept' = 'failed'): BuiltFile {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return { outcome: { state, errors }, made: undefined, texts: this.#keep(errors) };
  }

  #keep(errors: readonly Finding[]) {
    this.#texts.settle(errors.flatMap((found) => found.places));
    const kept = this.#texts.take();
    // Lines that only other findings would show are let go; texts of forms are told once.
    return errors.length === 0 ? { ...kept, lines: [] } : kept;
  }
}

function countOthers(findings: readonly Finding[], unfilled: number): Counts {
  const count = (severity: Finding['severity']) => findings.filter((found) => found.severity === severity).length;
  return { warnings: count('warning'), notes: count('note'), unfilled };
}

/** Whether an output lies where it would be written, byte for byte. */
function isThere({ path: name, bytes }: OutputFile): boolean {
  const wanted = bytesOf(bytes);
  const { value: found } = readBytes(name, wanted.length);
  return found !== undefined && Buffer.compare(found, wanted) === 0;
}

function bytesOf(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
}
