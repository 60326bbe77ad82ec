import type { Finding, Severity } from '../findings/types.ts';

/** A finding that is shown. */
export interface Shown {
  readonly finding: Finding;
  /** For the last finding shown of a file: how many more of the file are not shown. */
  readonly hidden: number;
}

/**
 * Nobody reads more: a file with more findings is of another kind than expected, or repeats one mistake on every line.
 */
const MOST_SHOWN = 200;

/** Limits the findings of each file to `MOST_SHOWN`, in their order; of more, the most severe stay. */
export function limitFindings(findings: readonly Finding[]): Shown[] {
  const files = new Map<string, number[]>();
  findings.forEach(({ places: [{ file }] }, index) => {
    const ofFile = files.get(file);
    if (ofFile === undefined) files.set(file, [index]);
    else ofFile.push(index);
  });
  const shown: Shown[] = [];
  for (const ofFile of files.values()) {
    const kept = worstOf(ofFile, findings);
    kept.forEach((index, position) => {
      const finding = findings[index];
      const hidden = position === kept.length - 1 ? ofFile.length - kept.length : 0;
      if (finding !== undefined) shown[index] = { finding, hidden };
    });
  }
  // Removes the holes that the omitted findings left in the array.
  return shown.filter(() => true);
}

function worstOf(ofFile: readonly number[], findings: readonly Finding[]): readonly number[] {
  if (ofFile.length <= MOST_SHOWN) return ofFile;
  const byRank = ofFile.toSorted((one, other) => rankOf(findings[one]) - rankOf(findings[other]));
  return byRank.slice(0, MOST_SHOWN).sort((one, other) => one - other);
}

function rankOf(finding: Finding | undefined): number {
  return finding === undefined ? BY_RANK.length : BY_RANK.indexOf(finding.severity);
}

const BY_RANK: readonly Severity[] = ['error', 'warning', 'note'];
