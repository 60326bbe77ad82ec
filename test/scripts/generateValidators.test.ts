import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ErrorObject } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateValidators, joinInPlace } from '../../scripts/build/generateValidators.mjs';

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://example.invalid/tree.schema.json',
  title: '树',
  type: 'object',
  required: ['root'],
  properties: { root: { $ref: '#/definitions/item', title: '根' } },
  definitions: {
    amount: { 'x-kind': 'amount', anyOf: [{ type: 'number' }, { const: 'none' }] },
    item: {
      type: 'object',
      additionalProperties: false,
      properties: {
        name: { type: 'string', minLength: 1 },
        amount: { $ref: '#/definitions/amount', title: '金额' },
        items: { type: 'array', items: { $ref: '#/definitions/item' } },
      },
    },
  },
};

let folder: string;
let exported: string[];
let validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'selfeval-test-'));
  await mkdir(path.join(folder, 'schemas'));
  await writeFile(path.join(folder, 'schemas/tree.schema.json'), JSON.stringify(schema));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await generateValidators(folder);
  const file = path.join(folder, 'src/source/generated/tree.js');
  const module = await import(pathToFileURL(file).href);
  exported = Object.keys(module);
  validate = module.default;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('tells where in the published schema each error comes from, also in definitions and below themselves', () => {
  const leaf = { name: '', amount: '\u00011e3', other: 1 };
  expect(validate({ root: { items: [{ items: [leaf] }] } })).toBe(false);
  expect(validate.errors?.map(({ instancePath, schemaPath }) => `${instancePath} ${schemaPath}`).sort()).toEqual([
    '/root/items/0/items/0 #/definitions/item/additionalProperties',
    '/root/items/0/items/0/amount #/definitions/amount/pattern',
    '/root/items/0/items/0/name #/definitions/item/properties/name/minLength',
  ]);
});

it('makes a module with one export', () => {
  expect(exported).toEqual(['default']);
});

it('tells every error of many rows, each once, and copies none of them again and again', async () => {
  const items = Array.from({ length: 5000 }, () => ({ name: '' }));
  expect(validate({ root: { items } })).toBe(false);
  expect(new Set(validate.errors?.map(({ instancePath }) => instancePath)).size).toBe(5000);
  expect(await readFile(path.join(folder, 'src/source/generated/tree.js'), 'utf8')).not.toMatch(/\bconcat\b/);
});

it('refuses code of ajv that joins errors in a way of its own', () => {
  expect(() => joinInPlace('vErrors = vErrors.concat(more(1));')).toThrow('not known');
});
