import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Does something inside an empty folder, made current for that time and removed afterwards. */
export async function inFolder<T>(action: (folder: string) => T | Promise<T>): Promise<T> {
  const before = process.cwd();
  const folder = mkdtempSync(path.join(tmpdir(), 'selfeval-test-'));
  process.chdir(folder);
  try {
    return await action(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

export function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Everything in a folder with what it holds, hidden files too: two equal answers mean that nothing has changed. */
export function fingerprint(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const target = path.join(folder, name);
    const stat = lstatSync(target);
    if (stat.isSymbolicLink()) found[name] = `→ ${readlinkSync(target)}`;
    else if (stat.isFile()) found[name] = createHash('sha256').update(readFileSync(target)).digest('hex');
    else found[name] = stat.isDirectory() ? 'folder' : 'other';
  }
  return found;
}
