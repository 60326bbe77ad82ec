import type { Figures } from './figures.ts';
import { at, cell, list, type Node, Typed } from './report.ts';
import { readFunding } from './spendingFigures.ts';
import { either, quotient, readCell, type State, total, unknown } from './sums.ts';

/** Words are no number. */
const readNumber = (node: Node): State => (node instanceof Typed || node === 'none' ? readCell(node) : unknown);

/** How far a target was met: what was achieved over the target, or the other way round where less is better. */
function completion(target: State, actual: State, direction: Node): State {
  return direction === 'atMost' ? quotient(target, actual) : quotient(actual, target);
}

/** The 绩效自评表 of the unit or of a project: the sources of money, the indicators, the points and their sums. */
export function readTable(figures: Figures, row: string, node: Node): void {
  if (row === 'whole') readFunding(figures, 'whole.funding', at(node, 'funding'));
  const indicators = list(at(node, 'indicators'));
  for (const indicator of indicators) {
    const id = `${row}.indicators.items.${String(at(indicator, 'name'))}`;
    if (at(indicator, 'type') === 'numeric') {
      // The target in force: that of the middle of the year, where there is one.
      const revised = readNumber(at(indicator, 'revisedTarget'));
      const target = figures.set(`${id}.target`, either(revised, readNumber(at(indicator, 'target'))));
      const actual = figures.set(`${id}.actual`, readNumber(at(indicator, 'actual')));
      figures.set(`${id}.completion`, completion(target, actual, at(indicator, 'direction')));
    }
    for (const key of ['points', 'awarded']) figures.set(`${id}.${key}`, readNumber(at(indicator, key)));
  }
  if (indicators.length === 0) return;
  for (const key of ['points', 'awarded']) {
    const execution = figures.set(`${row}.marks.execution.${key}`, readCell(cell(at(node, 'executionPoints', key))));
    const ids = indicators.map((indicator) => `${row}.indicators.items.${String(at(indicator, 'name'))}.${key}`);
    figures.set(`${row}.marks.total.${key}`, total([...ids.map((id) => figures.get(id)), execution]));
  }
}
