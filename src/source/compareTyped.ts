import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import { nameEntries, pairEntries, scalarText, type TypedEntry } from './pairEntries.ts';
import { pairNames } from './pairNames.ts';
import { childOf, entryOf, mapOf } from './query.ts';
import { resolveSchema, type Schema, stepInto } from './schema.ts';
import type { SourceEntry, SourceNode } from './types.ts';

/** One thing that two report files say differently. */
export interface TypedChange {
  /**
   * `value`: a number, a word or a text; `new` and `gone`: an entry that only one of the files has; `renamed`: an entry that
   * bears another name; `order`: entries that both have stand in another order; `same`: what is alike, where that is asked for.
   */
  readonly what: 'value' | 'new' | 'gone' | 'renamed' | 'order' | 'same';
  /** The path in the second file, or in the first where only that has the entry. */
  readonly path: string;
  /** The path in the first file; of an entry that only one has, the same as `path`. */
  readonly beforePath: string;
  readonly steps: readonly Step[];
  /** What was typed; `undefined` where nothing was, and for an entry, whose values `content` has. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What was typed is a list or a group of keys where the other file has a word (`none`). */
  readonly listed: 'before' | 'after' | undefined;
  readonly kind: ValueKind;
  /** All values of an entry that only one of the files has; otherwise empty. */
  readonly content: readonly TypedValue[];
}

/** What the schema says of a value that matters for printing it. */
export interface ValueKind {
  /** An amount in the file's unit of money. */
  readonly isMoney: boolean;
  /** What the words mean among which one was chosen: `personnel` is 人员经费. */
  readonly choices: ReadonlyMap<string, string>;
}

/** A value within an entry. */
export interface TypedValue {
  readonly steps: readonly Step[];
  readonly text: string;
  readonly kind: ValueKind;
}

/** One step on the way to a value: a key with its Chinese title, or the name of an entry, which is its own title. */
export interface Step {
  readonly key: string;
  readonly title: string;
  /** The values of which the name of an entry is made. */
  readonly parts: readonly NamePart[];
  /** The how many-th entry of this name it is. */
  readonly number: number;
}

export interface NamePart {
  readonly key: string;
  readonly text: string;
  readonly kind: ValueKind;
}

/** Where a value stands: its path, what leads there, and its schema. */
interface Spot {
  readonly path: string;
  readonly beforePath: string;
  readonly steps: readonly Step[];
  readonly schema: Schema | undefined;
}

const ROOT: Schema = reportSchema as Schema;

/**
 * Compares all that is typed in two report files, key by key, in the order of the second. Entries of lists are paired by their
 * names, wherever they stand. An empty value counts as missing: nothing has been said yet.
 *
 * @param all includes what is the same
 */
export function compareTyped(before: SourceNode, after: SourceNode, all = false): TypedChange[] {
  const changes: TypedChange[] = [];
  compare(before, after, { path: '', beforePath: '', steps: [], schema: resolveSchema(ROOT, ROOT) });
  return changes;

  function compare(one: SourceNode | undefined, other: SourceNode | undefined, spot: Spot): void {
    const [old, now] = [scalarText(one), scalarText(other)];
    // A word in place of a map or a list (`none`) is told by itself.
    if (old !== now) tell('value', spot, { before: old, after: now, listed: listedIn(one, other) });
    else if (all && now !== undefined) tell('same', spot, { before: old, after: now });
    if (one?.kind === 'list' || other?.kind === 'list') compareLists(itemsOf(one), itemsOf(other), spot);
    else if (isOfNamedEntries(spot)) compareNamed(entriesOf(one), entriesOf(other), spot);
    else {
      for (const key of new Set([...entriesOf(other), ...entriesOf(one)].map((entry) => entry.key)))
        compare(entryOf(one, key)?.value, entryOf(other, key)?.value, under(spot, key));
    }
  }

  function compareNamed(olds: readonly SourceEntry[], news: readonly SourceEntry[], spot: Spot): void {
    const { same, continued, renamed, gone, fresh } = pairNames(olds, news, ({ key }) => key);
    for (const { before: old, after: now } of [...same, ...continued, ...renamed]) {
      if (old.key !== now.key) tell('renamed', spot, { before: old.key, after: now.key });
      compare(old.value, now.value, under(spot, now.key, old.key));
    }
    const contentOf = ({ key, value }: SourceEntry) => listValues(value, { ...under(spot, key), steps: [] });
    for (const entry of gone) tell('gone', under(spot, entry.key), { content: contentOf(entry) });
    for (const entry of fresh) tell('new', under(spot, entry.key), { content: contentOf(entry) });
  }

  function compareLists(olds: readonly SourceNode[], news: readonly SourceNode[], spot: Spot): void {
    const { both, gone, fresh } = pairEntries(olds, news);
    for (const { before: old, after: now } of both) {
      if (old.name !== now.name) tell('renamed', spot, { before: old.name, after: now.name });
      compare(withoutName(old), withoutName(now), within(spot, now, old));
    }
    const isMoved = both.some(({ before: { index } }, at) => index < (both[at - 1]?.before.index ?? 0));
    if (isMoved) tell('order', spot, {});
    for (const entry of gone) tell('gone', within(spot, entry), { content: valuesOf(entry, spot) });
    for (const entry of fresh) tell('new', within(spot, entry), { content: valuesOf(entry, spot) });
  }

  function tell(
    what: TypedChange['what'],
    { path, beforePath, steps, schema }: Spot,
    told: Partial<Pick<TypedChange, 'before' | 'after' | 'content' | 'listed'>>,
  ): void {
    const { before = undefined, after = undefined, content = [], listed = undefined } = told;
    changes.push({ what, path, beforePath, steps, before, after, content, listed, kind: kindOf(schema) });
  }
}

/** Whether the keys of a map are names that the user gave (results, budget units). */
function isOfNamedEntries({ schema }: Spot): boolean {
  const entries = schema?.additionalProperties;
  return typeof entries === 'object' && resolveSchema(ROOT, entries)?.type === 'object';
}

function listedIn(one: SourceNode | undefined, other: SourceNode | undefined): TypedChange['listed'] {
  if (itemsOf(other).length + entriesOf(other).length > 0) return 'after';
  return itemsOf(one).length + entriesOf(one).length > 0 ? 'before' : undefined;
}

const NO_CHOICES: ReadonlyMap<string, string> = new Map();

/** The descriptions say what each choice means: `personnel 人员经费；operating 日常公用经费`. */
function kindOf(schema: Schema | undefined): ValueKind {
  const isMoney = schema?.['x-kind'] === 'amount' && schema['x-decimals'] !== 0;
  const { enum: choices, description = '' } = schema ?? {};
  if (choices === undefined) return { isMoney, choices: NO_CHOICES };
  const meanings = choices.flatMap((choice) => {
    const [, meaning] = new RegExp(`(?:^|[；：。])${String(choice)} ([^；，。：（]+)`).exec(description) ?? [];
    return meaning === undefined ? [] : [[String(choice), meaning] as const];
  });
  return { isMoney, choices: new Map(meanings) };
}

function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === 'list' ? node.items : [];
}

function entriesOf(node: SourceNode | undefined): readonly SourceEntry[] {
  return mapOf(node)?.entries ?? [];
}

function under({ path, beforePath, steps, schema }: Spot, key: string, before = key): Spot {
  const inner = step(schema, key);
  // A key that the user chose has a schema, but its own name says more.
  const isChosen = typeof schema?.additionalProperties === 'object' && !Object.hasOwn(schema.properties ?? {}, key);
  const title = (isChosen ? undefined : inner?.title) ?? key;
  return {
    path: joinPath(path, key),
    beforePath: joinPath(beforePath, before),
    steps: [...steps, { key, title, parts: [], number: 1 }],
    schema: inner,
  };
}

function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function within({ path, beforePath, steps, schema }: Spot, entry: TypedEntry, before = entry): Spot {
  const name = entry.name ?? String(entry.index + 1);
  const inner = step(schema, String(entry.index));
  const parts = entry.nameKeys.map((key) => ({
    key,
    text: scalarText(childOf(entry.node, key)) ?? '',
    kind: kindOf(step(inner, key)),
  }));
  return {
    path: `${path}[${entry.index}]`,
    beforePath: `${beforePath}[${before.index}]`,
    steps: [...steps, { key: name, title: name, parts, number: entry.count }],
    schema: inner,
  };
}

function step(schema: Schema | undefined, key: string): Schema | undefined {
  return schema === undefined ? undefined : resolveSchema(ROOT, stepInto(ROOT, schema, key));
}

/** An entry without the keys that make its name, which is told already. */
function withoutName({ node, nameKeys }: TypedEntry): SourceNode {
  if (node.kind !== 'map') return node;
  return { ...node, entries: node.entries.filter(({ key }) => !nameKeys.includes(key)) };
}

/** Lists the values of an entry by what leads to them within it. */
function valuesOf(entry: TypedEntry, spot: Spot): TypedValue[] {
  return listValues(withoutName(entry), { ...within(spot, entry), steps: [] });
}

/** Lists all values below a node, each with the steps that lead to it. */
function listValues(node: SourceNode, spot: Spot): TypedValue[] {
  switch (node.kind) {
    case 'scalar': {
      const text = scalarText(node);
      return text === undefined ? [] : [{ steps: spot.steps, text, kind: kindOf(spot.schema) }];
    }
    case 'list':
      return nameEntries(node.items).flatMap((entry) => listValues(withoutName(entry), within(spot, entry)));
    case 'map':
      return node.entries.flatMap(({ key, value }) => listValues(value, under(spot, key)));
  }
}
