import { writeTogether } from '../../files/writeTogether.ts';
import type { Finding } from '../../findings/types.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import type { Host } from '../commandLine/host.ts';
import type { CheckOutput } from './checkFormats.ts';

/**
 * Writes a text in place of the findings, of which only errors are shown: they may be why it says nothing of a file. Answers
 * with all findings.
 */
export function writeInstead(
  text: string,
  run: CheckRun,
  output: CheckOutput | undefined,
  host: Host,
): readonly Finding[] {
  const errors = run.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const view = { lang: host.lang, color: host.errColor, width: host.width, files: run.files.length, closing: '' };
    host.err(`${prettyFindings(errors, run.sources, view)}\n`);
  }
  if (output?.file === undefined) {
    host.out(text);
    return run.findings;
  }
  const failed = writeTogether([{ path: output.file, bytes: text }]);
  return [...run.findings, ...failed];
}
