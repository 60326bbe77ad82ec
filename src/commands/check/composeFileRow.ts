import { noPriorYear } from '../../checks/years/prior/findings.ts';
import { isFinding } from '../../findings/define.ts';
import type { Finding } from '../../findings/types.ts';
import { definitionOf } from '../../registry.ts';
import type { Continuity, FileRow } from '../../summary/types.ts';
import type { Compared } from '../../verdict/acceptFindings.ts';
import { countFindings } from '../../verdict/countFindings.ts';
import type { Examined } from './examine.ts';

/** Composes what a summary keeps of one file, once it has been set beside the year before. */
export function composeFileRow(
  { found, id, row, unfilled, counts, composed }: Examined,
  compared: Compared,
  { findings, accepted }: { readonly findings: readonly Finding[]; readonly accepted: number },
): FileRow {
  return {
    file: found.file,
    unit: row?.unit ?? id?.unit,
    year: row?.year ?? id?.year,
    report: row,
    unfilled,
    numbers: counts,
    findings: countFindings([...findings, ...composed]),
    accepted,
    continuity: continuityOf(row?.prior, compared, findings),
  };
}

function continuityOf(
  prior: 'none' | 'file' | 'absent' | undefined,
  compared: Compared,
  findings: readonly Finding[],
): Continuity {
  if (compared.wereCompared) {
    const differences = findings.filter(({ code }) => definitionOf(code).needsPriorYear === true).length;
    return { state: 'compared', differences };
  }
  if (prior === 'none') return { state: 'first' };
  const isMissing = prior === 'absent' && compared.findings.every((found) => isFinding(found, noPriorYear));
  return { state: isMissing ? 'missing' : 'unread' };
}
