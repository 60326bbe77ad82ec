import { claimWithoutFigure } from '../checks/prose/contradictions/findings.ts';
import { numberingTyped } from '../checks/prose/wording/findings.ts';
import { isFinding } from '../findings/define.ts';
import type { Finding } from '../findings/types.ts';
import { isOnlyOfReportFile } from '../registry.ts';

/**
 * Whether a finding about the draft of a Word file is about the file too, and not only about what a report file would still need,
 * or how it is written.
 */
export function isToldOfWordFile(found: Finding): boolean {
  if (isOnlyOfReportFile(found)) return false;
  // The numbers of a Word file were typed or made where they are right; those of a report file are made when it is printed.
  if (isFinding(found, numberingTyped)) return found.args.expected !== undefined;
  // A sentence that says the number itself lacks nothing, though no table has it.
  if (isFinding(found, claimWithoutFigure)) return !/\d/.test(found.args.typed);
  return true;
}
