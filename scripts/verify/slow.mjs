// @ts-check
import path from 'node:path';
import { run as runProgram } from './tools.mjs';

/**
 * Runs the tests that take too long for `npm test`.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root }) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  // With CI set, the results would go to the file in which CI finds those of `npm test`.
  const { CI: _, ...env } = process.env;
  const output = await runProgram(process.execPath, [vitest, 'run', '--mode=slow', '--reporter=json'], {
    cwd: root,
    env,
  });
  return `${JSON.parse(output).numPassedTests} passed`;
}
