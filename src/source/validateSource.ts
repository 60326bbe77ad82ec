import type { ErrorObject } from 'ajv';
import { type Finding, finding } from '../findings/types.ts';
import { explainMismatch, fullWidthColon, OF_KIND } from './explainMismatch.ts';
import { entryOf, nodeAtPointer, placeOfKey } from './query.ts';
import { resolveSchema, type Schema, schemaAt } from './schema.ts';
import { suggestName } from './suggestName.ts';
import type { SourceNode } from './types.ts';

/** A validator that was compiled when the package was made, and the published schema it came from. */
export interface Validator {
  readonly validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
  readonly schema: Schema;
}

/** Findings where a file departs from its schema: one for each mistake, however many rules the mistake breaks. */
export function validateSource(root: SourceNode, { validate, schema }: Validator): Finding[] {
  if (validate(toJson(root))) return [];
  const errors = validate.errors ?? [];
  const findings = [...explainKeys(root, schema, errors), ...explainMismatches(root, schema, errors)];
  // What the schema refuses is never let through for want of words.
  return findings.length > 0 ? findings : [finding('SE216', { keyword: errors[0]?.keyword ?? '' }, root.place)];
}

/** Keys that no schema knows, and keys that are missing. A mistyped key that must be there is told once, as mistyped. */
function explainKeys(root: SourceNode, schema: Schema, errors: readonly ErrorObject[]): Finding[] {
  const unknown = groupByPath(errors, 'additionalProperties', ({ additionalProperty }) => String(additionalProperty));
  const missing = groupByPath(errors, 'required', ({ missingProperty }) => String(missingProperty));
  const findings: Finding[] = [];
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
    const meant = keys.map((key) => nameMeantBy(key, titles) ?? only);
    keys.forEach((key, index) => findings.push(explainUnknownKey(node, key, meant[index], [...titles.keys()])));
    for (const key of absent) {
      if (!meant.includes(key)) findings.push(finding('SE202', { key, title: titles.get(key) }, placeOfKey(node, key)));
    }
  }
  return findings;
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
  const [typed = ''] = key.split('：');
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
  return key.includes('：') ? fullWidthColon(key, place) : finding('SE201', { key, suggestion, known }, place);
}

/** One finding for each node that does not fit, from the first of the errors that ajv gives for it. */
function explainMismatches(root: SourceNode, schema: Schema, errors: readonly ErrorObject[]): Finding[] {
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { instancePath, keyword, params, propertyName } of errors) {
    // Told by `explainKeys`, or by the error `propertyNames` that follows.
    if (keyword === 'additionalProperties' || keyword === 'required' || propertyName !== undefined) continue;
    const node = nodeAtPointer(root, instancePath);
    if (node === undefined) continue;
    if (keyword === 'propertyNames') {
      const place = entryOf(node, String(params.propertyName))?.keyPlace ?? node.place;
      findings.push(finding('SE216', { keyword }, place));
      continue;
    }
    // Of "a list or none", a list was chosen: only what is wrong with it as a list counts, and what is wrong inside.
    const isChosen = choices.has(instancePath) && node.kind === 'list' && node.items.length > 0;
    if ((isChosen && OF_KIND.includes(keyword)) || seen.has(instancePath)) continue;
    seen.add(instancePath);
    const expected = schemaAt(schema, instancePath) ?? {};
    const isLeaf = expected['x-kind'] !== undefined || expected.anyOf === undefined;
    findings.push(explainMismatch(node, (isLeaf ? expected : expected.anyOf?.[0]) ?? {}, keyword));
  }
  return findings;
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
