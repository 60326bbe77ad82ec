import { Worker } from 'node:worker_threads';
import { compileSooner } from './compileSooner.ts';

/** What runs in a thread of this program: `dist/thread.mjs` asks for it by its name. */
export interface ThreadTask<T> {
  readonly task: 'check' | 'build';
  readonly options: T;
}

export interface PoolOptions<T, R> {
  /** The module that a thread runs. */
  readonly module: string;
  readonly data: ThreadTask<T>;
  readonly jobs: number;
  /** A smaller heap makes a run slower, a larger one makes it no faster. */
  readonly oldGeneration: number;
  /** Is asked for what comes back of each part of the list, in the order in which they are ready. */
  readonly take: (part: readonly string[], results: R) => void;
  /** Does here what a thread has not the memory for. */
  readonly here: (part: readonly string[]) => Promise<R>;
  readonly isStopped?: () => boolean;
}

/**
 * One report takes some 7 MB while it is checked, all of it live until its end: with 8 MB the collector copied it three times over,
 * a quarter of the run. 48 MB took 9 % less time of 500 files and 24 MB more; 96 MB took no less.
 */
const YOUNG_GENERATION = 48;

/** So many files are handed over at once. */
const TOGETHER = 16;

/**
 * Hands the files of a list out to threads, some at a time, until all are done or somebody stops it. V8 lets the heap of a
 * program grow with all that it clears away, and limits only that of a thread, so that even one thread keeps memory low.
 */
export async function runInThreads<T, R>(files: readonly string[], options: PoolOptions<T, R>): Promise<void> {
  const { module, data, jobs, oldGeneration, take, here, isStopped } = options;
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_GENERATION, maxOldGenerationSizeMb: oldGeneration };
  // The last parts are small, so that no thread waits long for another.
  const together = Math.max(1, Math.min(TOGETHER, Math.ceil(files.length / (jobs * 4))));
  compileSooner(files.length);
  let next = 0;
  const workers = new Set<Worker>();
  const work = async () => {
    let worker: Worker | undefined;
    while (next < files.length && isStopped?.() !== true) {
      const part = files.slice(next, next + together);
      next += part.length;
      worker ??= start();
      const results = await ask<R>(worker, part);
      if (results === OUT_OF_MEMORY) {
        worker = undefined;
        take(part, await here(part));
      } else {
        take(part, results);
      }
    }
  };
  const start = () => {
    const worker = new Worker(module, { workerData: data, resourceLimits });
    workers.add(worker);
    return worker;
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}

const OUT_OF_MEMORY = Symbol();

function ask<R>(worker: Worker, part: readonly string[]): Promise<R | typeof OUT_OF_MEMORY> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      worker.off('message', answer);
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(OUT_OF_MEMORY);
      else reject(error);
    };
    const answer = (results: R) => {
      worker.off('error', fail);
      resolve(results);
    };
    worker.once('error', fail);
    worker.once('message', answer);
    worker.postMessage(part);
  });
}
