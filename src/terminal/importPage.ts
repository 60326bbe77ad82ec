import { hideControls, type Lang } from '../findings/printSentence.ts';
import { printJson } from '../formats/printJson.ts';
import type { FilledImport } from '../sheets/planFilled.ts';
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

/** What one file would change: published tables, or a workbook that was made to be filled in. */
export type PlannedImport =
  | { readonly kind: 'tables'; readonly file: string; readonly plan: Import }
  | { readonly kind: 'filled'; readonly file: string; readonly plan: FilledImport };

/** What became of an import, besides its plans. */
export interface ImportOutcome {
  readonly report: string;
  /** The report's text as it was. */
  readonly before: string;
  readonly after: string;
  /** Whether the file was asked to be written, or may not be (`asked`), and whether it was (`written`). */
  readonly asked: boolean;
  /** Whether a table had nothing to import, which a finding reports. */
  readonly isEmpty: boolean;
  readonly written: boolean;
}

/**
 * Prints an import: the changed lines of the report file, each amount with its cell, and what was not imported. Ends
 * with a line break.
 */
export function importPage(plans: readonly PlannedImport[], outcome: ImportOutcome, view: ImportView): string {
  const words = importWords[view.lang];
  const several = plans.length > 1;
  const parts = [
    // Whoever fills in a workbook need not read the file that it goes into.
    plans.every(({ kind }) => kind === 'filled') ? '' : showDiff(outcome.after, outcome, view),
    ...plans.flatMap((planned) => [
      several ? `${paintOf(view.color).bold(hideControls(planned.file))}\n` : '',
      ...(planned.kind === 'filled'
        ? filledSections(planned.plan, words, view)
        : tableSections(planned.plan, words, view)),
    ]),
    outcome.isEmpty ? '' : `${wrapText(closingOf(plans, outcome, words), view.width).join('\n')}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function tableSections(plan: Import, words: ImportWords, view: ImportView): readonly string[] {
  return [
    section(
      words.changes,
      plan.changes.map((change) => tellChange(change, words)),
      view,
    ),
    section(
      words.contradictions,
      plan.contradictions.map((each) =>
        words.contradiction(each.rule, {
          ...each,
          spot: words.spot(each.sheet, each.cell),
          others: each.others.map(({ sheet, cell }) => words.spot(sheet, cell)).join('、'),
        }),
      ),
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
  ];
}

function filledSections(
  { changes, kept, notes }: FilledImport,
  words: ImportWords,
  view: ImportView,
): readonly string[] {
  const spotOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => words.spot(sheet, cell);
  const shown = (text: string | undefined) => (text === undefined ? undefined : shorten(text.trim()));
  return [
    section(
      words.changes,
      changes.map((change) =>
        words.change(change.title, '', shown(change.before), shown(change.after), spotOf(change)),
      ),
      view,
    ),
    section(
      words.notes,
      [
        ...kept.map((each) => words.kept(each.title, shown(each.before), shown(each.after), spotOf(each))),
        ...notes.map((note) => words.filledNotes[note.kind](spotOf(note), shorten(note.text.trim()))),
      ],
      view,
    ),
  ];
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
  return words.change(
    words.items[name] ?? name,
    column === undefined ? '' : words.columns[column],
    before,
    after,
    words.spot(sheet, cell),
  );
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
    case 'hiddenRow':
      return words.hiddenRow(spot, shorten(note.text));
    case 'notAsked':
      return words.notAsked(spot, shorten(note.heading));
    case 'unit':
      return words.unit(note.unit);
    case 'details':
      return words.details(spot, note.count);
    case 'asText':
      return words.asText(spot, note.count, shorten(note.text));
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
  plans: readonly PlannedImport[],
  { asked, written, report }: ImportOutcome,
  words: ImportWords,
): string {
  const sum = (count: (planned: PlannedImport) => number) => plans.reduce((all, each) => all + count(each), 0);
  const total = sum(({ plan }) => plan.changes.length);
  const changed = sum(({ plan }) => plan.changes.filter(({ before }) => before !== undefined).length);
  const unread = sum((each) => (each.kind === 'tables' ? each.plan.unread.length : 0));
  const counts = words.counts(
    changed,
    total - changed,
    sum(({ plan }) => plan.same),
    unread,
  );
  if (total === 0) return counts + words.nothing;
  return counts + (written ? words.written(hideControls(report)) : asked ? words.notWritten : words.dry);
}

const LONGEST = 30;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}

/** Prints an import as JSON: keys and reasons are identifiers, not sentences. */
export function importJson(plans: readonly PlannedImport[], { report, before, after, written }: ImportOutcome): string {
  const diff = diffLines(before, after).flat();
  const tables = plans.map(({ file, plan }) => {
    const { text: _, ...rest } = plan;
    return { table: file, ...rest };
  });
  const [only, ...more] = tables;
  if (only !== undefined && more.length === 0) {
    const { table, sheets, changes, same, ...rest } = only;
    return printJson({ selfeval: 1, table, report, written, sheets, changes, same, ...rest, diff });
  }
  return printJson({ selfeval: 1, report, written, tables, diff });
}
