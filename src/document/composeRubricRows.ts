import type { RubricGroup, RubricItem } from '../form/rubricTypes.ts';
import { RUBRIC_CELLS, type TableSpec } from '../form/types.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { printDocumentReason } from '../scores/printReason.ts';
import type { Scorecard, ScoreLine } from '../scores/types.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { Inline } from './types.ts';

/**
 * Composes one row for each criterion of a rubric, with the points of the year where the form asks for them. Cells of
 * one group or item carry its name, so that they can be merged.
 */
export function composeRubricRows(spec: TableSpec, rubricId: string, { scorecards }: Evaluation): GridRow[] {
  const scorecard = scorecards.find(({ rubric }) => rubric.id === rubricId);
  if (scorecard === undefined) return [];
  const lines = [...scorecard.lines];
  const rows = scorecard.rubric.groups.flatMap((group, groupIndex) =>
    group.items.flatMap((item, itemIndex) =>
      lines.splice(0, item.criteria.length).map(
        (line): GridRow => ({
          isTotal: false,
          cells: spec.columns.map(({ cell }): GridCell => {
            const known = RUBRIC_CELLS.find((each) => each === cell);
            switch (known) {
              case 'group':
                return { content: withPoints(group), group: `${groupIndex}` };
              case 'item':
                return { content: withPoints(item), group: `${groupIndex}.${itemIndex}` };
              case 'evidence':
                return { content: text(item.evidence), group: `${groupIndex}.${itemIndex}` };
              case undefined:
                return { content: [], group: undefined };
              case 'awarded':
                return { content: printAwarded(line), group: undefined };
              case 'criterion':
              case 'standard':
              case 'points':
              case 'reason':
                return { content: text(printOfLine(known, line)), group: undefined };
            }
          }),
        }),
      ),
    ),
  );
  // A partial rubric has no total.
  const hasTotal = spec.total !== undefined && scorecard.rubric.status !== 'partial';
  return hasTotal ? [...rows, composeTotal(spec, spec.total ?? '', scorecard)] : rows;
}

/** Columns that speak of one criterion alone. */
type LineCell = Exclude<(typeof RUBRIC_CELLS)[number], 'group' | 'item' | 'evidence' | 'awarded'>;

/** What a column says of one criterion. */
function printOfLine(cell: LineCell, line: ScoreLine): string {
  const { criterion } = line;
  switch (cell) {
    case 'criterion':
      return criterion.title ?? '';
    case 'standard':
      return criterion.standard;
    case 'points':
      return printPoints(criterion.points);
    case 'reason':
      return printDocumentReason(line);
  }
}

/** Composes the total: the rubric's points stand in their own column, or in the second one where there is none. */
function composeTotal({ columns }: TableSpec, label: string, scorecard: Scorecard): GridRow {
  const { rubric } = scorecard;
  const points = Math.max(
    1,
    columns.findIndex(({ cell }) => cell === 'points'),
  );
  return {
    isTotal: true,
    cells: columns.map(({ cell }, index) => {
      if (cell === 'awarded') return { content: printTotal(scorecard), group: undefined };
      const printed = index === 0 ? label : index === points ? printPoints(rubric.points) : '';
      return { content: text(printed), group: undefined };
    }),
  };
}

/** Prints the total; where claims are all that is missing to one, with the claims, and how much of it they are. */
function printTotal({ least, most, claimed, claimedTotal }: Scorecard): readonly Inline[] {
  if (claimedTotal === undefined) return text(printInterval(least, most));
  return withNote(printPoints(claimedTotal), `含自评${printPoints(claimed)}`);
}

/** Prints the points of a line; a claim is marked, since no fact proves it. */
function printAwarded({ claim, least, most }: ScoreLine): readonly Inline[] {
  return claim === undefined ? text(printInterval(least, most)) : withNote(printPoints(claim.points), '自评');
}

function withPoints({ title, points }: RubricGroup | RubricItem): readonly Inline[] {
  return withNote(title, printPoints(points));
}

/** Prints a note in brackets on a line of its own, since the columns are narrow. */
function withNote(words: string, note: string): readonly Inline[] {
  return [...text(words), { type: 'break' }, ...text(`（${note}）`)];
}

/** Prints `8分`, or `0—10分` while somebody still has to decide. */
function printInterval(least: Quantity<'point'>, most: Quantity<'point'>): string {
  return least.value.eq(most.value) ? printPoints(least) : `${printNumber(least.value)}—${printPoints(most)}`;
}

function printPoints({ value }: Quantity<'point'>): string {
  return `${printNumber(value)}分`;
}

function text(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
