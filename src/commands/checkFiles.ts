import { eachOnce, findReports, isFolder } from '../files.ts';
import { wholeFile } from '../findings/place.ts';
import { type Finding, finding } from '../findings/types.ts';
import { FormLoader } from './loadForm.ts';
import { loadReport } from './loadReport.ts';
import { Texts } from './texts.ts';

/** What a run of checks found: the files in the order in which they were checked, and everything said about them. */
export interface CheckedFiles {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly texts: Texts;
}

/** Checks report files, each under its own form or the one asked for; a folder stands for the reports below it. */
export async function checkFiles(paths: readonly string[], form: string | undefined): Promise<CheckedFiles> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const { files, findings } = listFiles(paths);
  for (const file of files) {
    const report = await loadReport(file, forms, texts, form);
    // Not spread: a file may have more findings than a call may have arguments.
    for (const found of report.findings) findings.push(found);
    if (report.findings.length === 0) texts.drop(file);
  }
  return { files, findings, texts };
}

/** Files as given; a folder stands for the report files below it. Each file once, in the order given. */
function listFiles(paths: readonly string[]): { files: readonly string[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const files = (paths.length === 0 ? ['.'] : paths).flatMap((target) => {
    if (!isFolder(target)) return [target];
    const { value = [], findings: unreadable } = findReports(target);
    findings.push(...unreadable);
    if (value.length === 0) findings.push(finding('SE906', { path: target }, wholeFile(target)));
    return value;
  });
  return { files: eachOnce(files), findings };
}
