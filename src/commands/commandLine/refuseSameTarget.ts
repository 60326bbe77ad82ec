import { realTarget } from '../../files/files.ts';
import type { HelpWords } from './helpWords.ts';
import type { Output } from './outputsOption.ts';
import { UsageError } from './usageError.ts';

/**
 * Refuses outputs of one run that cannot all be had.
 *
 * @throws UsageError where two go to stdout, or would be the same file
 */
export function refuseSameTarget(outputs: readonly Output<string>[], words: HelpWords): void {
  const onScreen = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (onScreen.length > 1) throw new UsageError(words.severalToStdout(onScreen));
  const targets = new Set<string>();
  for (const { file } of outputs.length > 1 ? outputs : []) {
    if (file === undefined) continue;
    const target = realTarget(file);
    if (targets.has(target)) throw new UsageError(words.sameTarget(file));
    targets.add(target);
  }
}
