import { hideControls, type Lang } from '../findings/printSentence.ts';
import { wrapText } from './wrapText.ts';
import { type DiffRow, type ItemChange, isSame, type YearDiff } from './yearDiff.ts';

/** Prints a comparison for people, one line a change. Ends with a line break. */
export function diffPage(diff: YearDiff, lang: Lang, width: number): string {
  const words = WORDS[lang];
  if (isSame(diff)) return `${words.same}\n`;
  const lines = [
    words.title(diff.before, diff.after),
    ...section(
      words.items,
      diff.items.map((item) => tellItem(item, words)),
      width,
    ),
    ...section(
      words.figures,
      diff.figures.map((row) => tellRow(row, words)),
      width,
    ),
    ...section(
      words.points,
      diff.points.map((row) => tellRow(row, words)),
      width,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Prints a comparison as Markdown tables. */
export function diffMarkdown(diff: YearDiff, lang: Lang): string {
  const words = WORDS[lang];
  if (isSame(diff)) return `${words.same}\n`;
  const table = (title: string, rows: readonly DiffRow[]) =>
    rows.length === 0
      ? []
      : [
          `## ${title.replace(/[：:]$/, '')}`,
          '',
          `| ${words.columns.join(' | ')} |`,
          '| :- | -: | -: | -: | -: |',
          ...rows.map(({ name, before, after, change, rate }) => {
            return `| ${[name, before || words.absent, after, change, rate].map(escapeCell).join(' | ')} |`;
          }),
          '',
        ];
  const items =
    diff.items.length === 0
      ? []
      : [
          `## ${words.items.replace(/[：:]$/, '')}`,
          '',
          ...diff.items.map((item) => `- ${escapeCell(tellItem(item, words))}`),
          '',
        ];
  return `${[`# ${words.title(diff.before, diff.after)}`, '', ...items, ...table(words.figures, diff.figures), ...table(words.points, diff.points)].join('\n').trimEnd()}\n`;
}

function section(title: string, entries: readonly string[], width: number): string[] {
  if (entries.length === 0) return [];
  const lines = entries.flatMap((entry) =>
    wrapText(hideControls(entry), width - 4).map((line, index) => `${index === 0 ? '  · ' : '    '}${line}`),
  );
  return ['', title, ...lines];
}

function tellRow({ name, before, after, change, rate }: DiffRow, words: Words): string {
  const difference = change === '' ? '' : words.change(change, rate);
  return `${name}${words.colon}${before === '' ? words.absent : before} → ${after}${difference}`;
}

function tellItem({ table, what, name, before }: ItemChange, words: Words): string {
  return words[what](table, name, before ?? '');
}

/** Escapes what would be Markdown in a cell or a list. */
function escapeCell(text: string): string {
  return hideControls(text).replace(/[\\`*_{}[\]<>#+!|~]/g, '\\$&');
}

interface Words {
  readonly same: string;
  readonly title: (before: string, after: string) => string;
  readonly items: string;
  readonly figures: string;
  readonly points: string;
  readonly columns: readonly string[];
  readonly colon: string;
  readonly absent: string;
  readonly change: (change: string, rate: string) => string;
  readonly new: (table: string, name: string, before: string) => string;
  readonly gone: (table: string, name: string, before: string) => string;
  readonly renamed: (table: string, name: string, before: string) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    same: '没有不同。',
    title: (before, after) => (before === after ? `${after}年度的两份` : `${before}年度 → ${after}年度`),
    items: '支出项目：',
    figures: '数：',
    points: '评分：',
    columns: ['名称', '原来', '现在', '增减', '增减率'],
    colon: '：',
    absent: '（没有）',
    change: (change, rate) => `（${change}${rate === '' ? '' : `，${rate}`}）`,
    new: (table, name) => `${table}：新增“${name}”`,
    gone: (table, name) => `${table}：不再有“${name}”`,
    renamed: (table, name, before) => `${table}：“${before}”改称“${name}”`,
  },
  en: {
    same: 'There is no difference.',
    title: (before, after) => (before === after ? `Two versions of ${after}` : `${before} → ${after}`),
    items: 'Items of spending:',
    figures: 'Figures:',
    points: 'Points:',
    columns: ['Name', 'Before', 'After', 'Change', 'Rate'],
    colon: ': ',
    absent: '(none)',
    change: (change, rate) => ` (${change}${rate === '' ? '' : `, ${rate}`})`,
    new: (table, name) => `${table}: “${name}” is new`,
    gone: (table, name) => `${table}: “${name}” is gone`,
    renamed: (table, name, before) => `${table}: “${before}” is called “${name}” now`,
  },
};
