import { writeTogether } from '../../files/files.ts';
import type { Finding } from '../../findings/types.ts';
import { jsonCoverage } from '../../formats/jsonCoverage.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { coveragePage } from '../../terminal/coveragePage.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import type { FileCoverage } from '../../verdict/coverage/types.ts';
import type { Host } from '../commandLine/host.ts';
import type { CheckOutput } from './checkFormats.ts';

/**
 * Writes what the numbers of the prose rest on, in place of the findings, of which only errors are shown: they may be why
 * nothing could be checked. Answers with all findings.
 */
export function writeCoverage(
  run: CheckRun,
  coverage: readonly FileCoverage[],
  listed: 'open' | 'all',
  [output]: readonly CheckOutput[],
  quiet: boolean,
  host: Host,
): readonly Finding[] {
  const errors = run.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const view = { lang: host.lang, color: host.errColor, width: host.width, files: run.files.length, closing: '' };
    host.err(`${prettyFindings(errors, run.sources, view)}\n`);
  }
  const closing = quiet ? '' : closingLine(run);
  const color = output?.file === undefined && host.outColor;
  const view = { lang: host.lang, color, width: host.width, closing, listsAll: listed === 'all' };
  const text = output?.format === 'json' ? jsonCoverage(run, coverage) : coveragePage(coverage, run.sources, view);
  if (output?.file === undefined) {
    host.out(text);
    return run.findings;
  }
  const failed = writeTogether([{ path: output.file, bytes: text }]);
  return [...run.findings, ...failed];
}
