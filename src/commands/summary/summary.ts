import path from 'node:path';
import type { OutputFile } from '../../files/writeTogether.ts';
import { hideControls } from '../../findings/printSentence.ts';
import type { Finding } from '../../findings/types.ts';
import { summarize } from '../../summary/summarize.ts';
import { words } from '../../terminal/words.ts';
import { checkFiles } from '../check/checkFiles.ts';
import { writeBeside } from '../check/writeOutputs.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import type { Output } from '../commandLine/outputsOption.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import type { Shard } from '../manyFiles/shard.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import { fetchExamples } from './fetchExamples.ts';
import { findPage } from './findPage.ts';
import { renderSummary } from './renderSummary.ts';
import type { SummaryFormat } from './summaryFormats.ts';

export interface SummaryOptions {
  /** In the order asked for; none: for people. */
  readonly outputs: readonly Output<SummaryFormat>[];
  readonly form: string | undefined;
  readonly shard: Shard | undefined;
  readonly jobs: number | undefined;
}

/** A page in a file is as wide as a terminal that says nothing of its width. */
const FILE_WIDTH = 80;

/**
 * `selfeval summary [PATH…]`: a row for each report, and what stands out among them. Findings are counted in the table, and
 * told by `check`; here only what could not be read is.
 */
export async function summary(
  paths: readonly string[],
  { outputs, form, shard, jobs }: SummaryOptions,
  host: Host,
): Promise<ExitCode> {
  const { files, findings, rows, texts } = await checkFiles(paths, {
    form,
    shard,
    jobs,
    keepsRow: true,
    numbers: 'counted',
    searchPath: host.searchPath,
  });
  tellFindings(findings, texts.all, [], undefined, host);
  const made = summarize(rows);
  const examples = await fetchExamples(made, form);
  const render = (format: SummaryFormat, file: string | undefined) =>
    renderSummary(format, made, examples, {
      lang: host.lang,
      width: file === undefined ? host.width : FILE_WIDTH,
      pageOf: (report) => findPage(report, file === undefined ? '.' : path.dirname(file)),
    });
  const asked = outputs.length > 0 ? outputs : [{ format: 'pretty', file: undefined } as const];
  const written: OutputFile[] = [];
  for (const { format, file } of asked) {
    if (file !== undefined) written.push({ path: file, bytes: await render(format, file) });
  }
  const failed = writeBeside(written, files);
  tellFindings(failed, texts.all, [], undefined, host);
  const onScreen = asked.find(({ file }) => file === undefined);
  if (onScreen !== undefined) host.out(await render(onScreen.format, undefined));
  else if (failed.length === 0) {
    const named = written.map((file) => hideControls(file.path));
    sayLines(host, words[host.lang].written(named));
  }
  return exitOf(
    [...findings, ...failed],
    rows.some(({ findings: { error } }) => error > 0),
  );
}

/** As of `check`: 2 where something could not be read or written, 1 where a report has errors. */
function exitOf(told: readonly Finding[], hasErrors: boolean): ExitCode {
  const code = exitCodeOf(told);
  return code === 0 && hasErrors ? 1 : code;
}
