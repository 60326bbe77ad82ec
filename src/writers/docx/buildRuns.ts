import { TextRun } from 'docx';
import type { Inline } from '../../document/types.ts';
import { listRuns, type Run } from '../listRuns.ts';
import { FONT } from './fonts.ts';

// Word sets “ ” — … ① in the Latin font unless a hint in their run says that they are Chinese; other characters need no
// hint.
const AMBIGUOUS = /[\u0080-\u2fff\ue000-\uf8ff]/;
const CHINESE = { hint: 'eastAsia' } as const;
/** 楷体 sets words apart in Chinese print, which has no italics. */
const EMPHASIS = { hint: 'eastAsia', eastAsia: FONT.kai } as const;

/**
 * Builds the runs of inline content; `strong` makes all of it bold, as in a row of totals.
 *
 * @param size in half-points; `undefined`: that of the paragraph's style
 */
export function buildRuns(content: readonly Inline[], strong = false, size?: number): TextRun[] {
  return listRuns(content).map((run) => buildRun(run, strong, size));
}

function buildRun(run: Run, strong: boolean, size: number | undefined): TextRun {
  if (run.type === 'break') return new TextRun({ break: 1 });
  const bold = run.strong || strong;
  const font = run.emphasis ? EMPHASIS : AMBIGUOUS.test(run.value) ? CHINESE : undefined;
  return new TextRun({
    text: run.value,
    ...(font ? { font } : {}),
    ...(bold ? { bold } : {}),
    ...(size === undefined ? {} : { size }),
  });
}
