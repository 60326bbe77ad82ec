import { type BigIntStats, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';

/*
 * What lies at a path, where nothing there is no fault. The system refuses to look at more than what is not there: links in a
 * circle, names that are too long, folders that are shut. A report that came by mail can name each of them.
 */

/** What a path leads to; `undefined` where the system shows nothing there. */
export function lookAt(target: string): BigIntStats | undefined {
  return quietly(() => statSync(target, { bigint: true }));
}

/** What lies at a path itself, be it a link; `undefined` where the system shows nothing there. */
export function lookAtItself(target: string): Stats | undefined {
  return quietly(() => lstatSync(target));
}

/** The path at the end of all links; `undefined` where they lead to nothing. */
export function realPath(target: string): string | undefined {
  return quietly(() => realpathSync(target));
}

function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    // All else is a bug.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  }
}
