import type { Finding } from '../../../findings/types.ts';
import type { Passage } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { judgeTableCells } from './judgeTableCells.ts';
import { judgeTableColumns } from './judgeTableColumns.ts';
import { judgeTableSums } from './judgeTableSums.ts';
import { judgeTableWords } from './judgeTableWords.ts';
import { readDrawnTable } from './readDrawnTable.ts';
import { readTypedLines } from './readTypedLines.ts';
import type { TypedTable } from './types.ts';

/**
 * SE428 parts-differ, SE421 figure-contradicted for a table that is drawn with strokes, or typed as lines of a paragraph: a total
 * that is not the sum of its column, a difference or a rate that is not that of the cells before it, a cell that the file has otherwise.
 */
export function judgeTypedTables(passage: Passage, context: CheckContext): readonly Finding[] {
  const tables = listTables(passage).flatMap((table) => [
    ...judgeTableSums(passage, table),
    ...judgeTableColumns(passage, table),
    ...judgeTableCells(passage, table, context),
  ]);
  return [...tables, ...judgeTableWords(passage)];
}

function listTables({ drawn, typed }: Passage): readonly TypedTable[] {
  if (drawn === undefined) return readTypedLines(typed.text);
  const table = readDrawnTable(drawn, typed);
  return table === undefined ? [] : [table];
}
