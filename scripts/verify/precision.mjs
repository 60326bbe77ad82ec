// @ts-check
import path from 'node:path';
import { run as runProgram } from './tools.mjs';

/** How many planted errors the checks of prose catch, and how many clean passages they flag; fails beyond the bounds. */
/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const output = await runProgram(
    process.execPath,
    [vitest, 'run', '--mode=precision', '--reporter=dot', '--disable-console-intercept'],
    { cwd: root },
  );
  const sums = [...output.matchAll(/^all\s+(\d+)\s+(\d+)$/gm)].map(([, cases, hits]) => `${hits} of ${cases}`);
  return `planted caught, clean flagged: ${sums.join(', ')}`;
}
