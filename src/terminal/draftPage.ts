import type { Merged } from '../drafting/mergeDraft.ts';
import type { Draft, DraftNode, LeftOver } from '../drafting/types.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import { printJson } from '../formats/printJson.ts';
import { diffLines } from './diffLines.ts';
import { displayWidth } from './displayWidth.ts';
import { type DraftWords, draftWords } from './draftWords.ts';
import { type ImportView, showDiff } from './importPage.ts';
import { paintOf } from './paint.ts';
import { printArgument } from './printArgument.ts';
import { wrapText } from './wrapText.ts';

/** What became of a draft. */
export interface DraftOutcome {
  readonly word: string;
  readonly report: string;
  /** The report file's text as it was; '' of a new one. */
  readonly before: string;
  readonly after: string;
  /** What a file that was there already got; `undefined` of a new one. */
  readonly merged: Merged | undefined;
  readonly written: boolean;
}

/** Left-over things of one kind and section beyond these are only counted. */
const MOST_LEFT = 40;

/** Prints a draft: the form, what was placed where, each table, what was left, and the share. Ends with a line break. */
export function draftPage(draft: Draft, outcome: DraftOutcome, view: ImportView): string {
  const words = draftWords[view.lang];
  const paint = paintOf(view.color);
  const { chosen, tables, left, paragraphs, cells, compared } = draft;
  const lines = (text: string) => wrapText(hideControls(text), view.width).join('\n');
  const parts = [
    outcome.merged === undefined
      ? ''
      : showDiff(outcome.after, { before: outcome.before, report: outcome.report }, view),
    [
      paint.bold(hideControls(`${outcome.word} → ${outcome.report}`)),
      lines(words.form(chosen)),
      lines(words.front(draft.year, nameOf(draft.root.entries.get('unit')), draft.money)),
      '',
    ].join('\n'),
    columns(
      [words.keysHead, ...countKeys(draft).map(([key, count]) => [key, words.titles[key] ?? '', words.values(count)])],
      view,
    ),
    columns(
      tables.length === 0
        ? []
        : [
            words.tablesHead,
            ...tables.map(({ number, caption, as, money, cells: share }) => [
              words.tableNumber(number),
              words.kinds[as] ?? words.unknown,
              `${money ?? ''}`,
              `${share.placed}/${share.of}`,
              caption,
            ]),
          ],
      view,
    ),
    list(words.left, tellLeft(left, words, view.lang), view),
    list(
      words.changed,
      (outcome.merged?.changed ?? []).map(({ path, before, after }) => `${path}：${before} → ${after}`),
      view,
    ),
    outcome.merged === undefined || outcome.merged.kept.length === 0
      ? ''
      : list(words.kept, [outcome.merged.kept.join('、')], view),
    `${[lines(words.share(paragraphs, cells, compared)), lines(closingOf(outcome, words)), ...(outcome.written ? [`  selfeval check ${printArgument(hideControls(outcome.report))}`] : [])].join('\n')}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function closingOf({ merged, written, report, before, after }: DraftOutcome, words: DraftWords): string {
  if (written) return words.written(hideControls(report));
  if (merged !== undefined && before === after) return words.nothing;
  return merged === undefined ? words.notWritten : words.dry;
}

function nameOf(unit: DraftNode | undefined): string {
  const name = unit?.kind === 'map' ? unit.entries.get('name') : undefined;
  return name?.kind === 'scalar' ? name.text : '';
}

/** How many values each part of the file has. */
function countKeys({ root }: Draft): (readonly [string, number])[] {
  return [...root.entries].filter(([key]) => key !== 'date').map(([key, node]) => [key, countValues(node)]);
}

function countValues(node: DraftNode): number {
  switch (node.kind) {
    case 'scalar':
    case 'prose':
      return 1;
    case 'map':
      return [...node.entries.values()].reduce((sum, each) => sum + countValues(each), 0);
    case 'list':
      return node.items.length;
  }
}

/** Prints rows under a head, columns aligned; the last column is cut where the terminal ends. */
function columns(rows: readonly (readonly string[])[], { width, color }: ImportView): string {
  const [head] = rows;
  if (head === undefined || rows.length < 2) return '';
  const widths = head.map((_, index) => Math.max(...rows.map((row) => displayWidth(hideControls(row[index] ?? '')))));
  const paint = paintOf(color);
  const lines = rows.map((row, at) => {
    const line = row
      .map((cell, index) => {
        const shown = hideControls(cell);
        return index === row.length - 1 ? shown : shown + ' '.repeat((widths[index] ?? 0) - displayWidth(shown) + 2);
      })
      .join('');
    const cut = `  ${cutTo(line.trimEnd(), width - 2)}`;
    return at === 0 ? paint.dim(cut) : cut;
  });
  return `${lines.join('\n')}\n`;
}

function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (displayWidth(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

function list(title: string, entries: readonly string[], { width }: ImportView): string {
  if (entries.length === 0) return '';
  const lines = entries.flatMap((entry) =>
    wrapText(hideControls(entry.replace(/\s+/g, ' ')), width - 4).map(
      (line, index) => `${index === 0 ? '  · ' : '    '}${line}`,
    ),
  );
  return `${[title, ...lines].join('\n')}\n`;
}

/** Cells of one table that were left for one reason are told together, the first of them by its text. */
function tellLeft(left: readonly LeftOver[], words: DraftWords, lang: Lang): string[] {
  const groups = new Map<string, LeftOver[]>();
  for (const [index, each] of left.entries()) {
    const key = each.place.in === 'table' ? `${each.place.table} ${each.why}` : `${index}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const all = [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const { place, text, why, instead } = first;
    const told = instead === undefined ? words.whys[why] : `${words.whys[why]}（${instead}）`;
    return [words.leftOne(nameWordPlace(place, lang), shorten(text.trim()), told, rest.length)];
  });
  return all.length > MOST_LEFT ? [...all.slice(0, MOST_LEFT), words.more(all.length - MOST_LEFT)] : all;
}

const LONGEST = 30;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}

/** Prints a draft as JSON: keys and reasons are identifiers, not sentences. */
export function draftJson(draft: Draft, { word, report, before, after, merged, written }: DraftOutcome): string {
  const { chosen, year, money, tables, left, paragraphs, cells, compared } = draft;
  const form = { id: chosen.form.id, why: chosen.why, sections: { placed: chosen.found, of: chosen.of } };
  const keys = Object.fromEntries(countKeys(draft));
  const changed =
    merged === undefined
      ? undefined
      : { added: merged.added, changed: merged.changed, kept: merged.kept, diff: diffLines(before, after).flat() };
  return printJson({
    selfeval: 1,
    word,
    report,
    written,
    form,
    year,
    money,
    keys,
    tables,
    left,
    compared,
    paragraphs,
    cells,
    ...changed,
  });
}
