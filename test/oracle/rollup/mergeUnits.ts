import { at, list, type Node, type Tree, tree } from '../report.ts';
import type { UnitFigures } from './expectRollup.ts';

const lists = ['projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;

/** All names of a list, those of the department's own entries first, then as the units tell them. */
function mergeItems(own: Node, ofUnits: readonly Node[]): Node {
  const items = new Map<string, Tree>(list(own).map((one) => [String(at(one, 'name')), tree(one)]));
  for (const one of ofUnits.flatMap(list)) {
    const name = String(at(one, 'name'));
    const funding = at(one, 'funding') === undefined ? {} : { funding: {} };
    const part = agreedPart(name, ofUnits);
    items.set(name, { name, ...(part === undefined ? {} : { part }), ...items.get(name), ...funding });
  }
  if (items.size > 0) return [...items.values()];
  if (own !== undefined) return own;
  return ofUnits.length > 0 && ofUnits.every((one) => one === 'none') ? 'none' : undefined;
}

/** The part that all units give an item which give it one. */
function agreedPart(name: string, ofUnits: readonly Node[]): Node {
  const parts = ofUnits.flatMap(list).filter((one) => at(one, 'name') === name);
  const told = new Set(parts.flatMap((one) => at(one, 'part') ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}

/** Hires under one programme are one, if the same is said of their posts. */
export const isSameHire = (one: Node, other: Node) =>
  String(at(one, 'programme')) === String(at(other, 'programme')).replace(/（\d）$/, '') &&
  at(one, 'holdsPost') === at(other, 'holdsPost');

function mergeHires(reports: readonly (Tree | undefined)[]): Tree[] {
  const hires: Tree[] = [];
  for (const hire of reports.flatMap((one) => list(at(one, 'staff', 'programmeHires')))) {
    if (hires.some((one) => isSameHire(hire, one))) continue;
    const name = String(at(hire, 'programme'));
    const alike = hires.filter((one) => String(at(one, 'programme')).replace(/（\d）$/, '') === name).length;
    hires.push({ programme: alike === 0 ? name : `${name}（${alike + 1}）`, holdsPost: at(hire, 'holdsPost') });
  }
  return hires;
}

/** The department's report with the lists of its units: their names, and no amounts. */
export function mergeUnits(report: Tree, units: readonly UnitFigures[]): Tree {
  const reports = units.map((unit) => unit.report);
  const basic = mergeItems(
    at(report, 'basic', 'items'),
    reports.map((one) => at(one, 'basic', 'items')),
  );
  const merged = Object.fromEntries(
    lists.map((key): [string, Node] => [
      key,
      mergeItems(
        report[key],
        reports.map((one) => one?.[key]),
      ),
    ]),
  );
  return {
    ...report,
    ...merged,
    basic: basic === undefined ? report.basic : { ...tree(report.basic), items: basic },
    whole: reports.some((one) => at(one, 'whole', 'funding') !== undefined)
      ? { ...tree(report.whole), funding: {} }
      : report.whole,
    staff: { ...tree(report.staff), programmeHires: mergeHires(reports) },
    frugality: Object.fromEntries(
      ['generalExpenses', 'propertyManagement']
        .filter((key) => reports.some((one) => at(one, 'frugality', key) !== undefined))
        .map((key) => [key, {}]),
    ),
    unit: { ...tree(report.unit), budgetUnits: units.map(({ name }) => name) },
  };
}
