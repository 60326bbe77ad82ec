import { plainText } from '../workbooks/readAmount.ts';
import type { Cell } from '../workbooks/types.ts';
import { isFilled } from './isFilled.ts';
import type { TableMark } from './rowMarks.ts';

/* What the words of a row say of it. */

/** Whether a text names a row of sums that somebody added: a report works them out itself. */
export function isTotal(text: string): boolean {
  return /^(?:合计|总计|小计|共计)$/.test(plainText(text));
}

/** Whether a text is what people write below a table, in the column of its names. */
export function isFooter(text: string): boolean {
  return FOOTER.test(plainText(text));
}

const FOOTER =
  /^(?:填[表报]人|制表人?|审核人?|复核人?|[^:]{0,6}负责人|联系人|联系电话|填[表报](?:日期|时间)|注|备注|说明)\d*:/;

/** Whether the numbers of a row are percentages by its own measure. */
export function isInPercent(cells: readonly (Cell | undefined)[], columns: TableMark['columns']): boolean {
  const at = columns.findIndex((column) => column.role === 'field' && column.path[0] === 'measure');
  return at !== -1 && plainText(cells[at]?.text ?? '') === '%';
}

/** The name of a row in front of the title of a column. */
export function titleOf(cells: readonly (Cell | undefined)[], columns: TableMark['columns']): string {
  const names = cells.flatMap((cell, index) => {
    const column = columns[index];
    const isName =
      column?.role === 'label' || column?.role === 'owner' || column?.role === 'unit' || column?.role === 'key';
    const isFirst =
      column?.role === 'field' && index === columns.findIndex(({ role }) => role === 'field') && column.kind === 'text';
    return (isName || isFirst) && isFilled(cell) ? [cell?.text.trim().slice(0, 30) ?? ''] : [];
  });
  return names.length === 0 ? '' : `${names.join(' ')} `;
}
