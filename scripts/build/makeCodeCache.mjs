// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Stores V8's compiled code of the bundle beside it, after a run of each kind of command, so that the functions that they
 * call are in it: half of a short run would go into compiling them again.
 * @param {string} root
 * @param {string} outdir
 * @param {string} example a report file to run the commands on
 */
export function makeCodeCache(root, outdir, example) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'selfeval-'));
  try {
    const writer = fileURLToPath(new URL('./writeCodeCache.cjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [writer, path.join(root, outdir), example, scratch], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`code cache: ${stderr}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
