import { hideControls, type Lang } from '../findings/printSentence.ts';
import { printJson } from '../formats/printJson.ts';
import type { Change, Import, Note, Unread } from '../workbooks/types.ts';
import { diffLines } from './diffLines.ts';
import { type ImportWords, importWords } from './importWords.ts';
import { paintOf } from './paint.ts';
import { wrapText } from './wrapText.ts';

export interface ImportView {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
}

/** What became of an import, besides its plan. */
export interface ImportOutcome {
  readonly table: string;
  readonly report: string;
  /** The report's text as it was. */
  readonly before: string;
  /** Whether the file was asked to be written (`asked`), and whether it was (`written`). */
  readonly asked: boolean;
  /** Whether the table had nothing to import, which a finding reports. */
  readonly isEmpty: boolean;
  readonly written: boolean;
}

/**
 * Prints an import: the changed lines of the report file, each amount with its cell, and what was not imported. Ends
 * with a line break.
 */
export function importPage(plan: Import, outcome: ImportOutcome, view: ImportView): string {
  const words = importWords[view.lang];
  const parts = [
    showDiff(plan.text, outcome, view),
    section(
      words.changes,
      plan.changes.map((change) => tellChange(change, words)),
      view,
    ),
    section(
      words.unread,
      plan.unread.map((each) => tellUnread(each, words)),
      view,
    ),
    section(
      words.notes,
      [...plan.sheets.map((sheet) => words.sheet(sheet)), ...plan.notes.map((note) => tellNote(note, words))],
      view,
    ),
    outcome.isEmpty ? '' : `${wrapText(closingOf(plan, outcome, words), view.width).join('\n')}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Prints the lines of a report file that change. */
export function showDiff(
  after: string,
  { before, report }: Pick<ImportOutcome, 'before' | 'report'>,
  { color }: ImportView,
): string {
  const stretches = diffLines(before, after);
  if (stretches.length === 0) return '';
  const paint = paintOf(color);
  const digits = Math.max(...stretches.flat().map(({ line }) => String(line).length));
  const lines = stretches.map((stretch) =>
    stretch
      .map(({ kind, line, text }) => {
        const mark = { removed: '-', added: '+', kept: ' ' }[kind];
        const shown = `${mark} ${String(line).padStart(digits)} ${hideControls(text.replaceAll('\t', ' '))}`.trimEnd();
        return kind === 'removed' ? paint.red(shown) : kind === 'added' ? paint.green(shown) : paint.dim(shown);
      })
      .join('\n'),
  );
  return `${[paint.bold(hideControls(report)), lines.join(`\n${paint.dim('  …')}\n`)].join('\n')}\n`;
}

function section(title: string, entries: readonly string[], { width }: ImportView): string {
  if (entries.length === 0) return '';
  const lines = entries.flatMap((entry) =>
    wrapText(hideControls(entry.replace(/\s+/g, ' ')), width - 4).map(
      (line, index) => `${index === 0 ? '  · ' : '    '}${line}`,
    ),
  );
  return `${[title, ...lines].join('\n')}\n`;
}

function tellChange({ name, column, before, after, sheet, cell }: Change, words: ImportWords): string {
  return words.change(words.items[name] ?? name, words.columns[column], before, after, words.spot(sheet, cell));
}

function tellUnread({ sheet, cell, text, why }: Unread, words: ImportWords): string {
  return words.left(words.spot(sheet, cell), shorten(text.trim()), words.whys[why]);
}

function tellNote(note: Note, words: ImportWords): string {
  const spot = words.spot(note.sheet, note.cell);
  switch (note.kind) {
    case 'column':
      return words.guessed(note.sheet, words.columns[note.column], note.by);
    case 'rounded':
      return words.rounded(spot, note.text, note.amount);
    case 'none':
      return words.none(spot, note.text);
    case 'derived':
      return words.derived(spot, shorten(note.text.trim()));
    case 'details':
      return words.details(spot, note.count);
    case 'nothingToAdd':
      return words.nothingToAdd(spot, note.text);
    case 'compared': {
      const [of, column] = [words.totals[note.of], words.columns[note.column]];
      if (note.report === undefined) return words.notCompared(spot, of, column, note.table);
      return note.agrees
        ? words.agrees(spot, of, column, note.table)
        : words.differs(spot, of, column, note.table, note.report);
    }
  }
}

function closingOf(
  { changes, same, unread }: Import,
  { asked, written, report }: ImportOutcome,
  words: ImportWords,
): string {
  const changed = changes.filter(({ before }) => before !== undefined).length;
  const counts = words.counts(changed, changes.length - changed, same, unread.length);
  if (changes.length === 0) return counts + words.nothing;
  return counts + (written ? words.written(hideControls(report)) : asked ? words.notWritten : words.dry);
}

const LONGEST = 30;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}

/** Prints an import as JSON: keys and reasons are identifiers, not sentences. */
export function importJson(plan: Import, { table, report, before, written }: ImportOutcome): string {
  const { changes, same, sheets, notes, unread, text } = plan;
  const diff = diffLines(before, text).flat();
  return printJson({ selfeval: 1, table, report, written, sheets, changes, same, unread, notes, diff });
}
