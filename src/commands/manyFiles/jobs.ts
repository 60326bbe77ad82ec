import { availableParallelism } from 'node:os';
import { readOption } from '../commandLine/commandOptions.ts';
import { UsageError } from '../commandLine/usageError.ts';

/** `-j 4`: how many threads share the files; `undefined`: as many as pay. */
export const jobsOption = readOption(
  '-j, --jobs <n>',
  (words) => words.manyFiles.jobs,
  (given, words): number | undefined => {
    if (given === undefined) return undefined;
    if (!/^0*[1-9]\d?$/.test(given)) throw new UsageError(words.manyFiles.notJobs(given));
    return Number(given);
  },
);

/** More threads than these share one memory and one disk. */
const MOST = 8;

/** How many threads are started where nobody said: one for each core, from the size on at which they were measured to pay. */
export function chooseJobs(asked: number | undefined, files: number, pays: number): number {
  const jobs = asked ?? (files < pays ? 1 : Math.min(availableParallelism(), MOST));
  return Math.max(1, Math.min(jobs, files));
}
