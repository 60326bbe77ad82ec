import { compare, divide, type Fraction, multiply, sum, zero } from './fraction.ts';
import type { Criterion } from './readForm.ts';
import { at, list, type Node, Typed } from './report.ts';
import { known } from './sums.ts';
import { allOpen, decimal, derived, type Line, type Year } from './year.ts';

interface Marks {
  /** \`undefined\` while one is missing. */
  readonly awarded: Fraction | undefined;
  readonly weight: Fraction | undefined;
}

/** The indicators of some first levels; one without a level has that of the one above. */
function readMarks(table: Node, levels: readonly string[]): Marks | undefined {
  const indicators = list(at(table, 'indicators'));
  if (indicators.length === 0) return undefined;
  let level: Node;
  const chosen = indicators.filter((indicator) => {
    level = at(indicator, 'level1') ?? level;
    return typeof level === 'string' && levels.includes(level);
  });
  const add = (key: string) => {
    const marks = chosen.map((indicator) => at(indicator, key));
    const told = marks.filter((mark): mark is Typed => mark instanceof Typed);
    return told.length === marks.length ? sum(told.map((mark) => mark.value)) : undefined;
  };
  // Points rest on what was reached: where it is to come from units and is not known, neither are they.
  const isOpen = chosen.some(
    (indicator) => at(indicator, 'from') !== undefined && at(indicator, 'actual') === undefined,
  );
  return { awarded: isOpen ? undefined : add('awarded'), weight: add('points') };
}

export function scoreIndicators(criterion: Criterion, { report, figures }: Year): Line {
  const all = decimal(criterion.points);
  const levels = criterion.levels ?? [];
  const projects = criterion.table === 'projects';
  const tables: readonly Node[] = projects ? list(report.projects) : [report.whole];
  const marks = tables.map((table) => readMarks(table, levels));
  const rows: { readonly awarded: Fraction; readonly money: Fraction }[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark?.awarded === undefined || mark.weight === undefined || compare(mark.weight, all) !== 0)
      return allOpen(criterion);
    const revised = figures.get(`projects.items.${String(at(tables[index], 'name'))}.revisedBudget`);
    const money = tables.length === 1 ? decimal(1) : known(revised);
    if (money === undefined) return allOpen(criterion);
    rows.push({ awarded: mark.awarded, money });
  }
  const money = sum(rows.map((row) => row.money));
  // Equal points stay what they are, whatever weighs them; for others there is no average without money.
  const [first] = rows;
  if (first && rows.every(({ awarded }) => compare(awarded, first.awarded) === 0)) return derived(first.awarded);
  if (compare(money, zero) === 0) return allOpen(criterion);
  return derived(divide(sum(rows.map((row) => multiply(row.awarded, row.money))), money));
}
