import { Texts } from '../../../batch/texts.ts';
import { followLinks } from '../../../files/files.ts';
import { writeTogether } from '../../../files/writeTogether.ts';
import { type Finding, hasErrors } from '../../../findings/types.ts';
import { jsonFindings } from '../../../formats/jsonFindings.ts';
import { bindPage } from '../../../terminal/bindPage.ts';
import { isWordName } from '../../../wordfile/isWordName.ts';
import { exitCodeOf } from '../../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../../commandLine/host.ts';
import { listFiles } from '../../manyFiles/listFiles.ts';
import type { Shard } from '../../manyFiles/shard.ts';
import { FormLoader } from '../../reports/loadForm.ts';
import { tellFindings } from '../../reports/tellFindings.ts';
import { type BoundFile, bindFile } from './bindFile.ts';

export interface BindOptions {
  readonly form: string | undefined;
  readonly write: boolean;
  readonly format: 'pretty' | 'json';
  readonly shard: Shard | undefined;
}

/**
 * `selfeval check --bind`: what typed numbers names could stand for, as the lines of the files that would change, and with
 * `--write` the change itself: all files or none. Only errors are told besides.
 */
export async function bind(paths: readonly string[], options: BindOptions, host: Host): Promise<ExitCode> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const { files, findings: unlisted } = listFiles(paths, { takes: 'reportsOrWord', shard: options.shard });
  // In a Word file nothing can be bound.
  const reports = files.filter((file) => !isWordName(file));
  const bound: BoundFile[] = [];
  for (const file of reports) bound.push(await bindFile(file, forms, texts, options.form));
  const errors = [...unlisted, ...bound.flatMap(({ findings }) => findings)].filter((one) => one.severity === 'error');
  const notes = bound.flatMap((each) => each.bound);
  const changed = bound.flatMap(({ file, texts: of }) =>
    of === undefined || of.after === of.before ? [] : [{ path: followLinks(file), bytes: of.bytes }],
  );
  const failed: readonly Finding[] = options.write && changed.length > 0 ? writeTogether(changed) : [];
  const isWritten = options.write && changed.length > 0 && failed.length === 0;
  if (options.format === 'json') {
    const numbers = bound.flatMap(({ file, counts }) => (counts === undefined ? [] : [{ file, counts }]));
    const run = { lang: host.lang, files: reports, findings: notes, accepted: 0, unfilled: 0, numbers };
    host.out(jsonFindings({ ...run, sources: texts.all, failOn: 'error' }));
  } else {
    const view = { lang: host.lang, color: host.outColor, width: host.width, isWritten };
    host.out(bindPage(bound, texts.all, view));
  }
  const told = [...errors, ...failed];
  if (hasErrors(told)) tellFindings(told, texts.all, reports, undefined, host);
  return exitCodeOf(told);
}
