import type { Severity } from '../../findings/types.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import type { Shard } from '../manyFiles/shard.ts';
import { checkFiles, type TellFindings } from './checkFiles.ts';
import type { CheckOutput } from './checkFormats.ts';
import type { BuiltOptions } from './examine.ts';
import { tellEach } from './tellEach.ts';

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
  /** Whether the numbers of the prose are listed with what they rest on, in place of the findings: those in want of it, or all. */
  readonly coverage: 'open' | 'all' | undefined;
  /** The part of the files that is checked; `undefined`: all. */
  readonly shard: Shard | undefined;
  /** How many threads share the files; `undefined`: as many as pay. */
  readonly jobs: number | undefined;
}

/** `selfeval check [PATH…]`: everything that is to be said about the files, in one run. */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const { outputs, failOn, quiet, coverage: listed } = options;
  const asked = {
    form: options.form,
    built: options.built,
    keepsTodo: options.todo,
    numbers: listed !== undefined ? 'listed' : tellsNumbers(outputs, quiet) ? 'counted' : 'ignored',
    searchPath: host.searchPath,
    shard: options.shard,
    jobs: options.jobs,
  } as const;
  if (!options.todo && listed === undefined) {
    const run = (tell: TellFindings) => checkFiles(paths, { ...asked, tell });
    if (outputs.every(isPage)) return tellEach(run, { ...options, isForGithub: outputs.length === 0 }, host);
    const { writeOutputs } = await import('./writeOutputs.ts');
    return writeOutputs(run, options, host);
  }
  const { todo, coverage, texts, ...checked } = await checkFiles(paths, asked);
  const run = { lang: host.lang, ...checked, sources: texts.all, failOn };
  if (listed === undefined) {
    const { writeTodo } = await import('./writeTodo.ts');
    return exitCodeOf(writeTodo(run, todo, outputs, quiet, host), failOn);
  }
  const { writeCoverage } = await import('./writeCoverage.ts');
  return exitCodeOf(writeCoverage(run, coverage, listed, outputs, quiet, host), failOn);
}

/** The page for people on stdout, which no other output needs the findings for. */
function isPage({ format, file }: CheckOutput): boolean {
  return format === 'pretty' && file === undefined;
}

/** The closing line counts numbers, and so does every format for machines. */
function tellsNumbers(outputs: readonly CheckOutput[], quiet: boolean): boolean {
  return !quiet || outputs.some(({ format }) => format !== 'pretty');
}
