import { parentPort, workerData } from 'node:worker_threads';
import { packValue } from '../../batch/packValue.ts';
import { Texts } from '../../batch/texts.ts';
import type { ThreadTask } from '../manyFiles/threadPool.ts';
import { type ExamineOptions, Examiner } from './examine.ts';
import type { ExaminedFar, ExaminedPart } from './examiningThread.ts';

/** Runs in a thread of its own: it is given the names of files, and tells what it found in them. */
export function examineInThread(): void {
  const texts = new Texts(Number.POSITIVE_INFINITY);
  const examiner = new Examiner((workerData as ThreadTask<ExamineOptions>).options, texts);
  parentPort?.on('message', async (files: readonly string[]) => {
    const all: ExaminedFar[] = [];
    for (const file of files) {
      const examined = await examiner.examine(file);
      all.push({ id: examined.id, packed: packValue(examined), texts: texts.take() });
    }
    const examined: ExaminedPart = { far: all };
    parentPort?.postMessage(examined);
  });
}
