import type { Decimal } from '../../../quantity/decimal.ts';
import { type CellNumber, halfOf, type NumberBlock, type NumberRow } from './numberRows.ts';

/** A number that its row works out otherwise than the other rows of its column are worked out. */
export interface DifferingQuotient {
  readonly printed: CellNumber;
  readonly made: Decimal;
  /** The numbers that it is worked out of. */
  readonly from: readonly [CellNumber, CellNumber];
  readonly how: How;
}

/** `A÷B`, `(A－B)÷B`, `A－B` */
export type How = 'quotient' | 'growth' | 'difference';

interface Way {
  readonly how: How;
  readonly one: number;
  readonly other: number;
}

/** So many rows have to show how a column is worked out, and this share of all. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.75;

/** Nobody errs in more rows of a column: what differs there is worked out otherwise. */
const MOST_WRONG = 2;

/**
 * Finds numbers that do not follow from their row as those of the other rows follow from theirs: the columns themselves show
 * that one is the quotient or the difference of two others. Where several pairs of columns would do, a number that follows from
 * any of them is right.
 */
export function findDifferingQuotients({ rows }: NumberBlock): readonly DifferingQuotient[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const found = columns.flatMap((column) => {
    const own = rows.filter(({ cells }) => isNumber(cells.get(column)));
    if (own.length < LEAST_ROWS) return [];
    const ways = listWays(own, column, columns).filter((way) => isShown(own, column, way));
    const wrong = ways.length === 0 ? [] : own.flatMap((row) => differ(row, column, ways));
    return wrong.length <= MOST_WRONG ? wrong : [];
  });
  // One wrong number makes others of its row differ: what stands behind is worked out of what stands before.
  return found.filter(({ printed: { cell } }) => {
    const ofRow = found.filter((other) => other.printed.cell.place.row === cell.place.row);
    return ofRow.at(-1)?.printed.cell === cell;
  });
}

function differ(row: NumberRow, column: number, ways: readonly Way[]): readonly DifferingQuotient[] {
  const outcomes = ways.map((way) => follow(row, column, way));
  if (outcomes.some((outcome) => outcome === undefined || outcome.isSame)) return [];
  const [first] = outcomes;
  return first === undefined ? [] : [first.found];
}

function isShown(rows: readonly NumberRow[], column: number, way: Way): boolean {
  let same = 0;
  let told = 0;
  let shown = 0;
  for (const [index, row] of rows.entries()) {
    const outcome = follow(row, column, way);
    if (outcome === undefined) continue;
    told += 1;
    if (outcome.isSame) same += 1;
    if (outcome.isSame && !isPlain(outcome.found.printed)) shown += 1;
    // What no row of the first shows, the others will not show either.
    if (index === 7 && same * 2 < told) return false;
  }
  return shown >= LEAST_ROWS && same >= told * LEAST_SHARE;
}

/** 0 and 100% come of all kinds of numbers. */
function isPlain({ value, isPercent }: CellNumber): boolean {
  return value.isZero() || (isPercent && value.eq(100));
}

function* pairs(columns: readonly number[], column: number): Generator<readonly [number, number]> {
  for (const one of columns) {
    for (const other of columns) if (one !== other && one !== column && other !== column) yield [one, other];
  }
}

function listWays(rows: readonly NumberRow[], column: number, columns: readonly number[]): readonly Way[] {
  const isPercent = rows.every(({ cells }) => {
    const cell = cells.get(column);
    return isNumber(cell) && cell.isPercent;
  });
  const hows: readonly How[] = isPercent ? ['quotient', 'growth'] : ['difference'];
  return [...pairs(columns, column)].flatMap(([one, other]) => hows.map((how) => ({ how, one, other })));
}

function follow(row: NumberRow, column: number, { how, one, other }: Way) {
  const [printed, a, b] = [row.cells.get(column), row.cells.get(one), row.cells.get(other)];
  if (!isNumber(printed) || !isNumber(a) || !isNumber(b) || a.isPercent || b.isPercent) return undefined;
  const isDivided = how !== 'difference';
  if (isDivided && b.value.isZero()) return undefined;
  const made = isDivided
    ? (how === 'growth' ? a.value.minus(b.value) : a.value).div(b.value).times(100)
    : a.value.minus(b.value);
  // The numbers of the row are themselves rounded.
  const slack = isDivided
    ? halfOf(printed).plus(
        halfOf(a)
          .plus(halfOf(b).times(a.value.abs().div(b.value.abs())))
          .div(b.value.abs())
          .times(100),
      )
    : halfOf(printed).plus(halfOf(a)).plus(halfOf(b));
  const found: DifferingQuotient = { printed, made: made.toDecimalPlaces(printed.decimals), from: [a, b], how };
  return { isSame: printed.value.minus(made).abs().lte(slack), found };
}

function isNumber(cell: CellNumber | 'blank' | undefined): cell is CellNumber {
  return cell !== undefined && cell !== 'blank';
}
