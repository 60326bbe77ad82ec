// @ts-check
import { generateValidators } from '../build/generateValidators.mjs';
import { runTool } from './tools.mjs';

/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  await generateValidators(root);
  await runTool(root, 'typescript/bin/tsc', []);
  return 'strict, no errors';
}
