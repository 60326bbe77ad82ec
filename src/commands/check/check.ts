import type { Severity } from '../../findings/types.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { checkFiles } from './checkFiles.ts';
import type { CheckOutput } from './checkFormats.ts';
import type { BuiltOptions } from './examine.ts';
import { writeOutputs } from './writeOutputs.ts';

export interface CheckOptions {
  /** In the order asked for; none: for people, and where GitHub Actions runs it, for GitHub too. */
  readonly outputs: readonly CheckOutput[];
  readonly form: string | undefined;
  /** Whether written reports are compared too. */
  readonly built: BuiltOptions | undefined;
  readonly failOn: Severity;
  readonly quiet: boolean;
  /** Whether what is still to be filled in is listed, in place of the findings. */
  readonly todo: boolean;
}

/** `selfeval check [PATH…]`: everything that is to be said about the files, in one run. */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const { outputs, failOn, quiet } = options;
  const { files, findings, accepted, unfilled, todo, texts } = await checkFiles(
    paths,
    options.form,
    options.built,
    options.todo,
    host.searchPath,
  );
  const run = { lang: host.lang, files, findings, accepted, unfilled, sources: texts.all, failOn };
  if (options.todo) {
    const { writeTodo } = await import('./writeTodo.ts');
    return exitCodeOf(writeTodo(run, todo, outputs, quiet, host), failOn);
  }
  const asked = outputs.length > 0 ? outputs : [{ format: 'pretty', file: undefined } as const];
  const all = await writeOutputs(run, asked, quiet, host);
  if (outputs.length === 0 && host.onGithub) {
    // On stderr, which GitHub reads too: stdout is the same there as everywhere, also for who keeps it in a file.
    const { githubAnnotations } = await import('../../formats/githubAnnotations.ts');
    host.err(githubAnnotations(findings, run.sources, run.lang));
  }
  return exitCodeOf(all, failOn);
}
