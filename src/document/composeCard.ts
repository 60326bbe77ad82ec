import type { CardField, CardSpec, ColumnSpec, TableSpec } from '../form/types.ts';
import type { Prose } from '../narrative/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { composeAttainmentTable } from './composeAttainmentTable.ts';
import type { TableOwner } from './listOwners.ts';
import { nameImplementer } from './nameImplementer.ts';
import { Borders, GridPainter } from './paintGrid.ts';
import type { Cell, Grid, Inline, Position, Table } from './types.ts';

export interface CardPrinter {
  readonly title: (column: ColumnSpec) => readonly Inline[];
  readonly prose: (prose: Prose) => readonly Inline[];
}

/** The label to the left of each block, in thousandths of the width of what stands beside it. */
const LABEL_WIDTH = 110;
/** The label of a second value in a row, in hundredths. */
const FIELD_LABEL_WIDTH = 12;

/** Columns of numbers keep their widths, lest a number be broken; goals and values have room enough. */
const OWN_WIDTHS = 0.015;
const NEARBY = 0.08;

/** The widths of the values in a row and of the labels between them. */
function widthsOf(fields: number): readonly number[] {
  const value = (100 - (fields - 1) * FIELD_LABEL_WIDTH) / fields;
  return Array.from({ length: 2 * fields - 1 }, (_, index) => (index % 2 === 0 ? value : FIELD_LABEL_WIDTH));
}

/** Composes a whole 绩效自评表 as one grid, as the issued forms have it. */
export function composeCard(
  spec: TableSpec,
  card: CardSpec,
  owner: TableOwner,
  evaluation: Evaluation,
  print: CardPrinter,
): Table {
  const tableOf = (id: string) => {
    const own = evaluation.form.tables.find((table) => table.id === id);
    return own === undefined ? undefined : composeAttainmentTable(own, owner, evaluation, print.title).grid;
  };
  const [funding, indicators] = [tableOf(card.funding.table), tableOf(card.indicators.table)];
  const borders = new Borders();
  const endsOf = (grid: Grid | undefined) =>
    grid &&
    borders.add(
      grid.columns.map(({ width }) => width),
      OWN_WIDTHS,
    );
  // The list has the finest columns, so the others find their borders among its own.
  const ends = { indicators: endsOf(indicators), funding: endsOf(funding), goals: borders.add([1, 1], NEARBY) };
  const heads = card.head.map((fields) => ({ fields, ends: borders.add(widthsOf(fields.length), NEARBY) }));
  const { widths } = borders;
  const painter = new GridPainter([
    { align: 'center', width: LABEL_WIDTH },
    ...widths.map((width) => ({ align: 'left', width }) as const),
  ]);
  const width = 1 + widths.length;

  for (const row of heads) putHead(row.fields, borders.spansOf(row.ends));
  if (funding !== undefined) putBlock(card.funding.title, funding, borders.spansOf(ends.funding ?? []));
  putGoals();
  const listFrom = painter.height;
  if (indicators !== undefined) putBlock(card.indicators.title, indicators, borders.spansOf(ends.indicators ?? []));
  const { expected, reached } = owner.attainment.goals;
  const origins = [expected, reached].flatMap((prose) => prose?.place ?? []);
  return {
    type: 'table',
    number: '',
    caption: spec.caption,
    unitNote: '',
    grid: { ...painter.finish(0), card: { listFrom } },
    ...(origins.length === 0 ? {} : { origins }),
  };

  /** A row of labels and values: the first label stands in the column of labels. */
  function putHead(fields: readonly CardField[], spans: readonly number[]): void {
    const row = painter.height;
    let column = 0;
    const put = (columnSpan: number, cell: Pick<Cell, 'content' | 'align' | 'isHead'>) => {
      painter.put(row, column, { rowSpan: 1, columnSpan, ...cell });
      column += columnSpan;
    };
    fields.forEach(({ title, cell }, index) => {
      put(index === 0 ? 1 : (spans[2 * index - 1] ?? 1), head(title));
      put(spans[2 * index] ?? 1, { content: printField(cell), align: 'left' });
    });
  }

  function putGoals(): void {
    const row = painter.height;
    const { title, expected: expectedTitle, reached: reachedTitle } = card.goals;
    const [first = 1, second = 1] = borders.spansOf(ends.goals);
    painter.put(row, 0, { rowSpan: 2, columnSpan: 1, ...head(title) });
    const put = (column: number, columnSpan: number, heading: string, prose: Prose | undefined) => {
      painter.put(row, column, { rowSpan: 1, columnSpan, ...head(heading) });
      painter.put(row + 1, column, { rowSpan: 1, columnSpan, content: printGoal(prose), align: 'left' });
    };
    const { goals } = owner.attainment;
    put(1, first, expectedTitle, goals.expected);
    put(1 + first, second, reachedTitle, goals.reached);
  }

  /** A block under its label; the total below a list of indicators stands beside no label. */
  function putBlock(title: string, block: Grid, spans: readonly number[]): void {
    const top = painter.height;
    const starts = spans.map((_, index) => 1 + spans.slice(0, index).reduce((sum, span) => sum + span, 0));
    const lastRow = block.rows.at(-1) ?? [];
    const hasTotal = block === indicators && lastRow.every((one) => one.type === 'cell' && one.strong === true);
    const labelled = block.rows.length - (hasTotal ? 1 : 0);
    painter.put(top, 0, { rowSpan: labelled, columnSpan: 1, ...head(title) });
    block.rows.slice(0, labelled).forEach((row, index) => {
      row.forEach((position, column) => putCell(block, position, top + index, column));
    });
    if (hasTotal) putTotal(block, lastRow, top + labelled, starts);

    function putCell(grid: Grid, position: Position, row: number, column: number): void {
      if (position.type === 'covered') return;
      const { columnSpan, align, ...cell } = position;
      const wide = spans.slice(column, column + columnSpan).reduce((sum, span) => sum + span, 0);
      const isHeading = row - top < grid.headerRows;
      painter.put(row, starts[column] ?? 1, {
        ...cell,
        columnSpan: wide,
        align: align ?? grid.columns[column]?.align ?? 'left',
        ...(isHeading ? { isHead: true } : {}),
      });
    }
  }

  /** The total: its label reaches to the first number. */
  function putTotal(block: Grid, row: readonly Position[], at: number, starts: readonly number[]): void {
    const [label] = row;
    const contentOf = (position: Position | undefined) => (position?.type === 'cell' ? position.content : []);
    const firstNumber = row.findIndex((position, index) => index > 0 && contentOf(position).length > 0);
    const from = firstNumber === -1 ? row.length : firstNumber;
    const end = starts[from] ?? width;
    painter.put(at, 0, { rowSpan: 1, columnSpan: end, content: contentOf(label), align: 'center', strong: true });
    row.slice(from).forEach((position, index) => {
      const column = from + index;
      const start = starts[column] ?? 1;
      const columnSpan = (starts[column + 1] ?? width) - start;
      const align = block.columns[column]?.align ?? 'left';
      painter.put(at, start, { rowSpan: 1, columnSpan, content: contentOf(position), align, strong: true });
    });
  }

  function printField(cell: string): readonly Inline[] {
    const { unit, year } = evaluation.year;
    switch (cell) {
      case 'name':
        return words(spec.each === undefined ? unit.name : owner.title);
      case 'department':
        // A unit without a superior is a department itself.
        return words(owner.item?.department ?? unit.supervisor ?? unit.name);
      case 'implementer':
        return words(nameImplementer(owner, evaluation));
      case 'year':
        return words(`${year}年`);
      default:
        return [];
    }
  }

  function printGoal(prose: Prose | undefined): readonly Inline[] {
    if (prose !== undefined) return print.prose(prose);
    return [{ type: 'text', value: evaluation.form.phrases.unknown, isGap: true }];
  }
}

function head(title: string): Pick<Cell, 'content' | 'align' | 'isHead'> {
  return { content: words(title), align: 'center', isHead: true };
}

function words(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
