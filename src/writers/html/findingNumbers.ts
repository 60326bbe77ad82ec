import type { Page, PageFinding } from '../../document/page.ts';

/** A finding with its number on the page, and the id of the place that it is about. */
export interface Numbered {
  readonly found: PageFinding;
  readonly number: number;
  /** `b12`, or `b12r3c2` for a cell; `undefined` where nothing printed is concerned. */
  readonly target: string | undefined;
}

/** Numbers the findings of a page from 1 in the order of the report, those that concern nothing printed last. */
export function numberFindings({ notes, others }: Page): readonly Numbered[] {
  const beside = notes.flatMap((findings, block) =>
    findings.map((found) => ({ found, target: idOf(block, found.cell) })),
  );
  return [...beside, ...others.map((found) => ({ found, target: undefined }))].map((one, index) => ({
    ...one,
    number: index + 1,
  }));
}

/** The id of a block, or of a cell in it. */
export function idOf(block: number, cell: PageFinding['cell']): string {
  return cell === undefined ? `b${block + 1}` : idOfCell(`b${block + 1}`, cell.row, cell.column);
}

export function idOfCell(block: string, row: number, column: number): string {
  return `${block}r${row + 1}c${column + 1}`;
}
