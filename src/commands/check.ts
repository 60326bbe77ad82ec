import { eachOnce, findReports, isFolder } from '../files.ts';
import { wholeFile } from '../findings/place.ts';
import { type Finding, finding } from '../findings/types.ts';
import { exitCodeOf } from './exitCode.ts';
import type { ExitCode, Host } from './host.ts';
import { FormLoader } from './loadForm.ts';
import { loadReport } from './loadReport.ts';
import { Texts } from './texts.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly form: string | undefined;
}

/** `selfeval check [PATH…]`: everything that is to be said about the files, in one run. */
export async function check(paths: readonly string[], { format, form }: CheckOptions, host: Host): Promise<ExitCode> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const { files, findings } = listFiles(paths);
  for (const file of files) {
    const report = await loadReport(file, forms, texts, form);
    // Not spread: a file may have more findings than a call may have arguments.
    for (const found of report.findings) findings.push(found);
    if (report.findings.length === 0) texts.drop(file);
  }
  const view = { lang: host.lang, files: files.length };
  if (format === 'json') {
    const { jsonFindings } = await import('../terminal/jsonFindings.ts');
    host.out(jsonFindings(findings, texts.all, view));
  } else {
    const { prettyFindings } = await import('../terminal/prettyFindings.ts');
    host.out(prettyFindings(findings, texts.all, { ...view, color: host.outColor, width: host.width }));
  }
  return exitCodeOf(findings);
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
