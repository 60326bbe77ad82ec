import { liesItself } from '../../files/files.ts';
import { type ReadReport, readReport } from '../../pipeline.ts';
import { startsWithKey } from '../../source/startsWithKey.ts';
import { tellNoReport } from '../../source/validateReport.ts';

/**
 * A file of the command line is read and shown whatever it is, but for what is no report and lies behind a link: others may
 * have laid that among the reports.
 */
export function readNamed(file: string, bytes: Uint8Array): ReadReport {
  const read = readReport(file, bytes);
  if (isReport(read) || read.text === undefined || liesItself(file, bytes)) return read;
  const findings = [tellNoReport(file)];
  return { source: undefined, text: undefined, year: undefined, findings, unknown: findings, isWhole: false };
}

/** Whether a file says in its first key that it is a report, though it may have errors: of what is none, a name is all that is shown. */
export function isReport({ year, text }: ReadReport): boolean {
  return year !== undefined || (text !== undefined && startsWithKey(text, 'selfeval'));
}
