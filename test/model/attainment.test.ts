import { describe, expect, it } from 'vitest';
import type { Attainment, Cell } from '../../src/model/types.ts';
import { readReport } from '../../src/pipeline.ts';

const HEAD = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某中心 }
`;

function read(words: string) {
  const { year, findings } = readReport('report.yaml', Buffer.from(HEAD + words));
  return { year, told: findings.map(({ code, places: [{ path }] }) => `${code} ${path}`) };
}

function wholeOf(words: string): Attainment {
  const { year, told } = read(`whole: ${words}`);
  if (year === undefined || told.length > 0) throw new Error(told.join());
  return year.whole;
}

const NUMERIC = 'name: 场次, type: numeric';
const indicatorsOf = (...rows: string[]) =>
  wholeOf(`{ indicators: [${rows.map((row) => `{ ${row} }`).join(', ')}] }`).indicators;

/** A cell in short: `50 count (50.0)`, `“已完成”`, `none`, `absent`. */
function show(cell: Cell<'count' | 'point'> | undefined): string | undefined {
  if (cell?.state === 'value') return `${cell.quantity.value} ${cell.quantity.measure} (${cell.text})`;
  return cell?.state === 'words' ? `“${cell.text}”` : cell?.state;
}

describe('the cell of a number', () => {
  it.each([
    ['target: 50', '50 count (50)'],
    ['target: 95.0', '95 count (95.0)'],
    ['target: 0', '0 count (0)'],
    ['target: -5', '-5 count (-5)'],
    ['target: 123456789012345.123456', '123456789012345.123456 count (123456789012345.123456)'],
    ['target: none', 'none'],
    ['target:', 'absent'],
    ['measure: 场', 'absent'],
    ['target: 已完成', '“已完成”'],
    ['target: ≥50场', '“≥50场”'],
    ['target: 95%', '“95%”'],
  ])('%s → %s', (typed, expected) => {
    expect(show(indicatorsOf(`${NUMERIC}, ${typed}`)[0]?.target)).toBe(expected);
  });

  it('holds points where it is one of points', () => {
    const [indicator] = indicatorsOf(`${NUMERIC}, points: 10, awarded: none`);
    expect([show(indicator?.points), show(indicator?.awarded)]).toEqual(['10 point (10)', 'none']);
  });
});

describe('what cannot stand in a cell', () => {
  it.each([
    ['actual: —', 'SE220'],
    ['actual: "/"', 'SE220'],
    ['actual: "*"', 'SE220'],
    ['actual: "-"', 'SE220'],
    ['actual: 无', 'SE220'],
    ['actual: "50"', 'SE203'],
    ['actual: ５０', 'SE203'],
    ['actual: "1,234"', 'SE203'],
    ['actual: 1e3', 'SE203'],
    ['actual: 007', 'SE203'],
    ['actual: " "', 'SE208'],
    ['actual: "一\\n二"', 'SE219'],
    ['actual: true', 'SE205'],
    ['actual: [1]', 'SE205'],
    [`points: ${'9'.repeat(30)}`, 'SE204'],
    ['points: -1', 'SE213'],
    ['points: —', 'SE220'],
    ['direction: atMostly', 'SE206'],
  ])('is told once, at its place: %s', (typed, code) => {
    const key = typed.split(':')[0];
    const { year, told } = read(`whole: { indicators: [{ ${NUMERIC}, ${typed} }] }`);
    expect(told).toEqual([`${code} whole.indicators[0].${key}`]);
    if (key !== 'direction') expect(year?.whole.indicators[0]?.[key as 'actual' | 'points'].state).toBe('absent');
  });

  it.each([
    ['target: 50', 'SE205 whole.indicators[0].target'],
    ['direction: atLeast', 'SE221 whole.indicators[0].direction'],
    ['actual: ""', 'SE208 whole.indicators[0].actual'],
  ])('of a qualitative indicator: %s', (typed, expected) => {
    expect(read(`whole: { indicators: [{ name: 效果, type: qualitative, ${typed} }] }`).told).toEqual([expected]);
  });

  it.each([
    ['funding: { otherFunds: { actual: — } }', 'SE205 projects[0].funding.otherFunds.actual'],
    ['funding: { otherFunds: { actual: 3万元 } }', 'SE203 projects[0].funding.otherFunds.actual'],
    ['funding: { otherMoney: { actual: 3 } }', 'SE201 projects[0].funding.otherMoney'],
    ['executionPoints: { points: / }', 'SE220 projects[0].executionPoints.points'],
    ['executionPoints: 10', 'SE205 projects[0].executionPoints'],
    ['indicators: none', 'SE205 projects[0].indicators'],
    ['indicators: [{ name: 场次 }]', 'SE202 projects[0].indicators[0].type'],
    ['goals: { expected: "{{没有的数" }', 'SE305 projects[0].goals.expected'],
  ])('of a project: %s', (typed, expected) => {
    expect(read(`projects: [{ name: 科普活动, ${typed} }]`).told).toEqual([expected]);
  });
});

describe('the levels of an indicator', () => {
  it('are those of the row above where they are left out', () => {
    const rows = indicatorsOf(
      'level1: 产出指标, level2: 数量指标, name: 一, type: numeric',
      'name: 二, type: numeric',
      'level2: 质量指标, name: 三, type: numeric',
      'level1: 效益指标, name: 四, type: numeric',
      'level1: 效益指标, level2: 社会效益指标, name: 五, type: numeric',
      'level1: 效益指标, name: 六, type: numeric',
    );
    expect(rows.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
      ['效益指标', undefined],
      ['效益指标', '社会效益指标'],
      ['效益指标', '社会效益指标'],
    ]);
  });
});

it.each([
  ['reason: 场馆维修，明年补办', '场馆维修，明年补办'],
  ['reason: 无', undefined],
  ['reason: —', undefined],
  ['reason: none', undefined],
  ['measure: 场', undefined],
])('a reason says something, or is none: %s', (typed, expected) => {
  expect(indicatorsOf(`${NUMERIC}, ${typed}`)[0]?.reason).toBe(expected);
});

it('what a file does not tell is not there', () => {
  const { year } = read('');
  expect(year?.whole).toMatchObject({
    goals: { expected: undefined, reached: undefined },
    funding: undefined,
    executionPoints: { points: { state: 'absent' }, awarded: { state: 'absent' } },
    indicators: [],
  });
});

describe('goals', () => {
  const goals = (expected: string, reached: string) =>
    readReport('report.yaml', Buffer.from(`${HEAD}whole: { goals: { expected: ${expected}, reached: ${reached} } }\n`));

  it('are prose with names in it', () => {
    const { year, findings } = goals('"举办活动**50场**"', '"支出{{整体支出.决算数}}"');
    expect(findings).toEqual([]);
    expect(year?.whole.goals.expected?.blocks).toHaveLength(1);
    expect(JSON.stringify(year?.whole.goals.reached)).toContain('整体支出.决算数');
  });
});
