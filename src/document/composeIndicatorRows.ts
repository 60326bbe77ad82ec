import { nameIndicators } from '../figures/addIndicators.ts';
import { INDICATOR_CELLS, type TableSpec } from '../form/types.ts';
import type { Direction, Indicator } from '../model/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { TableOwner } from './listOwners.ts';
import { printAttainmentCell } from './printAttainmentCell.ts';
import { printCell } from './printFigure.ts';
import type { PageColumn } from './splitGoals.ts';
import type { Inline } from './types.ts';

const SIGNS: Readonly<Record<Direction, string>> = { atLeast: '≥', atMost: '≤', exactly: '=' };
const TYPES = { numeric: '定量', qualitative: '定性' } as const;

/**
 * Composes one row for each indicator, in the file's order, and the 总分, which includes the points of the execution
 * rate.
 */
export function composeIndicatorRows(
  { columns, total, none }: Omit<TableSpec, 'columns'> & { readonly columns: readonly PageColumn[] },
  { prefix, attainment: { indicators } }: TableOwner,
  { figures, form }: Evaluation,
): GridRow[] {
  const style = { ...form, phrases: { ...form.phrases, none: none ?? form.phrases.none } };
  const names = nameIndicators(indicators);
  const groups = groupLevels(indicators);
  const rows = indicators.map((indicator, index): GridRow => {
    const own = `${prefix}.indicators.items.${names[index] ?? ''}`;
    const cells = columns.map(
      ({ cell, half }): GridCell => ({
        content: contentOf(cell, indicator, own, half),
        group: cell === 'level1' || cell === 'level2' ? groups[index]?.[cell] : undefined,
      }),
    );
    return { isTotal: false, cells };
  });
  return total === undefined ? rows : [...rows, composeTotal(total)];

  function contentOf(cell: string, indicator: Indicator, own: string, half: PageColumn['half']): readonly Inline[] {
    const { type, direction, level1, level2, name, measure, reason } = indicator;
    const sign = direction === undefined ? '' : SIGNS[direction];
    const known = INDICATOR_CELLS.find((each) => each === cell);
    switch (known) {
      case 'level1':
        return text(level1);
      case 'level2':
        return text(level2);
      case 'name':
        return text(name);
      case 'measure':
        return text(measure);
      case 'reason':
        return text(reason);
      case 'type':
        return text(type && TYPES[type]);
      // In the column that the forms call 指标性质, a qualitative indicator has 定性 instead of a sign.
      case 'direction':
        return text(type === 'qualitative' ? TYPES.qualitative : sign);
      case 'targetWithSign':
        return printTarget(indicator, own, sign, half);
      case 'target':
        return printTarget(indicator, own, '', half);
      case 'actual':
      case 'points':
      case 'awarded':
        return printAttainmentCell(indicator[known], `${own}.${known}`, figures, style);
      case 'completion':
      case undefined:
        return printFigureAt(`${own}.${cell}`);
    }
  }

  /** A target that was changed in the year stands behind the one that it replaced, or in a column of its own. */
  function printTarget(
    { originalTarget: first, target }: Indicator,
    own: string,
    before: string,
    half: PageColumn['half'],
  ): readonly Inline[] {
    const last = printAttainmentCell(target, `${own}.target`, figures, style, before);
    if (half === 'first') return first === undefined ? last : printAttainmentCell(first, '', figures, style, before);
    if (half === 'revised') return first === undefined ? [] : last;
    if (first === undefined) return last;
    return [...printAttainmentCell(first, '', figures, style, before), { type: 'text', value: '，调整为' }, ...last];
  }

  function composeTotal(label: string): GridRow {
    const cells = columns.map(({ cell }, index): GridCell => {
      const isSum = cell === 'points' || cell === 'awarded';
      const content = isSum ? printFigureAt(`${prefix}.marks.total.${cell}`) : text(index === 0 ? label : undefined);
      return { content, group: undefined };
    });
    return { isTotal: true, cells };
  }

  function printFigureAt(id: string): readonly Inline[] {
    const figure = figures.find(id);
    return figure === undefined ? [] : [{ type: 'figure', id, value: printCell(figure, style) }];
  }
}

/**
 * Gives neighbouring indicators of one 一级指标 a common group, and those of one 二级指标 within it another; an indicator
 * without a level joins no group.
 */
function groupLevels(
  indicators: readonly Indicator[],
): readonly Readonly<Record<'level1' | 'level2', string | undefined>>[] {
  let first = 0;
  let second = 0;
  return indicators.map(({ level1, level2 }, index) => {
    const above = indicators[index - 1];
    if (level1 !== above?.level1) first += 1;
    if (level1 !== above?.level1 || level2 !== above?.level2) second += 1;
    return {
      level1: level1 === undefined ? undefined : `${first}`,
      level2: level2 === undefined ? undefined : `${first}.${second}`,
    };
  });
}

function text(value: string | undefined): readonly Inline[] {
  return value === undefined || value === '' ? [] : [{ type: 'text', value }];
}
