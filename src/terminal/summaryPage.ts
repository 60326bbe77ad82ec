import type { Lang } from '../findings/printSentence.ts';
import { isOfPart, printColumn, WORD_COLUMNS } from '../summary/columns.ts';
import { listStandingOut, printCounts } from '../summary/listStandingOut.ts';
import { summaryWords } from '../summary/summaryWords.ts';
import { COLUMNS, type Column, type Examples, type Summary } from '../summary/types.ts';
import { displayWidth } from './displayWidth.ts';
import { wrapText } from './wrapText.ts';

export interface SummaryView {
  readonly lang: Lang;
  readonly width: number;
}

/** What is shown first where not all columns fit. */
const IMPORTANCE: readonly Column[] = [
  'unit',
  'year',
  'actual',
  'varianceRate',
  'score',
  'findings',
  'unfilled',
  'threePublic',
  'continuity',
  'originalBudget',
  'declared',
  'notTied',
  'repeated',
  'shared',
  'variance',
  'outliers',
];

/** A longer name is broken. */
const WIDEST_NAME = 24;

/** Of each kind of what stands out. */
const SHOWN = 10;

/** Prints a summary for people: a table as wide as the terminal lets it be, and what stands out. Ends with a line break. */
export function summaryPage(summary: Summary, examples: Examples, { lang, width }: SummaryView): string {
  const words = summaryWords[lang];
  const cells = new Map(COLUMNS.map((column) => [column, printCells(summary, column, lang)]));
  const columns = chooseColumns(cells, width);
  const leftOut = COLUMNS.filter((column) => !columns.includes(column));
  const hasPart = summary.rows.some(isOfPart);
  const notes = [
    ...(hasPart ? [words.part] : []),
    words.legend,
    ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.map((column) => words.columns[column]))]),
  ];
  const parts = [
    wrapText(printCounts(summary, lang), width).join('\n'),
    drawTable(cells, columns),
    notes.flatMap((note) => wrapText(note, width)).join('\n'),
    ...listStandingOut(summary, examples, lang, SHOWN)
      .filter(({ entries, notes: others }) => entries.length + others.length > 0)
      .map(({ title, entries, notes: others }) =>
        [
          title,
          ...entries.flatMap(({ text, examples: told }) => [
            ...indent(text, '- ', width),
            ...told.slice(0, 1).flatMap((example) => indent(example, '  ', width)),
          ]),
          ...others.flatMap((note) => indent(note, '  ', width)),
        ].join('\n'),
      ),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Cells = ReadonlyMap<Column, readonly string[]>;

/** The title of a column, and its cells. */
function printCells({ rows }: Summary, column: Column, lang: Lang): readonly string[] {
  const title = summaryWords[lang].columns[column];
  const printed = rows.map((row) => {
    const { text } = printColumn(row, column, lang);
    const marked = column === 'actual' && isOfPart(row) ? `${text} ${lang === 'zh' ? '＊' : '*'}` : text;
    return column === 'unit' ? wrapText(marked, WIDEST_NAME).join('\n') : marked;
  });
  return [title, ...printed];
}

function widthOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(displayWidth)), 0);
}

/** Takes columns as long as they fit, the most important first; the names of the units always. Two blanks stand between. */
function chooseColumns(cells: Cells, width: number): readonly Column[] {
  const chosen = new Set<Column>();
  let used = -2;
  for (const column of IMPORTANCE) {
    const needs = widthOf(cells.get(column) ?? []) + 2;
    if (chosen.size > 0 && used + needs > width) continue;
    chosen.add(column);
    used += needs;
  }
  return COLUMNS.filter((column) => chosen.has(column));
}

/** Draws rows by hand: a table of thousands of them must take no longer for each. */
function drawTable(cells: Cells, columns: readonly Column[]): string {
  const listed = columns.map((column) => {
    const texts = cells.get(column) ?? [];
    return { texts, width: widthOf(texts), isOfWords: WORD_COLUMNS.has(column) };
  });
  const count = listed[0]?.texts.length ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const lines = listed.map(({ texts }) => (texts[row] ?? '').split('\n'));
    const height = Math.max(...lines.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      listed
        .map(({ width, isOfWords }, column) => pad(lines[column]?.[line] ?? '', width, isOfWords))
        .join('  ')
        .trimEnd(),
    ).join('\n');
  }).join('\n');
}

function pad(text: string, width: number, isLeft: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return isLeft ? text + blanks : blanks + text;
}

function indent(text: string, mark: string, width: number): readonly string[] {
  return wrapText(text, width - mark.length).map(
    (line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line,
  );
}
