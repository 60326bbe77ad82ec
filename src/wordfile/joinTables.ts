import type { RawBlock, RawParagraph, RawPosition, RawRow, RawTable } from './raw.ts';

export type JoinedBlock = RawParagraph | JoinedTable;

/** A table whose parts, where a page or an office broke it, are one again. */
export interface JoinedTable {
  readonly type: 'table';
  readonly headerRows: number;
  readonly rows: readonly JoinedRow[];
}

export interface JoinedRow extends RawRow {
  /** Which table of the file it stands in, counted from 1: that of its own part. */
  readonly table: number;
}

/** What offices write above the rest of a table. */
const CONTINUED =
  /^(?:[（(]?(?:续表?|接上[页表]|上接.{0,8})[一二三四五六七八九十\d.\-—]{0,4}[）)]?[:：]?|(?:附?表\s*[一二三四五六七八九十\d.\-—]{1,4})?.{0,24}[（(]续表?[）)])$/;

/** The unit of money, which an office repeats there. */
const UNIT_LINE = /^[（(]?(?:金额)?单位\s*[:：].{1,8}$/;

/** A row that closes a table, so that what follows is another one. */
const TOTAL = /^(?:合\s*计|总\s*计|总\s*分|合\s*计\s*[（(].*[）)])$/;

/**
 * Joins tables that are one to their reader: those that nothing parts, which Word shows as one, and those that begin with
 * the same head again, be it behind 续表. Tables that only look alike have a sentence or a title between them.
 */
export function joinTables(blocks: readonly RawBlock[]): JoinedBlock[] {
  const joined: (RawParagraph | GrowingTable)[] = [];
  let count = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      joined.push(block);
      continue;
    }
    const part: GrowingTable = { type: 'table', headerRows: block.headerRows, rows: numberRows(block, count + 1) };
    // Tables within this one are counted behind it.
    count += 1 + listNested(block).length;
    const between = countMarks(joined);
    const before = joined.at(-1 - between);
    if (before?.type !== 'table' || !join(before, part, block.touches && between === 0)) joined.push(part);
    else joined.length -= between;
  }
  return joined;
}

/** Counts the last paragraphs that only say that a table goes on: 表一（续）, and 单位：元 below it. */
function countMarks(joined: readonly JoinedBlock[]): number {
  const [last, other] = [joined.at(-1), joined.at(-2)];
  if (last?.type !== 'paragraph') return 0;
  if (CONTINUED.test(last.text.trim())) return 1;
  const isMarked = other?.type === 'paragraph' && CONTINUED.test(other.text.trim()) && UNIT_LINE.test(last.text.trim());
  return isMarked ? 2 : 0;
}

/** Rows are added where they are, since a table may come in thousands of parts. */
interface GrowingTable extends JoinedTable {
  readonly rows: JoinedRow[];
}

/** Lists the tables in the cells of a table, and those in theirs. */
export function listNested({ rows }: { readonly rows: readonly RawRow[] }): RawTable[] {
  return rows.flatMap(({ positions }) =>
    positions.flatMap((position) =>
      position.type === 'cell' ? position.nested.flatMap((table) => [table, ...listNested(table)]) : [],
    ),
  );
}

export function numberRows({ rows }: RawTable, table: number): JoinedRow[] {
  return rows.map((row) => ({ ...row, table }));
}

/** Adds the rows of another table, but for its head, where both are one; whether they are. */
function join(one: GrowingTable, other: JoinedTable, touches: boolean): boolean {
  const [width, otherWidth] = [one, other].map(({ rows }) => rows[0]?.positions.length ?? 0);
  if (width !== otherWidth) return false;
  const repeated = countRepeated(one, other);
  if (!touches && (repeated === 0 || repeated === other.rows.length || isClosed(one))) return false;
  const rest = other.rows.slice(repeated);
  const offset = one.rows.length - repeated;
  // A cell that began in the head and goes on below it would have lost its beginning.
  const isWhole = rest.every(({ positions }) =>
    positions.every((each) => each.type !== 'covered' || each.row >= repeated),
  );
  if (!isWhole) return false;
  for (const row of rest) one.rows.push({ ...row, positions: row.positions.map((each) => move(each, offset)) });
  return true;
}

function move(position: RawPosition, offset: number): RawPosition {
  return position.type === 'covered' ? { ...position, row: position.row + offset } : position;
}

/** Counts the first rows of a table that are those of another: a head has several texts. */
function countRepeated(one: JoinedTable, other: JoinedTable): number {
  const head = one.rows[0]?.positions.flatMap((each) => (each.type === 'cell' ? textOf(each.paragraphs) : [])) ?? [];
  if (new Set(head.filter((text) => text !== '')).size < 2) return 0;
  let count = 0;
  while (count < other.rows.length && areAlike(one.rows[count], other.rows[count])) count += 1;
  return count;
}

function areAlike(one: RawRow | undefined, other: RawRow | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.positions.every((position, index) => {
    const against = other.positions[index];
    if (position.type !== against?.type) return false;
    if (position.type !== 'cell' || against.type !== 'cell') return true;
    const isSame = position.columnSpan === against.columnSpan && position.rowSpan === against.rowSpan;
    return isSame && textOf(position.paragraphs) === textOf(against.paragraphs);
  });
}

function isClosed({ rows }: JoinedTable): boolean {
  const first = rows.at(-1)?.positions[0];
  return first?.type === 'cell' && TOTAL.test(textOf(first.paragraphs));
}

function textOf(paragraphs: readonly RawParagraph[]): string {
  return paragraphs.map(({ text }) => text.replace(/\s/g, '')).join('');
}
