import path from 'node:path';

/** The name of a report's file without its ending; a file called `.yaml` has no other name. */
export function nameOfReport(file: string): string {
  return path.basename(file).replace(/(?<=.)\.ya?ml$/i, '');
}
