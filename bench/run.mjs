// @ts-check
// How long whole processes take, beside others that do as much. Run by the Node that runs this, or by --node.
//   npm run bench -- [--node=PATH] [--rounds=21] [--assert]     --assert: exit 1 beyond the limits, which are Node 24's
//   npm run bench -- --batch [--node=PATH] [--rounds=3] [--files=1000] [--assert]    a thousand files, beside other linters
//   npm run bench -- --documents [--node=PATH] [--rounds=3] [--files=300] [--assert]    documents, beside other makers of them
//   npm run bench -- --sizes=10,100,1000 [--node=PATH] [--rounds=1]    what a report costs among few and many
//   npm run bench -- --threads [--node=PATH] [--rounds=3] [--files=300]    one thread on one core, and two on two
//   npm run bench -- --city [--node=PATH]    300 units over three years: checked, built, summarised
//   npm run bench -- --all [--node=PATH] [--rounds=3] [--write]    all of these; --write: into bench/RESULTS.md
//   npm run bench -- --own-form [--node=PATH] [--rounds=9] [--assert]    a form of one's own beside the shipped one
//   npm run bench -- --growth [--node=PATH] [--only=NAME] [--assert]     files that are long in one way each, n and 2n
//   npm run bench -- --lists [--node=PATH] [--only=NAME] [--assert]      every list of the format, 1, 2, 4 and 8 times as long
//   npm run bench -- --profile [--node=PATH]                    where the time of each command goes

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../scripts/readOptions.mjs';
import { batch } from './batch.mjs';
import { measureCity } from './city.mjs';
import { CONTENDERS } from './contenders.mjs';
import { compareDocuments, compareSizes, compareThreads, listVersions } from './documents.mjs';
import { compareGrowth } from './growth.mjs';
import { compareLists } from './lists.mjs';
import { Failed } from './measure.mjs';
import { compareOwnForm } from './ownForm.mjs';
import { profile } from './profile.mjs';
import { begin, writeResults } from './record.mjs';
import { compareStartup } from './startup.mjs';

/** What users have, and what keeps compiled code. */
const NODE_OF_LIMITS = 24;

const values = readOptions(import.meta.url, {
  node: { type: 'string', default: process.execPath },
  rounds: { type: 'string' },
  files: { type: 'string' },
  documents: { type: 'boolean' },
  sizes: { type: 'string' },
  threads: { type: 'boolean' },
  city: { type: 'boolean' },
  all: { type: 'boolean' },
  write: { type: 'boolean' },
  assert: { type: 'boolean' },
  profile: { type: 'boolean' },
  batch: { type: 'boolean' },
  'own-form': { type: 'boolean' },
  growth: { type: 'boolean' },
  lists: { type: 'boolean' },
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
  const areRatios = values['own-form'] === true || values.growth === true || values.lists === true;
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
  if (values.lists) return compareLists(root, folder, node, values.only);
  if (values.all) return runAll(node, version);
  const sizes = values.sizes?.split(',').map(Number);
  if (sizes !== undefined) {
    compareSizes(root, folder, node, { rounds: Number(values.rounds ?? 1), sizes });
    return true;
  }
  const options = { rounds: Number(values.rounds ?? 3), files: Number(values.files ?? 300) };
  if (values.documents) return compareDocuments(root, folder, node, options);
  if (values.threads) {
    compareThreads(root, folder, node, options);
    return true;
  }
  if (values.city) {
    measureCity(root, folder, node);
    return true;
  }
  if (values.batch) return batch(root, folder, node, { ...options, files: Number(values.files ?? 1000) });
  return compareStartup(root, folder, node, { rounds: Number(values.rounds ?? 21) });
}

/**
 * @param {string} node
 * @param {string} version
 * @returns {Promise<boolean>} whether all are within their limits
 */
async function runAll(node, version) {
  const rounds = Number(values.rounds ?? 3);
  begin('One report, one document');
  const startup = compareStartup(root, folder, node, { rounds: rounds * 3 });
  begin('1,000 reports checked');
  const checks = batch(root, folder, node, { rounds, files: 1000 });
  const documents = compareDocuments(root, folder, node, { rounds, files: 300 });
  compareThreads(root, folder, node, { rounds, files: 300 });
  measureCity(root, folder, node);
  compareSizes(root, folder, node, { rounds: 1, sizes: [10, 100, 1000, 10_000] });
  if (values.write) {
    const { stdout = '' } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
    const others = [...CONTENDERS, stdout.split('\n', 1)[0] || 'no pandoc'];
    writeResults(path.join(root, 'bench/RESULTS.md'), [...listVersions(root, version), others.join(', ')]);
  }
  return startup && checks && documents;
}

/** @param {string} node */
function versionOf(node) {
  const { error, stdout = '' } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (error) throw new Failed(`${node} cannot be run: ${error.message}`);
  return stdout.trim().replace('v', '');
}
