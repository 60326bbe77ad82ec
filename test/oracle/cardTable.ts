import type { CardData } from './readForm.ts';
import { at, list, type Node } from './report.ts';
import type { Place } from './spendingTables.ts';

/** The units that have an amount for a project, be it 0, carry it out; alone, it is the unit itself. */
function implementer(row: string, node: Node, { report, figures }: Place): string {
  const own = at(node, 'implementer');
  if (typeof own === 'string') return own;
  const units = list(at(report, 'unit', 'budgetUnits')).map(String);
  const columns = ['originalBudget', 'revisedBudget', 'actual'];
  const paid = units.filter((unit) =>
    columns.some((column) => figures.get(`${row}.units.${unit}.${column}`).is === 'value'),
  );
  return paid.length > 0 ? paid.join('、') : String(at(report, 'unit', 'name'));
}

function headCell(cell: string, row: string, node: Node, place: Place): string {
  const unit = at(place.report, 'unit');
  switch (cell) {
    case 'name':
      return String(at(row === 'whole' ? unit : node, 'name'));
    case 'department':
      return String(at(node, 'department') ?? at(unit, 'supervisor') ?? at(unit, 'name'));
    case 'implementer':
      return implementer(row, node, place);
    case 'year':
      return `${place.year}年`;
    case undefined:
      throw new Error('no cell');
  }
  throw new Error(`a cell that the second opinion does not know: ${cell}`);
}

export interface Parts {
  readonly funding: readonly (readonly string[])[];
  /** With the row of the total last. */
  readonly indicators: readonly (readonly string[])[];
}

/** The 绩效自评表 as one sheet: names and values, the money, the goals, the indicators, and the total. */
export function printCard(
  card: CardData,
  row: string,
  node: Node,
  place: Place,
  { funding, indicators }: Parts,
): string[][] {
  const goal = (key: string) => String(at(node, 'goals', key) ?? place.figures.form.phrases.unknown);
  const beside = (title: string, rows: readonly (readonly string[])[]) => rows.map((cells) => [title, ...cells]);
  const [first = '', ...rest] = indicators.at(-1) ?? [];
  const rows = [
    ...card.head.map((pairs) => pairs.flatMap(({ title, cell }) => [title, headCell(cell, row, node, place)])),
    ...beside(card.funding.title, funding),
    ...beside(card.goals.title, [
      [card.goals.expected, card.goals.reached],
      [goal('expected'), goal('reached')],
    ]),
    ...beside(card.indicators.title, indicators.slice(0, -1)),
    [first, '', ...rest],
  ];
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}
