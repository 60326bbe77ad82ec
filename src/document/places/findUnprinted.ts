import type { Finding } from '../../findings/types.ts';
import type { Form } from '../../form/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { childOf, entryOf, listOf, mapOf, textOf } from '../../source/query.ts';
import type { SourceNode } from '../../source/types.ts';
import { typedNotPrinted } from './findings.ts';
import type { FormPrints, KeyPatterns } from './types.ts';

/**
 * SE223 typed-not-printed: what was typed stands in a block of which the form prints nothing, and from which it gives no
 * points. Told once for each section of the file. Keys that are there to be compared (carryovers, reasons, last year's
 * amounts, claimed points) are used without being printed, and what is stated to be none is not lost.
 *
 * @param others the keys that each other installed form prints
 */
export function findUnprinted(
  { root }: Pick<UnitYear, 'root'>,
  form: Pick<Form, 'id' | 'narrative'>,
  { printed, scored }: Pick<FormPrints, 'printed' | 'scored'>,
  others: () => ReadonlyMap<string, KeyPatterns>,
): readonly Finding[] {
  const bySection = new Map<string, { readonly pattern: string; readonly entry: Typed['entry'] }[]>();
  for (const { pattern, section, entry } of listTyped(root, form)) {
    if (printed.has(pattern) || scored.has(pattern)) continue;
    const own = bySection.get(section) ?? [];
    if (!own.some((one) => one.pattern === pattern)) own.push({ pattern, entry });
    bySection.set(section, own);
  }
  return [...bySection].flatMap(([name, own]): Finding[] => {
    const [first] = own;
    if (first === undefined) return [];
    const section = name.replace('[]', '');
    const keys = printed.has(section) ? own.map(({ pattern }) => pattern) : [section];
    const forms = [...others()].flatMap(([id, keysOfForm]) =>
      id !== form.id && keys.every((key) => keysOfForm.has(key)) ? [id] : [],
    );
    return [typedNotPrinted({ keys, form: form.id, forms }, first.entry.keyPlace)];
  });
}

/** A block of the file that was typed, by the pattern of its key. */
interface Typed {
  readonly pattern: string;
  readonly section: string;
  readonly entry: NonNullable<ReturnType<typeof entryOf>>;
}

/** Keys of the unit that are only there to be printed. */
const UNIT = ['supervisor', 'kind', 'rank', 'funding', 'accounting', 'divisions'] as const;
const STAFF = ['authorizedPosts', 'staffInPost', 'programmeHires', 'retirees'] as const;
const ATTAINED = ['goals', 'funding', 'executionPoints', 'indicators'] as const;
const LISTS = ['projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;

/** Lists the blocks that were typed, in the order in which findings name them. */
function* listTyped(root: SourceNode, form: Pick<Form, 'narrative'>): Generator<Typed> {
  yield* listKeys('unit', UNIT);
  yield* listKeys('staff', STAFF);
  yield* listKeys('basic', ['items']);
  const threePublic = mapOf(childOf(root, 'threePublic'));
  if (threePublic?.entries.some(({ key, value }) => key !== 'vehicles' && isTyped(value)) === true) {
    yield* listKeys('', ['threePublic']);
  }
  yield* listKeys('threePublic', ['vehicles']);
  for (const list of LISTS) yield* listItems(list);
  yield* listKeys('whole', ATTAINED);
  yield* listKeys(
    'narrative',
    form.narrative.map(({ id }) => id),
  );
  yield* listKeys('', ['problems', 'measures', 'otherMatters']);
  yield* listDisclosures();

  function* listKeys(section: string, keys: readonly string[]): Generator<Typed> {
    const node = section === '' ? root : childOf(root, section);
    for (const key of keys) {
      const entry = entryOf(node, key);
      const pattern = section === '' ? key : `${section}.${key}`;
      if (entry !== undefined && isTyped(entry.value)) yield { pattern, section: section || key, entry };
    }
  }

  function* listItems(section: string): Generator<Typed> {
    const whole = entryOf(root, section);
    const items = listOf(whole?.value)?.items ?? [];
    if (whole !== undefined && items.length > 0) yield { pattern: section, section: `${section}[]`, entry: whole };
    for (const key of ['description', ...ATTAINED]) {
      const first = items
        .map((item) => entryOf(item, key))
        .find((entry) => entry !== undefined && isTyped(entry.value));
      if (first !== undefined) yield { pattern: `${section}[].${key}`, section: `${section}[]`, entry: first };
    }
  }

  function* listDisclosures(): Generator<Typed> {
    for (const item of listOf(childOf(root, 'disclosures'))?.items ?? []) {
      const entry = entryOf(item, 'what');
      const what = textOf(entry?.value);
      if (entry !== undefined && what !== undefined) {
        yield { pattern: `disclosures.${what}`, section: 'disclosures', entry };
      }
    }
  }
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
