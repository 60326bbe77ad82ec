import type { FileTodo } from '../../document/places/types.ts';
import type { Finding } from '../../findings/types.ts';
import { jsonTodo } from '../../formats/jsonTodo.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { todoPage } from '../../terminal/todoPage.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import { tallyOf } from '../../verdict/tally.ts';
import type { Host } from '../commandLine/host.ts';
import type { CheckOutput } from './checkFormats.ts';
import { writeInstead } from './writeInstead.ts';

/**
 * Writes what is still to be filled in, most important first, in place of the findings. Answers with all
 * findings.
 */
export function writeTodo(
  run: CheckRun,
  todo: readonly FileTodo[],
  [output]: readonly CheckOutput[],
  quiet: boolean,
  host: Host,
): readonly Finding[] {
  const view = { lang: host.lang, color: output?.file === undefined && host.outColor, width: host.width };
  const text =
    output?.format === 'json'
      ? jsonTodo(run, todo)
      : todoPage(todo, run.sources, { ...view, closing: quiet ? '' : closingLine(run, tallyOf(run.findings)) });
  return writeInstead(text, run, output, host);
}
