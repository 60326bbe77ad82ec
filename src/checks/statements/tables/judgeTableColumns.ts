import type { Finding } from '../../../findings/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { roundingSlack } from '../../../quantity/slack.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import type { Passage } from '../../prose/types.ts';
import { type Cell, numberIn, type Row, type TypedTable, tieCell } from './types.ts';

const MORE = /^(?:增加|增|多|＋|\+)/;
const LESS = /^(?:减少|减|少|-)/;
/** A column of what two others differ by. */
const DIFFERENCE = /^(?:比上年|较上年|同比|与上年)?(?:增减|增加|减少|变动|差异)(?:额|数|数额|金额|情况)?$|^差额$/;
/** A column of how many per cent two others differ by. */
const GROWTH = /^(?:比上年|较上年|同比)?(?:增减|增长|变动|增|减|差异)(?:率|幅度?|比例)$|^增幅$/;
/** A column of how many per cent one is of the other. */
const RATE = /^(?:预算)?(?:执行率?|完成率|完成预算的?比例|支出进度|完成比例|完成情况)$/;
/** Columns that no rate and no difference is of. */
const NO_BASE = /率|占|比|增|减|差|分|排/;

/**
 * SE421 figure-contradicted: a difference that is not that of the two cells before it, and a rate that no two cells before it
 * have. Heads of columns in brackets, as （%）, do not change what they are.
 */
export function judgeTableColumns(passage: Passage, { rows, heads }: TypedTable): readonly Finding[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, column): readonly Finding[] => {
      const own = numberIn(cell);
      if (own === undefined) return [];
      const head = (heads.length === row.cells.length ? (heads[column] ?? '') : '').replace(/[（(].*?[）)]|[%％]/g, '');
      const isSaid = MORE.test(own.word) || LESS.test(own.word);
      if (DIFFERENCE.test(head) || (isSaid && head === '')) return judgeDifference(passage, row, column, own, head);
      if (GROWTH.test(head)) return judgeRate(passage, basesOf(row, heads, column), own, growthOf);
      if (RATE.test(head))
        return judgeRate(passage, basesOf(row, heads, column).filter(isExecutedOf(head)), own, shareOf);
      return [];
    }),
  );
}

/** `750.10　794.02　增加34.92`. */
function judgeDifference(passage: Passage, row: Row, column: number, cell: Cell, head: string): readonly Finding[] {
  const { typed } = passage;
  const [before, now] = [numberIn(row.cells[column - 2]), numberIn(row.cells[column - 1])];
  if (before === undefined || now === undefined || before.unit !== now.unit) return [];
  if (cell.unit !== now.unit && !(head !== '' && cell.unit === '')) return [];
  const gap = now.value.minus(before.value).times(LESS.test(cell.word) && head === '' ? -1 : 1);
  const decimals = Math.max(cell.decimals, before.decimals, now.decimals);
  const slack = decimals === 0 ? 0 : roundingSlack(decimals).times(2);
  // The year before may stand behind the year, and a decrease without its sign.
  const isEqual =
    head === '' ? gap.minus(cell.value.abs()).abs().lte(slack) : gap.abs().minus(cell.value.abs()).abs().lte(slack);
  if (isEqual) {
    tieCell(passage, cell, { follows: 'difference' });
    return [];
  }
  // 预算、决算、比上年增加: of another number.
  const print = ({ start, end }: Cell) => typed.text.slice(start, end);
  const args = {
    figure: { name: print(now), to: print(before) },
    typed: print(cell),
    derived: `${printNumber(gap.abs())}${cell.unit}`,
  };
  const [place, ...others] = [cell, before, now].map(({ start, end }) => typed.placeOf(start, end));
  return place === undefined ? [] : [figureContradicted(args, place, ...others)];
}

interface Base extends Cell {
  /** The words over its column. */
  readonly head: string;
}

/** A rate stands near what it is of. */
const MOST_BASES = 8;

/** The numbers of a row before a column, those that are of one kind. */
function basesOf({ cells }: Row, heads: TypedTable['heads'], column: number): readonly Base[] {
  return cells.slice(Math.max(0, column - MOST_BASES), column).flatMap((cell, index) => {
    const own = numberIn(cell);
    const head = heads[Math.max(0, column - MOST_BASES) + index] ?? '';
    return own === undefined || NO_BASE.test(head) || /[%％]/.test(own.unit) ? [] : [{ ...own, head }];
  });
}

/** 执行率 is of the budget as adjusted, which the table may leave out: of the first budget it says nothing. */
function isExecutedOf(head: string): (base: Base) => boolean {
  return (base) => !/执行|进度/.test(head) || !/年初/.test(base.head);
}

function judgeRate(
  passage: Passage,
  bases: readonly Base[],
  cell: Cell,
  rateOf: (base: Decimal, other: Decimal) => Decimal,
): readonly Finding[] {
  const { typed } = passage;
  const pairs = bases.flatMap((one, index) =>
    bases.slice(index + 1).flatMap((two) => {
      const [base, other] = isBase(two.head, one.head) ? [two, one] : [one, two];
      return base.value.isZero() || base.unit !== other.unit ? [] : [{ base, other }];
    }),
  );
  // A rate may be cut off, and is of amounts that were rounded.
  const slack = roundingSlack(cell.decimals).times(2);
  const fits = pairs.some(({ base, other }) =>
    rateOf(base.value, other.value)
      .abs()
      .minus(cell.value.abs())
      .abs()
      .lte(slack.plus(slackOf(base, other))),
  );
  if (fits) {
    tieCell(passage, cell, { follows: 'rate' });
    return [];
  }
  const { base: before, other: last } = pairs.at(-1) ?? {};
  if (before === undefined || last === undefined) return [];
  const derived = rateOf(before.value, last.value).toDecimalPlaces(cell.decimals);
  const figure = `${typed.text.slice(last.start, last.end)}÷${typed.text.slice(before.start, before.end)}`;
  const place = typed.placeOf(cell.start, cell.end);
  const others = [before, last].map(({ start, end }) => typed.placeOf(start, end));
  return [
    figureContradicted(
      { figure, typed: typed.text.slice(cell.start, cell.end), derived: `${printNumber(derived)}%` },
      place,
      ...others,
    ),
  ];
}

/** Whether the words over a column say that the other one is held against it, though it stands behind. */
function isBase(own: string, other: string): boolean {
  const [year, before] = [own, other].map((head) => /20\d\d/.exec(head)?.[0]);
  if (year !== undefined && before !== undefined) return year < before;
  return OF_BASE.test(own) && !OF_BASE.test(other);
}

const OF_BASE = /上年|去年|预算|计划|目标/;

const HUNDRED = new Decimal(100);

function shareOf(base: Decimal, other: Decimal): Decimal {
  return other.div(base).times(HUNDRED);
}

function growthOf(base: Decimal, other: Decimal): Decimal {
  return other.minus(base).div(base).times(HUNDRED);
}

/** What the rounding of a small base and of its part may move a rate by, in per cent. */
function slackOf(base: Cell, other: Cell): Decimal {
  if (base.decimals === 0 && other.decimals === 0) return new Decimal(0);
  const half = roundingSlack(Math.max(base.decimals, other.decimals));
  return half.times(2).div(base.value.abs()).times(HUNDRED);
}
