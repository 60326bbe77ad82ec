import { listNumberCells } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import type { FigureCheck } from '../types.ts';
import { wordsForIndicatorNumber } from './findings.ts';

/**
 * SE461 words-for-indicator-number: a numeric indicator holds words such as `已完成`. Nothing can be computed from them,
 * and the systems that take these tables send them back.
 */
export const checkIndicatorWords: FigureCheck = ({ year }) =>
  listNumberCells(year).flatMap(({ key, cell }): Finding[] => {
    if (cell.state !== 'words' || hasNumber(cell.text)) return [];
    return [wordsForIndicatorNumber({ cell: key, text: cell.text }, cell.place)];
  });

/** Whether the words hold a digit, which SE462 reports instead. */
export function hasNumber(text: string): boolean {
  return /\d/.test(text.normalize('NFKC'));
}
