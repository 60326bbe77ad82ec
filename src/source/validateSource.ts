import type { ErrorObject } from 'ajv';
import { isFinding } from '../findings/define.ts';
import type { Finding } from '../findings/types.ts';
import { isMoneyUnit } from '../quantity/quantity.ts';
import { explainMismatch, KIND_KEYWORDS, tellFullWidthColon } from './explainMismatch.ts';
import { findKeyElsewhere } from './findKeyElsewhere.ts';
import { emptyValue, missingKey, unknownKey } from './keys/findings.ts';
import { type Mend, mendTree } from './mendTree.ts';
import { suggestNumber } from './plainNumber.ts';
import { entryOf, nodeAtPointer, placeOfKey, textOf } from './query.ts';
import { resolveSchema, type Schema, schemaAt, stepsOf } from './schema.ts';
import { suggestName } from './suggestName.ts';
import { notYaml } from './syntax/findings.ts';
import type { SourceNode, SourceScalar } from './types.ts';
import { notAChoice, notAPlainNumber, schemaViolation } from './values/findings.ts';

/** A validator that the build compiled from a published schema, and that schema. */
export interface Validator {
  readonly validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
  readonly schema: Schema;
}

/** The result of validating a tree: where it departs from its schema, and what can be read nevertheless. */
export interface Validation {
  readonly findings: readonly Finding[];
  /** Those of the findings after which some value is unknown. The others leave no doubt about what was meant. */
  readonly unknown: readonly Finding[];
  /**
   * The mended tree: mistyped names are corrected and unreadable nodes are empty scalars, so that the rest can be read; all
   * places are those in the file. `undefined` where nothing in the file can be relied upon.
   */
  readonly root: SourceNode | undefined;
}

/**
 * Validates a tree under its schema and mends it. It makes one finding for each mistake, however many rules the mistake
 * breaks.
 *
 * @param earlier the findings already made about the tree; no place is reported twice
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
  const untold = new Set<SourceNode>();
  // A value under a mistyped key can be validated only once the key has been mended: hence several rounds.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (validate(toJson(sound, untold))) break;
    const empty = findUntold(sound, schema, validate.errors ?? []);
    for (const node of empty) untold.add(node);
    if (empty.length > 0 && validate(toJson(sound, untold))) break;
    const errors = validate.errors ?? [];
    const faults = [...explainKeys(sound, schema, errors), ...explainMismatches(sound, schema, errors)];
    if (faults.length === 0 && told.size === 0) {
      // A file that its schema refuses must never pass just because we have no explanation.
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

/** A key may be mistyped below a mistyped key; deeper mistakes are reported in the next run. */
const MOST_ROUNDS = 4;

/** A finding, and how the tree can be read in spite of it. */
interface Fault {
  readonly found: Finding;
  readonly mend: Mend | undefined;
  /** Another finding already reports the mistake. */
  readonly isTold?: boolean;
}

/**
 * Finds keys behind which nothing stands yet, and nothing must: a text, a date, a choice or a number that is left empty is
 * unknown, as an empty amount is. An empty section is told: what is below it may be indented wrongly.
 */
function findUntold(root: SourceNode, schema: Schema, errors: readonly ErrorObject[]): SourceNode[] {
  return errors.flatMap(({ instancePath }) => {
    const node = nodeAtPointer(root, instancePath);
    if (node?.kind !== 'scalar' || !isEmptyScalar(node)) return [];
    const { above, key } = splitPointer(instancePath);
    // In `{名称：某}` all of the text is the key.
    if (nodeAtPointer(root, above)?.kind !== 'map' || key.includes('：')) return [];
    return !isRequired(schema, instancePath) && isSingle(schemaAt(schema, instancePath)) ? [node] : [];
  });
}

/** Nothing, `""`, or `|` with nothing below it. */
function isEmptyScalar({ type, text }: SourceScalar): boolean {
  return type === 'null' || (type === 'string' && text.trim() === '');
}

/** Whether the key at the end of a JSON pointer must be there. */
function isRequired(schema: Schema, pointer: string): boolean {
  const { above, key } = splitPointer(pointer);
  const { required = [], else: otherwise } = schemaAt(schema, above) ?? {};
  return required.includes(key) || otherwise?.required?.includes(key) === true;
}

function splitPointer(pointer: string): { readonly above: string; readonly key: string } {
  const end = Math.max(0, pointer.lastIndexOf('/'));
  return { above: pointer.slice(0, end), key: stepsOf(pointer.slice(end))[0] ?? '' };
}

/** Whether a schema wants a single value that may be unknown. An amount or a count may be empty by its schema. */
function isSingle(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  if (schema.enum !== undefined || schema.const !== undefined) return true;
  return ['string', 'number', 'integer', 'boolean'].some((type) => type === schema.type);
}

/** Explains unknown keys and missing keys. A mistyped key that is required is reported once, as mistyped. */
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
    // If one key is unknown and one is missing, the unknown one was most likely meant to be the missing one.
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
        // In the next round the number before the key is gone, and the key would be reported as unknown.
        faults.push({ found: notAPlainNumber(args, keyPlace), mend: undefined, isTold: true });
        return;
      }
      const isFree = name !== undefined && entryOf(node, name) === undefined && meant.indexOf(name) === index;
      faults.push({
        found: explainUnknownKey(node, key, name ?? only, [...titles.keys()], schema),
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

/** Finds the first half of a torn number: in `{ value: 2,715 }` YAML ends the number at the comma and takes 715 for a key. */
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

/** Finds the key that was meant: by its Chinese title, by the word before a full-width colon, or by a similar spelling. */
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
  schema: Schema,
): Finding {
  const place = entryOf(node, key)?.keyPlace ?? node.place;
  if (key.includes('：')) return tellFullWidthColon(key, place);
  const colon = key.indexOf(':');
  if (colon === -1 || place.end - place.start !== key.length) {
    const elsewhere = suggestion === undefined ? findKeyElsewhere(schema, key) : [];
    return unknownKey({ key, suggestion, known, elsewhere }, place);
  }
  const start = place.start + colon;
  return notYaml({ detail: 'COLON_WITHOUT_SPACE' }, { ...place, start, end: start + 1 });
}

/** Makes one finding for each node that does not fit its schema, from the first error that ajv gives for the node. */
function explainMismatches(root: SourceNode, schema: Schema, errors: readonly ErrorObject[]): Fault[] {
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const typed = textOf(entryOf(root, 'money')?.value) ?? '';
  const money = isMoneyUnit(typed) ? typed : undefined;
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { instancePath, keyword, params, propertyName } of errors) {
    // `explainKeys` reports these, or the error `propertyNames` that follows does.
    if (['additionalProperties', 'required', 'if'].includes(keyword) || propertyName !== undefined) continue;
    const node = nodeAtPointer(root, instancePath);
    if (node === undefined) continue;
    if (keyword === 'propertyNames') {
      const place = entryOf(node, String(params.propertyName))?.keyPlace ?? node.place;
      faults.push({ found: schemaViolation({ keyword }, place), mend: undefined });
      continue;
    }
    // Where the schema allows a list or `none` and a list was typed, only faults of the list, or inside it, count.
    const isChosen = choices.has(instancePath) && node.kind === 'list' && node.items.length > 0;
    if ((isChosen && KIND_KEYWORDS.includes(keyword)) || seen.has(instancePath)) continue;
    seen.add(instancePath);
    const expected = schemaAt(schema, instancePath) ?? {};
    const isLeaf = expected['x-kind'] !== undefined || expected.anyOf === undefined;
    const told = explainMismatch(node, (isLeaf ? expected : expected.anyOf?.[0]) ?? {}, keyword, money);
    const mustBeThere = isFinding(told, emptyValue) && isRequired(schema, instancePath);
    const found = mustBeThere ? emptyValue({ ...told.args, isRequired: true }, ...told.places) : told;
    faults.push({ found, mend: mendMismatch(node, found) });
  }
  return faults;
}

/** Mends a mistyped choice where it is clear what was meant. A number is never guessed; it becomes unknown. */
function mendMismatch(node: SourceNode, found: Finding): Mend {
  const meant = isFinding(found, notAChoice) ? found.args.suggestion : undefined;
  if (meant === undefined || node.kind !== 'scalar') return { what: 'leaveOut', node };
  return { what: 'replace', node, by: { ...node, type: 'string', text: meant } };
}

/**
 * Converts a tree to plain JSON for ajv. A number stays its source text, behind a mark that no string can hold: money never
 * becomes a double.
 *
 * @param untold values that are left out with their keys
 */
function toJson(node: SourceNode, untold: ReadonlySet<SourceNode>): unknown {
  switch (node.kind) {
    case 'map': {
      const object: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries) if (!untold.has(value)) object[key] = toJson(value, untold);
      return object;
    }
    case 'list':
      return node.items.map((item) => toJson(item, untold));
    case 'scalar':
      if (node.type === 'null') return null;
      if (node.type === 'boolean') return node.text === 'true';
      return node.type === 'number' ? `${NUMBER_MARK}${node.text}` : node.text;
  }
}

/**
 * A control character, which `readSource` refuses in texts. The build rewrites the schemas' `number` into a pattern on texts
 * that start with it.
 */
const NUMBER_MARK = '\u0001';
