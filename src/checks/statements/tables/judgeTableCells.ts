import { idOf } from '../../../figures/addSpending.ts';
import { titleOf } from '../../../figures/figureNames.ts';
import type { Finding } from '../../../findings/types.ts';
import { spendingTables } from '../../../model/spendingTables.ts';
import { THREE_PUBLIC_ITEMS, type UnitYear } from '../../../model/types.ts';
import { printNumber } from '../../../quantity/print.ts';
import { roundingSlack } from '../../../quantity/slack.ts';
import { yuanIn } from '../../../reading/findAmounts.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { nameOf } from '../../prose/nameOf.ts';
import type { Passage } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { knownOf } from '../knownOf.ts';
import { type KnownResult, listKnownResults } from '../knownResults.ts';
import { type Cell, numberIn, type TypedTable, tieCell } from './types.ts';

const COLUMNS: readonly (readonly [words: RegExp, columns: readonly string[]])[] = [
  [/^(?:上年|去年)(?:决算|支出|实际)?数?$/, ['lastYearActual']],
  [/^年初(?:预算|安排)?数?$/, ['originalBudget']],
  [/^(?:调整后?|全年|调整后全年)预算?数?$/, ['revisedBudget']],
  [/^预算数?$/, ['budget', 'originalBudget', 'revisedBudget']],
  [/^(?:全年|实际|本年)?(?:决算|支出|执行|决算支出)数?$/, ['actual']],
];
const TARGET = /^(?:(?:年初|年度)?(?:目标|指标|计划))[值数]?$/;
const REACHED = /^(?:实际)?(?:完成|实际|实现)(?:完成)?[值数]?$/;
/** Where nobody says the unit of money, only what fits one of them is tied, and nothing is told. */
const UNITS = ['万元', '元'] as const;

/** SE421 figure-contradicted: a cell under a column that is said, of a row whose name is all of a name of the file. */
export function judgeTableCells(
  passage: Passage,
  { rows, heads, unit }: TypedTable,
  { figures, year }: CheckContext,
): readonly Finding[] {
  const { typed } = passage;
  const results = listKnownResults(year);
  const prefixes = prefixesOf(year);
  return rows.flatMap((row): readonly Finding[] => {
    const prefix = prefixes.get(row.name);
    const result = results.find(({ name }) => name === row.name);
    return row.cells.flatMap((one, column): readonly Finding[] => {
      const cell = numberIn(one);
      if (cell === undefined) return [];
      const head = cell.word || (heads.length === row.cells.length ? columnWords(heads[column] ?? '', year) : '');
      if (result !== undefined) return judgeResult(passage, cell, head, result);
      const columns = COLUMNS.find(([words]) => words.test(head))?.[1];
      if (prefix === undefined || columns === undefined) return [];
      const known = columns
        .map((column) => ({ column, value: knownOf({ prefix, column }, figures, year) }))
        .flatMap(({ column, value }) => (value.state === 'value' ? [{ column, value: value.value }] : []));
      const [first] = known;
      const own = cell.unit === '' ? unit : cell.unit;
      const factors = (own === '' ? UNITS : [own]).flatMap((each) => yuanIn(each) ?? []);
      const fitting = factors.flatMap((factor) => {
        const half = roundingSlack(cell.decimals).times(factor);
        return known.filter(({ value }) => value.minus(cell.value.times(factor)).abs().lte(half));
      });
      if (fitting[0] !== undefined) {
        const agrees = nameOf({ prefix }, fitting[0].column);
        tieCell(passage, cell, { agrees });
        return [];
      }
      const [factor] = factors;
      if (first === undefined || factor === undefined || own === '') return [];
      const derived = `${printNumber(first.value.div(factor).toDecimalPlaces(2))}${cell.unit}`;
      const words = typed.text.slice(cell.start, cell.end);
      const figure = nameOf({ prefix }, columns[0] ?? '');
      return [figureContradicted({ figure, typed: words, derived }, typed.placeOf(cell.start, cell.end))];
    });
  });
}

function judgeResult(passage: Passage, cell: Cell, head: string, result: KnownResult): readonly Finding[] {
  const known = TARGET.test(head) ? result.target : REACHED.test(head) ? result.value : undefined;
  if (known === undefined || (cell.unit !== '' && cell.unit !== result.measure)) return [];
  if (known.eq(cell.value)) {
    tieCell(passage, cell, { agrees: known === result.value ? result.name : { name: result.name, aspect: 'target' } });
    return [];
  }
  const { typed } = passage;
  const words = typed.text.slice(cell.start, cell.end);
  const derived = `${printNumber(known)}${result.measure}`;
  return [figureContradicted({ figure: result.name, typed: words, derived }, typed.placeOf(cell.start, cell.end))];
}

/** The words over a column without a unit: 2024年决算 is 决算 of the year, 2023年决算 that of the year before. */
function columnWords(head: string, { year }: UnitYear): string {
  return head
    .replace(/[（(](?:单位[：:])?(?:亿元|万元|元|[%％])[）)]/, '')
    .replace(new RegExp(`^${Number(year) - 1}年度?`), '上年')
    .replace(new RegExp(`^${year}年度?`), '');
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
