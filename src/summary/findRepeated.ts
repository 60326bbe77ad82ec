import { NO_HASH, splitHashes } from './hashText.ts';
import type { Repeated, SentenceDigest } from './types.ts';

/** Counts the sentences of a report that stand in last year's as well, with another year or with other numbers. */
export function findRepeated(current: SentenceDigest, previous: SentenceDigest, file: string): Repeated {
  const [same, numbers] = [splitHashes(current.same), splitHashes(current.numbers)];
  const before = { same: new Set(splitHashes(previous.same)), numbers: new Set(splitHashes(previous.numbers)) };
  const isSame = same.map((hash) => hash !== NO_HASH && before.same.has(hash));
  const first = isSame.flatMap((is, index) => (is ? [index] : []));
  return {
    file,
    sentences: same.length,
    same: first.length,
    numbers: numbers.filter((hash, index) => isSame[index] !== true && before.numbers.has(hash)).length,
    first: first.slice(0, SHOWN),
  };
}

/** So many examples are kept. */
const SHOWN = 3;
