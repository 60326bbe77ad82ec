// @ts-check
import { runTool } from './tools.mjs';

/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  await runTool(root, '../scripts/build.mjs', []);
  const report = JSON.parse(await runTool(root, 'vitest/vitest.mjs', ['run', '--reporter=json']));
  return `${report.numPassedTests} passed, ${report.numPendingTests} skipped`;
}
