import { idOf } from '../../figures/addSpending.ts';
import { titleOf } from '../../figures/figureNames.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { THREE_PUBLIC_ITEMS, type UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted, partsDiffer } from '../prose/contradictions/findings.ts';
import { nameOf } from '../prose/nameOf.ts';
import type { PlainText } from '../prose/plainTexts.ts';
import type { Passage } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { listKnownResults } from './knownResults.ts';

/** A number of a row, with the words before it in its cell. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: string;
}

interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** Rows of a table that somebody typed as lines, and what the text says of all of it. */
interface Table {
  readonly rows: readonly Row[];
  /** The words over the columns, as many as the cells of each row; none where no line holds them. */
  readonly heads: readonly string[];
  /** `（单位：万元）` over it; `''` where nobody says. */
  readonly unit: string;
}

const WORD = /[^ \t\n\u00a0\u3000|｜]+/g;
const CELL =
  /^(?<word>[\u4e00-\u9fff（）]{0,8})[：:]?(?<sign>[+＋-]?)(?<digits>\d+(?:\.\d+)?)(?<rest>[\u4e00-\u9fff%％“”（）]*)$/;
const NAME = /[\u4e00-\u9fff“”]{2,30}$/;
/** Over a column; the name of the first row may follow without a gap. */
const HEAD =
  /^(?:年初预算数?|调整后?预算数?|全年预算数?|上年决算数?|上年数|本年数|预算数?|决算数?|执行数|支出数|目标值|指标值|计划数|完成值|实际完成值|实际值|完成数|实际数)/;
const TOTAL = /^(?:合计|总计|共计)$/;
const LEAST = 3;
const COLUMNS: readonly (readonly [words: RegExp, columns: readonly string[]])[] = [
  [/^(?:上年|去年)(?:决算|支出|实际)?数?$/, ['lastYearActual']],
  [/^年初(?:预算|安排)?数?$/, ['originalBudget']],
  [/^(?:调整后?|全年|调整后全年)预算?数?$/, ['revisedBudget']],
  [/^预算数?$/, ['budget', 'originalBudget', 'revisedBudget']],
  [/^(?:全年|实际|本年)?(?:决算|支出|执行|决算支出)数?$/, ['actual']],
];
const MORE = /^(?:增加|增|多|＋|\+)$/;
const LESS = /^(?:减少|减|少|-)$/;

/**
 * SE428 parts-differ, SE421 figure-contradicted for a table that is typed as lines of a paragraph: a total that is not the sum of its column, a
 * difference that is not that of the two cells before it, a cell that the file has otherwise.
 */
export function judgeTypedTables(passage: Passage, context: CheckContext): readonly Finding[] {
  const { typed } = passage;
  if (!SEVERAL.test(typed.text)) return [];
  return listTables(typed.text).flatMap((table) => [
    ...judgeTotals(typed, table),
    ...table.rows.flatMap((row) => judgeDifference(typed, row)),
    ...judgeCells(typed, table, context),
  ]);
}

/** Two numbers with a gap before each. */
const SEVERAL =
  /[ \u00a0\u3000|｜][\u4e00-\u9fff]{0,8}\d[\d.]*[\u4e00-\u9fff%％]{0,3}[ \u00a0\u3000|｜]+[\u4e00-\u9fff]{0,8}\d/;

/** The lines of a paragraph run into each other: behind the last number of a row its unit and the name of the next may follow. */
function listTables(typed: string): readonly Table[] {
  const tables: Table[] = [];
  let rows: Row[] = [];
  let heads: string[] = [];
  let name = '';
  let cells: Cell[] = [];
  let unit = '';
  const closeRow = () => {
    if (cells.length > 1 && cells.length <= MOST && name !== '') rows.push({ name, cells });
    else if (cells.length > 0) closeTable();
    cells = [];
  };
  const closeTable = () => {
    const count = rows.at(-1)?.cells.length;
    if (rows.length >= (unit === '' ? LEAST : 2) && rows.every((row) => row.cells.length === count))
      tables.push({ rows, heads, unit });
    rows = [];
  };
  for (const { 0: word, index } of typed.matchAll(WORD)) {
    const groups = CELL.exec(word)?.groups;
    if (groups === undefined) {
      closeRow();
      closeTable();
      const head = HEAD.exec(word)?.[0];
      heads = head === undefined ? [] : [...heads, head];
      name = NAME.exec(head === undefined ? word : word.slice(head.length))?.[0] ?? '';
      unit =
        /单位：?(?<unit>亿元|万元|元)/.exec(word)?.groups?.unit ??
        (/（(?:万元|元)）/.exec(word)?.[0].slice(1, -1) || unit);
      continue;
    }
    const { word: lead = '', sign = '', digits = '', rest = '' } = groups;
    const start = index + lead.length;
    const own = cells.length > 0 ? (cells[0]?.unit ?? '') : (/^(?:[%％]|[\u4e00-\u9fff]{0,3}$)/.exec(rest)?.[0] ?? '');
    const ownUnit = rest.startsWith(own) ? own : '';
    const end = start + sign.length + digits.length + ownUnit.length;
    const decimals = digits.split('.')[1]?.length ?? 0;
    const value = new Decimal(digits).times(/[-－]/.test(sign) || LESS.test(lead) ? -1 : 1);
    cells.push({ start, end, word: lead + sign, value, decimals, unit: ownUnit });
    const next = rest.slice(ownUnit.length);
    if (next === '') continue;
    closeRow();
    name = NAME.exec(next)?.[0] ?? '';
  }
  closeRow();
  closeTable();
  return tables;
}

const MOST = 8;

function judgeTotals(typed: PlainText, { rows }: Table): readonly Finding[] {
  const last = rows.at(-1);
  if (last === undefined || !TOTAL.test(last.name)) return [];
  const parts = rows.slice(0, -1);
  if (parts.some(({ name }) => /其中|小计/.test(name) || TOTAL.test(name))) return [];
  return last.cells.flatMap((whole, column): readonly Finding[] => {
    const cells = parts.flatMap((row) => row.cells[column] ?? []);
    if (
      [whole, ...cells].some(({ unit, word }) => unit !== whole.unit || /[%％]/.test(unit) || /率|占|[增减]/.test(word))
    )
      return [];
    const sum = cells.reduce((made, { value }) => made.plus(value), new Decimal(0));
    const decimals = Math.max(...[whole, ...cells].map((one) => one.decimals));
    const slack = decimals === 0 ? 0 : roundingSlack(decimals, cells.length);
    if (sum.minus(whole.value).abs().lte(slack)) return [];
    const args = { typed: typed.text.slice(whole.start, whole.end), sum: `${printNumber(sum)}${whole.unit}` };
    const [place, ...others] = [whole, ...cells].map(({ start, end }) => typed.placeOf(start, end));
    return place === undefined ? [] : [partsDiffer(args, place, ...others)];
  });
}

/** `750.10　794.02　增加34.92`. */
function judgeDifference(typed: PlainText, { cells }: Row): readonly Finding[] {
  return cells.flatMap((cell, index): readonly Finding[] => {
    const [before, now] = [cells[index - 2], cells[index - 1]];
    if (before === undefined || now === undefined || before.unit !== now.unit || cell.unit !== now.unit) return [];
    if (!MORE.test(cell.word) && !LESS.test(cell.word)) return [];
    const gap = now.value.minus(before.value).times(MORE.test(cell.word) ? 1 : -1);
    const decimals = Math.max(cell.decimals, before.decimals, now.decimals);
    const slack = decimals === 0 ? 0 : roundingSlack(decimals).times(2);
    if (gap.minus(cell.value.abs()).abs().lte(slack)) return [];
    // 预算、决算、比上年增加: of another number.
    const print = ({ start, end }: Cell) => typed.text.slice(start, end);
    const args = {
      figure: { name: print(now), to: print(before) },
      typed: print(cell),
      derived: `${printNumber(gap.abs())}${cell.unit}`,
    };
    const [place, ...others] = [cell, before, now].map(({ start, end }) => typed.placeOf(start, end));
    return place === undefined ? [] : [figureContradicted(args, place, ...others)];
  });
}

/** Cells under a column that is said, of a row whose name is all of a name of the file. */
function judgeCells(
  typed: PlainText,
  { rows, heads, unit }: Table,
  { figures, year }: CheckContext,
): readonly Finding[] {
  const results = listKnownResults(year);
  const prefixes = prefixesOf(year);
  return rows.flatMap((row): readonly Finding[] => {
    const prefix = prefixes.get(row.name);
    const result = results.find(({ name }) => name === row.name);
    return row.cells.flatMap((cell, column): readonly Finding[] => {
      const head = cell.word || (heads.length === row.cells.length ? (heads[column] ?? '') : '');
      const words = typed.text.slice(cell.start, cell.end);
      const place = typed.placeOf(cell.start, cell.end);
      if (result !== undefined) {
        const known = /^(?:目标|指标|计划)值?$/.test(head)
          ? result.target
          : /^(?:完成|实际|实现)(?:完成)?[值数]?$/.test(head)
            ? result.value
            : undefined;
        if (known === undefined || (cell.unit !== '' && cell.unit !== result.measure) || known.eq(cell.value))
          return [];
        return [
          figureContradicted(
            { figure: result.name, typed: words, derived: `${printNumber(known)}${result.measure}` },
            place,
          ),
        ];
      }
      const columns = COLUMNS.find(([words]) => words.test(head))?.[1];
      const factor = yuanIn(cell.unit === '' ? unit : cell.unit);
      if (prefix === undefined || columns === undefined || factor === undefined) return [];
      const known = columns
        .map((one) => knownOf({ prefix, column: one }, figures, year))
        .flatMap((one) => (one.state === 'value' ? [one.value] : []));
      const [first] = known;
      const half = roundingSlack(cell.decimals).times(factor);
      if (first === undefined || known.some((value) => value.minus(cell.value.times(factor)).abs().lte(half)))
        return [];
      const derived = `${printNumber(first.div(factor).toDecimalPlaces(2))}${cell.unit}`;
      return [figureContradicted({ figure: nameOf({ prefix }, columns[0] ?? ''), typed: words, derived }, place)];
    });
  });
}

/** What the first cell of a row may be called, whole names only. */
function prefixesOf(year: UnitYear): ReadonlyMap<string, string> {
  const items = spendingTables(year).flatMap(({ table, items: own }) =>
    own.map(({ name }) => [name, idOf(table, 'items', name)] as const),
  );
  const ids = ['basic.total', 'projects.total', 'basic.personnel', 'basic.operating'] as const;
  const totals = ids.map((id, at) => [TOTALS[at] ?? '', id] as const);
  return new Map([...THREE_PUBLIC_ITEMS.map((id) => [titleOf(id), `threePublic.${id}`] as const), ...totals, ...items]);
}

const TOTALS = ['基本支出', '项目支出', '人员经费', '公用经费'];
