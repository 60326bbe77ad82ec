import path from 'node:path';
import { addressBetween, exists } from '../../files/files.ts';
import { SCHEMAS } from '../../packageFolders.ts';

/** The name of the schema of report files, in the package and in a copy of it. */
export const REPORT_SCHEMA_FILE = 'report.schema.json';

/**
 * The address by which a report file names its schema to editors: that of a copy beside the file or in a folder above it, down
 * from the working folder, which `selfeval schema` makes; else that of the package.
 */
export function addressOfSchema(file: string): string {
  const root = path.resolve('.');
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    const copy = path.join(folder, REPORT_SCHEMA_FILE);
    if (exists(copy)) return addressBetween(file, copy);
    if (folder === root || folder === path.dirname(folder)) break;
  }
  return addressBetween(file, path.join(SCHEMAS, REPORT_SCHEMA_FILE));
}
