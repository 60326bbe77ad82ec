// @ts-check
import { runTool } from './tools.mjs';

/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  await runTool(root, 'knip/bin/knip.js', []);
  return 'no unused files, exports or packages';
}
