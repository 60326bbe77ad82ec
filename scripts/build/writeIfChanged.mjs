// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Leaves an unchanged file alone, so that nothing that watches it starts anew.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export async function writeIfChanged(file, content) {
  const old = await readFile(file).catch(() => undefined);
  if (old?.equals(Buffer.from(content))) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
