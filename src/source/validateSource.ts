import type { ErrorObject } from 'ajv';
import { type Finding, finding } from '../findings/types.ts';
import { explainMismatch, fullWidthColon } from './explainMismatch.ts';
import { entryOf, nodeAtPointer, placeOfKey } from './query.ts';
import { resolveSchema, type Schema } from './schema.ts';
import { suggestName } from './suggestName.ts';
import type { SourceMap, SourceNode } from './types.ts';

/** A validator that was compiled when the package was made, and the published schema it came from. */
export interface Validator {
  readonly validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
  readonly schema: Schema;
}

/** Findings where a file departs from its schema: one for each mistake, however many rules the mistake breaks. */
export function validateSource(root: SourceNode, { validate, schema }: Validator): Finding[] {
  if (validate(toJson(root))) return [];
  const errors = validate.errors ?? [];
  const findings: Finding[] = [];
  const meant = new Set<string>();
  for (const error of errors) {
    const node = error.keyword === 'additionalProperties' ? nodeAtPointer(root, error.instancePath) : undefined;
    if (node?.kind !== 'map') continue;
    const { found, key } = explainUnknownKey(node, String(error.params.additionalProperty), schema, error);
    if (key !== undefined) meant.add(`${error.instancePath}/${key}`);
    findings.push(found);
  }
  for (const error of errors) {
    const node = error.keyword === 'required' ? nodeAtPointer(root, error.instancePath) : undefined;
    const key = String(error.params.missingProperty);
    // A mistyped key that is required would otherwise be told twice.
    if (node === undefined || meant.has(`${error.instancePath}/${key}`)) continue;
    const title = resolveSchema(schema, parentSchema(schema, error)?.properties?.[key])?.title;
    findings.push(finding('SE202', { key, title }, placeOfKey(node, key)));
  }
  findings.push(...explainMismatches(root, schema, errors));
  return findings;
}

/** One finding for each node that does not fit, from the first of the errors that ajv gives for it. */
function explainMismatches(root: SourceNode, schema: Schema, errors: readonly ErrorObject[]): Finding[] {
  const mismatches = errors.filter(({ keyword }) => keyword !== 'additionalProperties' && keyword !== 'required');
  const choices = new Map(
    mismatches.filter(({ keyword }) => keyword === 'anyOf').map((error) => [error.instancePath, error]),
  );
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const error of mismatches) {
    const { instancePath } = error;
    const node = nodeAtPointer(root, instancePath);
    if (node === undefined || seen.has(instancePath)) continue;
    // Of "a list or none", a list was chosen: only what is wrong inside it counts.
    const alternatives = choices.get(instancePath);
    if (alternatives !== undefined && node.kind === 'list' && node.items.length > 0) continue;
    seen.add(instancePath);
    findings.push(explainMismatch(node, parentSchema(schema, alternatives ?? error) ?? {}, error));
  }
  return findings;
}

/** What is wrong with a key that no schema knows, and the key that was meant, if that is clear. */
function explainUnknownKey(
  node: SourceMap,
  key: string,
  schema: Schema,
  error: ErrorObject,
): { readonly found: Finding; readonly key: string | undefined } {
  const place = entryOf(node, key)?.keyPlace ?? node.place;
  const properties = parentSchema(schema, error)?.properties ?? {};
  const known = Object.keys(properties);
  const nameMeantBy = (typed: string) =>
    known.find((name) => name === typed || resolveSchema(schema, properties[name])?.title === typed) ??
    suggestName(typed, known);
  const colon = key.indexOf('：');
  if (colon !== -1) return { found: fullWidthColon(key, place), key: nameMeantBy(key.slice(0, colon)) };
  const suggestion = nameMeantBy(key);
  return { found: finding('SE201', { key, suggestion, known }, place), key: suggestion };
}

/** The schema that holds the keyword an error complains of. */
function parentSchema(schema: Schema, error: ErrorObject): Schema | undefined {
  const steps = error.schemaPath.split('/').slice(1, -1);
  let node: unknown = schema;
  for (const step of steps) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    node = (node as Record<string, unknown> | undefined)?.[key];
    if (typeof node === 'object' && node !== null && 'x-kind' in node) break;
  }
  return resolveSchema(schema, node as Schema | undefined);
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
