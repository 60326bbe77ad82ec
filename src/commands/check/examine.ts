import path from 'node:path';
import { OwnCopies } from '../../batch/ownText.ts';
import { MANY, type Texts } from '../../batch/texts.ts';
import { type ReportId, reportIdOf } from '../../checks/years/prior/findPrior.ts';
import type { FileTodo } from '../../document/places/types.ts';
import { exists } from '../../files/files.ts';
import type { Place } from '../../findings/place.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import type { FoundInReport } from '../../pipeline.ts';
import { definitionOf } from '../../registry.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import type { ReportRow } from '../../summary/types.ts';
import { acceptFindings, type Compared, type FoundInFile, NOT_COMPARED } from '../../verdict/acceptFindings.ts';
import { countNumbers } from '../../verdict/coverage/countNumbers.ts';
import type { FileCoverage, NumberCounts } from '../../verdict/coverage/types.ts';
import { isWordName } from '../../wordfile/isWordName.ts';
import { PUBLISHED_FORMATS } from '../outputFormats/outputFormats.ts';
import { outputPath } from '../outputFormats/outputPath.ts';
import { PriorYears } from '../reports/compareWithPrior.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { examineFile } from '../reports/loadReport.ts';

/** Whether written reports are compared with what their files build now; in this folder, or beside each file. */
export interface BuiltOptions {
  readonly folder: string | undefined;
  /** Where files lie below a folder that was named: a build of the folder gives its reports the same places in `folder`. */
  readonly below?: ReadonlyMap<string, string>;
  /** They were built with charts that their form does not ask for. */
  readonly charts: boolean;
}

/** How each file of a run is examined. */
export interface ExamineOptions {
  /** In place of the one that the file names. */
  readonly form: string | undefined;
  readonly built: BuiltOptions | undefined;
  /** Whether what is still to be filled in is listed, and not only counted. */
  readonly keepsTodo: boolean;
  /** Whether the numbers of the prose are left alone, counted by what they rest on, or listed. */
  readonly numbers: 'ignored' | 'counted' | 'listed';
  /** Whether a row for a summary is kept of each. */
  readonly keepsRow: boolean;
  /** The folders in which LibreOffice is looked for, which reads older files of Word. */
  readonly searchPath: string;
}

/** One file on the way: what was found in it so far, as plain data. What it was read into is let go. */
export interface Examined {
  readonly found: FoundInFile;
  /** Whose report it is, where another of the files may be the year before it. */
  readonly id: ReportId | undefined;
  readonly asksForPrior: boolean;
  readonly compared: Compared;
  /** What is wrong with the templates of its form, and with what was built from it before. */
  readonly composed: readonly Finding[];
  /** How many places are still to be filled in, and which. */
  readonly unfilled: number;
  readonly todo: FileTodo | undefined;
  /** What the numbers of its prose rest on, counted and listed; `undefined` where they were not, or could not be. */
  readonly counts: NumberCounts | undefined;
  readonly coverage: FileCoverage | undefined;
  /** What a summary keeps of it; `undefined` where none is asked for, or it could not be evaluated. */
  readonly row: ReportRow | undefined;
}

/** Examines files one after the other; each form is read once. */
export class Examiner {
  readonly #options: ExamineOptions;
  readonly #texts: Texts;
  readonly #forms: FormLoader;
  readonly #priorYears: PriorYears;

  constructor(options: ExamineOptions, texts: Texts) {
    this.#options = options;
    this.#texts = texts;
    this.#forms = new FormLoader(texts);
    this.#priorYears = new PriorYears(texts);
  }

  async examine(file: string): Promise<Examined> {
    const found = isWordName(file)
      ? await this.#examineWord(file)
      : await examineFile(file, this.#forms, this.#texts, this.#options.form);
    const { year, evaluation } = found;
    const compared = this.#priorYears.compareNamed(year);
    const checked = evaluation === undefined ? [] : await this.#checkComposing(found, evaluation);
    // What was found of a built report is of this file alone, and it may accept that.
    const isOfBuilt = ({ code }: Finding) => definitionOf(code).needsBuilt === true;
    const composed = checked.filter((each) => !isOfBuilt(each));
    const { reading, unknown, unfilled, entries, scope, isUnderAnother } = found;
    const evaluating = [...found.evaluating, ...checked.filter(isOfBuilt)];
    const { keepsTodo, numbers } = this.#options;
    const ledger = numbers === 'ignored' ? undefined : found.ledger?.();
    const isListed = numbers === 'listed';
    this.#texts.settle([
      ...[...reading, ...evaluating, ...compared.findings, ...composed].flatMap(({ places }) => places),
      ...(keepsTodo ? unfilled.map(({ place }) => place) : []),
      ...(isListed && ledger !== undefined ? ledger.numbers.map(({ place }) => place) : []),
      ...entries.flatMap(({ codePlace, pathPlace, reasonPlace }): Place[] => [codePlace, pathPlace, reasonPlace]),
    ]);
    return {
      found: { file, reading, evaluating, unknown, entries, scope, isUnderAnother },
      id: year && isKnown(year) ? reportIdOf(year) : undefined,
      asksForPrior: year?.prior.state === 'absent',
      compared,
      composed,
      unfilled: unfilled.length,
      todo: keepsTodo
        ? { file, wasRead: this.#texts.all.has(file), wasEvaluated: evaluation !== undefined, unfilled }
        : undefined,
      counts: ledger && countNumbers(ledger),
      coverage: isListed ? { file, wasRead: this.#texts.all.has(file), ledger } : undefined,
      row: this.#options.keepsRow ? await this.#composeRow(found) : undefined,
    };
  }

  /** A Word file has an evaluation too, of its draft. */
  async #composeRow(found: FoundInReport & { readonly ofDraft?: Evaluation | undefined }) {
    const evaluation = found.evaluation ?? found.ofDraft;
    if (evaluation === undefined) return undefined;
    const { composeRow } = await import('../../summary/composeRow.ts');
    return composeRow(evaluation, this.#priorYears.findNamed(evaluation.year));
  }

  async #examineWord(file: string): Promise<FoundInReport> {
    const { form, searchPath } = this.#options;
    const { examineWord } = await import('../reports/examineWord.ts');
    return examineWord(file, this.#forms, this.#texts, form, searchPath);
  }

  /** A report is composed only where this may tell of something that is not known of its form's templates. */
  async #checkComposing(found: FoundInReport, evaluation: Evaluation): Promise<readonly Finding[]> {
    const { built } = this.#options;
    const comparesBuilt = built !== undefined && !hasErrors(acceptFindings(found, NOT_COMPARED).findings);
    const foreseen = comparesBuilt ? undefined : await this.#forms.foreseeFaults(evaluation);
    if (foreseen !== undefined) return foreseen;
    const { composeReport } = await import('../reports/composeReport.ts');
    const { value: document, findings: faults } = await composeReport(evaluation, this.#forms, {
      draft: false,
      charts: built?.charts === true,
    });
    if (document === undefined || !comparesBuilt) return faults;
    const { compareBuilt } = await import('./built/compareBuilt.ts');
    return [...faults, ...(await compareBuilt(evaluation, document, folderOfBuilt(found.file, built), this.#texts))];
  }
}

/** The reports of a folder lie in a folder of the same shape, those of files that were named by themselves lie side by side. */
function folderOfBuilt(file: string, { folder, below }: BuiltOptions): string | undefined {
  const inside = below?.get(file);
  if (folder === undefined || inside === undefined) return folder;
  const alike = path.join(folder, inside);
  return PUBLISHED_FORMATS.some(({ name }) => exists(outputPath(file, name, alike, false))) ? alike : folder;
}

/** Whether a report could be read so far that it is known whose it is, and of which year. */
function isKnown({ unit, year }: UnitYear): boolean {
  return unit.name !== '' && year !== '';
}

/** The same without its file's text, which would otherwise be kept by each part of it that is quoted. */
export function ownOf(examined: Examined): Examined {
  const { found, id, compared, composed, todo, coverage } = examined;
  const { file, reading, evaluating } = found;
  if (reading.length + evaluating.length + compared.findings.length + composed.length > MANY) return examined;
  const copies = new OwnCopies(file);
  // What is wrong with a form is known by being the same finding in every report.
  const own = (list: readonly Finding[]) => list.map((each) => (each.places[0].file === file ? copies.of(each) : each));
  return {
    ...examined,
    found: {
      ...found,
      reading: own(reading),
      evaluating: own(evaluating),
      unknown: own(found.unknown),
      entries: copies.of(found.entries),
    },
    id: copies.of(id),
    compared: { ...compared, findings: own(compared.findings) },
    composed: own(composed),
    todo: copies.of(todo),
    coverage: copies.of(coverage),
  };
}
