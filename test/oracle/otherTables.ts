import { type Cell, cellOf, text } from './cells.ts';
import type { GivenCard, GivenLine } from './compareScores.ts';
import type { ColumnData, LineData, Phrases, RubricData, TableData } from './readForm.ts';
import { at, list, type Node, Typed, cell as typedCell } from './report.ts';
import { fill, type Grid, type Place } from './spendingTables.ts';
import { readCell, type State } from './sums.ts';

/** Lines that the form lists one by one. */
export function linesGrid(table: TableData, lines: readonly LineData[], place: Place): Grid {
  const columns = table.columns ?? [];
  const idOf = ({ of, cells = {} }: LineData, cell: string) =>
    cells[cell] ?? (of === undefined ? 'none' : `${of}.${cell}`);
  const rows = lines.map((line) =>
    columns.map(({ cell }): Cell => {
      if (cell === 'name') return text(line.title.trim());
      const id = idOf(line, cell);
      return id === 'none' ? text(place.figures.form.phrases.none) : cellOf(place.figures, id);
    }),
  );
  return { headings: [columns.map(({ title }) => fill(title, place))], rows };
}

/** The scorecard: what the form says of each criterion, and what the program made of it, which is looked at elsewhere. */
export function rubricGrid(table: TableData, rubric: RubricData, card: GivenCard, place: Place, report: Node): Grid {
  const columns = table.columns ?? [];
  const lines: readonly GivenLine[] = card.lines;
  let at_ = 0;
  const rows = rubric.groups.flatMap((group) =>
    group.items.flatMap((item) =>
      item.criteria.map((criterion) => {
        const line = lines[at_];
        at_ += 1;
        const cells: Readonly<Record<string, string>> = {
          group: `${group.title}<br>（${group.points}分）`,
          item: `${item.title}<br>（${item.points}分）`,
          criterion: criterion.title ?? '',
          standard: criterion.standard,
          evidence: item.evidence ?? '',
          points: `${criterion.points}分`,
          awarded: line ? awarded(line) : '',
          reason: line ? reasonOf(line, rubric, report) : '',
        };
        return columns.map(({ cell }) => text(cells[cell] ?? '?'));
      }),
    ),
  );
  const total = columns.map(({ cell }, index) => {
    if (index === 0) return text(table.total ?? '');
    if (cell === 'points' || (cell === 'item' && !columns.some((column) => column.cell === 'points')))
      return text(`${rubric.points}分`);
    if (cell === 'awarded') return text(awardedTotal(card));
    return text('');
  });
  return {
    headings: [columns.map(({ title }) => fill(title, place))],
    rows: table.total === undefined ? rows : [...rows, total],
  };
}

const between = (least: string, most: string) => (least === most ? `${least}分` : `${least}—${most}分`);
const awarded = ({ status, claimed, least, most }: GivenLine) =>
  status === 'claimed' ? `${claimed}分<br>（自评）` : between(least, most);

function awardedTotal({ totals }: GivenCard): string {
  if (totals === null) return '';
  const claimed = totals.claimedTotal;
  return typeof claimed === 'string'
    ? `${claimed}分<br>（含自评${String(totals.claimed)}分）`
    : between(String(totals.least), String(totals.most));
}

/** The computation, and then what the unit says of it. */
function reasonOf(line: GivenLine, rubric: RubricData, report: Node): string {
  const declared = list(at(report, 'declared')).filter(
    (entry) => at(entry, 'rubric') === rubric.id && at(entry, 'criterion') === line.criterion,
  );
  const said = at(declared.at(-1), 'reason');
  const computed =
    line.status === 'claimed' ? `${String(at(declared.at(-1), 'by'))}自评，没有事实可以核对` : line.reason;
  return typeof said === 'string' ? `${computed}；${said}` : computed;
}

const sources = [
  ['total', '年度资金总额'],
  ['currentAppropriation', '其中：当年财政拨款'],
  ['carriedOver', '上年结转资金'],
  ['otherFunds', '其他资金'],
] as const;

/** The sources of money; the points stand in the row of the sum alone. */
export function fundingGrid(table: TableData, row: string, node: Node, place: Place): Grid {
  const columns = table.columns ?? [];
  const { figures } = place;
  const rows = sources.map(([source, name]) =>
    columns.map(({ cell }): Cell => {
      if (cell === 'label') return text(source === 'total' ? (table.total ?? name) : (table.labels?.[source] ?? name));
      if (cell === 'points' || cell === 'awarded') {
        if (source !== 'total') return text(figures.form.phrases.none);
        return { is: 'plain', state: readCell(typedCell(at(node, 'executionPoints', cell))) };
      }
      // Where no source is told, the sum is what the project, or the unit, has.
      const isTold = at(node, 'funding') !== undefined;
      return cellOf(figures, source === 'total' && !isTold ? `${row}.${cell}` : `${row}.funding.${source}.${cell}`);
    }),
  );
  return { headings: [columns.map(({ title }) => fill(title, place))], rows };
}

const signs: Readonly<Record<string, string>> = { atLeast: '≥', atMost: '≤', exactly: '=' };

/** A target as it is printed, with its sign where the column wants one. */
function targetOf(indicator: Node, key: 'target' | 'revisedTarget', hasSign: boolean, unknown: string): string {
  const node = at(indicator, key);
  const sign = hasSign ? (signs[String(at(indicator, 'direction'))] ?? '') : '';
  if (node instanceof Typed) return `${sign}${node.text}`;
  return typeof node === 'string' ? node : unknown;
}

function indicatorCell(
  indicator: Node,
  cell: string,
  levels: { level1: string; level2: string },
  { unknown, none }: Phrases,
): string {
  const typed = (key: string): string => {
    const node = at(indicator, key);
    if (node instanceof Typed) return node.text;
    if (node === 'none') return none;
    return typeof node === 'string' ? node : unknown;
  };
  switch (cell) {
    case 'level1':
    case 'level2':
      return levels[cell];
    case 'name':
      return String(at(indicator, 'name'));
    case 'measure':
    case 'reason':
      return String(at(indicator, cell) ?? '');
    case 'targetWithSign': {
      const [first, revised] = (['target', 'revisedTarget'] as const).map((key) =>
        targetOf(indicator, key, true, unknown),
      );
      return at(indicator, 'revisedTarget') instanceof Typed ? `${first}，调整为${revised}` : String(first);
    }
    case 'target':
    case 'actual':
    case 'points':
    case 'awarded':
      return typed(cell);
    case undefined:
      throw new Error('no cell');
  }
  throw new Error(`a cell that the second opinion does not know: ${cell}`);
}

/** The indicators with their first and second levels carried on, and the sum of the points. */
export function indicatorsGrid(table: TableData, row: string, node: Node, place: Place): Grid {
  const columns = table.columns ?? [];
  const { phrases } = place.figures.form;
  const { unknown } = phrases;
  let levels = { level1: '', level2: '' };
  // Where a target was revised, the column is parted in two.
  const hasRevised = list(at(node, 'indicators')).some((one) => at(one, 'revisedTarget') instanceof Typed);
  const isSplit = (column: ColumnData) => hasRevised && column.ifRevised !== undefined;
  const rows = list(at(node, 'indicators')).map((indicator) => {
    const [level1, level2] = [at(indicator, 'level1'), at(indicator, 'level2')];
    levels = {
      level1: typeof level1 === 'string' ? level1 : levels.level1,
      level2: typeof level2 === 'string' ? level2 : typeof level1 === 'string' ? '' : levels.level2,
    };
    return columns.flatMap((column) => {
      if (!isSplit(column)) return [text(indicatorCell(indicator, column.cell, levels, phrases))];
      const revised = at(indicator, 'revisedTarget');
      const hasSign = column.cell === 'targetWithSign';
      return [
        text(targetOf(indicator, 'target', hasSign, unknown)),
        text(revised instanceof Typed ? targetOf(indicator, 'revisedTarget', hasSign, unknown) : ''),
      ];
    });
  });
  const total = columns
    .flatMap((column) => (isSplit(column) ? [column, column] : [column]))
    .map(({ cell }, index): Cell => {
      if (index === 0) return text(table.total ?? '');
      // Without an indicator there is nothing to sum up.
      if ((cell !== 'points' && cell !== 'awarded') || rows.length === 0) return text('');
      const state: State = place.figures.get(`${row}.marks.total.${cell}`);
      return { is: 'plain', state };
    });
  return {
    headings: columns.some(isSplit)
      ? [
          columns.flatMap((column) => (isSplit(column) ? [column.title, column.title] : [column.title])),
          columns.flatMap((column) => (isSplit(column) ? (column.ifRevised ?? []) : [column.title])),
        ].map((titles) => titles.map((title) => fill(title, place)))
      : [columns.map(({ title }) => fill(title, place))],
    rows: table.total === undefined ? rows : [...rows, total],
  };
}
