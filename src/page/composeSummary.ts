import type { SummaryPage } from '../document/summaryPage.ts';
import type { Block, Cell, ReportDocument } from '../document/types.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import { Decimal } from '../quantity/decimal.ts';
import { isOfPart, type PrintedCell, printColumn, WORD_COLUMNS } from '../summary/columns.ts';
import { listStandingOut, printCounts } from '../summary/listStandingOut.ts';
import { summaryWords } from '../summary/summaryWords.ts';
import { COLUMNS, type Column, type Examples, type Summary, type SummaryRow } from '../summary/types.ts';
import { summaryFolded, summaryPageWords } from './pageWords.ts';

/** Of each kind of what stands out; a page may be long. */
const SHOWN = 200;
/** Of these so many are seen at once: two hundred would be thirty screens, and the next kind below them is never found. */
const UNFOLDED = 10;

/**
 * Composes the page of a summary.
 *
 * @param pageOf the address of a file's own page, if there is one
 */
export function composeSummaryPage(
  summary: Summary,
  examples: Examples,
  lang: Lang,
  pageOf: (file: string) => string | undefined,
): SummaryPage {
  const words = summaryWords[lang];
  const { rows } = summary;
  const cells = COLUMNS.map((column) => rankCells(rows.map((row) => printCell(row, column, lang))));
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    title: words.title,
    counts: printCounts(summary, lang),
    words: summaryPageWords[lang],
    columns: COLUMNS.map((column) => ({ title: words.columns[column], isOfWords: WORD_COLUMNS.has(column) })),
    rows: rows.map((row, index) => ({
      cells: cells.map((column) => column[index] ?? { text: '', order: undefined }),
      file: hideControls(row.file),
      year: row.year ?? '',
      page: pageOf(row.file),
      hasErrors: row.findings.error > 0,
      standsOut: row.outliers.length > 0 || row.shared > 0 || (row.repeated?.same ?? 0) > 0,
    })),
    notes: listNotes(rows, lang),
    standingOut: listStandingOut(summary, examples, lang, SHOWN).map(({ title, entries, notes }) => {
      const folded = entries.slice(UNFOLDED);
      const label = summaryFolded[lang](folded.length);
      return {
        title,
        entries: entries.slice(0, UNFOLDED),
        folded: folded.length === 0 ? undefined : { label, entries: folded },
        notes,
      };
    }),
  };
}

/** Composes a summary as a document of one table and lists, which Markdown is written from. */
export function composeSummaryDocument(summary: Summary, examples: Examples, lang: Lang): ReportDocument {
  const words = summaryWords[lang];
  const { rows } = summary;
  const print = (row: SummaryRow): Cell[] => COLUMNS.map((column) => cellOf(printCell(row, column, lang).text));
  const blocks: Block[] = [
    { type: 'title', lines: [[{ type: 'text', value: words.title }]] },
    paragraph(printCounts(summary, lang)),
    {
      type: 'table',
      number: '',
      caption: '',
      unitNote: '',
      grid: {
        columns: COLUMNS.map((column) => ({ align: WORD_COLUMNS.has(column) ? 'left' : 'right', width: 1 })),
        headerRows: 1,
        rows: [COLUMNS.map((column) => cellOf(words.columns[column])), ...rows.map(print)],
      },
    },
    ...listNotes(rows, lang).map(paragraph),
    ...listStandingOut(summary, examples, lang, SHOWN).flatMap(({ title, entries, notes }): Block[] => [
      { type: 'heading', level: 1, number: '', content: [{ type: 'text', value: title }] },
      ...(entries.length + notes.length === 0 ? [paragraph(words.nothing)] : []),
      ...entries.flatMap(({ text, examples: told }): Block[] => [
        { type: 'bullet', depth: 0, content: [{ type: 'text', value: text }] },
        ...told.map((example): Block => ({ type: 'bullet', depth: 1, content: [{ type: 'text', value: example }] })),
      ]),
      ...notes.map(paragraph),
    ]),
  ];
  return { meta: { title: words.title, author: '', year: '', date: '', draft: false }, blocks };
}

function listNotes(rows: readonly SummaryRow[], lang: Lang): readonly string[] {
  const { legend, part } = summaryWords[lang];
  return [...(rows.some(isOfPart) ? [part] : []), legend];
}

function paragraph(value: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', value }] };
}

function cellOf(value: string): Cell {
  return { type: 'cell', rowSpan: 1, columnSpan: 1, content: [{ type: 'text', value }] };
}

function printCell(row: SummaryRow, column: Column, lang: Lang): PrintedCell {
  const { text, order } = printColumn(row, column, lang);
  return { text: column === 'actual' && isOfPart(row) ? `${text}${lang === 'zh' ? '＊' : '*'}` : text, order };
}

/** Sorts the cells of a column here, where numbers are exact: the page only puts rows into the order of these places. */
function rankCells(cells: readonly PrintedCell[]): SummaryPage['rows'][number]['cells'] {
  const sorted = [...cells].sort((one, other) => compare(one.order, other.order));
  const ranks = new Map<PrintedCell, number>();
  let rank = 0;
  sorted.forEach((cell, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && compare(before.order, cell.order) !== 0) rank = index;
    ranks.set(cell, rank);
  });
  return cells.map((cell) => ({ text: cell.text, order: cell.order === undefined ? undefined : ranks.get(cell) }));
}

/** What has no order comes last. */
function compare(one: PrintedCell['order'], other: PrintedCell['order']): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  if (one instanceof Decimal && other instanceof Decimal) return one.comparedTo(other);
  const [left, right] = [String(one), String(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
