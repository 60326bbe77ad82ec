import { Texts } from '../../batch/texts.ts';
import type { Finding } from '../../findings/types.ts';
import { hasErrors } from '../../findings/types.ts';
import { printJson } from '../../formats/printJson.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { diffMarkdown, diffPage } from '../../terminal/diffPage.ts';
import { compareReports, type YearDiff } from '../../terminal/yearDiff.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { loadReport } from '../reports/loadReport.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import type { DiffFormat } from './diffFormats.ts';

export interface DiffOptions {
  readonly format: DiffFormat;
  /** Also what is the same in both. */
  readonly all: boolean;
  readonly form: string | undefined;
}

/** `selfeval diff A B`: two years, or two versions of a file: what was typed first, then what follows from it. */
export async function diff(
  paths: readonly [string, string],
  { format, all, form }: DiffOptions,
  host: Host,
): Promise<ExitCode> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const evaluations: Evaluation[] = [];
  const findings: Finding[] = [];
  for (const file of paths) {
    const report = await loadReport(file, forms, texts, form, 'points');
    findings.push(...report.findings);
    if (report.evaluation !== undefined) evaluations.push(report.evaluation);
  }
  const [one, other] = evaluations;
  const isComplete = one !== undefined && other !== undefined;
  const told = hasErrors(findings) ? findings : [];
  tellFindings(told, texts.all, paths, isComplete ? undefined : 'comparison', host);
  if (!isComplete) return exitCodeOf(findings);
  const found = compareReports(one, other, host.lang, all);
  host.out(PRINTERS[format](found, host));
  return exitCodeOf(findings);
}

const PRINTERS: Readonly<Record<DiffFormat, (found: YearDiff, host: Host) => string>> = {
  pretty: (found, { lang, width }) => diffPage(found, lang, width),
  json: (found) => printJson({ version: 1, ...found }),
  md: (found, { lang }) => diffMarkdown(found, lang),
};
