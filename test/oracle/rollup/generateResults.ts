import type { Random } from '../random.ts';
import { at, list, type Node, type Tree, Typed, tree } from '../report.ts';
import type { Department, UnitOf } from './generateDepartment.ts';

/** What results count, and in what; 满意率 and 平均用时 are no sums, and nobody adds them. */
const measures: Readonly<Record<string, readonly string[]>> = {
  培训: ['人次', '万人次'],
  受理: ['件'],
  办结: ['件', '万件'],
  清淤: ['公里', '亿公里'],
  满意率: ['%'],
  平均用时: ['天'],
};

/**
 * Has a department take results and indicators from its units, and the units tell them: in measures that differ, as none, as about
 * right, as indicators, as something else, or not at all.
 */
export function generateResults(department: Department, table: Node, random: Random): Department {
  if (random.chance(0.3)) return department;
  const whole = fromUnits(random, table);
  const wanted = list(at(whole, 'indicators')).filter((one) => at(one, 'from') !== undefined);
  const units = department.units.map((unit) => tellResults(random, unit, wanted));
  const project = pickProject(random, units);
  const names = Object.keys(measures).filter(() => random.chance(0.6));
  const results = Object.fromEntries(
    names.map((name): [string, Tree] => [
      name,
      { from: 'units', measure: measureOf(random, name), value: random.chance(0.15) ? number(random) : undefined },
    ]),
  );
  const rate = { from: 'units', of: '办结', to: '受理', measure: random.pick(['%', '‰', '件/件']) };
  const report = {
    ...department.report,
    ...(whole === undefined ? {} : { whole }),
    ...(project === undefined ? {} : { projects: [project] }),
    results: random.chance(0.7) ? { ...results, 办结率: rate } : results,
  };
  const told = Object.keys(report.results);
  if (told.length === 0) return { ...department, report: { ...report, results: undefined }, units };
  const [slot] = Object.keys(department.form.data.narrative);
  const narrative = tree(department.report.narrative);
  const text = told.map((name) => `${name}是{{${name}}}；`).join('');
  return {
    ...department,
    report: { ...report, narrative: slot === undefined ? narrative : { ...narrative, [slot]: text } },
    units,
  };
}

const measureOf = (random: Random, name: string) => random.pick(measures[name] ?? ['项']);

function number(random: Random): Typed {
  const whole = String(random.whole(0, 5000));
  return new Typed(random.chance(0.7) ? whole : `${whole}.${String(random.whole(0, 99)).padStart(2, '0')}`);
}

/** Some numeric indicators of the department come from its units, and a percentage may be a rate of two sums. */
function fromUnits(random: Random, table: Node): Tree | undefined {
  if (list(at(table, 'indicators')).length === 0) return undefined;
  const indicators = list(at(table, 'indicators')).map((one): Node => {
    if (at(one, 'type') !== 'numeric' || random.chance(0.5)) return one;
    const { actual, ...others } = tree(one);
    const typed = random.chance(0.15) ? { actual } : {};
    const isRate = at(one, 'measure') === '%' && random.chance(0.6);
    return { ...others, ...typed, from: 'units', ...(isRate ? { of: '办结', to: '受理' } : {}) };
  });
  const { goals, executionPoints } = tree(table);
  return { goals, executionPoints, indicators };
}

function tellResults(random: Random, unit: UnitOf, wanted: readonly Node[]): UnitOf {
  const { given } = unit;
  if (given === undefined) return unit;
  const isSilent = random.chance(0.1);
  const results: Record<string, Node> = {};
  const indicators = [...list(at(given.report, 'whole', 'indicators'))];
  const tell = (name: string, measure: string | undefined) => {
    if (isSilent || random.chance(0.05)) return;
    const value = random.chance(0.1) ? 'none' : number(random);
    if (random.chance(0.15) || measure === undefined) {
      const actual = value === 'none' ? new Typed('0') : value;
      indicators.push({ name, type: 'numeric', direction: 'atLeast', target: number(random), measure, actual });
    } else
      results[name] = {
        value,
        measure,
        qualifier: random.chance(0.1) ? random.pick(['近', '约', '余', '多']) : undefined,
      };
  };
  for (const name of Object.keys(measures)) tell(name, random.chance(0.03) ? '项' : measureOf(random, name));
  // An indicator of a name that the department asks for; most units get one where they have none.
  for (const one of wanted) {
    const name = String(at(one, 'name'));
    const measure = at(one, 'measure');
    if (indicators.some((other) => at(other, 'name') === name)) continue;
    if (random.chance(0.9)) tell(name, typeof measure === 'string' ? measure : undefined);
  }
  const whole = indicators.length > 0 ? { ...tree(given.report.whole), indicators } : given.report.whole;
  const told = Object.keys(results).length > 0 ? { results } : {};
  return { ...unit, given: { ...given, report: { ...given.report, ...told, whole } } };
}

/** A project that a unit has, with one of its numeric indicators from all units that have it. */
function pickProject(random: Random, units: readonly UnitOf[]): Tree | undefined {
  const all = units.flatMap(({ given }) => list(given?.report.projects));
  const fitting = all.filter((one) => list(at(one, 'indicators')).some((row) => at(row, 'type') === 'numeric'));
  if (fitting.length === 0 || random.chance(0.5)) return undefined;
  const project = random.pick(fitting);
  const rows = list(at(project, 'indicators')).filter((row) => at(row, 'type') === 'numeric');
  const { actual: _, reason: __, ...row } = tree(random.pick(rows));
  return { name: String(at(project, 'name')), indicators: [{ ...row, from: 'units' }] };
}
