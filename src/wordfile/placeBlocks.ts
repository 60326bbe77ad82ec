import type { TablePlace, WordPlace } from '../findings/wordPlace.ts';
import { type JoinedBlock, type JoinedTable, listNested, numberRows } from './joinTables.ts';
import type { NoteReference, RawParagraph } from './raw.ts';
import type { WordBlock, WordPosition, WordRole, WordTable } from './types.ts';

/** A note that the text refers to, and where. */
export interface PlacedReference extends NoteReference {
  readonly place: WordPlace;
}

/** Says of each paragraph and each cell where it stands, in the order of the text. */
export function placeBlocks(
  blocks: readonly JoinedBlock[],
  roles: ReadonlyMap<RawParagraph, WordRole>,
): { readonly blocks: readonly WordBlock[]; readonly references: readonly PlacedReference[] } {
  const placed: WordBlock[] = [];
  const references: PlacedReference[] = [];
  let section = '';
  let paragraph = 0;
  for (const block of blocks) {
    if (block.type === 'table') {
      placed.push(...placeTable(block, section, undefined, references));
      continue;
    }
    const role = roles.get(block) ?? TEXT;
    const isHeading = role.type === 'heading';
    section = isHeading ? block.text : section;
    paragraph = isHeading ? 0 : paragraph + 1;
    const place = { in: block.in, section, paragraph };
    for (const note of block.notes) references.push({ ...note, place });
    // A paragraph of nothing but the sign of a note has no text of its own.
    if (block.text === '') continue;
    placed.push({
      type: 'paragraph',
      role,
      text: block.text,
      number: block.number,
      words: block.words,
      bold: block.bold,
      indent: block.indent,
      place,
    });
  }
  return { blocks: placed, references };
}

const TEXT: WordRole = { type: 'text' };

function placeTable(
  { rows, headerRows }: JoinedTable,
  section: string,
  within: TablePlace | undefined,
  references: PlacedReference[],
): WordTable[] {
  const number = rows[0]?.table ?? 0;
  const inner: WordTable[] = [];
  let next = number;
  const placed = rows.map(({ positions, table, row }) => {
    next = Math.max(next, table);
    return {
      positions: positions.map((position, column): WordPosition => {
        if (position.type !== 'cell') return position;
        const place: TablePlace = { in: 'table', section, table, row, column: column + 1 };
        for (const { notes } of position.paragraphs) for (const note of notes) references.push({ ...note, place });
        for (const nested of position.nested) {
          next += 1;
          const part = { type: 'table', headerRows: nested.headerRows, rows: numberRows(nested, next) } as const;
          inner.push(...placeTable(part, section, place, references));
          next += listNested(nested).length;
        }
        const text = position.paragraphs.map((each) => each.text).join('\n');
        return { type: 'cell', text, rowSpan: position.rowSpan, columnSpan: position.columnSpan, place };
      }),
    };
  });
  const columns = rows[0]?.positions.length ?? 0;
  return [{ type: 'table', number, columns, headerRows, rows: placed, section, within }, ...inner];
}
