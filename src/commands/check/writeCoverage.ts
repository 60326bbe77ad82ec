import type { Finding } from '../../findings/types.ts';
import { jsonCoverage } from '../../formats/jsonCoverage.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { coveragePage } from '../../terminal/coveragePage.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import type { FileCoverage } from '../../verdict/coverage/types.ts';
import { tallyOf } from '../../verdict/tally.ts';
import type { Host } from '../commandLine/host.ts';
import type { CheckOutput } from './checkFormats.ts';
import { writeInstead } from './writeInstead.ts';

/**
 * Writes what the numbers of the prose rest on, in place of the findings. Answers with all
 * findings.
 */
export function writeCoverage(
  run: CheckRun,
  coverage: readonly FileCoverage[],
  listed: 'open' | 'all',
  [output]: readonly CheckOutput[],
  quiet: boolean,
  host: Host,
): readonly Finding[] {
  const closing = quiet ? '' : closingLine(run, tallyOf(run.findings));
  const color = output?.file === undefined && host.outColor;
  const view = { lang: host.lang, color, width: host.width, closing, listsAll: listed === 'all' };
  const text = output?.format === 'json' ? jsonCoverage(run, coverage) : coveragePage(coverage, run.sources, view);
  return writeInstead(text, run, output, host);
}
