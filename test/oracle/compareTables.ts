import { printCard } from './cardTable.ts';
import { type Cell, printColumn } from './cells.ts';
import type { GivenCard } from './compareScores.ts';
import type { Figures } from './figures.ts';
import { fundingGrid, indicatorsGrid, linesGrid, rubricGrid } from './otherTables.ts';
import type { Form, TableData } from './readForm.ts';
import { at, list, type Node, type Tree, Typed } from './report.ts';
import { type Grid, type Place, spendingGrid, threePublicGrid } from './spendingTables.ts';

/** A table of the Markdown, cell by cell, with the line above it. */
interface Printed {
  readonly above: string;
  readonly rows: readonly (readonly string[])[];
}

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .trim()
        .replaceAll('**', '')
        .replace(/\\([\\`*_{}[\]()#+\-.!|<>~$])/g, '$1')
        .replaceAll('&#x20;', ''),
    );

function readTables(markdown: string): Printed[] {
  const lines = markdown.split('\n');
  const tables: Printed[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!lines[index]?.startsWith('|')) continue;
    const start = index;
    while (lines[index + 1]?.startsWith('|')) index += 1;
    const rows = lines.slice(start, index + 1).filter((_, at) => at !== 1);
    const above = lines.slice(0, start).findLast((line) => line.trim() !== '') ?? '';
    tables.push({ above, rows: rows.map(cellsOf) });
  }
  return tables;
}

interface Candidate {
  readonly id: string;
  readonly caption: string;
  readonly grid: Grid;
  readonly none: string | undefined;
}

function gridsOf(id: string, table: TableData, form: Form, place: Place, cards: readonly GivenCard[]): Candidate[] {
  const { report } = place;
  const make = (grid: Grid, name = ''): Candidate => ({
    id: `${id}${name && ` ${name}`}`,
    caption: table.caption,
    grid,
    none: table.none,
  });
  const { rows } = table;
  if (typeof rows === 'object') {
    if (rows.lines) return [make(linesGrid(table, rows.lines, place))];
    const index = form.rubrics.findIndex((rubric) => rubric.id === rows.rubric);
    const [rubric, card] = [form.rubrics[index], cards[index]];
    return rubric && card ? [make(rubricGrid(table, rubric, card, place, report))] : [];
  }
  if (rows === 'threePublic') return [make(threePublicGrid(table, place))];
  if (rows !== 'funding' && rows !== 'indicators') return [make(spendingGrid(table, rows, place))];
  const owners: [string, Node][] =
    table.each === 'projects'
      ? list(report.projects).map((project) => [`projects.items.${String(at(project, 'name'))}`, project])
      : [['whole', report.whole]];
  return owners.map(([row, node]) =>
    make(
      rows === 'funding' ? fundingGrid(table, row, node, place) : indicatorsGrid(table, row, node, place),
      row.replace('projects.items.', ''),
    ),
  );
}

/** The grid as text: every column with its own decimals. */
function print(figures: Figures, { grid, none }: Candidate): string[][] {
  const width = grid.headings[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at): string[] => {
    const column = grid.rows.map((row): Cell => row[at] ?? { is: 'text', text: '' });
    return printColumn(figures, column, figures.form.phrases, none);
  });
  const rows = grid.rows.map((_, at) => columns.map((column) => column[at] ?? ''));
  return [...grid.headings.map((row) => [...row]), ...rows];
}

const isCard = ({ rows }: Printed) => rows.some((row) => row.includes('年度总体目标') && row.includes('预期目标'));

/** The sheet whose first row names what it is of. */
function printCardOf(form: Form, place: Place, { rows }: Printed): string[][] | undefined {
  const { report, figures } = place;
  const title = rows[0]?.[0];
  for (const table of Object.values(form.data.tables)) {
    const card = typeof table.rows === 'object' ? table.rows.card : undefined;
    if (card?.head[0]?.[0]?.title !== title || card === undefined) continue;
    const node = table.each
      ? list(report.projects).find((project) => at(project, 'name') === rows[0]?.[1])
      : report.whole;
    const row = table.each ? `projects.items.${String(at(node, 'name'))}` : 'whole';
    const part = (id: string, make: typeof fundingGrid) => {
      const of = form.data.tables[id];
      if (of === undefined) return [];
      const grid = make(of, row, node, place);
      // A heading above two columns stands once in the sheet.
      const headings = grid.headings.map((titles) => titles.map((one, at) => (titles[at - 1] === one ? '' : one)));
      return print(figures, { id, caption: '', grid: { ...grid, headings }, none: of.none });
    };
    return printCard(card, row, node, place, {
      funding: part(card.funding.table, fundingGrid),
      indicators: part(card.indicators.table, indicatorsGrid),
    });
  }
  return undefined;
}

function compareRows(id: string, must: readonly (readonly string[])[], rows: readonly (readonly string[])[]): string[] {
  if (must.length !== rows.length) return [`table ${id}: ${rows.length} rows, and must be ${must.length}`];
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      must[at]?.[column] === cell
        ? []
        : [`table ${id} row ${at} column ${column}: ${cell}, and must be ${String(must[at]?.[column])}`],
    ),
  );
}

/** Every cell of every table that is printed, against what it must be; a table that nobody expects is a fault. */
export function compareTables(
  form: Form,
  report: Tree,
  figures: Figures,
  cards: readonly GivenCard[],
  markdown: string,
  listedBy?: Place['listedBy'],
) {
  const year = report.year instanceof Typed ? Number(report.year.text) : 0;
  const place: Place = { report, figures, year, ...(listedBy === undefined ? {} : { listedBy }) };
  const candidates = Object.entries(form.data.tables).flatMap(([id, table]) => gridsOf(id, table, form, place, cards));
  const faults: string[] = [];
  let cells = 0;
  for (const printed of readTables(markdown)) {
    cells += printed.rows.reduce((sum, row) => sum + row.length, 0);
    if (isCard(printed)) {
      faults.push(...compareRows('card', printCardOf(form, place, printed) ?? [], printed.rows));
      continue;
    }
    const fitting = candidates.filter(({ caption, grid, id }) => {
      const isHeaded = JSON.stringify(grid.headings[0]) === JSON.stringify(printed.rows[0]);
      const name = id.split(' ')[1] ?? '';
      return (
        isHeaded &&
        printed.above.includes(caption) &&
        (caption === '' || printed.above.includes(name === 'whole' ? '' : name))
      );
    });
    const [first] = fitting;
    if (first === undefined) {
      faults.push(`table: nobody expects ${printed.above} ${JSON.stringify(printed.rows[0])}`);
      continue;
    }
    const texts = fitting.map((candidate) => print(figures, candidate));
    if (texts.some((rows) => JSON.stringify(rows) === JSON.stringify(printed.rows))) continue;
    faults.push(...compareRows(first.id, texts[0] ?? [], printed.rows));
  }
  return { faults, cells };
}
