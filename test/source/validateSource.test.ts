import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/source/schema.ts';
import { schemaAt } from '../../src/source/schema.ts';
import { type Validator, validateSource } from '../../src/source/validateSource.ts';
import { treeOf } from './scalars.ts';

/** A validator that finds what it is told to, so that one answer of ajv is looked at at a time. */
function findings(text: string, schema: Schema, ...errors: readonly Record<string, unknown>[]) {
  const validate: Validator['validate'] = () => false;
  validate.errors = errors.map((error) => ({ schemaPath: '', params: {}, ...error })) as never;
  return validateSource(treeOf(text), { validate, schema }).findings;
}

const schema: Schema = {
  properties: {
    year: { title: '年度', type: 'integer' },
    money: { title: '单位', enum: ['元', '万元'] },
    items: { type: 'array', items: { $ref: '#/definitions/item' } },
    either: { anyOf: [{ enum: ['all', 'none'] }, { type: 'object', properties: { a: { type: 'boolean' } } }] },
  },
  additionalProperties: { type: 'string', title: '别的' },
  definitions: {
    item: { type: 'object', properties: { actual: { $ref: '#/definitions/sums/actual', title: '决算数' } } },
    sums: { actual: { $ref: '#/definitions/amount', title: '数' } },
    amount: { 'x-kind': 'amount', 'x-decimals': 2 },
  },
};

describe('validateSource', () => {
  it('is silent where the schema is', () => {
    expect(validateSource(treeOf('a: 1'), { validate: () => true, schema }).findings).toEqual([]);
  });

  it('tells one mistake once, though a node breaks several rules', () => {
    const found = findings(
      'year: "2023"',
      schema,
      { instancePath: '/year', keyword: 'pattern' },
      { instancePath: '/year', keyword: 'type' },
    );
    expect(found).toMatchObject([{ code: 'SE203', args: { suggestion: '2023', allowsNone: false } }]);
  });

  it('takes the only strange key for the only missing one', () => {
    const found = findings(
      '年份: 2023',
      schema,
      { instancePath: '', keyword: 'required', params: { missingProperty: 'year' } },
      { instancePath: '', keyword: 'additionalProperties', params: { additionalProperty: '年份' } },
    );
    expect(found).toMatchObject([{ code: 'SE201', args: { key: '年份', suggestion: 'year' } }]);
  });

  it('does not where two are missing', () => {
    const found = findings(
      '年份: 2023',
      schema,
      { instancePath: '', keyword: 'required', params: { missingProperty: 'year' } },
      { instancePath: '', keyword: 'required', params: { missingProperty: 'money' } },
      { instancePath: '', keyword: 'additionalProperties', params: { additionalProperty: '年份' } },
    );
    expect(found.map(({ code }) => code)).toEqual(['SE201', 'SE202', 'SE202']);
    expect(found[1]).toMatchObject({ args: { key: 'year', title: '年度' } });
  });

  it('says which key has a name that may not be', () => {
    const found = findings(
      'a.b: 1',
      schema,
      { instancePath: '', keyword: 'pattern', propertyName: 'a.b' },
      { instancePath: '', keyword: 'propertyNames', params: { propertyName: 'a.b' } },
    );
    expect(found).toMatchObject([
      { code: 'SE216', args: { keyword: 'propertyNames' }, places: [{ start: 0, end: 3 }] },
    ]);
  });

  it('passes on a rule that it has no words of its own for', () => {
    expect(findings('items: [1, 1]', schema, { instancePath: '/items', keyword: 'uniqueItems' })).toMatchObject([
      { code: 'SE216', args: { keyword: 'uniqueItems' } },
    ]);
  });

  it('overlooks an error at a place that the file does not have', () => {
    const others = { instancePath: '/a', keyword: 'const' };
    expect(findings('a: 1', schema, { instancePath: '/b/0', keyword: 'type' }, others)).toHaveLength(1);
  });

  it('lets nothing through that the schema refuses, even where it has no words for it', () => {
    expect(findings('a: 1', schema, { instancePath: '/b', keyword: 'type' })).toMatchObject([{ code: 'SE216' }]);
  });

  it('looks at the first choice where a value fits none', () => {
    expect(
      findings(
        'either: al',
        schema,
        { instancePath: '/either', keyword: 'enum' },
        { instancePath: '/either', keyword: 'anyOf' },
      ),
    ).toMatchObject([{ code: 'SE206', args: { suggestion: 'all', allowed: ['all', 'none'] } }]);
  });
});

describe('schemaAt', () => {
  it.each([
    ['/year', { title: '年度' }],
    ['/items/7/actual', { title: '决算数', 'x-kind': 'amount', 'x-decimals': 2 }],
    ['/either/a', { type: 'boolean' }],
    ['/anything', { title: '别的' }],
    ['/toString', { title: '别的' }],
    ['/a~1b', { title: '别的' }],
    ['/year/deeper', undefined],
  ])('%s', (pointer, expected) => {
    const found = schemaAt(schema, pointer);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });
});
