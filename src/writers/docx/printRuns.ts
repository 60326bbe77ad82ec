import type { Inline } from '../../document/types.ts';
import { listRuns, type Run } from '../listRuns.ts';
import { escapeXml } from './escapeXml.ts';
import { FONT } from './fonts.ts';

// Word sets “ ” — … ① in the Latin font unless a hint in their run says that they are Chinese; other characters need no
// hint.
const AMBIGUOUS = /[\u0080-\u2fff\ue000-\uf8ff]/;
const CHINESE = '<w:rFonts w:hint="eastAsia"/>';
/** 楷体 sets words apart in Chinese print, which has no italics. */
const EMPHASIS = `<w:rFonts w:eastAsia="${FONT.kai}" w:hint="eastAsia"/>`;

/**
 * Prints the runs of inline content; `strong` makes all of it bold, as in a row of totals.
 *
 * @param size in half-points; `undefined`: that of the paragraph's style
 */
export function printRuns(content: readonly Inline[], strong = false, size?: number): string {
  return listRuns(content)
    .map((run) => printRun(run, strong, size))
    .join('');
}

/** Properties stand in the order of the schema (ISO/IEC 29500-1, EG_RPrBase). */
function printRun(run: Run, strong: boolean, size: number | undefined): string {
  if (run.type === 'break') return '<w:r><w:br/></w:r>';
  const fonts = run.emphasis ? EMPHASIS : AMBIGUOUS.test(run.value) ? CHINESE : '';
  const bold = run.strong || strong ? '<w:b/><w:bCs/>' : '';
  const sizes = size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const properties = `${fonts}${bold}${sizes}`;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${printText(run.value)}</w:r>`;
}

/** Prints a run without properties of its own. */
export function printPlainRun(value: string): string {
  return `<w:r>${printText(value)}</w:r>`;
}

function printText(value: string): string {
  return `<w:t xml:space="preserve">${escapeXml(value)}</w:t>`;
}
