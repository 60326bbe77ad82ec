import { ownText } from '../../batch/ownText.ts';
import { readHead } from '../../files/files.ts';
import { readOption } from '../commandLine/commandOptions.ts';
import { UsageError } from '../commandLine/usageError.ts';

/** One of several parts of a list, such as the second of eight. */
export interface Shard {
  /** Counted from 1. */
  readonly part: number;
  readonly of: number;
}

/** `--shard 2/8`, as test runners have it. */
export const shardOption = readOption(
  '--shard <k/n>',
  (words) => words.manyFiles.shard,
  (given, words): Shard | undefined => {
    if (given === undefined) return undefined;
    const [, part, of] = /^0*(\d{1,6})\/0*(\d{1,6})$/.exec(given.trim()) ?? [];
    const shard = { part: Number(part), of: Number(of) };
    if (!(shard.part >= 1 && shard.part <= shard.of)) throw new UsageError(words.manyFiles.notAShard(given));
    return shard;
  },
);

/**
 * Takes one part of a list. The parts of a list share nothing and are together all of it, and each keeps its order. The years
 * of one unit go into one part, so that they are compared as they are in a run over all.
 */
export function takeShard(files: readonly string[], { part, of }: Shard): readonly string[] {
  const groups = new Map<string, number>();
  return files.filter((file) => {
    // A name that was cut from the head of its file would keep all of that.
    const key = ownText(unitNamed(readHead(file) ?? '') ?? `\n${file}`);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return group % of === part - 1;
  });
}

/**
 * Finds the name under `unit` by its lines alone, since every part reads the heads of all files. What it does not find makes
 * the file a group of its own, and only costs a comparison of two years.
 */
export function unitNamed(text: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^["']?unit["']?[ \t]*:/.test(line));
  if (start === -1) return undefined;
  const [first = '', ...rest] = lines.slice(start);
  const flow = plainValue(/[{,][ \t]*["']?name["']?[ \t]*:[ \t]*(.*)$/.exec(first)?.[1]);
  if (flow !== undefined) return flow;
  let indent: string | undefined;
  for (const line of rest) {
    const [, blanks = '', value] = /^([ \t]*)(?:["']?name["']?[ \t]*:[ \t]*(.*)$)?/.exec(line) ?? [];
    const isEmpty = /^[ \t]*(?:#|$)/.test(line);
    if (isEmpty) continue;
    if (blanks === '') return undefined;
    indent ??= blanks;
    if (blanks === indent && value !== undefined) return plainValue(value);
  }
  return undefined;
}

function plainValue(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const [, double, single, plain = ''] = /^(?:"([^"]*)"|'([^']*)'|([^,}#"']+))/.exec(written) ?? [];
  const value = (double ?? single ?? plain).trim();
  return value === '' ? undefined : value;
}
