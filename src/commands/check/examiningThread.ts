import { Worker } from 'node:worker_threads';
import { packValue, unpackValue } from '../../batch/packValue.ts';
import type { KeptTexts, Texts } from '../../batch/texts.ts';
import type { ReportId } from '../../checks/years/prior/findPrior.ts';
import type { Finding } from '../../findings/types.ts';
import type { Examined, ExamineOptions } from './examine.ts';

/**
 * From how many files on they are examined in a thread of their own. Starting it costs a tenth of a second, and it holds
 * the memory: V8 lets the heap of a program grow with all that it clears away, and limits only that of a thread.
 */
export const MANY_FILES = 128;

/** A smaller heap makes a run slower, a larger one makes it no faster. A file that needs more is examined outside the thread. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/** So many files are examined between two messages. */
const TOGETHER = 16;

/** What a thread tells of one file. The findings stay a text until they are wanted: to V8 a text is one object. */
export interface ExaminedFar {
  readonly id: ReportId | undefined;
  readonly packed: string;
  readonly texts: KeptTexts;
}

/** What is kept of a file until all have been examined. */
export interface Kept {
  readonly id: ReportId | undefined;
  readonly open: () => Examined;
}

/**
 * Examines files in order, in a thread of their own as far as its memory reaches.
 *
 * @param module what runs in the thread
 */
export async function examineInThread(
  module: string,
  files: readonly string[],
  options: ExamineOptions,
  texts: Texts,
  examineHere: (files: readonly string[]) => Promise<Kept[]>,
): Promise<Kept[]> {
  const open = makeOpener();
  const worker = new Worker(module, { workerData: options, resourceLimits: LIMITS });
  const all: Kept[] = [];
  try {
    for (let start = 0; start < files.length; start += TOGETHER) {
      for (const { id, packed, texts: kept } of await ask(worker, files.slice(start, start + TOGETHER))) {
        texts.put(kept);
        all.push({ id, open: () => open(packed) });
      }
    }
    return all;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error;
    return [...all, ...(await examineHere(files.slice(all.length)))];
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, files: readonly string[]): Promise<readonly ExaminedFar[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (examined: readonly ExaminedFar[]) => {
      worker.off('error', reject);
      resolve(examined);
    });
    worker.postMessage(files);
  });
}

/** Makes findings of texts again. Each report tells of a fault of its form anew, and it is known by being the same finding. */
function makeOpener(): (packed: string) => Examined {
  const shared = new Map<string, Finding>();
  const share = (found: Finding) => {
    const key = packValue(found);
    const known = shared.get(key) ?? found;
    shared.set(key, known);
    return known;
  };
  return (packed) => {
    const examined = unpackValue(packed) as Examined;
    const { file, evaluating } = examined.found;
    const own = evaluating.map((found) => (found.places[0].file === file ? found : share(found)));
    return { ...examined, found: { ...examined.found, evaluating: own } };
  };
}
