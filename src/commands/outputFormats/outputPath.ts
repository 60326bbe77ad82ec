import path from 'node:path';
import { nameOfReport } from '../reports/nameOfReport.ts';

/** Where an output lies: beside its source, or in a folder. A format's name is the ending of its files. */
export function outputPath(file: string, format: string, folder: string | undefined, draft: boolean): string {
  return path.join(folder ?? path.dirname(file), `${nameOfReport(file)}${draft ? '.draft' : ''}.${format}`);
}
