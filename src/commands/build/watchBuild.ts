import { watchFiles } from '../../files/watchFiles.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { listFiles } from '../manyFiles/listFiles.ts';
import { build } from './build.ts';
import type { BuildOptions } from './buildOptions.ts';

/** `selfeval build --watch`: builds, and again whenever one of the files is saved, until it is told to stop. */
export async function watchBuild(files: readonly string[], options: BuildOptions, host: Host): Promise<ExitCode> {
  const list = () => listFiles(files, { takes: 'reports', shard: options.shard }).files;
  let watched = list();
  let exitCode = await build(files, options, host);
  sayLines(host, helpWords[host.lang].watching);
  const watcher = watchFiles(
    () => watched,
    async () => {
      watched = list();
      exitCode = await build(files, options, host);
    },
  );
  await new Promise<void>((resolve) => host.onStop(resolve));
  watcher.stop();
  return exitCode;
}
