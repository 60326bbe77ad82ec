import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a test expects to be shown, kept in a file; `UPDATE_GOLDEN=1` writes it, to be read before it is kept. */
export function goldenFile(file: string, shown: string): string {
  if (process.env.UPDATE_GOLDEN !== undefined) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, shown);
  }
  return readFileSync(file, 'utf8');
}
