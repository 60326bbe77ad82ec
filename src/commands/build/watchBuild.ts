import { watchFiles } from '../../files/watchFiles.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { type BuildOptions, build } from './build.ts';

/** `selfeval build --watch`: builds, and again whenever one of the files is saved, until it is told to stop. */
export async function watchBuild(files: readonly string[], options: BuildOptions, host: Host): Promise<ExitCode> {
  let exitCode = await build(files, options, host);
  sayLines(host, helpWords[host.lang].watching);
  const watcher = watchFiles(
    () => files,
    async () => {
      exitCode = await build(files, options, host);
    },
  );
  await new Promise<void>((resolve) => host.onStop(resolve));
  watcher.stop();
  return exitCode;
}
