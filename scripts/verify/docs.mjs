// @ts-check
import path from 'node:path';
import { run as runProgram } from './tools.mjs';

/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  await runProgram(process.execPath, [path.join(root, 'scripts/docs.mjs'), '--check'], { cwd: root });
  return 'docs/checks.md and docs/checks.en.md are as the program says';
}
