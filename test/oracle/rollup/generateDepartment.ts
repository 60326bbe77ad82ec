import { type Generated, generate } from '../generate.ts';
import type { Random } from '../random.ts';
import type { Form } from '../readForm.ts';
import { list, type Node, type Tree, Typed, tree } from '../report.ts';
import { generateResults } from './generateResults.ts';

/** A unit of a department; without a report, where it has not evaluated itself. */
export interface UnitOf {
  readonly name: string;
  readonly given: Generated | undefined;
}

export interface Department {
  readonly form: Form;
  readonly report: Tree;
  readonly units: readonly UnitOf[];
}

const kinds = ['站', '所', '中心', '队', '馆'];
const nameOf = (index: number) => `某市${String.fromCodePoint(0x7532 + index)}${kinds[index % kinds.length] ?? ''}`;

/** Few units mostly, and often all of one form; up to forty. */
export function generateDepartment(random: Random, forms: readonly Form[], ofResults: Random): Department {
  const own = generate(random, forms);
  const { form } = own;
  const year = own.report.year instanceof Typed ? Number(own.report.year.text) : 0;
  const many = random.chance(0.05) ? random.whole(10, 40) : random.whole(1, 6);
  const isMixed = random.chance(0.15);
  const fitting = forms.filter(({ data }) => data.years.first <= year && data.years.last >= year);
  const units = Array.from({ length: many }, (_, index): UnitOf => {
    const name = nameOf(index);
    if (random.chance(0.06)) return { name, given: undefined };
    return { name, given: generate(random, isMixed ? fitting : [form], { name, year }) };
  });
  // At least one has a report.
  const [first, ...others] = units;
  const all: readonly UnitOf[] =
    first === undefined || units.some(({ given }) => given !== undefined)
      ? units
      : [{ name: first.name, given: generate(random, [form], { name: first.name, year }) }, ...others];
  const made = { form, report: writeDepartment(random, form, own.report, all), units: all };
  return generateResults(made, own.report.whole, ofResults);
}

/** What a department says itself: its words, facts and points, reasons of items of its units, and no amounts. */
function writeDepartment(random: Random, { data }: Form, own: Tree, units: readonly UnitOf[]): Tree {
  const { totals, basic, projects, governmentFund, stateCapital, socialInsurance, threePublic, income, ...rest } = own;
  const { staff, frugality, whole, ...words } = rest;
  const unit = Object.fromEntries(Object.entries(tree(own.unit)).filter(([key]) => key !== 'budgetUnits'));
  // Which units have evaluated themselves is answered by their reports.
  const facts = Object.entries(tree(own.facts)).filter(([id]) => data.facts?.[id]?.from !== 'units');
  const reasons = random.chance(0.3) ? explain(random, units, ['basic', 'items']) : undefined;
  return {
    ...words,
    facts: facts.length === 0 ? undefined : Object.fromEntries(facts),
    unit,
    units: units.map(
      ({ name, given }, index): Tree =>
        given === undefined ? { name, report: 'none' } : { report: `units/u${index}.yaml` },
    ),
    ...(reasons === undefined ? {} : { basic: { items: reasons } }),
  };
}

/** Reasons of some items that a unit has. */
function explain(random: Random, units: readonly UnitOf[], path: readonly string[]): Tree[] | undefined {
  const names = new Set(
    units.flatMap(({ given }) =>
      list(path.reduce<Node>((node, key) => tree(node)[key], given?.report)).map((item) => String(tree(item).name)),
    ),
  );
  const some = [...names].filter(() => random.chance(0.5));
  return some.length === 0 ? undefined : some.map((name) => ({ name, reason: { text: '政策调整' } }));
}
