import type { Figures } from './figures.ts';
import { compare, least, sign, zero } from './fraction.ts';
import { at, list, type Node, type Tree, tree } from './report.ts';
import { difference, either, known, none, quotient, type State, total, unknown, value } from './sums.ts';

export const amountColumns = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual'] as const;

/** What follows from the four amounts of one row. */
export function deriveRow(figures: Figures, row: string, typedRate: State = unknown): void {
  figures.minus(`${row}.variance`, `${row}.actual`, `${row}.originalBudget`);
  figures.over(`${row}.varianceRate`, `${row}.variance`, `${row}.originalBudget`);
  figures.minus(`${row}.varianceToRevised`, `${row}.actual`, `${row}.revisedBudget`);
  const rate = quotient(figures.get(`${row}.actual`), figures.get(`${row}.revisedBudget`), true);
  figures.set(`${row}.executionRate`, either(rate, typedRate));
  figures.over(`${row}.completionRate`, `${row}.actual`, `${row}.originalBudget`);
  figures.minus(`${row}.change`, `${row}.actual`, `${row}.lastYearActual`);
  figures.over(`${row}.changeRate`, `${row}.change`, `${row}.lastYearActual`);
}

/** The rows whose amounts are the sums of others; what is typed counts where a sum is not known. */
export function sumRows(figures: Figures, row: string, parts: readonly string[], typed: Node = undefined): void {
  for (const column of amountColumns) {
    const sum = parts.length === 0 ? unknown : total(parts.map((part) => figures.get(`${part}.${column}`)));
    figures.set(`${row}.${column}`, either(sum, figures.yuan(at(typed, column))));
  }
  deriveRow(figures, row, figures.percent(at(typed, 'executionRate')));
}

const sources = ['currentAppropriation', 'carriedOver', 'otherFunds'] as const;

/** The sources of money and their sum. */
export function readFunding(figures: Figures, row: string, funding: Node): boolean {
  if (funding === undefined || funding === null) return false;
  for (const column of ['originalBudget', 'revisedBudget', 'actual']) {
    for (const source of sources) figures.set(`${row}.${source}.${column}`, figures.yuan(at(funding, source, column)));
    figures.set(`${row}.total.${column}`, total(sources.map((source) => figures.get(`${row}.${source}.${column}`))));
  }
  for (const source of [...sources, 'total'])
    figures.over(`${row}.${source}.executionRate`, `${row}.${source}.actual`, `${row}.${source}.revisedBudget`);
  return true;
}

function readItem(figures: Figures, row: string, item: Tree, units: readonly string[]): void {
  const byUnit = item.byUnit;
  const hasFunding = readFunding(figures, `${row}.funding`, item.funding);
  for (const column of amountColumns) {
    const typed = figures.yuan(item[column]);
    if (byUnit !== undefined) {
      for (const unit of units) figures.set(`${row}.units.${unit}.${column}`, figures.yuan(at(byUnit, unit, column)));
      figures.set(`${row}.${column}`, total(units.map((unit) => figures.get(`${row}.units.${unit}.${column}`))));
    } else if (hasFunding && units.length < 2 && column !== 'lastYearActual') {
      figures.set(`${row}.${column}`, either(typed, figures.get(`${row}.funding.total.${column}`)));
    } else figures.set(`${row}.${column}`, units.length > 1 ? unknown : typed);
  }
  if (byUnit !== undefined) for (const unit of units) deriveRow(figures, `${row}.units.${unit}`);
  deriveRow(figures, row, figures.percent(item.executionRate));
}

/** The part of an item above its original budget, split by what the report says of it. */
function splitOverspend(figures: Figures, row: string, item: Tree) {
  const variance = known(figures.get(`${row}.variance`));
  const over = variance === undefined ? unknown : value(sign(variance) > 0 ? variance : zero);
  const nothing = value(zero);
  const reason = item.reason;
  if (reason === undefined) return { over, explained: nothing, partly: nothing, unexplained: over };
  const amount = figures.yuan(at(reason, 'amount'));
  if (amount.is !== 'value') {
    const isPart = at(reason, 'covers') === 'part';
    return { over, explained: isPart ? nothing : over, partly: isPart ? over : nothing, unexplained: nothing };
  }
  if (over.is !== 'value') return { over, explained: unknown, partly: nothing, unexplained: unknown };
  const explained = value(least(amount.value, over.value));
  return {
    over,
    explained,
    partly: nothing,
    unexplained: difference(over, explained),
    isSplit: compare(amount.value, over.value) < 0,
  };
}

function readOverspend(figures: Figures, group: string, rows: readonly string[], items: readonly Tree[]): void {
  const splits = rows.map((row, index) => splitOverspend(figures, row, items[index] ?? {}));
  for (const [index, { explained, unexplained, isSplit = false }] of splits.entries()) {
    if (!isSplit) continue;
    figures.set(`${rows[index]}.explained`, explained);
    figures.set(`${rows[index]}.unexplained`, unexplained);
  }
  const gross = figures.set(`${group}.grossOverspend`, total(splits.map(({ over }) => over)));
  const savings = rows.map((row) => {
    const variance = known(figures.get(`${row}.variance`));
    return variance === undefined ? unknown : value(least(variance, zero));
  });
  figures.set(`${group}.grossSaving`, total(savings));
  for (const [key, of] of [
    ['explained', splits.map(({ explained }) => explained)],
    ['partlyExplained', splits.map(({ partly }) => partly)],
    ['unexplained', splits.map(({ unexplained }) => unexplained)],
  ] as const) {
    // While one overspend is not known, neither is how all of them are split.
    figures.set(`${group}.${key}`, gross.is === 'unknown' ? unknown : total(of));
    figures.over(`${group}.${key}Share`, `${group}.${key}`, `${group}.grossOverspend`);
  }
}

/** A list of items with its total, and each budget unit's; returns the ids of the items. */
export function readItems(
  figures: Figures,
  group: string,
  items: readonly Tree[],
  units: readonly string[],
  typed: Node,
): readonly string[] {
  const rows = items.map((item) => `${group}.items.${String(item.name)}`);
  for (const [index, item] of items.entries()) readItem(figures, rows[index] ?? '', item, units);
  if (items.some((item) => item.byUnit !== undefined))
    for (const unit of units)
      sumRows(
        figures,
        `${group}.units.${unit}`,
        rows.map((row) => `${row}.units.${unit}`),
      );
  sumRows(figures, `${group}.total`, rows, typed);
  for (const row of rows) figures.over(`${row}.share`, `${row}.actual`, `${group}.total.actual`);
  readOverspend(figures, group, rows, items);
  for (const [index, item] of items.entries())
    for (const end of ['opening', 'closing'])
      figures.set(`${rows[index]}.carryover.${end}`, figures.yuan(at(item, 'carryover', end)));
  return rows;
}

/** The items are listed, and none is of this kind: there is none of it. */
export function noRows(figures: Figures, row: string, but: readonly string[] = []): void {
  for (const column of amountColumns) figures.set(`${row}.${column}`, but.includes(column) ? unknown : none);
  deriveRow(figures, row);
}

/** A list of projects or of a fund, which may be none: then there was none of it, this year. */
export function readProjects(
  figures: Figures,
  group: string,
  node: Node,
  units: readonly string[],
  typed: Node,
): readonly string[] {
  if (node === 'none') {
    for (const column of amountColumns)
      figures.set(`${group}.total.${column}`, column === 'lastYearActual' ? figures.yuan(at(typed, column)) : none);
    deriveRow(figures, `${group}.total`);
    for (const unit of units) {
      for (const column of amountColumns)
        figures.set(`${group}.units.${unit}.${column}`, figures.get(`${group}.total.${column}`));
      deriveRow(figures, `${group}.units.${unit}`);
    }
    return [];
  }
  if (!Array.isArray(node)) {
    sumRows(figures, `${group}.total`, [], typed);
    return [];
  }
  return readItems(figures, group, list(node).map(tree), units, typed);
}
