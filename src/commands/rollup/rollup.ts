import { Texts } from '../../batch/texts.ts';
import { followLinks, readBytes } from '../../files/files.ts';
import { writeTogether } from '../../files/writeTogether.ts';
import type { Finding } from '../../findings/types.ts';
import { hasErrors } from '../../findings/types.ts';
import { printJson } from '../../formats/printJson.ts';
import { rollupJson } from '../../formats/rollupJson.ts';
import type { UnitReport } from '../../model/types.ts';
import { readReport } from '../../pipeline.ts';
import { isOfRollUp } from '../../rollup/isOfRollUp.ts';
import type { Source } from '../../source/types.ts';
import { rollupTable } from '../../terminal/rollupTable.ts';
import type { ScreenFormat } from '../commandLine/commandOptions.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { encodeLike } from '../reports/encodeLike.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { loadReport } from '../reports/loadReport.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import { spliceMarks } from './spliceMarks.ts';

export interface RollupOptions {
  readonly take: boolean;
  readonly format: ScreenFormat;
  readonly form: string | undefined;
}

/**
 * `selfeval rollup FILE`: the units that a report adds up, with what each brings, and whose numbers changed; with `--take` the
 * marks of their numbers are noted in the file. Nothing is noted as long as the numbers of one cannot be added.
 */
export async function rollup(file: string, { take, format, form }: RollupOptions, host: Host): Promise<ExitCode> {
  const words = helpWords[host.lang].rollup;
  const texts = new Texts();
  const { evaluation, findings } = await loadReport(file, new FormLoader(texts), texts, form, 'points');
  const told = findings.filter((found) => hasErrors([found]) || isOfRollUp(found));
  tellFindings(told, texts.all, [file], evaluation === undefined ? 'figures' : undefined, host);
  if (evaluation === undefined) return exitCodeOf(findings);
  if (!evaluation.year.isRolledUp) {
    sayLines(host, words.noUnits);
    return 2;
  }
  host.out(format === 'json' ? printJson(rollupJson(evaluation)) : rollupTable(evaluation, host));
  if (!take) return exitCodeOf(told);
  const { unitReports } = evaluation.year;
  if (unitReports.some(({ report, mark }) => report !== 'none' && mark === undefined)) {
    sayLines(host, words.notTaken);
    return 1;
  }
  const failed = takeMarks(file, unitReports);
  // The report was read: what is not counted is not said to be unread.
  if (failed.length > 0) tellFindings(failed, texts.all, [], undefined, host);
  else sayLines(host, words.taken(unitReports.filter(isStale).length));
  return exitCodeOf([...told.filter((found) => hasErrors([found])), ...failed]);
}

function isStale({ mark, taken }: UnitReport): boolean {
  return mark !== undefined && taken?.name.trim() !== mark;
}

/** Writes the marks into the file; all else in it stays as it is. */
function takeMarks(file: string, unitReports: readonly UnitReport[]): readonly Finding[] {
  if (!unitReports.some(isStale)) return [];
  const { value: bytes, findings } = readBytes(file);
  const source: Source | undefined = bytes && readReport(file, bytes).source;
  // It was read a moment ago.
  if (bytes === undefined || source === undefined) return findings;
  const text = spliceMarks(source, unitReports);
  return writeTogether([{ path: followLinks(file), bytes: encodeLike(bytes, text) }]);
}
