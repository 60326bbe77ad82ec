import { FindingList } from '../../batch/findingList.ts';
import { Texts } from '../../batch/texts.ts';
import { findPrior, type ReportId } from '../../checks/years/prior/findPrior.ts';
import type { FileTodo } from '../../document/places/types.ts';
import { exists } from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import type { Finding } from '../../findings/types.ts';
import { THREAD } from '../../packageFolders.ts';
import { isUnreadable } from '../../registry.ts';
import type { FileRow } from '../../summary/types.ts';
import { acceptFindings, type Compared } from '../../verdict/acceptFindings.ts';
import type { FileCoverage, FileNumbers } from '../../verdict/coverage/types.ts';
import { isWordName } from '../../wordfile/isWordName.ts';
import { chooseJobs } from '../manyFiles/jobs.ts';
import { listFiles } from '../manyFiles/listFiles.ts';
import type { Shard } from '../manyFiles/shard.ts';
import { PriorYears } from '../reports/compareWithPrior.ts';
import type { WordYears } from '../reports/compareWordYears.ts';
import { composeFileRow } from './composeFileRow.ts';
import { type Examined, type ExamineOptions, Examiner, ownOf } from './examine.ts';
import { examineInThreads, type Kept, MANY_FILES, PAYS } from './examiningThread.ts';

/** What a run of checks found: the files in the order in which they were checked, and everything said about them. */
export interface CheckedFiles {
  readonly files: readonly string[];
  /** Without those that the files accept; none where each is told as it comes. */
  readonly findings: readonly Finding[];
  /** How many findings the files accept. */
  readonly accepted: number;
  /** How many places of each file are still to be filled in. */
  readonly unfilled: number;
  readonly todo: readonly FileTodo[];
  /** What the numbers of each file's prose rest on; of files that could be read so far. */
  readonly numbers: readonly FileNumbers[];
  readonly coverage: readonly FileCoverage[];
  /** A row of each file where they are kept: of findings only those are kept then that say why a file has no figures. */
  readonly rows: readonly FileRow[];
  readonly texts: Texts;
}

/** Is given findings in the order of the files, those of one file together, with the lines that they show. */
export type TellFindings = (findings: readonly Finding[], sources: SourceTexts) => void;

/** Which of the files are checked, and by how many threads. */
interface RunOptions {
  /** Tells of each file when it is the turn of its own; then nothing of it is kept. */
  readonly tell?: TellFindings | undefined;
  readonly shard?: Shard | undefined;
  readonly jobs?: number | undefined;
}

/**
 * Checks report files, each under its own form or the one asked for, and each beside the year before it, which the file
 * names or which is among the files; a folder stands for the reports below it.
 */
export async function checkFiles(
  paths: readonly string[],
  { shard, jobs, tell, ...asked }: Partial<ExamineOptions> & RunOptions,
): Promise<CheckedFiles> {
  const texts = new Texts();
  const { files, findings, below } = listFiles(paths, { takes: 'reportsOrWord', shard });
  const built = asked.built && { ...asked.built, below };
  const options = { ...NOTHING_ASKED, ...asked, built };
  const threads = chooseJobs(jobs, files.length, PAYS);
  const kept =
    (files.length > MANY_FILES || threads > 1) && exists(THREAD)
      ? await examineInThreads(THREAD, files, options, texts, examineHere, threads)
      : await examineHere(files);

  const ids = new Map<string, ReportId[]>();
  for (const { id } of kept) {
    if (id === undefined) continue;
    const ofYear = ids.get(keyOf(id.unit, id.year));
    if (ofYear === undefined) ids.set(keyOf(id.unit, id.year), [id]);
    else ofYear.push(id);
  }
  const priorYears = new PriorYears(texts);
  let wordYears: WordYears | undefined;
  const list = new FindingList(findings, tell && ((some) => tell(some, texts.all)));
  let accepted = 0;
  let unfilled = 0;
  const todo: FileTodo[] = [];
  const numbers: FileNumbers[] = [];
  const coverage: FileCoverage[] = [];
  const rows: FileRow[] = [];
  // What was opened is let go, so that a run never holds all findings in both shapes.
  kept.reverse();
  for (let next = kept.pop(); next !== undefined; next = kept.pop()) {
    const { examined: each, lines } = next.open();
    texts.putLines(lines);
    unfilled += each.unfilled;
    if (each.todo !== undefined) todo.push(each.todo);
    if (each.counts !== undefined) numbers.push({ file: each.found.file, counts: each.counts });
    if (each.coverage !== undefined) coverage.push(each.coverage);
    const compared = await compareWithOthers(each);
    const result = acceptFindings(each.found, compared);
    accepted += result.accepted;
    // A table counts findings; only why a file has no figures in it is told.
    const isKept = (found: Finding) =>
      !options.keepsRow || isUnreadable(found) || (each.row === undefined && found.severity === 'error');
    const told = result.findings.filter(isKept);
    texts.settle(told.flatMap(({ places }) => places));
    list.add(each.found.file, told, each.composed.filter(isKept));
    if (tell !== undefined) texts.takeLines();
    if (options.keepsRow) rows.push(composeFileRow(each, compared, result));
  }
  // What is to be filled in is shown with its lines, and so is every number where all are listed.
  if (!options.keepsTodo && options.numbers !== 'listed') dropUnshown(texts, list.all);
  return { files, findings: list.all, accepted, unfilled, todo, numbers, coverage, rows, texts };

  async function examineHere(files: readonly string[]): Promise<Kept[]> {
    const examiner = new Examiner(options, texts);
    const all: Kept[] = [];
    for (const file of files) {
      const examined = await examiner.examine(file);
      const own = files.length === 1 ? examined : ownOf(examined);
      const found = { examined: own, lines: texts.takeLines() };
      all.push({ id: own.id, open: () => found });
    }
    return all;
  }

  async function compareWithOthers({ id, asksForPrior, compared }: Examined): Promise<Compared> {
    if (id === undefined || !asksForPrior) return compared;
    const isWord = isWordName(id.file);
    const candidates = (ids.get(keyOf(id.unit, String(Number(id.year) - 1))) ?? []).filter(
      ({ file }) => isWordName(file) === isWord,
    );
    const [only, ...others] = candidates;
    // A Word file names no other, so that none is missing.
    if (isWord) {
      if (only === undefined || others.length > 0) return compared;
      // What reads Word files is loaded only where there are some.
      if (wordYears === undefined) {
        const { WordYears } = await import('../reports/compareWordYears.ts');
        wordYears = new WordYears(texts, options.form, options.searchPath);
      }
      return wordYears.compare(id.file, only.file);
    }
    const prior = findPrior(id, wholeFile(id.file), candidates);
    return 'code' in prior ? { findings: [prior], wereCompared: false } : priorYears.compareTogether(id, prior);
  }
}

/** Each file under its own form, and findings alone. */
const NOTHING_ASKED: ExamineOptions = {
  form: undefined,
  built: undefined,
  keepsTodo: false,
  numbers: 'ignored',
  keepsRow: false,
  searchPath: '',
};

/** Reports of one unit and one year have the same key. */
function keyOf(unit: string, year: string): string {
  return `${year}\n${unit}`;
}

/** Lets go of texts that no finding shows: those of forms, most of all. */
function dropUnshown(texts: Texts, findings: readonly Finding[]): void {
  const shown = new Set<string>();
  for (const { places } of findings) for (const { file } of places) shown.add(file);
  for (const file of [...texts.all.keys()]) if (!shown.has(file)) texts.drop(file);
}
