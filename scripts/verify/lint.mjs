// @ts-check
import { runTool } from './tools.mjs';

/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  await runTool(root, '@biomejs/biome/bin/biome', ['lint', '--error-on-warnings']);
  return 'no findings';
}
