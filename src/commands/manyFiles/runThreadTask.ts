import { workerData } from 'node:worker_threads';
import type { ThreadTask } from './threadPool.ts';

/** Runs in a thread what it was started for; each task is loaded only where it is wanted. */
export async function runThreadTask(): Promise<void> {
  switch ((workerData as ThreadTask<unknown>).task) {
    case 'check': {
      const { examineInThread } = await import('../check/examineInThread.ts');
      return examineInThread();
    }
    case 'build': {
      const { buildInThread } = await import('../build/buildInThread.ts');
      return buildInThread();
    }
  }
}
