import type { TableSpec } from '../form/types.ts';
import { plainText } from '../workbooks/readAmount.ts';
import type { NameColumns } from './nameColumns.ts';
import type { TableGrid } from './tableGrid.ts';

/** What a column of a table of amounts holds. */
export interface ColumnMeaning {
  readonly column: number;
  /** `name`, `label` of what else stands before the amounts, `unit`, `sum`, the key of an amount, or the last part of a figure's id. */
  readonly key: string;
  /** The budget unit whose amounts these are. */
  readonly unit: string | undefined;
}

export interface YearWords {
  readonly year: string;
  readonly lastYear: string;
}

/** Reads what each column holds: by the form's own table where its headings are the same, else by the words of the heading. */
export function readColumns(
  grid: TableGrid,
  naming: NameColumns,
  specs: readonly TableSpec[],
  kind: 'spending' | 'threePublic',
  caption: string,
  years: YearWords,
): readonly (ColumnMeaning | undefined)[] {
  const all = Array.from({ length: grid.columns }, (_, column) => grid.heads(column));
  const seen = new Set<string>();
  return all.map((heads, column) => {
    const joined = heads.join('');
    const own = isOfSource(heads) ? undefined : ownColumn(heads, specs, years);
    const label =
      column === naming.own
        ? 'name'
        : naming.leading.has(column) && own?.key !== 'unit'
          ? unitLabel(joined)
          : undefined;
    const key = label ?? own?.key ?? (isOfSource(heads) ? undefined : meaningOf(joined, kind, caption, years));
    if (key === undefined) return undefined;
    const unit = own?.unit ?? unitOf(heads, all, column);
    // A second column of the same amounts repeats them: 合计 of one budget unit.
    const mark = `${key} ${unit ?? ''}`;
    const isAgain = seen.has(mark) && key !== 'sum';
    seen.add(mark);
    return { column, key: isAgain ? 'sum' : key, unit };
  });
}

/** A column before the amounts: the budget unit of a row, or a number, code or name around it. */
function unitLabel(heading: string): 'unit' | 'label' {
  return UNIT_COLUMN.test(heading) ? 'unit' : 'label';
}

const UNIT_COLUMN = /^预算单位$|^单位名称$/;

/** 中央, 省级, 自筹 under 调整预算数: what of it came from where. */
function isOfSource(heads: readonly string[]): boolean {
  const [, below] = heads;
  return below !== undefined && SOURCE.test(below);
}

const SOURCE =
  /^(?:其中[:：])?(?:中央|上级|本级|省|市|县|区|州|自筹|财政|一般公共预算|政府性基金|其他|单位)(?:级|本级|财政)?(?:资金|拨款|补助|自筹)?$/;

function ownColumn(heads: readonly string[], specs: readonly TableSpec[], years: YearWords) {
  const [top = '', below] = heads;
  for (const { columns, unitRows } of specs) {
    if (unitRows !== undefined && heads.length === 1 && plainText(unitRows.column.title.text) === top) {
      return { key: 'unit', unit: undefined };
    }
    const found = columns.find(({ title }) => plainText(printTitle(title.text, years)) === top);
    if (found === undefined) continue;
    if (/^合计$/.test(top)) return { key: 'sum', unit: undefined };
    return { key: found.cell, unit: found.eachUnit ? below : undefined };
  }
  return undefined;
}

/** A heading in two rows, of which the upper one is over several columns, is that of budget units. */
function unitOf(heads: readonly string[], all: readonly (readonly string[])[], column: number): string | undefined {
  const [top, below] = heads;
  if (heads.length !== 2 || below === undefined || /预算|决算|执行|金额|[合小总]计|[年率数]$/.test(below))
    return undefined;
  const isShared = all.some((other, index) => index !== column && other[0] === top);
  return isShared ? below : undefined;
}

export function printTitle(title: string, { year, lastYear }: YearWords): string {
  return title.replace(/\{\{year\}\}/g, year).replace(/\{\{lastYear\}\}/g, lastYear);
}

function meaningOf(
  heading: string,
  kind: 'spending' | 'threePublic',
  caption: string,
  { year, lastYear }: YearWords,
): string | undefined {
  const text = heading.replace(/[（(](?:[万亿千百]?元|%|％)[）)]/g, '');
  if (UNIT_COLUMN.test(text)) return 'unit';
  if (/备注|说明|序号|编码|依据|单位$/.test(text)) return undefined;
  const years = [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, each = '']) => each);
  const [typed] = years;
  if (years.length > 1 || (typed !== undefined && typed !== year && typed !== lastYear)) return undefined;
  const isLast = typed === lastYear || /上年|去年|上一年/.test(text);
  if (/差异率|超支率|增减率|增减(?:幅|%)|增长率/.test(text)) return isLast ? undefined : 'varianceRate';
  if (/控制率/.test(text)) return kind === 'threePublic' ? 'controlRate' : undefined;
  if (/执行率/.test(text)) return 'executionRate';
  if (/完成率|完成预算/.test(text)) return 'completionRate';
  if (/率|占比|比例|比重/.test(text)) return undefined;
  if (/差异|差额|超支|结余|增减/.test(text)) return kind === 'spending' ? 'variance' : 'change';
  const isActual = /决算|执行数|支出数|支出金额|实际|支出额/.test(text);
  const isBudget = /预算/.test(text.replace(/预算(?:执行|单位|科目|项目)/g, ''));
  if (/^[合总]计$/.test(text)) return 'sum';
  const of = isActual ? 'actual' : isBudget ? 'budget' : defaultOf(caption, text, typed, kind);
  if (of === undefined) return undefined;
  if (of === 'actual') return isLast ? 'lastYearActual' : 'actual';
  if (kind === 'threePublic') return isLast ? 'lastYearBudget' : 'budget';
  if (isLast) return undefined;
  return /调整|全年|追加/.test(text) ? 'revisedBudget' : 'originalBudget';
}

/** A column that only says a year or 金额 is of what the table's caption speaks of. */
function defaultOf(
  caption: string,
  text: string,
  typed: string | undefined,
  kind: 'spending' | 'threePublic',
): 'actual' | 'budget' | undefined {
  if (typed === undefined && !/金额|数额/.test(text)) return undefined;
  if (/决算|支出|执行/.test(caption.replace(/基本支出|项目支出/g, ''))) return 'actual';
  if (/预算/.test(caption)) return 'budget';
  // Two years of 三公经费 side by side are what was spent.
  return kind === 'threePublic' || /支出/.test(caption) ? 'actual' : undefined;
}
