import { decodeEntities } from '../../opc/decodeEntities.ts';
import type { Unit } from './types.ts';

/**
 * Paragraphs and cells of `word/document.xml` in the order in which they are read, whoever wrote it. Only words count:
 * marks of layout, fields and deleted words are passed over. A cell of several paragraphs is one unit.
 */
export function readDocxUnits(xml: string): Unit[] {
  const units: Unit[] = [];
  let near = '';
  let text = '';
  let isHeading = false;
  let isInText = false;
  const tables: { row: number; column: number; near: string; cell: string[] }[] = [];

  for (const [, closing, name = '', attributes = '', words] of xml.matchAll(TOKEN)) {
    if (words !== undefined) {
      if (isInText) text += decodeEntities(words);
      continue;
    }
    const table = tables.at(-1);
    const isOpening = closing === '' && !attributes.endsWith('/');
    const isEnd = closing === '/' || attributes.endsWith('/');
    switch (name) {
      case 'w:t':
        isInText = isOpening;
        break;
      case 'w:tab':
      case 'w:br':
        // `w:tab` also stands in lists of tab stops, outside of paragraphs' words: a space at the start is trimmed.
        text += ' ';
        break;
      case 'w:pStyle':
        isHeading = /w:val="(?:Heading)?\d+"/i.test(attributes);
        break;
      case 'w:p':
        if (isEnd) endParagraph();
        break;
      case 'w:tbl':
        if (isOpening) tables.push({ row: 0, column: 0, near, cell: [] });
        else tables.pop();
        break;
      case 'w:tr':
        if (isOpening && table !== undefined) {
          table.row += 1;
          table.column = 0;
        }
        break;
      case 'w:tc':
        if (table === undefined) break;
        if (isOpening) {
          table.column += 1;
          table.cell = [];
        } else {
          const { row, column } = table;
          units.push({
            kind: 'cell',
            text: table.cell.join(' ').trim(),
            row,
            column,
            near: table.near,
            start: 0,
            end: 0,
          });
        }
        break;
    }
  }
  return units;

  function endParagraph(): void {
    const words = text.trim();
    const table = tables.at(-1);
    if (table !== undefined) table.cell.push(words);
    else if (words !== '') {
      units.push({ kind: 'paragraph', text: words, isHeading, start: 0, end: 0 });
      near = words;
    }
    text = '';
    isHeading = false;
  }
}

/** No value of an attribute holds a “<” (XML 1.0, §3.1), so that a tag without an end ends at the next one. */
const TOKEN = /<(\/?)([A-Za-z:]+)((?:[^<>"]|"[^"<]*")*)>|([^<]+)/g;
