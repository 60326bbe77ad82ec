import type { Table } from '../document/types.ts';

/**
 * Joins the line above a table: `表1　基本支出预算指标（单位：万元）`. The unit stands in the caption, so that it stays with the numbers
 * when a table is copied out.
 */
export function joinTableCaption(table: Table): string {
  const name = [table.number, table.caption].filter((part) => part !== '').join('\u3000');
  return table.unitNote === '' ? name : `${name}（${table.unitNote}）`;
}
