// @ts-check
import path from 'node:path';
import { run as runProgram, runTool } from './tools.mjs';

/**
 * What is read here of a test file's results.
 * @typedef {{ name: string, message: string, assertionResults: { status: string, fullName: string }[] }} FileResult
 */

/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  await runTool(root, '../scripts/build.mjs', []);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const output = await runProgram(process.execPath, [vitest, 'run', '--reporter=json'], {
    cwd: root,
    allowFailure: true,
  });
  const { numPassedTests, numFailedTests, numPendingTests, success, testResults } = JSON.parse(output);
  const count = `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`;
  if (success) return count;
  const failures = /** @type {FileResult[]} */ (testResults).flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${path.relative(root, name)}: ${message}`] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${path.relative(root, name)}: ${fullName}`),
  ]);
  throw new Error([count, ...failures].join('\n'));
}
