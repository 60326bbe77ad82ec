import type { Lang } from '../findings/printSentence.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printFixed, printNumber } from '../quantity/print.ts';
import { declaredOf, printContinuity } from '../summary/columns.ts';
import { summaryWords } from '../summary/summaryWords.ts';
import type { RowFigure, SummaryRow } from '../summary/types.ts';
import { allOf } from '../verdict/coverage/countNumbers.ts';

/** Excel takes a file without it for one in the encoding of the machine, which is GBK in China. */
const BYTE_ORDER_MARK = '\ufeff';

/** A cell: a text, or the digits of a number. */
type Cell = { readonly text: string } | { readonly number: string };

/**
 * Prints the rows of a summary as CSV that Excel opens by a double click: exact amounts in yuan, rates in percent. What is not
 * known is told in words, and so is never summed up as zero.
 */
export function summaryCsv(rows: readonly SummaryRow[], lang: Lang): string {
  const lines = [COLUMNS.map(({ title }): Cell => ({ text: title[lang] })), ...rows.map((row) => listCells(row, lang))];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => `${cells.map(printCell).join(',')}\r\n`).join('')}`;
}

interface Column {
  readonly title: Readonly<Record<Lang, string>>;
  readonly cell: (row: SummaryRow, lang: Lang) => Cell;
}

const EMPTY: Cell = { text: '' };

const COLUMNS: readonly Column[] = [
  column('文件', 'file', ({ file }) => ({ text: file })),
  column('单位', 'unit', ({ unit = '' }) => ({ text: unit })),
  column('年度', 'year', ({ year }) => (year === undefined ? EMPTY : { number: year })),
  column('格式', 'form', ({ report }) => ({ text: report?.form ?? '' })),
  column('金额是', 'amounts of', ({ report }, lang) => ({
    text: report === undefined ? '' : SCOPES[lang][report.scope],
  })),
  money('年初预算数（元）', 'original budget (yuan)', 'originalBudget'),
  money('决算数（元）', 'actual (yuan)', 'actual'),
  money('差异（元）', 'variance (yuan)', 'variance'),
  rate('差异率（%）', 'rate of variance (%)', 'varianceRate'),
  rate('预算执行率（%）', 'execution rate (%)', 'executionRate'),
  rate('三公经费决算增减率（%）', 'change of 三公经费 (%)', 'threePublicChangeRate'),
  rate('三公经费预算变动率（%）', 'change of the 三公经费 budget (%)', 'threePublicBudgetChangeRate'),
  rate('在职人员控制率（%）', 'staff in post ÷ posts (%)', 'staffControlRate'),
  column('人均公用经费（元）', 'operating expenses per head (yuan)', (row, lang) =>
    figureCell(row, 'operatingPerHead', lang, (value) => printFixed(value, 2)),
  ),
  column('评分表', 'rubric', ({ report }) => ({ text: report?.scores[0]?.title ?? '' })),
  column('满分', 'full points', ({ report }) => decimal(report?.scores[0]?.points)),
  column('得分最少', 'least points', ({ report }) => decimal(report?.scores[0]?.least)),
  column('得分最多', 'most points', ({ report }) => decimal(report?.scores[0]?.most)),
  column('自评分', 'declared', (row) => decimal(declaredOf(row)?.points)),
  column('自评用的评分表', 'rubric of the declared points', (row) => ({ text: declaredOf(row)?.rubric ?? '' })),
  column('未填', 'to fill in', ({ report, unfilled }) => (report === undefined ? EMPTY : count(unfilled))),
  column('正文里的数', 'numbers of the prose', ({ numbers }) =>
    numbers === undefined ? EMPTY : count(allOf(numbers)),
  ),
  column('未核对的数', 'not tied', ({ numbers }) => (numbers === undefined ? EMPTY : count(numbers.notTied))),
  column('错误', 'errors', ({ findings }) => count(findings.error)),
  column('警告', 'warnings', ({ findings }) => count(findings.warning)),
  column('提示', 'notes', ({ findings }) => count(findings.note)),
  column('与上年', 'last year', ({ report, continuity }, lang) => ({
    text: report === undefined ? '' : printContinuity(continuity, lang),
  })),
  column('全部句数', 'sentences', ({ repeated }) => (repeated === undefined ? EMPTY : count(repeated.sentences))),
  column('照抄上年的句数', 'repeated', ({ repeated }) => (repeated === undefined ? EMPTY : count(repeated.same))),
  column('只改了数的句数', 'other numbers only', ({ repeated }) =>
    repeated === undefined ? EMPTY : count(repeated.numbers),
  ),
  column('和别家相同的句数', 'shared', ({ report, shared }) => (report === undefined ? EMPTY : count(shared))),
  column('离群', 'outliers', ({ outliers }, lang) => ({
    text: outliers.map(({ figure }) => summaryWords[lang].figures[figure]).join(summaryWords[lang].and),
  })),
];

const SCOPES = {
  zh: { whole: '全部支出', basic: '基本支出', projects: '项目支出' },
  en: { whole: 'all spending', basic: 'basic spending', projects: 'projects' },
} as const;

function column(zh: string, en: string, cell: Column['cell']): Column {
  return { title: { zh, en }, cell };
}

function money(zh: string, en: string, figure: RowFigure): Column {
  return column(zh, en, (row, lang) => figureCell(row, figure, lang, printNumber));
}

/** A rate is a quotient: it has the digits that a division is reckoned with, and four of a percent are kept. */
function rate(zh: string, en: string, figure: RowFigure): Column {
  return column(zh, en, (row, lang) =>
    figureCell(row, figure, lang, (value) => printNumber(value.times(100).toDecimalPlaces(4, Decimal.ROUND_HALF_UP))),
  );
}

function figureCell({ report }: SummaryRow, figure: RowFigure, lang: Lang, print: (value: Decimal) => string): Cell {
  const value = report?.figures[figure];
  if (value === undefined) return EMPTY;
  return value.state === 'value' ? { number: print(value.value) } : { text: summaryWords[lang].states[value.state] };
}

function decimal(value: Decimal | undefined): Cell {
  return value === undefined ? EMPTY : { number: printNumber(value) };
}

function count(value: number): Cell {
  return { number: String(value) };
}

function listCells(row: SummaryRow, lang: Lang): readonly Cell[] {
  return COLUMNS.map(({ cell }) => cell(row, lang));
}

/**
 * Prints a cell. A text that a spreadsheet would take for a formula gets an apostrophe: it came from a file that somebody else
 * may have written. Full-width signs too, which Excel reads as the others where Chinese is set.
 */
function printCell(cell: Cell): string {
  if ('number' in cell) return cell.number;
  const text = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell.text) ? `'${cell.text}` : cell.text;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
