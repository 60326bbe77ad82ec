import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CRITERION_KINDS } from '../../src/form/readRubric.ts';
import { listFiles, ROOT } from './sources.ts';

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const CHINESE = /\p{Script=Han}/u;

describe.each(listFiles('schemas'))('%s', (file) => {
  const root = JSON.parse(readFileSync(path.join(ROOT, 'schemas', file), 'utf8')) as Schema;
  const places = listPlaces(root, '');

  it('has places', () => {
    expect(places.size).toBeGreaterThan(4);
  });

  it('tells editors in Chinese what each place is for', () => {
    const silent = [...places].filter(
      ([, { title, description }]) => !CHINESE.test(title) || !CHINESE.test(description),
    );
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  it('says more in a description than in the title', () => {
    expect([...places].filter(([, { title, description }]) => title === description).map(([place]) => place)).toEqual(
      [],
    );
  });

  /** Every property, item and map value that a person can write, with what an editor shows for it. */
  function listPlaces(schema: Schema, place: string): Map<string, { title: string; description: string }> {
    const target = resolve(schema);
    const shown = { title: target.title ?? '', description: target.description ?? '' };
    const inner = [
      ...Object.entries(target.properties ?? {}).map(([name, value]) => [`${place}/${name}`, value] as const),
      ...[target.items ?? []].flat().map((value) => [`${place}/[]`, value] as const),
      ...(typeof target.additionalProperties === 'object'
        ? [[`${place}/*`, target.additionalProperties] as const]
        : []),
    ];
    const found = new Map([[place, shown]]);
    for (const [name, value] of inner) for (const [key, entry] of listPlaces(value, name)) found.set(key, entry);
    // A choice between shapes is shown as the place itself.
    for (const choice of [...(target.anyOf ?? []), ...(target.oneOf ?? []), ...(target.allOf ?? [])]) {
      for (const [key, entry] of listPlaces(choice, place)) if (key !== place) found.set(key, entry);
    }
    return found;
  }

  /** What a reference points at, with the words that stand beside the reference. */
  function resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const { $ref, ...words } = schema;
    const steps = $ref.replace(/^#\//, '').split('/');
    const target = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], root);
    return { ...resolve(target as Schema), ...words };
  }
});

it('lets a rubric have each kind of criterion that is read, and no other', () => {
  const text = readFileSync(path.join(ROOT, 'schemas/rubric.schema.json'), 'utf8');
  const [, listed = ''] = /"kind": \{[^}]*"enum": (\[[^\]]*\])/.exec(text) ?? [];
  expect(JSON.parse(listed)).toEqual(CRITERION_KINDS);
});
