import type { Severity } from '../../findings/types.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { PrettyPrinter } from '../../terminal/prettyFindings.ts';
import { RunningTally } from '../../verdict/tally.ts';
import { exitCodeOfTally } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import type { CheckedFiles, TellFindings } from './checkFiles.ts';
import { WrittenTogether } from './writtenTogether.ts';

interface Telling {
  readonly failOn: Severity;
  readonly quiet: boolean;
  /** Whether GitHub is told too, where it runs the command. */
  readonly isForGithub: boolean;
}

/**
 * Prints the page for people as the files are gone through: what has been told of a file is let go, so that ten thousand files
 * take little more memory than a thousand. Only what the last line counts is kept.
 */
export async function tellEach(
  run: (tell: TellFindings) => Promise<CheckedFiles>,
  { failOn, quiet, isForGithub }: Telling,
  host: Host,
): Promise<ExitCode> {
  const { lang } = host;
  // On stderr, which GitHub reads too: stdout is the same there as everywhere, also for who keeps it in a file.
  const github = isForGithub && host.onGithub ? await import('../../formats/githubAnnotations.ts') : undefined;
  const tally = new RunningTally();
  const printer = new PrettyPrinter({ lang, width: host.width, color: host.outColor });
  const [page, annotations] = [new WrittenTogether(host.out), new WrittenTogether(host.err)];
  const checked = await run((findings, sources) => {
    tally.add(findings);
    for (const piece of printer.print(findings, sources)) page.add(piece);
    if (github !== undefined) annotations.add(github.githubAnnotations(findings, sources, lang));
  });
  page.add(printer.close(quiet ? '' : closingLine({ ...checked, lang, failOn }, tally), tally.counts));
  page.end();
  if (github !== undefined) annotations.add(github.githubNumbers(checked.numbers, lang));
  annotations.end();
  return exitCodeOfTally(tally, failOn);
}
