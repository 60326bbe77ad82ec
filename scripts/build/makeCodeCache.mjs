// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Stores V8's compiled code of the bundle beside it, for each command what a run of it compiles; see launcher.cjs.
 * @param {string} root
 * @param {string} outdir
 * @param {string} example a report file to run the commands on
 */
export function makeCodeCache(root, outdir, example) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'selfeval-'));
  const folder = path.join(root, outdir, 'code', `${process.version}-${process.arch}`);
  rmSync(path.dirname(folder), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const storer = fileURLToPath(new URL('./storeCode.cjs', import.meta.url));
  const runs = {
    build: ['build', example, '-o', scratch],
    check: ['check', example],
    score: ['score', example],
    other: ['--help'],
  };
  try {
    for (const [name, args] of Object.entries(runs)) {
      const program = [storer, path.join(folder, `${name}.bin`), path.join(root, outdir, 'main.js')];
      const { status, stderr } = spawnSync(process.execPath, [...program, ...args], { cwd: root, encoding: 'utf8' });
      if (status !== 0) throw new Error(`selfeval ${args.join(' ')}: exit ${status}\n${stderr}`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
