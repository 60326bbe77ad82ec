import path from 'node:path';
import { eachOnce, findReports, findWordFiles, isFolder } from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import type { Finding, Result } from '../../findings/types.ts';
import { nothingToCheck } from '../findings/findings.ts';
import { type Shard, takeShard } from './shard.ts';

export interface ListedFiles {
  /** Each once, in the order given; those of a folder sorted by their names, folder by folder. */
  readonly files: readonly string[];
  /** Folders that cannot be listed, or that hold nothing. */
  readonly findings: readonly Finding[];
  /** The folder from a named folder down to a file that was found deeper below it, such as `u001`. */
  readonly below: ReadonlyMap<string, string>;
  /** Whether it is one file that was named, and not what a folder holds, or a part of a list. */
  readonly isOne: boolean;
}

export interface ListOptions {
  /** What stands for a folder: its report files, or, where it has none, its Word files too. */
  readonly takes: 'reports' | 'reportsOrWord';
  readonly shard?: Shard | undefined;
}

/**
 * Lists the files that paths of a command line stand for; a folder stands for the files below it, and no path for the working
 * folder. Patterns were expanded when the command line was read. This is the one place in which paths become lists.
 */
export function listFiles(paths: readonly string[], { takes, shard }: ListOptions): ListedFiles {
  const findings: Finding[] = [];
  const folders = new Map<string, string>();
  const files = (paths.length === 0 ? ['.'] : paths).flatMap((target) => {
    if (!isFolder(target)) return [target];
    const { value = [], findings: unreadable } = takes === 'reports' ? findReports(target) : listBelow(target);
    findings.push(...unreadable);
    if (value.length === 0) findings.push(nothingToCheck({ path: target, takes }, wholeFile(target)));
    for (const file of value) {
      const below = path.relative(target, path.dirname(file));
      if (below !== '' && !folders.has(file)) folders.set(file, below);
    }
    return value;
  });
  const [only, ...others] = paths;
  const isOne = only !== undefined && others.length === 0 && !isFolder(only) && shard === undefined;
  const once = eachOnce(files);
  return {
    files: shard === undefined ? once : takeShard(once, shard),
    findings,
    below: folders,
    isOne,
  };
}

/** The report files below a folder; where there is none, its Word files. Where there are some, those may have been built from them. */
function listBelow(folder: string): Result<readonly string[]> {
  const reports = findReports(folder);
  if (reports.value?.length !== 0) return reports;
  const { value, findings } = findWordFiles(folder);
  return { value, findings: findings.length === 0 ? reports.findings : findings };
}
