import { realTarget } from '../../files/files.ts';
import type { CheckOutput } from './checkFormats.ts';

/** Two outputs of one run that would be the same file; `undefined` where there are none. */
export function findSameTarget(outputs: readonly CheckOutput[]): string | undefined {
  const targets = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const target = realTarget(file);
    if (targets.has(target)) return file;
    targets.add(target);
  }
  return undefined;
}
