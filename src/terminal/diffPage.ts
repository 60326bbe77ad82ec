import { nestQuotes } from '../findings/nestQuotes.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { DiffRow } from './compareFigures.ts';
import { diffText, shorten, type TextStretch } from './diffText.ts';
import { displayWidth } from './displayWidth.ts';
import { escapeCell } from './escapeCell.ts';
import type { TypedRow } from './typedRows.ts';
import { wrapText } from './wrapText.ts';
import { isSame, type YearDiff } from './yearDiff.ts';

/**
 * Prints a comparison for people: what was typed, then what follows from it. A change stands on a line of its own, and a text
 * that does not fit on one below its name. Ends with a line break.
 */
export function diffPage(diff: YearDiff, lang: Lang, width: number): string {
  const words = WORDS[lang];
  if (isSame(diff)) return `${words.same}\n`;
  const rows = (found: readonly DiffRow[]) => found.flatMap((row) => layOut(tellRow(row, words), width));
  const lines = [
    words.title(diff.before, diff.after),
    ...section(
      words.typed,
      diff.typed.flatMap((row) => layOutTyped(row, words, width)),
    ),
    ...section(words.derived, rows(listDerived(diff))),
    ...section(words.points, rows(diff.points)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Prints a comparison as Markdown: a list of what was typed, tables of what follows from it. */
export function diffMarkdown(diff: YearDiff, lang: Lang): string {
  const words = WORDS[lang];
  if (isSame(diff)) return `${words.same}\n`;
  const heading = (title: string) => [`## ${title.replace(/[：:]$/, '')}`, ''];
  const table = (title: string, rows: readonly DiffRow[]) =>
    rows.length === 0
      ? []
      : [
          ...heading(title),
          `| ${words.columns.join(' | ')} |`,
          '| :- | -: | -: | -: | -: |',
          ...rows.map(({ name, before, after, change, rate }) => {
            return `| ${[name, before || words.absent, after, change, rate].map(escapeCell).join(' | ')} |`;
          }),
          '',
        ];
  const typed = diff.typed.flatMap((row) => {
    const stretches = listStretches(row);
    if (stretches === undefined) return [`- ${escapeCell(tellTyped(row, words))}`];
    return [
      `- ${escapeCell(`${row.name}${words.colon}`.trimEnd())}`,
      ...stretches.map(({ mark, text }) => `  - ${escapeCell(`${mark} ${text}`)}`),
    ];
  });
  const lines = [
    `# ${words.title(diff.before, diff.after)}`,
    '',
    ...(typed.length === 0 ? [] : [...heading(words.typed), ...typed, '']),
    ...table(words.derived, listDerived(diff)),
    ...table(words.points, diff.points),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function listDerived({ figures }: YearDiff): readonly DiffRow[] {
  return figures.filter(({ typed }) => !typed);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function layOut(entry: string, width: number): string[] {
  return wrapText(hideControls(entry), width - 4).map((line, index) => `${index === 0 ? '  · ' : '    '}${line}`);
}

function layOutTyped(row: TypedRow, words: Words, width: number): string[] {
  const told = tellTyped(row, words);
  const stretches = listStretches(row);
  const fits = !told.includes('\n') && displayWidth(told) <= width - 4;
  if (fits || stretches === undefined) return layOut(told.replace(/\s+/g, ' '), width);
  return [
    ...layOut(`${row.name}${words.colon}`.trimEnd(), width),
    ...stretches.flatMap(({ mark, text }) =>
      wrapText(hideControls(text), width - 8).map((line, index) => `      ${index === 0 ? mark : ' '} ${line}`),
    ),
  ];
}

/** Lists what differs in a text that is too long to be told in a line; `undefined` for anything else. */
function listStretches({ what, before, after }: TypedRow): readonly TextStretch[] | undefined {
  if (what !== 'value') return undefined;
  const isLong = [before, after].some((text) => text !== null && (text.length > SHORT || text.includes('\n')));
  return isLong ? diffText(before ?? '', after ?? '') : undefined;
}

/** A text up to this length is shown whole. */
const SHORT = 24;

function tellRow({ name, before, after, change, rate }: DiffRow, words: Words): string {
  const difference = change === '' ? '' : words.change(change, rate);
  return `${name}${words.colon}${before === '' ? words.absent : before} → ${after}${difference}`;
}

function tellTyped(row: TypedRow, words: Words): string {
  const { what, name, before, after } = row;
  switch (what) {
    case 'value':
      return tellRow({ ...row, id: row.path, before: before ?? words.untold, after: after ?? words.untold }, words);
    case 'same':
      return `${name}${words.colon}${shorten(after ?? words.untold)}`;
    case 'new':
    case 'gone':
      return `${name}${words.colon}${words[what](nameEntry(row, words))}${tellContent(row, words)}`;
    case 'renamed':
      return words.renamed(name, after ?? '', before ?? '');
    case 'order':
      return words.order(name);
  }
}

/** Names an entry by its name, by its text where it is no more than that, or by its number. */
function nameEntry({ entry, content: [first] }: TypedRow, words: Words): string {
  const name = first?.name === '' ? shorten(first.text) : (entry ?? '');
  return /^\d+$/.test(name) && first?.name !== '' ? words.numbered(name) : words.quoted(name);
}

function tellContent({ content }: TypedRow, words: Words): string {
  const values = content.filter(({ name }) => name !== '').map(({ name, text }) => `${name} ${shorten(text, 40)}`);
  return values.length === 0 ? '' : words.content(values.join(words.comma));
}

interface Words {
  readonly same: string;
  readonly title: (before: string, after: string) => string;
  readonly typed: string;
  readonly derived: string;
  readonly points: string;
  readonly columns: readonly string[];
  readonly colon: string;
  readonly comma: string;
  readonly absent: string;
  /** Where nothing was typed. */
  readonly untold: string;
  readonly change: (change: string, rate: string) => string;
  readonly new: (entry: string) => string;
  readonly gone: (entry: string) => string;
  readonly quoted: (name: string) => string;
  readonly numbered: (number: string) => string;
  readonly content: (values: string) => string;
  readonly renamed: (table: string, name: string, before: string) => string;
  readonly order: (table: string) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    same: '没有不同。',
    title: (before, after) => (before === after ? `${after}年度的两份` : `${before}年度 → ${after}年度`),
    typed: '填写的：',
    derived: '由此算出的：',
    points: '评分：',
    columns: ['名称', '原来', '现在', '增减', '增减率'],
    colon: '：',
    comma: '；',
    absent: '（没有）',
    untold: '（没填）',
    change: (change, rate) => `（${change}${rate === '' ? '' : `，${rate}`}）`,
    new: (entry) => `新增${entry}`,
    gone: (entry) => `不再有${entry}`,
    quoted: (name) => nestQuotes(`“${name}”`),
    numbered: (number) => `第${number}条`,
    content: (values) => `（${values}）`,
    renamed: (table, name, before) => `${table}：“${before}”改称“${name}”`,
    order: (table) => `${table}：各项的次序不同`,
  },
  en: {
    same: 'There is no difference.',
    title: (before, after) => (before === after ? `Two versions of ${after}` : `${before} → ${after}`),
    typed: 'Typed:',
    derived: 'Worked out from it:',
    points: 'Points:',
    columns: ['Name', 'Before', 'After', 'Change', 'Rate'],
    colon: ': ',
    comma: '; ',
    absent: '(not there)',
    untold: '(empty)',
    change: (change, rate) => ` (${change}${rate === '' ? '' : `, ${rate}`})`,
    new: (entry) => `${entry} is new`,
    gone: (entry) => `${entry} is gone`,
    quoted: (name) => nestQuotes(`“${name}”`),
    numbered: (number) => `entry ${number}`,
    content: (values) => ` (${values})`,
    renamed: (table, name, before) => `${table}: “${before}” is called “${name}” now`,
    order: (table) => `${table}: the entries stand in another order`,
  },
};
