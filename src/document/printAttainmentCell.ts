import type { Figures } from '../figures/types.ts';
import type { Cell } from '../model/types.ts';
import type { PrintStyle } from './printFigure.ts';
import type { Inline } from './types.ts';

/** Prints a cell of an 绩效自评表 as it was typed, `95.0` with its zero, or the form's phrase where nothing was typed. */
export function printAttainmentCell(
  cell: Cell<'count' | 'point'>,
  id: string,
  figures: Figures,
  { phrases }: PrintStyle,
  sign = '',
): readonly Inline[] {
  switch (cell.state) {
    case 'value': {
      const value = `${sign}${cell.text}`;
      return figures.find(id) === undefined ? [{ type: 'text', value }] : [{ type: 'figure', id, value }];
    }
    case 'words':
      return [{ type: 'text', value: cell.text }];
    case 'none':
      return [{ type: 'text', value: phrases.none }];
    case 'undefined':
      return [{ type: 'text', value: phrases.undefined }];
    case 'absent':
      return [{ type: 'text', value: phrases.unknown, isGap: true }];
  }
}
