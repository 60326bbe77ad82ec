// @ts-check
import path from 'node:path';
import { run as runProgram } from './tools.mjs';

/** Every how manieth right passage is changed; all of them take half an hour. */
const EVERY = '60';

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
  const mutated = await runProgram(
    process.execPath,
    [vitest, 'run', '--mode=mutation', '--reporter=dot', '--disable-console-intercept'],
    { cwd: root, env: { ...process.env, MUTATE_EVERY: EVERY } },
  );
  const [, told = ''] = /^all: ([^;]*);/m.exec(mutated) ?? [];
  return `planted caught, clean flagged: ${sums.join(', ')}; tied numbers changed and told: ${told}`;
}
