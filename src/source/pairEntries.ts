import { pairNames } from './pairNames.ts';
import { childOf } from './query.ts';
import type { SourceNode } from './types.ts';

/** An entry of a list that somebody typed. */
export interface TypedEntry {
  readonly index: number;
  readonly node: SourceNode;
  /** What it is called, or which other thing it is about; `undefined` for a text, and for a map that nothing names. */
  readonly name: string | undefined;
  /** The how many-th of this name it is. */
  readonly count: number;
  /** The keys that the name was made of. */
  readonly nameKeys: readonly string[];
}

export interface PairedEntries {
  /** In the order of the second list. */
  readonly both: readonly { readonly before: TypedEntry; readonly after: TypedEntry }[];
  readonly gone: readonly TypedEntry[];
  readonly fresh: readonly TypedEntry[];
}

/** The keys that tell one entry from the others, for each kind of list; the first whose keys are all there counts. */
const NAME_KEYS: readonly (readonly string[])[] = [
  ['name'],
  ['programme'],
  ['code', 'path'],
  ['rubric', 'criterion'],
  ['criterion', 'document'],
  ['figure'],
  ['id'],
  ['heading'],
  ['what', 'where'],
];

/** Reads the entries of a list with what they are called; a name that was given before gets a number behind it. */
export function nameEntries(items: readonly SourceNode[]): TypedEntry[] {
  const counts = new Map<string, number>();
  return items.map((node, index) => {
    const nameKeys = NAME_KEYS.find((keys) => keys.every((key) => childOf(node, key) !== undefined)) ?? [];
    const name = nameKeys.map((key) => scalarText(childOf(node, key)) ?? '').join(' · ');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const numbered = count === 1 ? name : `${name}（${count}）`;
    return { index, node, name: nameKeys.length === 0 ? undefined : numbered, count, nameKeys };
  });
}

/**
 * Pairs the entries of two lists: those with a name by it, wherever they stand, and those without by what they say, then in
 * their order.
 */
export function pairEntries(before: readonly SourceNode[], after: readonly SourceNode[]): PairedEntries {
  const [olds, news] = [nameEntries(before), nameEntries(after)];
  const named = pairNames(olds.filter(hasName), news.filter(hasName), ({ name }) => name);
  // An entry about another thing (a code, a figure) does not get another name: it is about something else.
  const renamed = named.renamed.filter(({ before: one, after: other }) => isCalled(one) && isCalled(other));
  const kept = new Set(renamed.flatMap((pair) => [pair.before, pair.after]));
  const left = named.renamed.filter((pair) => !kept.has(pair.before));
  const unnamed = pairInOrder(
    olds.filter((entry) => !hasName(entry)),
    news.filter((entry) => !hasName(entry)),
  );
  return {
    both: [...named.same, ...named.continued, ...renamed, ...unnamed.both].toSorted(
      (one, other) => one.after.index - other.after.index,
    ),
    gone: [...named.gone, ...left.map((pair) => pair.before), ...unnamed.gone].toSorted(byIndex),
    fresh: [...named.fresh, ...left.map((pair) => pair.after), ...unnamed.fresh].toSorted(byIndex),
  };
}

function hasName(entry: TypedEntry): entry is TypedEntry & { readonly name: string } {
  return entry.name !== undefined;
}

function isCalled({ nameKeys: [key] }: TypedEntry): boolean {
  return key === 'name' || key === 'programme' || key === 'heading';
}

function byIndex(one: TypedEntry, other: TypedEntry): number {
  return one.index - other.index;
}

function pairInOrder(olds: readonly TypedEntry[], news: readonly TypedEntry[]): PairedEntries {
  const waiting = new Map<string, TypedEntry[]>();
  for (const entry of olds) {
    const text = writeOut(entry.node);
    waiting.set(text, [...(waiting.get(text) ?? []), entry]);
  }
  const both: { before: TypedEntry; after: TypedEntry }[] = [];
  const rest = news.filter((after) => {
    const before = waiting.get(writeOut(after.node))?.shift();
    if (before !== undefined) both.push({ before, after });
    return before === undefined;
  });
  const left = [...waiting.values()].flat().toSorted(byIndex);
  const changed = Math.min(left.length, rest.length);
  for (let at = 0; at < changed; at++) {
    const [before, after] = [left[at], rest[at]];
    if (before !== undefined && after !== undefined) both.push({ before, after });
  }
  return { both, gone: left.slice(changed), fresh: rest.slice(changed) };
}

/** Writes out all that is typed in a node, so that two may be held against each other. */
function writeOut(node: SourceNode): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.text);
    case 'list':
      return `[${node.items.map(writeOut).join(',')}]`;
    case 'map':
      return `{${node.entries
        .map(({ key, value }) => `${JSON.stringify(key)}:${writeOut(value)}`)
        .toSorted()
        .join(',')}}`;
  }
}

/** The text of a scalar; `undefined` for an empty one, which says nothing yet, and for a map or a list. */
export function scalarText(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? node.text : undefined;
}
