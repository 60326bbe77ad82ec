// @ts-check
// How long whole processes take, beside others that do as much. Run by the Node that runs this, or by --node.
//   npm run bench -- [--node=PATH] [--rounds=21] [--assert]     --assert: exit 1 beyond the limits, which are Node 24's
//   npm run bench -- --batch [--node=PATH] [--rounds=3] [--files=1000] [--assert]    a thousand files, beside other linters
//   npm run bench -- --own-form [--node=PATH] [--rounds=9] [--assert]    a form of one's own beside the shipped one
//   npm run bench -- --growth [--node=PATH] [--only=NAME] [--assert]     files that are long in one way each, n and 2n
//   npm run bench -- --profile [--node=PATH]                    where the time of each command goes

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../scripts/readOptions.mjs';
import { batch } from './batch.mjs';
import { compareGrowth } from './growth.mjs';
import { Failed } from './measure.mjs';
import { compareOwnForm } from './ownForm.mjs';
import { profile } from './profile.mjs';
import { compareStartup } from './startup.mjs';

/** What users have, and what keeps compiled code. */
const NODE_OF_LIMITS = 24;

const values = readOptions(import.meta.url, {
  node: { type: 'string', default: process.execPath },
  rounds: { type: 'string' },
  files: { type: 'string', default: '1000' },
  assert: { type: 'boolean' },
  profile: { type: 'boolean' },
  batch: { type: 'boolean' },
  'own-form': { type: 'boolean' },
  growth: { type: 'boolean' },
  only: { type: 'string' },
});
await import('../scripts/build.mjs');
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'selfeval-bench-'));

try {
  process.exitCode = (await run(values.node)) || !values.assert ? 0 : 1;
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @param {string} node
 * @returns {Promise<boolean>} whether all are within their limits
 */
async function run(node) {
  const version = versionOf(node);
  const isOfLimits = Number(version.split('.')[0]) === NODE_OF_LIMITS;
  const areRatios = values['own-form'] === true || values.growth === true;
  if (values.assert && !isOfLimits && !areRatios) {
    throw new Failed(`The limits are for Node ${NODE_OF_LIMITS}, and this is ${version}: give one with --node=PATH.`);
  }
  process.stdout.write(`Node ${version}, `);
  if (values.profile) {
    await profile(root, folder, node);
    return true;
  }
  if (values['own-form']) return compareOwnForm(root, folder, node, Number(values.rounds ?? 9));
  if (values.growth) return compareGrowth(root, folder, node, values.only);
  if (values.batch)
    return batch(root, folder, node, { rounds: Number(values.rounds ?? 3), files: Number(values.files) });
  return compareStartup(root, folder, node, { rounds: Number(values.rounds ?? 21) });
}

/** @param {string} node */
function versionOf(node) {
  const { error, stdout = '' } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (error) throw new Failed(`${node} cannot be run: ${error.message}`);
  return stdout.trim().replace('v', '');
}
