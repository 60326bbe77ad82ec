import type { XmlElement } from '../opc/parseXml.ts';
import { checkColumns, checkPositions } from './limits.ts';
import type { RawBlock, RawCell, RawPosition, RawRow, RawTable } from './raw.ts';
import type { Reading } from './reading.ts';
import { childOf, chooseAlternative, elementsOf, flagOf, numberOf, valOf } from './wordXml.ts';

/** A table; or what stands in it, where it has one cell and is but a frame; or nothing. */
export type TableRead =
  | RawTable
  | { readonly type: 'frame'; readonly blocks: readonly RawBlock[] }
  | { readonly type: 'nothing' };

/** What stands around a table, and how what stands in its cells is read. */
interface TableContext {
  readonly touches: boolean;
  readonly readCell: (cell: XmlElement) => readonly RawBlock[];
}

/** A cell as the file has it, before it is known how many rows it spans. */
interface FileCell {
  readonly content: readonly RawBlock[];
  readonly columnSpan: number;
  /** Whether it begins, or goes on with, a cell over several rows. */
  readonly merge: 'begins' | 'goesOn' | undefined;
}

interface FileRow {
  readonly before: number;
  readonly cells: readonly FileCell[];
  readonly isHeader: boolean;
}

/**
 * Reads a table as a full rectangle (ECMA-376 Part 1, §17.4). A cell over several columns says how many; one over several
 * rows is repeated in each of them, empty and marked; and rows may begin later and end sooner than others.
 */
export function readTable(element: XmlElement, reading: Reading, { touches, readCell }: TableContext): TableRead {
  const rows = listParts(element, 'w:tr')
    .filter((row) => !isDeletedRow(row, reading))
    .map((row) => readRow(row, reading, readCell));
  const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
  if (only !== undefined) return { type: 'frame', blocks: only.content };
  if (rows.every(({ cells }) => cells.length === 0)) return { type: 'nothing' };
  const headers = rows.findIndex(({ isHeader }) => !isHeader);
  return {
    type: 'table',
    headerRows: headers === -1 ? rows.length : headers,
    rows: layOut(rows, reading),
    touches,
  };
}

/** Lists the rows of a table, or the cells of a row, also those in content controls and the like. */
function listParts(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === 'mc:AlternateContent') {
      const branch = chooseAlternative(element);
      return branch === undefined ? [] : listParts(branch, name);
    }
    const isAround = /^(?:w:sdt|w:sdtContent|w:customXml|w:ins|w:moveTo|x:.*)$/.test(element.name);
    return isAround ? listParts(element, name) : [];
  });
}

function isDeletedRow(row: XmlElement, { met }: Reading): boolean {
  const properties = childOf(row, 'w:trPr');
  if (childOf(properties, 'w:ins') !== undefined) met.insertions += 1;
  const isDeleted = childOf(properties, 'w:del') !== undefined;
  if (isDeleted) met.deletions += 1;
  return isDeleted;
}

function readRow(row: XmlElement, reading: Reading, readCell: TableContext['readCell']): FileRow {
  const properties = childOf(row, 'w:trPr');
  const cells: FileCell[] = [];
  for (const cell of listParts(row, 'w:tc')) {
    const own = childOf(cell, 'w:tcPr');
    if (childOf(own, 'w:cellDel') !== undefined) {
      reading.met.deletions += 1;
      continue;
    }
    const columnSpan = Math.max(1, numberOf(valOf(own, 'w:gridSpan')) ?? 1);
    checkColumns(columnSpan);
    reading.lastTable = undefined;
    const content = readCell(cell);
    const last = cells.at(-1);
    // The older way to merge cells of a row: the others are marked, and stay.
    if (mergeOf(own, 'w:hMerge') === 'goesOn' && last !== undefined) {
      cells[cells.length - 1] = {
        ...last,
        columnSpan: last.columnSpan + columnSpan,
        content: [...last.content, ...content],
      };
      continue;
    }
    cells.push({ content, columnSpan, merge: mergeOf(own, 'w:vMerge') });
  }
  return {
    before: Math.max(0, numberOf(valOf(properties, 'w:gridBefore')) ?? 0),
    cells,
    isHeader: flagOf(properties, 'w:tblHeader') === true,
  };
}

function mergeOf(properties: XmlElement | undefined, name: 'w:hMerge' | 'w:vMerge'): FileCell['merge'] {
  const merge = childOf(properties, name);
  if (merge === undefined) return undefined;
  return merge.attributes['w:val'] === 'restart' ? 'begins' : 'goesOn';
}

/** A cell that may go on in the next rows, by the column in which it begins. */
interface OpenCell {
  readonly row: number;
  readonly columnSpan: number;
  height: number;
}

function layOut(rows: readonly FileRow[], reading: Reading): RawRow[] {
  const width = Math.max(
    ...rows.map(({ before, cells }) => before + cells.reduce((sum, cell) => sum + cell.columnSpan, 0)),
  );
  checkColumns(width);
  let open = new Map<number, OpenCell>();
  const grid: { readonly cell: FileCell; readonly spans: OpenCell; readonly column: number }[][] = [];
  const positions = rows.map(({ before, cells }, row): RawPosition[] => {
    const line: RawPosition[] = Array.from({ length: before }, () => ABSENT);
    const goingOn = new Map<number, OpenCell>();
    const begun: (typeof grid)[number] = [];
    for (const cell of cells) {
      const column = line.length;
      const above = cell.merge === 'goesOn' ? open.get(column) : undefined;
      const joins = above !== undefined && above.columnSpan === cell.columnSpan;
      const spans = joins ? above : { row, columnSpan: cell.columnSpan, height: 0 };
      spans.height += 1;
      if (cell.merge !== undefined) goingOn.set(column, spans);
      if (joins) tellCovered(cell, reading);
      else begun.push({ cell, spans, column });
      for (let at = 0; at < cell.columnSpan; at++) line.push({ type: 'covered', row: spans.row, column });
    }
    while (line.length < width) line.push(ABSENT);
    reading.positions += width;
    checkPositions(reading.positions);
    grid.push(begun);
    open = goingOn;
    return line;
  });
  for (const [row, begun] of grid.entries()) {
    for (const { cell, spans, column } of begun) {
      const line = positions[row];
      if (line !== undefined) line[column] = finishCell(cell, spans.height, reading);
    }
  }
  return positions.map((line, row) => ({ positions: line, row: row + 1 }));
}

const ABSENT: RawPosition = { type: 'absent' };

/** Tables in a cell come after the one that they stand in. */
function finishCell({ content, columnSpan }: FileCell, rowSpan: number, { met }: Reading): RawCell {
  const nested = content.filter((block) => block.type === 'table');
  met.nested += nested.length;
  return {
    type: 'cell',
    paragraphs: content.filter((block) => block.type === 'paragraph'),
    nested,
    rowSpan,
    columnSpan,
  };
}

/** Word does not show what stands in a cell that only goes on with the one above. */
function tellCovered({ content }: FileCell, { met }: Reading): void {
  const text = content.map((block) => (block.type === 'paragraph' ? block.text : '')).join('');
  if (text !== '') met.hidden.push(text);
}
