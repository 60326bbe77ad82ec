export interface DiffLine {
  readonly kind: 'removed' | 'added' | 'kept';
  /** Line number from 1: in the old text for a removed line, otherwise in the new one. */
  readonly line: number;
  readonly text: string;
}

/** How many lines ahead the next shared line is looked for. */
const FARTHEST = 400;

/** Lists the lines in which two texts differ, as stretches with one line of context before and after. */
export function diffLines(before: string, after: string): DiffLine[][] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const stretches: DiffLine[][] = [];
  let [i, j] = [0, 0];
  /** The line up to which the new text has been shown. */
  let shown = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const { removed, added } = findNextShared(old, now, i, j);
    const isNear = stretches.length > 0 && j - 1 <= shown;
    const stretch = (isNear ? stretches.at(-1) : undefined) ?? [];
    if (!isNear) stretches.push(stretch);
    if (j > shown || (!isNear && j > 0)) stretch.push({ kind: 'kept', line: j, text: now[j - 1] ?? '' });
    for (let at = i; at < i + removed; at++) stretch.push({ kind: 'removed', line: at + 1, text: old[at] ?? '' });
    for (let at = j; at < j + added; at++) stretch.push({ kind: 'added', line: at + 1, text: now[at] ?? '' });
    i += removed;
    j += added;
    shown = j;
    const next = now[j];
    if (next !== undefined && old[i] === next && next.trim() !== '') {
      stretch.push({ kind: 'kept', line: j + 1, text: next });
      shown = j + 1;
      i += 1;
      j += 1;
    }
  }
  return stretches;
}

/** Counts the lines in each text before the next line that both share; a blank line does not count as shared. */
function findNextShared(old: readonly string[], now: readonly string[], i: number, j: number) {
  for (let sum = 1; sum <= FARTHEST; sum++) {
    for (let removed = 0; removed <= sum; removed++) {
      const added = sum - removed;
      const line = old[i + removed];
      const isEnd = i + removed >= old.length && j + added >= now.length;
      const isShared = line !== undefined && line === now[j + added];
      if (isEnd || (isShared && (line.trim() !== '' || old[i + removed + 1] === now[j + added + 1]))) {
        return { removed: Math.min(removed, old.length - i), added: Math.min(added, now.length - j) };
      }
    }
  }
  return { removed: old.length - i, added: now.length - j };
}
