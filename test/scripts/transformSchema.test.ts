import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { transformSchema } from '../../scripts/transformSchema.mjs';

/** A number as the source reader gives it: marked, in its exact source text. */
const n = (text: string) => `\u0001${text}`;

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addVocabulary(['x-kind', 'x-integerDigits', 'x-decimals']);

function errorsOf(schema: object, data: unknown): string[] {
  const validate = ajv.compile(transformSchema(schema) as object);
  validate(data);
  return (validate.errors ?? []).map((error) => error.schemaPath);
}

interface Case {
  schema: object;
  good: unknown[];
  /** Each of these gives exactly one error, at this place of the published schema. */
  bad: unknown[];
  at: string;
}

const cases: Record<string, Case> = {
  'a number': {
    schema: { type: 'number', minimum: 0, multipleOf: 0.1 },
    good: [n('0'), n('19.50'), n('-3'), n('123456789012345678901234567890.1')],
    bad: ['19.50', '', n('1e3'), n('0x10'), n('017'), n('+1'), n('.5'), n('5.'), n('.inf'), n('1_000'), n('1\n')],
    at: '#/pattern',
  },
  'an integer': {
    schema: { type: 'integer' },
    good: [n('0'), n('-12')],
    bad: ['1', n('1.0'), n('1.5')],
    at: '#/pattern',
  },
  'a string': { schema: { type: 'string' }, good: ['', '12', '多\n行'], bad: [n('12'), n('1e3')], at: '#/pattern' },
  'a string with an anchored pattern': {
    schema: { type: 'string', pattern: '^a|b$' },
    good: ['ax', 'xb', 'x\nb'],
    bad: ['xax', '', n('1'), n('1b')],
    at: '#/pattern',
  },
  'a string with a free pattern': {
    schema: { type: 'string', pattern: '\\S' },
    good: [' x', '\n x'],
    bad: ['', ' \n', n('1')],
    at: '#/pattern',
  },
  'a number or a string': {
    schema: { type: ['number', 'string'], pattern: '^无$' },
    good: [n('1.5'), '无'],
    bad: [n('1e3'), '有', '1.5'],
    at: '#/pattern',
  },
  'a number or nothing': { schema: { type: ['number', 'null'] }, good: [null, n('1')], bad: ['x'], at: '#/pattern' },
  'a boolean where a number is asked': {
    schema: { type: 'number' },
    good: [],
    bad: [true, null, [], {}],
    at: '#/type',
  },
  'a number where a boolean is asked': {
    schema: { type: 'boolean' },
    good: [true],
    bad: [n('1'), 'true'],
    at: '#/type',
  },
  'a constant number': {
    schema: { type: 'integer', const: 1 },
    good: [n('1')],
    bad: [n('2'), n('1.0'), '1', true],
    at: '#/const',
  },
  'a choice of numbers': {
    schema: { type: 'number', enum: [1, 2.5] },
    good: [n('2.5')],
    bad: [n('3'), 'x', null],
    at: '#/enum',
  },
  'a choice of strings': {
    schema: { type: 'string', enum: ['甲', '乙'] },
    good: ['甲'],
    bad: ['丙', n('1'), false],
    at: '#/enum',
  },
  'an amount': {
    schema: { 'x-kind': 'amount', type: ['number', 'string', 'null'], minimum: 0 },
    good: [n('0'), n('-0.5'), n('999999999999999.123456'), 'none', null],
    bad: ['无', '12', '', n('1000000000000000'), n('0.1234567'), n('1e3'), n('017'), n('0x1f'), n('.5')],
    at: '#/pattern',
  },
  'an amount with its own bounds': {
    schema: { 'x-kind': 'amount', 'x-integerDigits': 3, 'x-decimals': 0 },
    good: [n('999')],
    bad: [n('1000'), n('1.0')],
    at: '#/pattern',
  },
};

describe('transformSchema', () => {
  describe.each(Object.entries(cases))('%s', (_name, { schema, good, bad, at }) => {
    it.each(good)('accepts %j', (data) => expect(errorsOf(schema, data)).toEqual([]));
    it.each(bad)('has one error for %j', (data) => expect(errorsOf(schema, data)).toEqual([at]));
  });

  it('keeps the shape at every depth, and properties that are named like keywords', () => {
    const schema = {
      type: 'object',
      title: '表',
      definitions: { rate: { type: 'number', description: '率' } },
      properties: {
        title: { type: 'string', title: '标题' },
        minimum: { $ref: '#/definitions/rate' },
        type: { type: 'array', items: { anyOf: [{ type: 'integer' }, { 'x-kind': 'amount', title: '金额' }] } },
      },
      additionalProperties: { type: 'number' },
    };
    expect(transformSchema(schema)).toEqual({
      type: 'object',
      definitions: { rate: { type: 'string', pattern: expect.any(String) } },
      properties: {
        title: { type: 'string', pattern: expect.any(String) },
        minimum: { $ref: '#/definitions/rate' },
        type: {
          type: 'array',
          items: {
            anyOf: [
              { type: 'string', pattern: expect.any(String) },
              { 'x-kind': 'amount', type: ['string', 'null'], pattern: expect.any(String) },
            ],
          },
        },
      },
      additionalProperties: { type: 'string', pattern: expect.any(String) },
    });
  });

  it('changes nothing in the schema it is given', () => {
    const schema = Object.freeze({ type: 'number', enum: Object.freeze([1]) });
    expect(transformSchema(schema)).toEqual({ enum: [n('1')] });
  });

  it('takes boolean schemas as they are', () => {
    expect(transformSchema(true)).toBe(true);
    expect(transformSchema({ properties: { a: false } })).toEqual({ properties: { a: false } });
  });
});
