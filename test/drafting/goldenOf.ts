import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text that a test expects; `UPDATE_GOLDEN=1` writes it, to be read before it is kept. */
export function goldenOf(name: string, shown: string): string {
  const file = fileURLToPath(new URL(name, import.meta.url));
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(file, shown);
  return readFileSync(file, 'utf8');
}
