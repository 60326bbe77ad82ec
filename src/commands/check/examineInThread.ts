import { parentPort, workerData } from 'node:worker_threads';
import { packTight } from '../../batch/packTight.ts';
import { Texts } from '../../batch/texts.ts';
import type { ThreadTask } from '../manyFiles/threadPool.ts';
import { type ExamineOptions, Examiner } from './examine.ts';
import type { ExaminedPart, FoundWithLines } from './examiningThread.ts';

/** Runs in a thread of its own: it is given the names of files, and tells what it found in them. */
export function examineInThread(): void {
  const texts = new Texts(Number.POSITIVE_INFINITY);
  const examiner = new Examiner((workerData as ThreadTask<ExamineOptions>).options, texts);
  parentPort?.on('message', async (files: readonly string[]) => {
    const all: FoundWithLines[] = [];
    for (const file of files) all.push({ examined: await examiner.examine(file), lines: texts.takeLines() });
    const packed = packTight(all);
    const { whole, names } = texts.take();
    const ids = all.map(({ examined }) => examined.id);
    const part: ExaminedPart = { far: { ids, packed, texts: { whole, names } } };
    parentPort?.postMessage(part, [packed.buffer]);
  });
}
