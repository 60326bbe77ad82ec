import { cellsAbove, Grid } from './header.ts';
import { plainText } from './readAmount.ts';
import type { Cell, Shape, Sheet, Understood } from './types.ts';
import { understandBasic } from './understandBasic.ts';
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
  { shape: 'totals', title: /^(?!.*财政拨款).*(?:收入支出|收支)(?:预算|决算)?总表/, understand: understandTotals },
  { shape: 'threePublic', title: /三公["”]?经费.*表/, understand: understandThreePublic },
  { shape: 'basic', title: /基本支出.*表/, understand: understandBasic },
];
