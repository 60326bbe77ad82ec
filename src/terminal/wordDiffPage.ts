import { nestQuotes } from '../findings/nestQuotes.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import { diffText } from './diffText.ts';
import { escapeCell } from './escapeCell.ts';
import { wrapText } from './wrapText.ts';

/** Something that an office changed in a Word file, and where that stands in the report file. */
export interface WordEdit {
  /** The nearest heading above, or the table's caption. */
  readonly near: string;
  /** Of a cell; counted from 1. */
  readonly row?: number;
  readonly column?: number;
  /** In the Word file; `undefined` where it was taken out. */
  readonly found: string | undefined;
  /** As the report file builds it now; `undefined` where it was added. */
  readonly built: string | undefined;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  readonly places: readonly {
    readonly file: string;
    readonly path: string;
    readonly line: number;
    readonly column: number;
  }[];
}

export interface WordDiff {
  readonly file: string;
  readonly word: string;
  readonly edits: readonly WordEdit[];
  /** How many more there are that are not listed. */
  readonly more: number;
}

/** Prints what an office changed, one edit after the other, each with what to change in the report file. Ends with a line break. */
export function wordDiffPage({ file, word, edits, more }: WordDiff, lang: Lang, width: number): string {
  const words = WORDS[lang];
  if (edits.length === 0) return `${wrapText(hideControls(words.same(file, word)), width).join('\n')}\n`;
  const lines = [
    ...wrapText(hideControls(words.title(file, word, edits.length + more)), width),
    ...edits.flatMap((edit, index) => [
      '',
      ...wrapText(hideControls(`${index + 1}. ${words.where(edit)}`), width),
      ...listLines(edit, words).flatMap((line) => wrapText(hideControls(line), width - 3).map((part) => `   ${part}`)),
    ]),
    ...(more === 0 ? [] : ['', words.more(more)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Prints the same as a list in Markdown. */
export function wordDiffMarkdown({ file, word, edits, more }: WordDiff, lang: Lang): string {
  const words = WORDS[lang];
  if (edits.length === 0) return `${escapeCell(words.same(file, word))}\n`;
  const lines = [
    `# ${escapeCell(words.title(file, word, edits.length + more))}`,
    '',
    ...edits.flatMap((edit) => [
      `- ${escapeCell(words.where(edit))}`,
      ...listLines(edit, words).map((line) => `  - ${escapeCell(line)}`),
    ]),
    ...(more === 0 ? [] : ['', words.more(more)]),
  ];
  return `${lines.join('\n')}\n`;
}

function listLines({ found, built, figures, places }: WordEdit, words: (typeof WORDS)[Lang]): readonly string[] {
  return [
    ...diffText(built ?? '', found ?? '').map(({ mark, text }) => `${mark} ${text}`),
    ...figures.map(({ name, value }) => words.figure(name, value)),
    ...(places.length === 0 && figures.length === 0 && built !== undefined ? [words.ofForm] : []),
    ...places.map(({ file, path, line }) => words.place(`${file}:${line}`, path)),
  ];
}

const WORDS = {
  zh: {
    same: (file: string, word: string) => `${word} 的文字和表格与 ${file} 现在生成的一样。`,
    title: (file: string, word: string, count: number) =>
      `${word} 与 ${file} 现在生成的有 ${count} 处不同（- 文件现在生成的，+ Word 里的）：`,
    where: ({ near, row, column }: WordEdit) => {
      if (row !== undefined) return `“${nestQuotes(near)}”第 ${row} 行第 ${column} 格`;
      return near === '' ? '开头' : `“${nestQuotes(near)}”下面`;
    },
    figure: (name: string, value: string) => `${value} 是“${nestQuotes(name)}”`,
    place: (at: string, path: string) => `要改的在 ${at}（${path}）`,
    ofForm: '这是格式自己的文字，或者由数据排成；文件里没有对应的一处',
    more: (count: number) => `还有 ${count} 处没有列出。`,
  },
  en: {
    same: (file: string, word: string) => `The text and tables of ${word} are what ${file} builds now.`,
    title: (file: string, word: string, count: number) =>
      `${word} differs from what ${file} builds now in ${count} place${count === 1 ? '' : 's'} (- as built, + in Word):`,
    where: ({ near, row, column }: WordEdit) => {
      if (row !== undefined) return `In “${near}”, row ${row}, cell ${column}`;
      return near === '' ? 'At the beginning' : `Under “${near}”`;
    },
    figure: (name: string, value: string) => `${value} is “${name}”`,
    place: (at: string, path: string) => `To be changed at ${at} (${path})`,
    ofForm: 'The form prints this itself, or lays it out from the data; it stands in no one place of the file',
    more: (count: number) => `${count} more are not listed.`,
  },
} as const;
