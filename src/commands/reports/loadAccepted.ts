import path from 'node:path';
import type { Texts } from '../../batch/texts.ts';
import { readBytes, targetOfLink } from '../../files/files.ts';
import { fileMissing, unreadable } from '../../files/findings.ts';
import { isFinding } from '../../findings/define.ts';
import { wholeFile } from '../../findings/place.ts';
import type { Result } from '../../findings/types.ts';
import type { Accepted } from '../../model/types.ts';
import { nameOfReport } from './nameOfReport.ts';

/** What the file beside a report accepts: `report.accepted.yaml` for `report.yaml`. Most reports have none. */
export async function loadAccepted(file: string, texts: Texts): Promise<Result<readonly Accepted[]>> {
  const beside = acceptedBeside(file);
  const bytes = readBytes(beside);
  if (bytes.value === undefined) {
    const isMissing = bytes.findings.every(
      // The name of a report may be so long that none can lie beside it.
      (found) =>
        isFinding(found, fileMissing) || (isFinding(found, unreadable) && found.args.reason === 'ENAMETOOLONG'),
    );
    if (!isMissing) return { value: [], findings: bytes.findings };
    // Whoever made a link that leads nowhere believes that something is accepted.
    const target = targetOfLink(beside);
    return { value: [], findings: target === undefined ? [] : [fileMissing({ path: target }, wholeFile(beside))] };
  }
  const { readAcceptedFile } = await import('../../model/readAcceptedFile.ts');
  const { text, ...read } = readAcceptedFile(beside, bytes.value);
  if (text !== undefined) texts.add(beside, text);
  return read;
}

/** The file that says what is accepted of a report: `report.accepted.yaml`. */
export function acceptedBeside(file: string): string {
  return path.join(path.dirname(file), `${nameOfReport(file)}.accepted.yaml`);
}
