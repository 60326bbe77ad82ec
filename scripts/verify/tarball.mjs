// @ts-check
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './documents.mjs';
import { packOnce } from './packed.mjs';
import { assertSameBytes } from './sameBytes.mjs';
import { run as runProgram } from './tools.mjs';

/**
 * The packed package, installed alone into an empty place, works from another folder.
 * @param {import('./documents.mjs').Context} context
 */
export async function run(context) {
  const { root, folder, documents } = context;
  const { prefix, bin } = await packOnce(context);
  const installed = await readdir(path.join(prefix, 'lib/node_modules'));
  if (installed.join() !== 'selfeval') throw new Error(`Installed besides selfeval: ${installed.join(', ')}`);
  const own = path.join(prefix, 'lib/node_modules/selfeval');
  if (existsSync(path.join(own, 'node_modules'))) throw new Error('The package brings run-time dependencies.');

  const { NODE_PATH: _, ...env } = process.env;
  const program = path.join(bin, 'selfeval');
  const sources = documents.map(({ source }) => source);
  const built = await buildAll(root, [program], sources, path.join(folder, 'from-tarball'), env);
  await assertSameBytes(documents, built, 'the installed package');
  const version = (await runProgram(program, ['--version'], { cwd: folder, env })).trim();
  return `selfeval ${version} installed alone, the same documents`;
}
