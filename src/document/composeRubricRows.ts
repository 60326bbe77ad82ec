import type { RubricGroup, RubricItem, TableSpec } from '../form/types.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Evaluation } from './evaluation.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { Inline } from './types.ts';

/** One row for each criterion of a rubric; cells of one group or item carry its name, so that they can be merged. */
export function composeRubricRows(spec: TableSpec, rubricId: string, { form }: Evaluation): GridRow[] {
  const rubric = form.rubrics.find(({ id }) => id === rubricId);
  if (rubric === undefined) return [];
  const rows = rubric.groups.flatMap((group, groupIndex) =>
    group.items.flatMap((item, itemIndex) =>
      item.criteria.map(
        (criterion): GridRow => ({
          isTotal: false,
          cells: spec.columns.map(({ cell }): GridCell => {
            switch (cell) {
              case 'group':
                return { content: withPoints(group), group: `${groupIndex}` };
              case 'item':
                return { content: withPoints(item), group: `${groupIndex}.${itemIndex}` };
              case 'standard':
                return { content: text(criterion.standard), group: undefined };
              case 'evidence':
                return { content: text(item.evidence), group: `${groupIndex}.${itemIndex}` };
              case 'points':
                return { content: text(printPoints(criterion.points)), group: undefined };
              default:
                return { content: [], group: undefined };
            }
          }),
        }),
      ),
    ),
  );
  if (spec.total === undefined) return rows;
  const label = spec.total;
  const total: GridRow = {
    isTotal: true,
    cells: spec.columns.map((_, index) => ({
      content: index === 0 ? text(label) : index === 1 ? text(printPoints(rubric.points)) : [],
      group: undefined,
    })),
  };
  return [...rows, total];
}

function withPoints({ title, points }: RubricGroup | RubricItem): readonly Inline[] {
  return [...text(title), { type: 'break' }, ...text(`（${printPoints(points)}）`)];
}

function printPoints({ value }: Quantity<'point'>): string {
  return `${printNumber(value)}分`;
}

function text(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
