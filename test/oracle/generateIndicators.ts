import { generateFunding } from './generateSpending.ts';
import { type Cell, type Tree, Typed } from './report.ts';
import { amount, type Shape } from './shape.ts';

const levels = [
  ['产出指标', ['数量指标', '质量指标', '时效指标']],
  ['效益指标', ['社会效益指标', '可持续影响指标']],
  ['满意度指标', ['服务对象满意度指标']],
  ['重点履职', ['完成']],
  ['成本指标', ['成本']],
  ['项目决策', ['决策']],
  ['预算管理', ['执行']],
  ['项目实施', ['实施']],
  ['效果', ['社会效益']],
] as const;

const measures = ['场', '人次', '%', '项', '万元', undefined];

/** Numbers that are no money: at most three decimals, and often those that make plain rates. */
function plain({ random }: Shape, most: number): string {
  const whole = random.whole(0, most);
  return random.chance(0.7) ? String(whole) : `${whole}.${random.whole(0, 999)}`;
}

function maybe(shape: Shape, make: () => string): Cell {
  return shape.random.chance(shape.unknown / 2) ? (shape.random.chance(0.5) ? null : undefined) : new Typed(make());
}

/** So many points for an indicator, and what was awarded: all, some, none, or not told. */
function points(shape: Shape, of: number): { readonly points: Cell; readonly awarded: Cell } {
  const { random } = shape;
  const awarded = random.chance(0.5) ? String(of) : random.chance(0.2) ? '0' : String(random.whole(0, of * 100) / 100);
  return { points: maybe(shape, () => String(of)), awarded: maybe(shape, () => awarded) };
}

function indicator(shape: Shape, at: { level1?: string; level2?: string }, name: string, of: number): Tree {
  const { random } = shape;
  const marks = points(shape, of);
  const reason = random.chance(0.3) ? '天气原因，已经改进' : undefined;
  if (random.chance(0.2))
    return {
      ...at,
      name,
      type: 'qualitative',
      target: maybeText(shape, '按期完成'),
      actual: maybeText(shape, '基本完成'),
      ...marks,
      reason,
    };
  const target = maybe(shape, () => plain(shape, 120));
  const actual = maybe(shape, () => (random.chance(0.4) && target instanceof Typed ? target.text : plain(shape, 120)));
  return {
    ...at,
    name,
    type: 'numeric',
    direction: random.pick(['atLeast', 'atLeast', 'atMost', 'exactly']),
    target,
    revisedTarget: random.chance(0.1) ? maybe(shape, () => plain(shape, 120)) : undefined,
    measure: random.pick(measures),
    actual,
    ...marks,
    reason,
  };
}

const maybeText = (shape: Shape, text: string) => (shape.random.chance(shape.unknown / 2) ? undefined : text);

/** The parts into which points are split; they sum up to all of them. */
function split({ random }: Shape, all: number, into: number): number[] {
  const parts = Array.from({ length: into }, () => Math.floor(all / into));
  parts[0] = all - parts.slice(1).reduce((sum, part) => sum + part, 0);
  return random.shuffle(parts);
}

/** The weights of the rubrics: where they are kept the points follow, and where they are not, the line must stay open. */
function weights({ random }: Shape, asked: ReadonlyMap<string, number>): [string, number][] {
  const chosen = [...asked].map(([level, weight]): [string, number] => [
    level,
    random.chance(0.9) ? weight : random.whole(1, 60),
  ]);
  return random.chance(0.9) ? chosen : chosen.slice(0, -1);
}

/** The 绩效自评表 of a unit or a project, with the levels that the form's scorecards add up. */
export function generateTable(shape: Shape, asked: ReadonlyMap<string, number>): Tree {
  const { random } = shape;
  const indicators: Tree[] = [];
  for (const [level1, all] of weights(shape, asked)) {
    const into = random.whole(1, Math.min(4, all));
    const names = levels.find(([name]) => name === level1)?.[1] ?? ['其他'];
    for (const [index, of] of split(shape, all, into).entries()) {
      const level2 = random.pick(names);
      const told = index === 0 || random.chance(0.3);
      const name = `${level1.slice(0, 2)}${String.fromCodePoint(0x5b50 + indicators.length)}`;
      indicators.push(indicator(shape, told ? { level1, level2 } : random.chance(0.5) ? { level2 } : {}, name, of));
    }
  }
  const scored = random.chance(0.9);
  return {
    goals: random.chance(0.6)
      ? { expected: '完成年度任务', reached: random.chance(0.8) ? '任务基本完成' : undefined }
      : undefined,
    executionPoints: random.chance(0.8)
      ? scored
        ? points(shape, 10)
        : { points: 'none', awarded: 'none' }
      : undefined,
    indicators: indicators.length > 0 && random.chance(0.9) ? indicators : undefined,
  };
}

export function generateWhole(shape: Shape, asked: ReadonlyMap<string, number>): Tree {
  const { random } = shape;
  const funding = random.chance(0.6) ? generateFunding(shape) : {};
  return {
    ...generateTable(shape, asked),
    funding: Object.keys(funding).length > 0 ? funding : undefined,
    carryover: random.chance(0.4) ? { opening: amount(shape), closing: amount(shape) } : undefined,
  };
}
