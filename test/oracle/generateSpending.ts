import { sign } from './fraction.ts';
import { type Cell, cell, type Node, type Tree, Typed, tree } from './report.ts';
import { amount, amountNear, percent, type Shape } from './shape.ts';
import { sumCells, typeFraction } from './sums.ts';

const columns = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual'] as const;

function row(shape: Shape, lastYear: boolean): Record<string, Cell> {
  const originalBudget = amount(shape);
  const revisedBudget = amountNear(shape, originalBudget);
  const actual = amountNear(shape, revisedBudget instanceof Typed ? revisedBudget : originalBudget);
  const made: Record<string, Cell> = { originalBudget, revisedBudget, actual };
  if (lastYear) made.lastYearActual = amountNear(shape, actual);
  return made;
}

/** What is typed beside its parts is what they sum up to, or it is not typed. */
function besideParts(shape: Shape, parts: readonly Tree[], keys: readonly string[]): Record<string, Cell> {
  const made: Record<string, Cell> = {};
  for (const key of keys) {
    if (!shape.random.chance(0.3)) continue;
    made[key] = typeFraction(sumCells(parts.map((part) => cell(part[key]))));
  }
  return made;
}

function amounts(shape: Shape, lastYear: boolean, byUnit: boolean): Tree {
  const { random, units } = shape;
  if (!byUnit) return row(shape, lastYear);
  const told = random.chance(0.85) ? units : units.slice(0, -1);
  return { byUnit: Object.fromEntries(told.map((unit) => [unit, row(shape, lastYear)])) };
}

const fewReasons = ['政策调整', '人员增加', '任务变化'];

function reason(shape: Shape): Tree {
  const { random } = shape;
  const made: Record<string, Cell | string> = { text: random.pick(fewReasons) };
  const part = random.chance(0.4) ? amount(shape) : undefined;
  if (part instanceof Typed && sign(part.value) > 0) made.amount = part;
  if (random.chance(0.3)) made.covers = random.pick(['all', 'part']);
  return made;
}

function carryover(shape: Shape): Tree {
  return { opening: amount(shape), closing: amount(shape) };
}

const basicNames = ['工资福利支出', '商品和服务支出', '对个人和家庭的补助', '资本性支出', '债务利息支出', '其他支出'];
const parts = ['personnel', 'operating', 'personnel', 'capital', 'operating', 'operating'];

export function generateBasic(shape: Shape): Tree {
  const { random, units } = shape;
  const lastYear = random.chance(0.4);
  const byUnit = units.length > 1;
  const many = random.chance(0.05) ? 40 : random.whole(1, 6);
  const items = random.shuffle(
    Array.from({ length: many }, (_, index): Tree => {
      const name =
        basicNames[index] ?? `${basicNames[index % basicNames.length] ?? ''}${String.fromCodePoint(0x4e00 + index)}`;
      const part = random.chance(0.95) ? parts[index % parts.length] : undefined;
      return {
        name,
        part,
        ...amounts(shape, lastYear, byUnit),
        reason: random.chance(0.4) ? reason(shape) : undefined,
      };
    }),
  );
  return { items, carryover: random.chance(0.5) ? carryover(shape) : undefined };
}

const sources = ['currentAppropriation', 'carriedOver', 'otherFunds'] as const;

export function generateFunding(shape: Shape): Tree {
  const { random } = shape;
  return Object.fromEntries(sources.filter(() => random.chance(0.92)).map((source) => [source, row(shape, false)]));
}

const isUnknown = (node: Node) => node === undefined || node === null;

/** One list of projects: of the general budget or of a fund. */
export function generateProjects(
  shape: Shape,
  word: string,
  withTables: (project: Tree) => Tree,
): 'none' | null | undefined | Tree[] {
  const { random } = shape;
  const kind = random.whole(0, 9);
  if (kind === 0) return undefined;
  if (kind === 1) return null;
  if (kind <= 3) return 'none';
  const lastYear = random.chance(0.3);
  const kinds = random.chance(0.4);
  const many = random.chance(0.03) ? 30 : random.whole(1, 4);
  return Array.from({ length: many }, (_, index): Tree => {
    const own = amounts(shape, lastYear, shape.units.length > 1);
    const funding = random.chance(0.3) ? generateFunding(shape) : undefined;
    const hasFunding = funding !== undefined && Object.keys(funding).length > 0;
    const canStandBeside = shape.units.length < 2;
    const beside = !hasFunding
      ? own
      : canStandBeside
        ? besideParts(
            shape,
            sources.map((source) => tree(funding[source])),
            columns.slice(0, 3),
          )
        : {};
    const isRate = random.chance(0.1) && !hasFunding && (isUnknown(own.revisedBudget) || isUnknown(own.actual));
    return withTables({
      name: `${word}${String.fromCodePoint(0x7532 + index * 3)}`,
      kind: kinds && random.chance(0.9) ? random.pick(['business', 'operation']) : undefined,
      ...beside,
      funding: hasFunding ? funding : undefined,
      executionRate: isRate && own.byUnit === undefined ? percent(shape) : undefined,
      reason: random.chance(0.4) ? reason(shape) : undefined,
      carryover: random.chance(0.5) ? carryover(shape) : undefined,
      department: random.chance(0.2) ? '某某主管局' : undefined,
      implementer: random.chance(0.2) ? '某某实施单位' : undefined,
      description: random.chance(0.3) ? '用于日常业务' : undefined,
    });
  });
}

const years = ['lastYearBudget', 'budget', 'lastYearActual', 'actual'] as const;

export function generateYears(shape: Shape): Tree {
  const lastYearBudget = amount(shape);
  const budget = amountNear(shape, lastYearBudget);
  const lastYearActual = amountNear(shape, lastYearBudget);
  return { lastYearBudget, budget, lastYearActual, actual: amountNear(shape, budget) };
}

export function generateThreePublic(shape: Shape): Tree {
  const { random } = shape;
  const made: Record<string, Tree> = {};
  const way = random.whole(0, 9);
  if (way > 0) {
    made.officialReception = generateYears(shape);
    made.overseasTravel = generateYears(shape);
    if (way > 2) {
      made.vehicleOperation = generateYears(shape);
      made.vehiclePurchase = generateYears(shape);
    } else made.vehiclePurchaseAndOperation = generateYears(shape);
    if (way === 9) delete made[random.pick(Object.keys(made))];
  }
  const split = ['vehicleOperation', 'vehiclePurchase'].every((key) => made[key] !== undefined);
  if (split && random.chance(0.15)) {
    const both = [tree(made.vehicleOperation), tree(made.vehiclePurchase)];
    made.vehiclePurchaseAndOperation = besideParts(shape, both, years);
  }
  if (way === 0) made.total = generateYears(shape);
  return made;
}
