import type { FileTodo } from '../../document/places/types.ts';
import { writeTogether } from '../../files/files.ts';
import type { Finding } from '../../findings/types.ts';
import { jsonTodo } from '../../formats/jsonTodo.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import { todoPage } from '../../terminal/todoPage.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import type { Host } from '../commandLine/host.ts';
import type { CheckOutput } from './checkFormats.ts';

/**
 * Writes what is still to be filled in, most important first, in place of the findings, of which only errors are shown: they may
 * be why a file has no list. Answers with all findings.
 */
export function writeTodo(
  run: CheckRun,
  todo: readonly FileTodo[],
  [output]: readonly CheckOutput[],
  quiet: boolean,
  host: Host,
): readonly Finding[] {
  const errors = run.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const view = { lang: host.lang, color: host.errColor, width: host.width, files: run.files.length, closing: '' };
    host.err(`${prettyFindings(errors, run.sources, view)}\n`);
  }
  const view = { lang: host.lang, color: output?.file === undefined && host.outColor, width: host.width };
  const text =
    output?.format === 'json'
      ? jsonTodo(run, todo)
      : todoPage(todo, run.sources, { ...view, closing: quiet ? '' : closingLine(run) });
  if (output?.file === undefined) {
    host.out(text);
    return run.findings;
  }
  const failed = writeTogether([{ path: output.file, bytes: text }]);
  return [...run.findings, ...failed];
}
