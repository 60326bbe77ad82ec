import { generateDeclared, generateFacts } from './generateFacts.ts';
import { generateTable, generateWhole } from './generateIndicators.ts';
import { generateBasic, generateProjects, generateThreePublic, generateYears } from './generateSpending.ts';
import { generateStaff } from './generateStaff.ts';
import type { Random } from './random.ts';
import type { Form } from './readForm.ts';
import { type Node, type Tree, Typed, tree } from './report.ts';
import { amount, amountNear, chooseShape, type Shape } from './shape.ts';

/** The levels that the form's scorecards add up of one kind of table, each by its first name, with its points. */
function askedLevels({ rubrics }: Form, table: 'whole' | 'projects'): ReadonlyMap<string, number> {
  const criteria = rubrics
    .flatMap(({ groups }) => groups)
    .flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria);
  const asked = criteria.flatMap(({ kind, table: of = 'whole', levels, points }): [string, number][] =>
    kind === 'indicators' && of === table && levels?.[0] !== undefined ? [[levels[0], points]] : [],
  );
  return new Map(
    asked.length > 0
      ? asked
      : [
          ['产出指标', 50],
          ['效益指标', 30],
          ['满意度指标', 10],
        ],
  );
}

function generateIncome(shape: Shape): Tree {
  const { random } = shape;
  const keys = ['generalBudget', 'governmentFund', 'stateCapital', 'nonTax', 'business', 'other'];
  const total = random.chance(0.2);
  const made: Record<string, Node> = total
    ? { total: amount(shape) }
    : Object.fromEntries(keys.map((key) => [key, amount(shape)]));
  if (random.chance(0.6)) made.lastYear = amount(shape);
  return made;
}

const columns = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual'];

/** Totals of what has no items; some of them beside items that do not tell all. */
function generateTotals(shape: Shape, report: Readonly<Record<string, Node>>): Tree | undefined {
  const { random } = shape;
  const made: Record<string, Node> = {};
  for (const key of [
    'basic',
    'personnel',
    'operating',
    'projects',
    'governmentFund',
    'stateCapital',
    'socialInsurance',
    'whole',
  ]) {
    const listed = key === 'personnel' || key === 'operating' ? report.basic : report[key];
    const isListed = listed !== undefined && listed !== null;
    if (!random.chance(isListed ? 0 : 0.35)) continue;
    const first = amount(shape);
    made[key] = Object.fromEntries(
      columns.map((column, index) => [column, index === 0 ? first : amountNear(shape, first)]),
    );
  }
  return Object.keys(made).length > 0 ? made : undefined;
}

function generateNarrative(shape: Shape, { data }: Form): Tree | undefined {
  const { random } = shape;
  const share = random.pick([0, 0.5, 0.9]);
  const told = Object.keys(data.narrative).filter(() => random.chance(share));
  return told.length > 0 ? Object.fromEntries(told.map((key) => [key, '按要求做好各项工作。'])) : undefined;
}

function generateProblems(shape: Shape, { data }: Form): Tree {
  const { random } = shape;
  const headings = Object.keys(data.problemHeadings ?? {});
  if (headings.length === 0 || random.chance(0.3)) return {};
  const problems = Array.from(
    { length: random.whole(1, 3) },
    (_, index): Tree => ({
      id: `p${index}`,
      heading: random.pick(headings),
      text: '有的工作推进不快',
      cause: random.chance(0.6) ? '统筹不够' : undefined,
    }),
  );
  const measures = [{ answers: problems.map(({ id }) => id as Node), text: '加强统筹，按月调度' }];
  return { problems, measures: random.chance(0.8) ? measures : undefined };
}

const isEmpty = (node: Node): boolean =>
  node === undefined ||
  (node !== null &&
    typeof node === 'object' &&
    !(node instanceof Typed) &&
    !Array.isArray(node) &&
    Object.keys(node).length === 0);

/** Without groups in which nothing is told; the format has none. */
function prune(node: Node): Node {
  if (Array.isArray(node)) return (node as readonly Node[]).map(prune);
  if (node === null || typeof node !== 'object' || node instanceof Typed) return node;
  const entries = Object.entries(node as Tree).map(([key, value]): [string, Node] => [key, prune(value)]);
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
}

export interface Generated {
  readonly form: Form;
  readonly report: Tree;
}

/** A unit among others: it has no units of its own, and its year is theirs. */
export interface OneOfMany {
  readonly name: string;
  readonly year: number;
}

export function generate(random: Random, forms: readonly Form[], unit?: OneOfMany): Generated {
  const form = random.pick(forms);
  const chosen = chooseShape(random);
  const shape = unit === undefined ? chosen : { ...chosen, units: [] };
  const year = unit?.year ?? random.whole(form.data.years.first, form.data.years.last);
  const ofProjects = askedLevels(form, 'projects');
  const withTables = (project: Tree): Tree =>
    random.chance(0.5) ? { ...project, ...generateTable(shape, ofProjects) } : project;
  const lists = {
    projects: generateProjects(shape, '项目', withTables),
    governmentFund: generateProjects(shape, '基金项目', (project) => project),
    stateCapital: generateProjects(shape, '国资项目', (project) => project),
    socialInsurance: generateProjects(shape, '险种', (project) => project),
  };
  const basic = random.chance(0.9) ? generateBasic(shape) : undefined;
  const whole = random.chance(0.6) ? generateWhole(shape, askedLevels(form, 'whole')) : undefined;
  const { problems, measures } = generateProblems(shape, form);
  const isWholeTold = whole !== undefined && Object.values(whole).some((part) => part !== undefined);
  const report: Tree = {
    selfeval: new Typed('1'),
    form: form.data.id,
    year: new Typed(String(year)),
    money: shape.money,
    date: `${year + 1}-03-1${random.whole(0, 9)}`,
    prior: random.chance(0.5) ? 'none' : undefined,
    unit: {
      name: unit?.name ?? '虚某县某某局',
      supervisor: random.chance(0.5) ? '虚某县政府' : undefined,
      kind: random.chance(0.4) ? '公益一类事业单位' : undefined,
      divisions: random.chance(0.6) ? ['办公室', '业务股', '财务股'].slice(0, random.whole(1, 3)) : undefined,
      budgetUnits: shape.units.length > 0 ? shape.units : undefined,
    },
    staff: random.chance(0.85) ? generateStaff(shape) : undefined,
    basic,
    threePublic: random.chance(0.85) ? generateThreePublic(shape) : undefined,
    frugality: random.chance(0.3)
      ? {
          generalExpenses: generateYears(shape),
          propertyManagement: random.chance(0.7) ? generateYears(shape) : undefined,
        }
      : undefined,
    income: random.chance(0.4) ? generateIncome(shape) : undefined,
    totals: generateTotals(shape, { basic, ...lists, whole: basic ?? lists.projects }),
    ...lists,
    whole: isWholeTold ? whole : undefined,
    narrative: generateNarrative(shape, form),
    problems,
    measures,
    otherMatters: random.pick(['none', undefined, '没有其他情况。']),
    declared: generateDeclared(shape, form.rubrics),
    facts: generateFacts(shape, form, year),
  };
  return { form, report: tree(prune(report)) };
}
