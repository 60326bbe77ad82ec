import type { Lang } from '../../findings/printSentence.ts';

/** A format as help lists it. */
export interface ListedFormat {
  /** What is written after `--format`. */
  readonly name: string;
  /** What help says in brackets after the name. */
  readonly note: Readonly<Record<Lang, string>> | undefined;
}

/** `md, docx, html (a page …)`: formats for help, each with its note. */
export function listFormats(formats: readonly ListedFormat[], lang: Lang): string {
  const { comma, bracket } = MARKS[lang];
  return formats.map(({ name, note }) => (note === undefined ? name : `${name}${bracket(note[lang])}`)).join(comma);
}

const MARKS: Readonly<Record<Lang, { readonly comma: string; readonly bracket: (note: string) => string }>> = {
  zh: { comma: '、', bracket: (note) => `（${note}）` },
  en: { comma: ', ', bracket: (note) => ` (${note})` },
};

/** `a, b or c` */
export function joinLast(names: readonly string[], comma: string, last: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(comma)}${last}${names.at(-1)}`;
}
