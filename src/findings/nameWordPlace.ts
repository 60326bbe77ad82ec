import type { Lang } from './printSentence.ts';
import type { WordPlace } from './wordPlace.ts';

/** Says where something stands in a Word file, in words that its reader can follow. */
export function nameWordPlace(place: WordPlace, lang: Lang): string {
  const { section } = place;
  return place.in === 'table'
    ? CELLS[lang](section, place.table, place.row, place.column)
    : PARAGRAPHS[lang](section, place.paragraph);
}

const PARAGRAPHS: Readonly<Record<Lang, (section: string, paragraph: number) => string>> = {
  zh: (section, paragraph) =>
    section === '' ? `开头第${paragraph}段` : paragraph === 0 ? `标题“${section}”` : `“${section}”第${paragraph}段`,
  en: (section, paragraph) =>
    section === ''
      ? `paragraph ${paragraph} at the start`
      : paragraph === 0
        ? `heading “${section}”`
        : `“${section}”, paragraph ${paragraph}`,
};

/** A cell of a table under a heading; tables are counted through the whole file. */
const CELLS: Readonly<Record<Lang, (section: string, table: number, row: number, column: number) => string>> = {
  zh: (section, table, row, column) => `${section === '' ? '' : `“${section}”`}第${table}个表第${row}行第${column}列`,
  en: (section, table, row, column) =>
    `${section === '' ? '' : `“${section}”, `}table ${table}, row ${row}, column ${column}`,
};
