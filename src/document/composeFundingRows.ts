import { titleOf } from '../figures/figureNames.ts';
import { FUNDING_CELLS, type TableSpec } from '../form/types.ts';
import { FUNDING_ROWS } from '../model/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { GridRow } from './grid.ts';
import type { TableOwner } from './listOwners.ts';
import { printAttainmentCell } from './printAttainmentCell.ts';
import { printCell } from './printFigure.ts';
import type { Inline } from './types.ts';

/**
 * Composes the rows of an owner's money: the sum first, as in the issued forms, then its sources. Points belong to the
 * execution rate of the sum; other rows have a dash there.
 */
export function composeFundingRows(spec: TableSpec, owner: TableOwner, { figures, form }: Evaluation): GridRow[] {
  const { prefix, attainment } = owner;
  const style = { ...form, phrases: { ...form.phrases, none: spec.none ?? form.phrases.none } };
  const rows = spec.total === undefined ? FUNDING_ROWS : (['total', ...FUNDING_ROWS] as const);
  return rows.map((row): GridRow => {
    const isTotal = row === 'total';
    return { isTotal, cells: spec.columns.map(({ cell }) => ({ content: contentOf(cell, row), group: undefined })) };
  });

  function contentOf(cell: string, row: (typeof rows)[number]): readonly Inline[] {
    const known = FUNDING_CELLS.find((each) => each === cell);
    switch (known) {
      case 'label':
        return [{ type: 'text', value: labelOf(row) }];
      case 'points':
      case 'awarded': {
        if (row !== 'total') return [{ type: 'text', value: style.phrases.none }];
        return printAttainmentCell(
          attainment.executionPoints[known],
          `${prefix}.marks.execution.${known}`,
          figures,
          style,
        );
      }
      case 'originalBudget':
      case 'revisedBudget':
      case 'actual':
      case 'executionRate':
      case undefined: {
        const figure = figures.find(idOfCell(cell, row));
        if (figure === undefined) return [{ type: 'text', value: style.phrases.unknown, isGap: true }];
        return [{ type: 'figure', id: figure.id, value: printCell(figure, style) }];
      }
    }
  }

  function labelOf(row: (typeof rows)[number]): string {
    if (row === 'total') return spec.total ?? '';
    return spec.labels.find(({ id }) => id === row)?.title ?? titleOf(row);
  }

  /** An owner without sources has a sum all the same, its own amounts. */
  function idOfCell(cell: string, row: (typeof rows)[number]): string {
    const isOwn = row === 'total' && attainment.funding === undefined;
    return isOwn ? `${prefix}.${cell}` : `${prefix}.funding.${row}.${cell}`;
  }
}
