import type { Cell } from '../workbooks/types.ts';

/** Whether a cell holds something, be it a formula whose value nobody knows. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind === 'uncomputed' || cell.text.trim() !== '');
}
