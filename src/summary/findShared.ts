import { hashNumber, NO_HASH, splitHashes } from './hashText.ts';
import type { FileRow, SharedSentences } from './types.ts';

/**
 * Finds sentences that stand in the reports of several units. It sorts the hashes of all sentences in one array of numbers, so
 * that ten thousand reports take a few megabytes, and looks at owners only of those that occur twice.
 */
export function findShared(rows: readonly FileRow[]): {
  readonly shared: readonly SharedSentences[];
  readonly common: number;
} {
  const twice = findTwice(rows);
  const owners = new Map<string, Map<string, number>>();
  rows.forEach(({ report }, row) => {
    if (report === undefined) return;
    for (const hash of splitHashes(report.sentences.same)) {
      if (hash === NO_HASH || !twice.has(hashNumber(hash))) continue;
      const units = owners.get(hash) ?? new Map<string, number>();
      owners.set(hash, units);
      if (!units.has(report.unit)) units.set(report.unit, row);
    }
  });
  const groups = new Map<string, { rows: readonly number[]; hashes: string[] }>();
  let common = 0;
  for (const [hash, units] of owners) {
    if (units.size < 2) continue;
    if (units.size > MOST_UNITS) {
      common++;
      continue;
    }
    const together = [...units.values()];
    const key = together.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { rows: together, hashes: [hash] });
    else group.hashes.push(hash);
  }
  const shared = [...groups.values()].map(({ rows: together, hashes }): SharedSentences => {
    const all = splitHashes(rows[together[0] ?? 0]?.report?.sentences.same ?? '');
    const first = hashes.slice(0, SHOWN).map((hash) => all.indexOf(hash));
    return { rows: together, sentences: hashes.length, first };
  });
  return { shared: shared.sort((one, other) => other.sentences - one.sentences), common };
}

/** What stands in the reports of more units is a stock phrase, or was taken from a notice: it is only counted. */
const MOST_UNITS = 8;

/** So many examples are kept. */
const SHOWN = 3;

/** The hashes that occur more than once. */
function findTwice(rows: readonly FileRow[]): ReadonlySet<number> {
  const counts = rows.map(({ report }) => splitHashes(report?.sentences.same ?? '').length);
  const all = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const { report } of rows) {
    for (const hash of splitHashes(report?.sentences.same ?? '')) all[at++] = hashNumber(hash);
  }
  all.sort();
  const twice = new Set<number>();
  for (let index = 1; index < all.length; index++) {
    const hash = all[index];
    if (hash !== undefined && hash === all[index - 1]) twice.add(hash);
  }
  return twice;
}
