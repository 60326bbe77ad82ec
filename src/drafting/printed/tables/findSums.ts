import { Decimal } from '../../../quantity/decimal.ts';
import { classOf } from '../../../workbooks/rowNames.ts';
import { type CellNumber, halfOf, type NumberBlock, type NumberRow } from './numberRows.ts';

/** A printed sum, and what its rows make. */
export interface DifferingSum {
  readonly sum: CellNumber;
  readonly made: Decimal;
  /** The sum as its row calls it. */
  readonly name: string;
}

/** A row of a sum, and the rows that it adds up. */
interface SumRow {
  readonly row: NumberRow;
  readonly parts: readonly NumberRow[];
}

const TOTAL = /^(?:[合总共]计|总分|总数)(?:$|[（(])/;
const SUBTOTAL = /^小计$/;
const PART_OF_ROW = /^(?:其中|[其]?中)[:：]?|^[(（]?其中/;

/** Columns whose numbers are not added up, whatever row they stand in. */
const NOT_ADDED = /率|占比|比例|比重|均|单价|标准|序号|编码|科目编码|得分率|备注|幅/;

/**
 * Finds sums that differ from what their rows make. That a row is a sum, and of which rows, another column of it has to
 * show: one that adds up to the last decimal. A table that only calls a row 合计 is let be.
 */
export function findDifferingSums({ heads, rows }: NumberBlock): readonly DifferingSum[] {
  return listSumRows(rows).flatMap(({ row, parts }) => {
    if (parts.length < 2) return [];
    const sums = [...row.cells].flatMap(([column, sum]) => {
      if (sum === 'blank' || sum.isPercent || NOT_ADDED.test(heads[column] ?? '')) return [];
      const made = addUp(parts, column, sum.decimals);
      return made === undefined ? [] : [{ sum, made, slack: halfOf(sum).times(parts.length + 1) }];
    });
    const shows = sums.some(({ sum, made }) => sum.value.eq(made) && !made.isZero());
    if (!shows) return [];
    return sums.flatMap(({ sum, made, slack }) =>
      sum.value.minus(made).abs().gt(slack) ? [{ sum, made, name: row.names.at(-1) ?? '' }] : [],
    );
  });
}

/** Adds up a column; `undefined` where a row has words there, or no row a number, or one is rounded more than the sum. */
function addUp(parts: readonly NumberRow[], column: number, decimals: number): Decimal | undefined {
  let made = new Decimal(0);
  let numbers = 0;
  for (const { cells } of parts) {
    const cell = cells.get(column);
    if (cell === undefined || (cell !== 'blank' && (cell.isPercent || cell.decimals > decimals + 2))) return undefined;
    if (cell === 'blank') continue;
    made = made.plus(cell.value);
    numbers += 1;
  }
  return numbers < 2 ? undefined : made;
}

/** Finds the rows of sums: 合计 of all items before it, 小计 of those since the last one, a class (类) of those below it. */
function listSumRows(rows: readonly NumberRow[]): readonly SumRow[] {
  const isClass = classRows(rows);
  const found: SumRow[] = [];
  let all: NumberRow[] = [];
  let sinceSubtotal: NumberRow[] = [];
  let ofClass: { readonly row: NumberRow; readonly parts: NumberRow[] } | undefined;
  const closeClass = () => {
    if (ofClass !== undefined && ofClass.parts.length > 1) found.push(ofClass);
    ofClass = undefined;
  };
  for (const row of rows) {
    const name = row.names.at(-1) ?? '';
    // 合计 beside the name of a budget unit is that unit's.
    if (TOTAL.test(name)) {
      closeClass();
      found.push({ row, parts: all });
      all = [];
      sinceSubtotal = [];
    } else if (SUBTOTAL.test(name)) {
      found.push({ row, parts: sinceSubtotal });
      sinceSubtotal = [];
    } else if (isClass.has(row)) {
      closeClass();
      ofClass = { row, parts: [] };
    } else if (!row.names.some((each) => PART_OF_ROW.test(each))) {
      all.push(row);
      sinceSubtotal.push(row);
      ofClass?.parts.push(row);
    }
  }
  closeClass();
  return found;
}

/** Rows of classes among rows of what these consist of. Where all rows are classes, each is an item. */
function classRows(rows: readonly NumberRow[]): ReadonlySet<NumberRow> {
  const classes = rows.filter(({ names }) => names.length === 1 && classOf(names[0] ?? '') !== undefined);
  const others = rows.filter(
    (row) => !classes.includes(row) && !row.names.some((name) => TOTAL.test(name) || SUBTOTAL.test(name)),
  );
  return new Set(others.length > classes.length ? classes : []);
}
