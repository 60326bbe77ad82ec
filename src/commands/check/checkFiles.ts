import { FindingList } from '../../batch/findingList.ts';
import { OwnCopies } from '../../batch/ownText.ts';
import { MANY, Texts } from '../../batch/texts.ts';
import { findPrior, type ReportId, reportIdOf } from '../../checks/years/prior/findPrior.ts';
import type { FileTodo } from '../../document/places/types.ts';
import { eachOnce, findReports, isFolder } from '../../files/files.ts';
import { type Place, wholeFile } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { hasErrors } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import type { FoundInReport } from '../../pipeline.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { acceptFindings, type Compared, NOT_COMPARED } from '../../verdict/acceptFindings.ts';
import { nothingToCheck } from '../findings/findings.ts';
import { PriorYears } from '../reports/compareWithPrior.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { examineFile } from '../reports/loadReport.ts';

/** What a run of checks found: the files in the order in which they were checked, and everything said about them. */
export interface CheckedFiles {
  readonly files: readonly string[];
  /** Without those that the files accept. */
  readonly findings: readonly Finding[];
  /** How many findings the files accept. */
  readonly accepted: number;
  /** How many places of each file are still to be filled in. */
  readonly unfilled: number;
  readonly todo: readonly FileTodo[];
  readonly texts: Texts;
}

/** Whether written reports are compared with what their files build now; in this folder, or beside each file. */
export interface BuiltOptions {
  readonly folder: string | undefined;
  /** They were built with charts that their form does not ask for. */
  readonly charts: boolean;
}

/** One file on the way: what was found in it so far. What it was read into is let go. */
interface Examined {
  readonly found: FoundInReport;
  /** Whose report it is, where another of the files may be the year before it. */
  readonly id: ReportId | undefined;
  readonly asksForPrior: boolean;
  readonly compared: Compared;
  /** What is wrong with the templates of its form, and with what was built from it before. */
  readonly composed: readonly Finding[];
}

/**
 * Checks report files, each under its own form or the one asked for, and each beside the year before it, which the file
 * names or which is among the files; a folder stands for the reports below it.
 *
 * @param keepsTodo whether what is still to be filled in is listed, and not only counted
 */
export async function checkFiles(
  paths: readonly string[],
  form: string | undefined,
  built?: BuiltOptions,
  keepsTodo = false,
): Promise<CheckedFiles> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const priorYears = new PriorYears(texts);
  const { files, findings } = listFiles(paths);
  const examined: Examined[] = [];
  let unfilled = 0;
  const todo: FileTodo[] = [];
  for (const file of files) examined.push(await examine(file));

  const ids = new Map<string, ReportId[]>();
  for (const { id } of examined) {
    if (id === undefined) continue;
    const ofYear = ids.get(keyOf(id.unit, id.year));
    if (ofYear === undefined) ids.set(keyOf(id.unit, id.year), [id]);
    else ofYear.push(id);
  }
  const list = new FindingList(findings);
  let accepted = 0;
  for (const each of examined) {
    const result = acceptFindings(each.found, compareWithOthers(each));
    accepted += result.accepted;
    list.add(result.findings);
    list.addComposed(each.composed);
    texts.settle(placesOf(result.findings));
  }
  // What is to be filled in is shown with its lines.
  if (!keepsTodo) dropUnshown(texts, list.all);
  return { files, findings: list.all, accepted, unfilled, todo, texts };

  async function examine(file: string): Promise<Examined> {
    const found = await examineFile(file, forms, texts, form);
    const { year, evaluation } = found;
    unfilled += found.unfilled.length;
    if (keepsTodo) {
      todo.push({ file, wasEvaluated: evaluation !== undefined, unfilled: new OwnCopies(file).of(found.unfilled) });
    }
    const compared = priorYears.compareNamed(year);
    const composed = evaluation === undefined ? [] : await checkComposing(found, evaluation);
    const all = [...found.reading, ...found.evaluating, ...compared.findings, ...composed];
    texts.settle([
      ...placesOf(all),
      ...(keepsTodo ? found.unfilled.map(({ place }) => place) : []),
      ...found.entries.flatMap(({ codePlace, pathPlace, reasonPlace }) => [codePlace, pathPlace, reasonPlace]),
    ]);
    const examined: Examined = {
      found: { ...found, year: undefined, evaluation: undefined, unfilled: [] },
      id: year && isKnown(year) ? reportIdOf(year) : undefined,
      asksForPrior: year?.prior.state === 'absent',
      compared,
      composed,
    };
    return files.length === 1 || all.length > MANY ? examined : ownOf(examined);
  }

  /** A report is composed only where this may tell of something that is not known of its form's templates. */
  async function checkComposing(found: FoundInReport, evaluation: Evaluation): Promise<readonly Finding[]> {
    const comparesBuilt = built !== undefined && !hasErrors(acceptFindings(found, NOT_COMPARED).findings);
    const foreseen = comparesBuilt ? undefined : await forms.foreseeFaults(evaluation);
    if (foreseen !== undefined) return foreseen;
    const { composeReport } = await import('../reports/composeReport.ts');
    const { value: document, findings: faults } = await composeReport(evaluation, forms, {
      draft: false,
      charts: built?.charts === true,
    });
    if (document === undefined || !comparesBuilt) return faults;
    const { compareBuilt } = await import('./built/compareBuilt.ts');
    return [...faults, ...(await compareBuilt(evaluation.year.file, document, built.folder, texts))];
  }

  function compareWithOthers({ id, asksForPrior, compared }: Examined): Compared {
    if (id === undefined || !asksForPrior) return compared;
    const candidates = ids.get(keyOf(id.unit, String(Number(id.year) - 1))) ?? [];
    const prior = findPrior(id, wholeFile(id.file), candidates);
    return 'code' in prior ? { findings: [prior], wereCompared: false } : priorYears.compareTogether(id, prior);
  }
}

/** Reports of one unit and one year have the same key. */
function keyOf(unit: string, year: string): string {
  return `${year}\n${unit}`;
}

/** Whether a report could be read so far that it is known whose it is, and of which year. */
function isKnown({ unit, year }: UnitYear): boolean {
  return unit.name !== '' && year !== '';
}

/** The same without its file's text, which would otherwise be kept by each part of it that is quoted. */
function ownOf({ found, id, asksForPrior, compared, composed }: Examined): Examined {
  const { file } = found;
  const copies = new OwnCopies(file);
  // What is wrong with a form is known by being the same finding in every report.
  const own = (list: readonly Finding[]) => list.map((each) => (each.places[0].file === file ? copies.of(each) : each));
  return {
    found: {
      ...found,
      reading: own(found.reading),
      evaluating: own(found.evaluating),
      unknown: own(found.unknown),
      entries: copies.of(found.entries),
    },
    id: copies.of(id),
    asksForPrior,
    compared: { ...compared, findings: own(compared.findings) },
    composed: own(composed),
  };
}

/** Lets go of texts that no finding shows: those of forms, most of all. */
function dropUnshown(texts: Texts, findings: readonly Finding[]): void {
  const shown = new Set<string>();
  for (const { places } of findings) for (const { file } of places) shown.add(file);
  for (const file of [...texts.all.keys()]) if (!shown.has(file)) texts.drop(file);
}

function placesOf(findings: readonly Finding[]): Place[] {
  return findings.flatMap(({ places }) => places);
}

/** Files as given; a folder stands for the report files below it. Each file once, in the order given. */
function listFiles(paths: readonly string[]): { files: readonly string[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const files = (paths.length === 0 ? ['.'] : paths).flatMap((target) => {
    if (!isFolder(target)) return [target];
    const { value = [], findings: unreadable } = findReports(target);
    findings.push(...unreadable);
    if (value.length === 0) findings.push(nothingToCheck({ path: target }, wholeFile(target)));
    return value;
  });
  return { files: eachOnce(files), findings };
}
