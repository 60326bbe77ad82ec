import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { Form } from '../../form/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { childOf, entryOf, listOf, textOf } from '../../source/query.ts';
import type { SourceEntry, SourceNode } from '../../source/types.ts';
import { DISCLOSED } from './everything.ts';
import { typedNotPrinted } from './findings.ts';
import type { FormPrints, KeyPatterns } from './types.ts';

/**
 * SE706 typed-not-printed: what was typed stands in a block of which the form prints nothing, and from which it gives no
 * points. Told once for each section of the file. Keys that are there to be compared (carryovers, reasons, last year's
 * amounts, claimed points) are used without being printed, and what is stated to be none is not lost.
 *
 * @param others the keys that each other installed form prints
 */
export function findUnprinted(
  { root }: Pick<UnitYear, 'root'>,
  form: Pick<Form, 'id' | 'narrative'>,
  prints: Pick<FormPrints, 'printed' | 'scored'>,
  others: () => ReadonlyMap<string, KeyPatterns>,
): readonly Finding[] {
  const bySection = new Map<string, { readonly pattern: string; readonly place: Place }[]>();
  for (const block of listUnprintedBlocks(form, prints)) {
    const place = findTyped(root, block);
    if (place === undefined) continue;
    const section = block.of === '' ? block.key : block.of;
    bySection.set(section, [...(bySection.get(section) ?? []), { pattern: patternOf(block), place }]);
  }
  return [...bySection].flatMap(([section, own]): Finding[] => {
    const [first] = own;
    if (first === undefined) return [];
    const keys = prints.printed.has(section) ? own.map(({ pattern }) => pattern) : [section];
    const forms = [...others()].flatMap(([id, keysOfForm]) =>
      id !== form.id && keys.every((key) => keysOfForm.has(key)) ? [id] : [],
    );
    return [typedNotPrinted({ keys, form: form.id, forms }, first.place)];
  });
}

/** A block of the file that is there to be printed: a key of a section, of the items of a list, or one thing disclosed. */
interface Block {
  readonly of: string;
  readonly key: string;
  readonly kind: 'key' | 'item' | 'disclosed';
}

const ATTAINED = ['goals', 'funding', 'executionPoints', 'indicators'];
const LISTS = ['projects', 'governmentFund', 'stateCapital', 'socialInsurance'];

function blocks(kind: Block['kind'], of: string, keys: readonly string[]): Block[] {
  return keys.map((key) => ({ kind, of, key }));
}

/** Programme hires and vehicles are compared with other keys, printed or not; budget units are what sums are made of. */
const BLOCKS: readonly Block[] = [
  ...blocks('key', 'unit', ['supervisor', 'kind', 'rank', 'funding', 'accounting', 'divisions']),
  ...blocks('key', 'staff', ['authorizedPosts', 'staffInPost', 'retirees']),
  ...blocks('key', 'basic', ['items']),
  ...blocks('key', '', ['threePublic']),
  ...LISTS.flatMap((list) => [...blocks('key', '', [list]), ...blocks('item', list, ['description', ...ATTAINED])]),
  ...blocks('key', 'whole', ATTAINED),
  ...blocks('key', '', ['problems', 'measures', 'otherMatters']),
  ...blocks('disclosed', 'disclosures', DISCLOSED),
];

/** Few blocks are not printed, and they are the same for every report of a form. */
const UNPRINTED = new WeakMap<object, readonly Block[]>();

function listUnprintedBlocks(
  { narrative }: Pick<Form, 'narrative'>,
  prints: Pick<FormPrints, 'printed' | 'scored'>,
): readonly Block[] {
  const known = UNPRINTED.get(prints);
  if (known !== undefined) return known;
  const slots = narrative.map(({ id }) => id);
  const unprinted = [...BLOCKS, ...blocks('key', 'narrative', slots)].filter((block) => {
    const pattern = patternOf(block);
    return !prints.printed.has(pattern) && !prints.scored.has(pattern);
  });
  // A list of which nothing is printed is told as a whole.
  const lists = unprinted.filter(({ of }) => of === '').map(({ key }) => key);
  const told = unprinted.filter(({ kind, of }) => kind !== 'item' || !lists.includes(of));
  UNPRINTED.set(prints, told);
  return told;
}

function patternOf({ kind, of, key }: Block): string {
  if (kind === 'item') return `${of}[].${key}`;
  return of === '' ? key : `${of}.${key}`;
}

/** Finds where something of a block was typed first; `undefined` where nothing was. */
function findTyped(root: SourceNode, { kind, of, key }: Block): Place | undefined {
  const section = of === '' ? root : childOf(root, of);
  switch (kind) {
    case 'key':
      return typedEntry(section, key)?.keyPlace;
    case 'item':
      return (listOf(section)?.items ?? []).map((item) => typedEntry(item, key)).find((entry) => entry !== undefined)
        ?.keyPlace;
    case 'disclosed':
      return (listOf(section)?.items ?? []).map((item) => childOf(item, 'what')).find((what) => textOf(what) === key)
        ?.place;
  }
}

function typedEntry(node: SourceNode | undefined, key: string): SourceEntry | undefined {
  const entry = entryOf(node, key);
  return entry !== undefined && isTyped(entry.value) ? entry : undefined;
}

/** Whether something was typed, and not only that there is none. */
function isTyped(node: SourceNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.type !== 'null' && node.text.trim() !== '' && node.text.trim() !== 'none';
    case 'list':
      return node.items.some(isTyped);
    case 'map':
      return node.entries.some(({ value }) => isTyped(value));
  }
}
