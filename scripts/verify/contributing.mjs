// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { run as runProgram } from './tools.mjs';

/** Not the file in which CI finds the results of `npm test`. */
const RESULTS = 'out/walks.json';

/**
 * Follows the walks of CONTRIBUTING.md in a copy of the repository.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root }) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--mode=walks', '--reporter=json', `--outputFile.json=${RESULTS}`];
  await runProgram(process.execPath, [vitest, ...args], { cwd: root });
  const { numPassedTests } = JSON.parse(await readFile(path.join(root, RESULTS), 'utf8'));
  return `${numPassedTests} steps of the walks`;
}
