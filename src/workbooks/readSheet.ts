import { parseXml } from '../opc/parseXml.ts';
import { type CellCounter, TooManyCells } from './limits.ts';
import type { Cell, CellKind, Decimals, Merge, Sheet } from './types.ts';

/** The most rows and columns that a worksheet can have by its format. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A workbook that once came from a Macintosh counts its days from 1904 (ECMA-376 Part 1, §18.17.4.1). */
const DAYS_TO_1904 = 1462;

/** Reads the cells of a worksheet that hold something, with the text as it is stored. */
export function readSheet(
  xml: string,
  strings: readonly string[],
  decimals: readonly Decimals[],
  counter: CellCounter,
  firstDay: 1900 | 1904,
): Pick<Sheet, 'rows' | 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  const rows: (Cell | undefined)[][] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let row = -1;
  let column = -1;
  let cell: { type: string; style: number; value: string | undefined; inline: string; isFormula: boolean } | undefined;
  /** The element whose text is being read. */
  let reading: 'value' | 'inline' | undefined;
  let inPhonetic = false;

  const finish = () => {
    if (cell === undefined) return;
    const { text, kind } = contentOf(cell, strings);
    if (kind === 'uncomputed' || text.trim() !== '') {
      counter.add(row, column);
      const inRow = rows[row] ?? [];
      rows[row] = inRow;
      const shown = decimals[cell.style];
      const isLater = firstDay === 1904 && shown === 'date' && kind === 'number' && /^\d{1,7}$/.test(text);
      inRow[column] = {
        row,
        column,
        text: isLater ? String(Number(text) + DAYS_TO_1904) : text,
        kind,
        decimals: shown,
      };
    }
    cell = undefined;
  };

  parseXml(xml, {
    open: (tag, attributes) => {
      switch (tag) {
        case 'row':
          row = positionOf(attributes.r, row + 1);
          column = -1;
          if (isHidden(attributes.hidden)) hiddenRows.add(row);
          break;
        case 'col':
          if (isHidden(attributes.hidden)) addRange(hiddenColumns, attributes.min, attributes.max);
          break;
        case 'c': {
          const at = parseAddress(attributes.r);
          column = at?.column ?? column + 1;
          row = at?.row ?? row;
          if (column >= LAST_COLUMN || row >= LAST_ROW || row < 0) throw new TooManyCells();
          const style = Number(attributes.s ?? 0);
          cell = { type: attributes.t ?? 'n', style, value: undefined, inline: '', isFormula: false };
          break;
        }
        case 'f':
          if (cell !== undefined) cell.isFormula = true;
          break;
        case 'v':
          if (cell !== undefined) cell.value = '';
          reading = 'value';
          break;
        case 't':
          reading = 'inline';
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'mergeCell': {
          const merge = parseRange(attributes.ref);
          if (merge !== undefined) merges.push(merge);
        }
      }
    },
    close: (tag) => {
      if (tag === 'c') finish();
      else if (tag === 'v' || tag === 't') reading = undefined;
      else if (tag === 'rPh') inPhonetic = false;
    },
    text: (text) => {
      if (cell === undefined || inPhonetic) return;
      if (reading === 'value') cell.value = (cell.value ?? '') + text;
      else if (reading === 'inline') cell.inline += text;
    },
  });
  return { rows, merges, hiddenRows, hiddenColumns };
}

function isHidden(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

/** Adds the columns of a stretch, of which a sheet may have as many as it has columns. */
function addRange(columns: Set<number>, from: string | undefined, to: string | undefined): void {
  const last = Math.min(Number(to), LAST_COLUMN);
  for (let column = Number(from) - 1; column < last; column++) columns.add(column);
}

function contentOf(
  {
    type,
    value,
    inline,
    isFormula,
  }: {
    readonly type: string;
    readonly value: string | undefined;
    readonly inline: string;
    readonly isFormula: boolean;
  },
  strings: readonly string[],
): { readonly text: string; readonly kind: CellKind } {
  // A formula that yields an empty text has an empty value and the type of a text.
  if (isFormula && (value === undefined || (value === '' && type !== 'str'))) return { text: '', kind: 'uncomputed' };
  switch (type) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(value ?? '') ? strings[Number(value)] : undefined;
      // A reference to a missing shared string is an error, not a blank.
      return text === undefined ? { text: value ?? '', kind: 'error' } : { text, kind: 'text' };
    }
    case 'inlineStr':
      return { text: inline, kind: 'text' };
    case 'str':
    case 'd':
      return { text: value ?? '', kind: 'text' };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'text' };
    case 'e':
      return { text: value ?? '', kind: 'error' };
    default:
      return { text: value ?? '', kind: 'number' };
  }
}

function positionOf(written: string | undefined, next: number): number {
  const position = written === undefined ? next : Number(written) - 1;
  if (!Number.isInteger(position) || position < 0 || position >= LAST_ROW) throw new TooManyCells();
  return position;
}

function parseAddress(written: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(written ?? '');
  if (match === null) return undefined;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function parseRange(written: string | undefined): Merge | undefined {
  const [first, last] = (written ?? '').split(':').map(parseAddress);
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
