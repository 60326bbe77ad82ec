import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown';
import type {} from 'micromark-extension-gfm-table';

/**
 * Makes nodes of the tokens of a table. `mdast-util-gfm-table` does the same, but brings the serialiser of Markdown along, which
 * every command would load.
 */
export function tableFromMarkdown(): Extension {
  return {
    enter: { table: enterTable, tableRow: enterRow, tableData: enterCell, tableHeader: enterCell },
    exit: { table: exitNode, tableRow: exitNode, tableData: exitNode, tableHeader: exitNode },
  };
}

const enterTable: Handle = function (this: CompileContext, token) {
  const align = (token._align ?? []).map((side) => (side === 'none' ? null : side));
  this.enter({ type: 'table', align, children: [] }, token);
};

const enterRow: Handle = function (this: CompileContext, token) {
  this.enter({ type: 'tableRow', children: [] }, token);
};

const enterCell: Handle = function (this: CompileContext, token) {
  this.enter({ type: 'tableCell', children: [] }, token);
};

const exitNode: Handle = function (this: CompileContext, token) {
  this.exit(token);
};
