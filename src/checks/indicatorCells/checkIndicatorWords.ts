import { listNumberCells } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import type { FigureCheck } from '../types.ts';
import { wordsForIndicatorNumber } from './findings.ts';

/**
 * SE461 words-for-indicator-number: `已完成` where a numeric indicator wants a number. Nothing can be worked out from it, and
 * the systems that take these tables send it back.
 */
export const checkIndicatorWords: FigureCheck = ({ year }) =>
  listNumberCells(year).flatMap(({ key, cell }): Finding[] => {
    if (cell.state !== 'words' || hasNumber(cell.text)) return [];
    return [wordsForIndicatorNumber({ cell: key, text: cell.text }, cell.place)];
  });

/** Whether a number stands among the words, which is another mistake. */
export function hasNumber(text: string): boolean {
  return /\d/.test(text.normalize('NFKC'));
}
