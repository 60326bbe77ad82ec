import type { ErrorObject } from 'ajv';
import { isFinding } from '../findings/define.ts';
import type { Finding } from '../findings/types.ts';
import { explainMismatch, OF_KIND, tellFullWidthColon } from './explainMismatch.ts';
import { missingKey, unknownKey } from './keys/findings.ts';
import { type Mend, mendTree } from './mendTree.ts';
import { suggestNumber } from './plainNumber.ts';
import { entryOf, nodeAtPointer, placeOfKey } from './query.ts';
import { resolveSchema, type Schema, schemaAt } from './schema.ts';
import { suggestName } from './suggestName.ts';
import { notYaml } from './syntax/findings.ts';
import type { SourceNode, SourceScalar } from './types.ts';
import { notAChoice, notAPlainNumber, schemaViolation } from './values/findings.ts';

/** A validator that was compiled when the package was made, and the published schema it came from. */
export interface Validator {
  readonly validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
  readonly schema: Schema;
}

/** What a tree says under its schema: where it departs from it, and what can be read of it nevertheless. */
export interface Validation {
  readonly findings: readonly Finding[];
  /** After which of them something is not known. The others left no doubt about what was meant. */
  readonly unknown: readonly Finding[];
  /**
   * The tree with mistyped names as they were meant and empty scalars for what cannot be read, so that the rest can be; with
   * the places of the file. `undefined` where nothing can be relied upon.
   */
  readonly root: SourceNode | undefined;
}

/**
 * Findings where a file departs from its schema: one for each mistake, however many rules the mistake breaks.
 *
 * @param earlier what was found in the tree already; the same places are not told twice.
 */
export function validateSource(
  root: SourceNode,
  { validate, schema }: Validator,
  earlier: readonly Finding[] = [],
): Validation {
  const findings: Finding[] = [];
  const unknown: Finding[] = [];
  const told = new Set(earlier.map(({ places: [{ path }] }) => path));
  let sound = root;
  // What stands under a mistyped key is looked at once the key is known.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (validate(toJson(sound))) break;
    const errors = validate.errors ?? [];
    const faults = [...explainKeys(sound, schema, errors), ...explainMismatches(sound, schema, errors)];
    if (faults.length === 0 && told.size === 0) {
      // What the schema refuses is never let through for want of words.
      const refused = schemaViolation({ keyword: errors[0]?.keyword ?? '' }, root.place);
      return { findings: [refused], unknown: [refused], root: undefined };
    }
    for (const { found, mend, isTold } of faults) {
      if (!isTold && !told.has(found.places[0].path)) findings.push(found);
      if (mend === undefined || mend.what === 'leaveOut') unknown.push(found);
    }
    for (const { found } of faults) told.add(found.places[0].path);
    const mends = faults.flatMap(({ mend }) => mend ?? []);
    sound = mendTree(sound, mends);
    if (mends.every(({ what }) => what === 'leaveOut')) break;
  }
  return { findings, unknown, root: sound };
}

/** A key may be mistyped below a mistyped key; further down a person goes step by step. */
const MOST_ROUNDS = 4;

/** A finding, and how the tree can be read in spite of it. */
interface Fault {
  readonly found: Finding;
  readonly mend: Mend | undefined;
  /** The mistake is told by another finding. */
  readonly isTold?: boolean;
}

/** Keys that no schema knows, and keys that are missing. A mistyped key that must be there is told once, as mistyped. */
function explainKeys(root: SourceNode, schema: Schema, errors: readonly ErrorObject[]): Fault[] {
  const unknown = groupByPath(errors, 'additionalProperties', ({ additionalProperty }) => String(additionalProperty));
  const missing = groupByPath(errors, 'required', ({ missingProperty }) => String(missingProperty));
  const faults: Fault[] = [];
  for (const pointer of new Set([...unknown.keys(), ...missing.keys()])) {
    const node = nodeAtPointer(root, pointer);
    if (node === undefined) continue;
    const properties = schemaAt(schema, pointer)?.properties ?? {};
    const titles = new Map(
      Object.entries(properties).map(([name, property]) => [name, resolveSchema(schema, property)?.title]),
    );
    const keys = unknown.get(pointer) ?? [];
    const absent = missing.get(pointer) ?? [];
    // The only strange key where only one is missing was most likely meant to be that one.
    const only = keys.length === 1 && absent.length === 1 ? absent[0] : undefined;
    const meant = keys.map((key) => nameMeantBy(key, titles));
    keys.forEach((key, index) => {
      const name = meant[index];
      const entry = entryOf(node, key);
      const torn = tornNumber(node, key);
      if (torn !== undefined) {
        const text = `${torn.text},${key}`;
        const args = { text, suggestion: suggestNumber(text), allowsNone: false };
        const keyPlace = entry?.keyPlace ?? torn.place;
        const found = notAPlainNumber(args, { ...torn.place, end: keyPlace.end });
        faults.push({ found, mend: { what: 'leaveOut', node: torn } });
        // In the next round the number before it is gone, and the key is only strange.
        faults.push({ found: notAPlainNumber(args, keyPlace), mend: undefined, isTold: true });
        return;
      }
      const isFree = name !== undefined && entryOf(node, name) === undefined && meant.indexOf(name) === index;
      faults.push({
        found: explainUnknownKey(node, key, name ?? only, [...titles.keys()]),
        mend: isFree && entry !== undefined ? { what: 'rename', entry, key: name } : undefined,
      });
    });
    for (const key of absent) {
      if (meant.includes(key)) continue;
      const found = missingKey({ key, title: titles.get(key) }, placeOfKey(node, key));
      faults.push({ found, mend: undefined, isTold: key === only });
    }
  }
  return faults;
}

/** `{ value: 2,715 }`: to YAML the comma ends the number, and what follows is a key. */
function tornNumber(node: SourceNode, key: string): SourceScalar | undefined {
  if (node.kind !== 'map' || !/^\d+(?:\.\d+)?$/.test(key)) return undefined;
  const at = node.entries.findIndex((entry) => entry.key === key);
  const { value } = node.entries[at] ?? {};
  const before = node.entries[at - 1]?.value;
  const isEmpty = value?.kind === 'scalar' && value.type === 'null';
  return isEmpty && before?.kind === 'scalar' && /\d$/.test(before.text) ? before : undefined;
}

function groupByPath(
  errors: readonly ErrorObject[],
  keyword: string,
  keyOf: (params: ErrorObject['params']) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const error of errors) {
    if (error.keyword !== keyword) continue;
    const keys = groups.get(error.instancePath) ?? [];
    keys.push(keyOf(error.params));
    groups.set(error.instancePath, keys);
  }
  return groups;
}

/** The name that a key was meant to be: by its Chinese title, before a full-width colon, or nearly typed right. */
function nameMeantBy(key: string, titles: ReadonlyMap<string, string | undefined>): string | undefined {
  const [typed = ''] = key.split(/[:：]/);
  for (const [name, title] of titles) if (name === typed || title === typed) return name;
  return suggestName(typed, [...titles.keys()]);
}

function explainUnknownKey(
  node: SourceNode,
  key: string,
  suggestion: string | undefined,
  known: readonly string[],
): Finding {
  const place = entryOf(node, key)?.keyPlace ?? node.place;
  if (key.includes('：')) return tellFullWidthColon(key, place);
  const colon = key.indexOf(':');
  if (colon === -1 || place.end - place.start !== key.length) return unknownKey({ key, suggestion, known }, place);
  const start = place.start + colon;
  return notYaml({ detail: 'COLON_WITHOUT_SPACE' }, { ...place, start, end: start + 1 });
}

/** One finding for each node that does not fit, from the first of the errors that ajv gives for it. */
function explainMismatches(root: SourceNode, schema: Schema, errors: readonly ErrorObject[]): Fault[] {
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { instancePath, keyword, params, propertyName } of errors) {
    // Told by `explainKeys`, or by the error `propertyNames` that follows.
    if (keyword === 'additionalProperties' || keyword === 'required' || propertyName !== undefined) continue;
    const node = nodeAtPointer(root, instancePath);
    if (node === undefined) continue;
    if (keyword === 'propertyNames') {
      const place = entryOf(node, String(params.propertyName))?.keyPlace ?? node.place;
      faults.push({ found: schemaViolation({ keyword }, place), mend: undefined });
      continue;
    }
    // Of "a list or none", a list was chosen: only what is wrong with it as a list counts, and what is wrong inside.
    const isChosen = choices.has(instancePath) && node.kind === 'list' && node.items.length > 0;
    if ((isChosen && OF_KIND.includes(keyword)) || seen.has(instancePath)) continue;
    seen.add(instancePath);
    const expected = schemaAt(schema, instancePath) ?? {};
    const isLeaf = expected['x-kind'] !== undefined || expected.anyOf === undefined;
    const found = explainMismatch(node, (isLeaf ? expected : expected.anyOf?.[0]) ?? {}, keyword);
    faults.push({ found, mend: mendMismatch(node, found) });
  }
  return faults;
}

/** A choice as it was meant, where that is clear. A number is never guessed: what it should be is unknown. */
function mendMismatch(node: SourceNode, found: Finding): Mend {
  const meant = isFinding(found, notAChoice) ? found.args.suggestion : undefined;
  if (meant === undefined || node.kind !== 'scalar') return { what: 'leaveOut', node };
  return { what: 'replace', node, by: { ...node, type: 'string', text: meant } };
}

/** Plain JSON for ajv. A number stays its source text, marked as no string could be: money never becomes a double. */
function toJson(node: SourceNode): unknown {
  switch (node.kind) {
    case 'map': {
      const object: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries) object[key] = toJson(value);
      return object;
    }
    case 'list':
      return node.items.map(toJson);
    case 'scalar':
      if (node.type === 'null') return null;
      if (node.type === 'boolean') return node.text === 'true';
      return node.type === 'number' ? `${NUMBER_MARK}${node.text}` : node.text;
  }
}

/** A control character, which `readSource` refuses in texts. The build turns the schemas' numbers into it likewise. */
const NUMBER_MARK = '\u0001';
