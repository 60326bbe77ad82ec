import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { packValue } from '../../batch/packValue.ts';
import { keepWritingFolders } from '../../files/writingFolder.ts';
import type { Lang } from '../../findings/printSentence.ts';
import type { ThreadTask } from '../manyFiles/threadPool.ts';
import { OUTPUT_FORMATS } from '../outputFormats/outputFormats.ts';
import { Builder } from './builder.ts';

/** What a thread is told once; it is given files with the folders of their reports. */
export interface ThreadOptions {
  readonly formats: readonly string[];
  readonly draft: boolean;
  readonly charts: boolean;
  readonly form: string | undefined;
  readonly rebuilds: boolean;
  readonly lang: Lang;
  /** Of the reports; `undefined`: beside each file. */
  readonly output: string | undefined;
  /** Where a file lies below the folder that was named. */
  readonly below: ReadonlyMap<string, string>;
}

/** Runs in a thread of its own: it is given the names of files, builds them, and tells what became of each. */
export function buildInThread(): void {
  const { options } = workerData as ThreadTask<ThreadOptions>;
  const builder = makeBuilder(options);
  parentPort?.on('message', async (files: readonly string[]) => {
    const all: string[] = [];
    await keepWritingFolders(async () => {
      for (const file of files) all.push(packValue(await builder.build(file)));
    });
    parentPort?.postMessage(all);
  });
}

export function makeBuilder(options: ThreadOptions): Builder {
  const formats = options.formats.flatMap((asked) => OUTPUT_FORMATS.filter(({ name }) => name === asked));
  return new Builder({ ...options, formats }, (file) => folderOfReport(file, options));
}

/** What a folder holds is written into a folder of the same shape. */
export function folderOfReport(
  file: string,
  { output, below }: Pick<ThreadOptions, 'output' | 'below'>,
): string | undefined {
  return output === undefined ? undefined : path.join(output, below.get(file) ?? '');
}
