import { stampOf } from './files.ts';

/** Looked at so often; a person who saves sees the change at once, and looking costs nothing. */
const EVERY = 150;

/**
 * Calls back after files have changed and are at rest: saved a thousand times at once, they are read once. Which files these
 * are may change with what is in them. Looking at them, not being told by the system, is the same everywhere, and sees
 * editors that put a new file in the place of the old one.
 */
export function watchFiles(list: () => readonly string[], onChange: () => Promise<void>): { stop: () => void } {
  let before = stampOf(list());
  let seen = before;
  let isBusy = false;
  const timer = setInterval(() => {
    const now = stampOf(list());
    const isAtRest = now === seen;
    seen = now;
    if (isBusy || now === before || !isAtRest) return;
    before = now;
    isBusy = true;
    void onChange().finally(() => {
      isBusy = false;
    });
  }, EVERY);
  return { stop: () => clearInterval(timer) };
}
