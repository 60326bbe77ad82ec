// @ts-check
import { runTool } from './tools.mjs';

/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  await runTool(root, '../scripts/build.mjs', ['--generate']);
  await runTool(root, 'typescript/bin/tsc', []);
  return 'strict, no errors';
}
