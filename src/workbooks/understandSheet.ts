import { cellsAbove, Grid } from './header.ts';
import { plainText } from './readAmount.ts';
import type { Cell, Shape, Sheet, Understood } from './types.ts';
import { understandAppropriations } from './understandAppropriations.ts';
import { understandBasic } from './understandBasic.ts';
import { understandLines } from './understandLines.ts';
import { understandProjects } from './understandProjects.ts';
import { understandThreePublic } from './understandThreePublic.ts';
import { understandTotals } from './understandTotals.ts';

export interface UnderstoodSheet extends Understood {
  readonly shape: Shape;
  readonly title: string;
  /** The cells above the amounts. */
  readonly above: readonly Cell[];
}

/** Recognizes a published table by its title, and finds its cells; `undefined` for any other sheet. */
export function understandSheet(sheet: Sheet): UnderstoodSheet | undefined {
  const grid = new Grid(sheet);
  const heads = grid.rowsFrom(0).slice(0, 8);
  const titles = [sheet.name, ...heads.flatMap((row) => grid.cells(row).map(({ text }) => text))].map(plainText);
  for (const { shape, title, understand } of SHAPES) {
    const found = titles.find((text) => title.test(text));
    const understood = found === undefined ? undefined : understand(grid);
    if (found !== undefined && understood !== undefined) {
      return { ...understood, shape, title: found, above: cellsAbove(grid, understood.header) };
    }
  }
  return undefined;
}

const SHAPES: readonly {
  readonly shape: Shape;
  readonly title: RegExp;
  readonly understand: (grid: Grid) => Understood | undefined;
}[] = [
  { shape: 'appropriations', title: /财政拨款收入支出(?:决算)?总表/, understand: understandAppropriations },
  { shape: 'totals', title: /^(?!.*财政拨款).*(?:收入支出|收支)(?:预算|决算)?总表/, understand: understandTotals },
  { shape: 'threePublic', title: /三公["”]?经费.*(?:表|情况)/, understand: understandThreePublic },
  { shape: 'basic', title: /基本支出.*(?:表|情况|指标)/, understand: understandBasic },
  // As a report prints it.
  { shape: 'projects', title: /项目支出.*执行情况/, understand: understandProjects },
  // The names of tables that are compared only; those of final accounts.
  { shape: 'governmentFund', title: /政府性基金预算财政拨款(?:收入)?支出决算(?:明细)?表/, understand: understandLines },
  { shape: 'stateCapital', title: /国有资本经营预算财政拨款(?:收入)?支出决算(?:明细)?表/, understand: understandLines },
  { shape: 'appropriation', title: /一般公共预算财政拨款支出决算(?:明细)?表/, understand: understandLines },
  { shape: 'income', title: /^(?!.*(?:财政拨款|支出)).*收入决算(?:明细)?表/, understand: understandLines },
  { shape: 'spending', title: /^(?!.*(?:财政拨款|收入)).*支出决算(?:明细)?表/, understand: understandLines },
];
