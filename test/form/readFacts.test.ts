import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/form/readFacts.ts';
import type { FactSpec, NumberLimits } from '../../src/form/types.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { readSource } from '../../src/source/readSource.ts';

const AT = { file: 'form.yaml', path: '', start: 0, end: 0 };

function limitsOf(limits: Partial<NumberLimits>): NumberLimits {
  const none = { measure: undefined, least: undefined, most: undefined, decimals: undefined };
  return { ...none, places: { least: AT, most: AT }, ...limits };
}

const specs: readonly FactSpec[] = [
  { id: 'issued', title: '是否印发通知', type: 'flag' },
  { id: 'deadline', title: '截止日期', type: 'date' },
  { id: 'area', title: '实际面积', type: 'number', limits: limitsOf({}) },
  {
    id: 'elements',
    title: '通知的内容',
    type: 'checklist',
    elements: [
      { id: 'scope', title: '自评范围' },
      { id: 'basis', title: '自评依据' },
    ],
  },
  { id: 'units', title: '自查的单位', type: 'population', from: undefined },
  {
    id: 'rule',
    title: '结转结余的考核',
    type: 'choice',
    options: [
      { id: 'rate', title: '结转结余率' },
      { id: 'change', title: '结转结余变动率' },
    ],
    place: AT,
  },
];

function read(yaml: string) {
  const source = readSource('facts.yaml', yaml);
  const { facts, findings } = readFacts(specs, source.value?.root, '万元');
  const told = findings.map(({ code, args, places: [place] }) => ({ code, args, path: place.path }));
  return { facts, told };
}

function factOf(yaml: string, id: string): unknown {
  const { facts, told } = read(yaml);
  expect(told).toEqual([]);
  const { title: _, place: __, ...fact } = facts.get(id) ?? { title: '', place: undefined };
  return fact;
}

describe('facts', () => {
  it('are all there, known or not', () => {
    const { facts, findings } = readFacts(specs, undefined, '万元');
    expect(findings).toEqual([]);
    expect([...facts].map(([id, { title, place }]) => [id, title, place])).toEqual(
      specs.map(({ id, title }) => [id, title, undefined]),
    );
    expect(facts.get('issued')).toMatchObject({ type: 'flag', value: undefined });
    expect(facts.get('deadline')).toMatchObject({ type: 'date', value: undefined });
    expect(facts.get('elements')).toMatchObject({
      elements: [
        { id: 'scope', there: undefined },
        { id: 'basis', there: undefined },
      ],
    });
    expect(facts.get('units')).toMatchObject({ type: 'population', units: undefined });
  });

  it.each([
    ['issued: true', 'issued', { type: 'flag', value: true }],
    ['issued: false', 'issued', { type: 'flag', value: false }],
    ['issued:', 'issued', { type: 'flag', value: undefined }],
    ['deadline: 2024-05-31', 'deadline', { type: 'date', value: '2024-05-31' }],
    ['deadline: "2024-02-29"', 'deadline', { type: 'date', value: '2024-02-29' }],
    ['deadline:', 'deadline', { type: 'date', value: undefined }],
    ['area: 1200.50', 'area', { type: 'number', value: new Decimal('1200.5') }],
    ['area: 0', 'area', { type: 'number', value: new Decimal(0) }],
    ['area: none', 'area', { type: 'number', value: 'none' }],
    ['area:', 'area', { type: 'number', value: undefined }],
    ['units: none', 'units', { type: 'population', units: [] }],
    ['units: { must: [] }', 'units', { type: 'population', units: [] }],
    // Nobody said who did: each is unknown. A list of those who did tells of the others too.
    [
      'units: { must: [甲, 乙] }',
      'units',
      {
        type: 'population',
        units: [
          { name: '甲', done: undefined },
          { name: '乙', done: undefined },
        ],
      },
    ],
    [
      'units: { must: [甲, 乙], done: [乙] }',
      'units',
      {
        type: 'population',
        units: [
          { name: '甲', done: false },
          { name: '乙', done: true },
        ],
      },
    ],
    ['units: { must: [甲], done: [] }', 'units', { type: 'population', units: [{ name: '甲', done: false }] }],
    ['units: { must: [甲], done: }', 'units', { type: 'population', units: [{ name: '甲', done: undefined }] }],
  ])('%s', (yaml, id, fact) => {
    expect(factOf(yaml, id)).toEqual(fact);
  });

  it('of a checklist are told one by one', () => {
    expect(factOf('elements: { scope: true, basis: false }', 'elements')).toEqual({
      type: 'checklist',
      elements: [
        { id: 'scope', title: '自评范围', there: true },
        { id: 'basis', title: '自评依据', there: false },
      ],
    });
    expect(factOf('elements: { basis: }', 'elements')).toMatchObject({
      elements: [{ there: undefined }, { there: undefined }],
    });
  });

  it('know where they stand', () => {
    expect(read('issued: true').facts.get('issued')?.place).toEqual({
      file: 'facts.yaml',
      path: 'issued',
      start: 8,
      end: 12,
    });
  });
});

describe('what a form does not ask', () => {
  it.each([
    ['isued: true', 'isued', 'isued', 'issued'],
    ['是否印发通知: true', '是否印发通知', '是否印发通知', 'issued'],
    ['weather: fine', 'weather', 'weather', undefined],
    ['elements: { scopes: true }', 'scopes', 'elements.scopes', 'scope'],
    ['elements: { 自评依据: true }', '自评依据', 'elements.自评依据', 'basis'],
  ])('%s', (yaml, name, path, suggestion) => {
    expect(read(yaml).told).toEqual([{ code: 'SE605', args: { name, suggestion }, path }]);
  });
});

describe('a fact of another kind', () => {
  const wrong: readonly [yaml: string, path: string, expected: string, found: string][] = [
    ['issued: 是', 'issued', 'flag', 'text'],
    ['issued: "true"', 'issued', 'flag', 'text'],
    ['issued: 1', 'issued', 'flag', 'number'],
    ['issued: [true]', 'issued', 'flag', 'list'],
    ['issued: { a: true }', 'issued', 'flag', 'map'],
    ['elements: true', 'elements', 'map', 'flag'],
    ['elements: [scope]', 'elements', 'map', 'list'],
    ['elements: { scope: 有 }', 'elements.scope', 'flag', 'text'],
    ['units: [甲]', 'units', 'map', 'list'],
    ['units: 3', 'units', 'map', 'number'],
    ['units: all', 'units', 'map', 'text'],
    ['units: { must: [甲], done: 甲 }', 'units.done', 'list', 'text'],
    ['units: { must: [甲, 3] }', 'units.must[1]', 'text', 'number'],
    ['units: { must: [甲, [乙]] }', 'units.must[1]', 'text', 'list'],
  ];

  it.each(wrong)('%s', (yaml, path, expected, found) => {
    expect(read(yaml).told).toEqual([{ code: 'SE205', args: { expected, found }, path }]);
  });

  it.each([
    ['deadline: 2024-02-30', '2024-02-30'],
    ['deadline: 2024年5月31日', '2024年5月31日'],
    ['deadline: 20240531', '20240531'],
    ['deadline: 2024', '2024'],
    ['deadline: true', 'true'],
    ['deadline: [2024-05-31]', ''],
  ])('is no date: %s', (yaml, text) => {
    expect(read(yaml).told).toEqual([{ code: 'SE207', args: { text }, path: 'deadline' }]);
  });
});

describe('a choice', () => {
  it('is one of the form’s options, by its id', () => {
    expect(factOf('rule: change', 'rule')).toEqual({
      type: 'choice',
      chosen: { id: 'change', title: '结转结余变动率' },
    });
  });

  it.each([
    ['rule: 结转结余率', 'SE206', { text: '结转结余率', allowed: ['rate', 'change'], suggestion: 'rate' }],
    ['rule: chnage', 'SE206', { text: 'chnage', allowed: ['rate', 'change'], suggestion: 'change' }],
    ['rule: none', 'SE206', { text: 'none', allowed: ['rate', 'change'], suggestion: undefined }],
    ['rule: [rate]', 'SE205', { expected: 'text', found: 'list' }],
  ])('%s', (yaml, code, args) => {
    const { facts, told } = read(yaml);
    expect(told).toEqual([{ code, args, path: 'rule' }]);
    expect(facts.get('rule')).toMatchObject({ chosen: undefined });
  });
});

describe('a population', () => {
  it('must say who must', () => {
    expect(read('units: { done: [甲] }').told).toEqual([
      { code: 'SE202', args: { key: 'must', title: '应做的单位' }, path: 'units' },
    ]);
  });

  it('knows two keys', () => {
    expect(read('units: { must: [甲], dnoe: [甲] }').told).toEqual([
      { code: 'SE201', args: { key: 'dnoe', suggestion: 'done', known: ['must', 'done'] }, path: 'units.dnoe' },
    ]);
  });

  it('mistyped is one fault, not two', () => {
    expect(read('units: { musst: [甲] }').told).toEqual([
      { code: 'SE201', args: { key: 'musst', suggestion: 'must', known: ['must', 'done'] }, path: 'units.musst' },
    ]);
  });

  it('did nothing that it need not', () => {
    expect(read('units: { must: [综合科, 财务科], done: [财务课] }').told).toEqual([
      {
        code: 'SE215',
        args: { id: '财务课', suggestion: '财务科', known: ['综合科', '财务科'] },
        path: 'units.done[0]',
      },
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['area: 1,200.50', 'SE203', '1200.50'],
    ['area: "1200"', 'SE203', '1200'],
    ['area: 1e3', 'SE203', undefined],
    ['area: 很大', 'SE203', undefined],
    ['area: 1234567890123456', 'SE204', undefined],
    ['area: 0.1234567', 'SE204', undefined],
    ['area: [1]', 'SE205', undefined],
    ['area: true', 'SE203', undefined],
  ])('is not %s', (yaml, code, suggestion) => {
    const { facts, told } = read(yaml);
    expect(told).toMatchObject([{ code, path: 'area', ...(suggestion === undefined ? {} : { args: { suggestion } }) }]);
    expect(facts.get('area')).toMatchObject({ type: 'number', value: undefined });
  });
});

describe('the limits of a number', () => {
  const limited: readonly FactSpec[] = [
    { id: 'area', title: '面积', type: 'number', limits: limitsOf({ measure: '平方米', least: new Decimal(0) }) },
    { id: 'share', title: '比重', type: 'number', limits: limitsOf({ least: new Decimal(0), most: new Decimal(100) }) },
    { id: 'happy', title: '满意的人数', type: 'number', limits: limitsOf({ most: 'asked', decimals: 0 }) },
    { id: 'asked', title: '调查的人数', type: 'number', limits: limitsOf({ decimals: 0 }) },
  ];
  const readLimited = (yaml: string) => {
    const { facts, findings } = readFacts(limited, readSource('facts.yaml', yaml).value?.root, '万元');
    const values = [...facts].flatMap(([id, fact]) =>
      fact.type === 'number' && fact.value !== undefined ? [`${id} ${fact.value.toString()}`] : [],
    );
    return {
      values,
      told: findings.map(({ code, places }) => `${code} ${places.map(({ path }) => path).join(' ')}`),
      findings,
    };
  };

  it.each([
    ['area: 0', ['area 0'], []],
    ['area: -0.1', [], ['SE213 area']],
    ['share: 100', ['share 100'], []],
    ['share: 100.01', [], ['SE213 share']],
    ['asked: 12.5', [], ['SE204 asked']],
    ['{ happy: 500, asked: 500 }', ['happy 500', 'asked 500'], []],
    ['{ happy: 501, asked: 500 }', ['asked 500'], ['SE213 happy asked']],
    ['{ happy: 1, asked: none }', ['asked none'], ['SE213 happy asked']],
    ['{ happy: 501 }', ['happy 501'], []],
    ['{ happy: none, asked: 500 }', ['happy none', 'asked 500'], []],
  ])('%s', (yaml, values, told) => {
    expect(readLimited(yaml)).toMatchObject({ values, told });
  });

  it.each([
    ['1200平方米', '1200'],
    ['0.12万平方米', '1200'],
    ['1,200', '1200'],
    ['1.8亩', undefined],
    ['12%', undefined],
  ])('are in a unit, which is not typed: %s', (typed, suggestion) => {
    const [found] = readLimited(`area: "${typed}"`).findings;
    expect([found?.code, found?.args]).toMatchObject(['SE203', { text: typed, suggestion, unit: '平方米' }]);
  });
});
