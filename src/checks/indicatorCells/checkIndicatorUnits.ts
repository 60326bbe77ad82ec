import { listNumberCells } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import { isPlainDecimal } from '../../quantity/decimal.ts';
import type { FigureCheck } from '../types.ts';
import { hasNumber } from './checkIndicatorWords.ts';
import { unitInIndicatorNumber } from './findings.ts';

/**
 * SE462 unit-in-indicator-number: a cell for a number holds `50场`, `≥95%` or `10分`. The forms have their own columns
 * for the unit and the direction, and points are no percentages.
 */
export const checkIndicatorUnits: FigureCheck = ({ year }) =>
  listNumberCells(year).flatMap(({ key, cell }): Finding[] => {
    if (cell.state !== 'words' || !hasNumber(cell.text)) return [];
    return [unitInIndicatorNumber({ cell: key, text: cell.text, suggestion: numberIn(cell.text) }, cell.place)];
  });

/** Returns the number of a text that has exactly one; `3万人` and `约50场` are not 3 and 50, so they give `undefined`. */
function numberIn(text: string): string | undefined {
  const narrow = text.normalize('NFKC');
  const numbers = narrow.match(/-?\d+(?:\.\d+)?/g) ?? [];
  const [only] = numbers;
  if (numbers.length !== 1 || only === undefined || !isPlainDecimal(only)) return undefined;
  return /[约近]|\d\s*[十百千万亿余多]|左右|以[上下]/.test(narrow) ? undefined : only;
}
