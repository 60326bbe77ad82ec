import type { Finding } from '../../../findings/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { roundingSlack } from '../../../quantity/slack.ts';
import { partsDiffer } from '../../prose/contradictions/findings.ts';
import type { Passage } from '../../prose/types.ts';
import { type Cell, numberIn, type Row, type TypedTable, tieCell } from './types.ts';

const TOTAL = /^(?:合计|总计|共计)$/;
/** Rows of a part of the rows around them. */
const PARTLY = /其中|小计/;
/** Columns whose numbers do not add up. */
const NO_SUM = /率|占比|比重|比例|[%％]|单价|标准|人均|均|排名|年度$|序号|满意度/;

/** SE428 parts-differ: a total that is not the sum of its column, whichever row holds it, the last or the first. */
export function judgeTableSums(passage: Passage, { rows, heads }: TypedTable): readonly Finding[] {
  const last = rows.at(-1);
  const [first] = rows;
  const total = [last, first].find((row) => row !== undefined && TOTAL.test(row.name));
  if (total === undefined || first === undefined) return [];
  const parts = rows.filter((row) => row !== total);
  if (parts.length < 2 || parts.some(({ name }) => PARTLY.test(name) || TOTAL.test(name))) return [];
  const columns = total.cells.map((_, column) => column);
  if (columns.some((column) => isNested(parts, column))) return [];
  return columns.flatMap((column): readonly Finding[] => {
    const whole = numberIn(total.cells[column]);
    if (whole === undefined || NO_SUM.test(heads[column] ?? '')) return [];
    return judgeColumn(passage, whole, parts, column);
  });
}

function judgeColumn(passage: Passage, whole: Cell, parts: readonly Row[], column: number): readonly Finding[] {
  const { typed } = passage;
  if (parts.some(({ cells }) => cells[column] === 'words')) return [];
  const cells = parts.flatMap((row) => numberIn(row.cells[column]) ?? []);
  if (
    cells.length < 2 ||
    [whole, ...cells].some(({ unit, word }) => unit !== whole.unit || /[%％率占]|[增减]/.test(unit + word))
  )
    return [];
  const sum = cells.reduce((made, { value }) => made.plus(value), new Decimal(0));
  const decimals = Math.max(...[whole, ...cells].map((one) => one.decimals));
  const slack = decimals === 0 ? 0 : roundingSlack(decimals, cells.length);
  if (sum.minus(whole.value).abs().lte(slack)) {
    for (const cell of [whole, ...cells]) tieCell(passage, cell, { follows: 'sum' });
    return [];
  }
  const args = { typed: typed.text.slice(whole.start, whole.end), sum: `${printNumber(sum)}${whole.unit}` };
  const [place, ...others] = [whole, ...cells].map(({ start, end }) => typed.placeOf(start, end));
  return place === undefined ? [] : [partsDiffer(args, place, ...others)];
}

/** Whether a row is what those below it come to: 基本支出, and then 人员经费 and 公用经费. */
function isNested(parts: readonly Row[], column: number): boolean {
  return parts.some((row, index) => {
    const whole = numberIn(row.cells[column]);
    if (whole === undefined || whole.value.isZero()) return false;
    let sum = new Decimal(0);
    for (const [count, below] of parts.slice(index + 1).entries()) {
      sum = sum.plus(numberIn(below.cells[column])?.value ?? 0);
      if (count > 0 && sum.eq(whole.value)) return true;
    }
    return false;
  });
}
