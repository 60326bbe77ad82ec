// @ts-check
// Measures the checks of prose: what they catch, what they flag, and what they notice when right text is changed.
//   npm run precision               errors caught and right sentences flagged, over all corpora, as written and retyped
//   npm run precision -- --mutate [--every=N]
//                                   changes one number, year, count or word of direction after the other in every right
//                                   passage (or every Nth), and says how many are told, by what the ledger says they rest on

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readOptions } from './readOptions.mjs';

const { mutate, every = '1' } = readOptions(import.meta.url, {
  mutate: { type: 'boolean' },
  every: { type: 'string' },
});
if (!/^[1-9]\d*$/.test(every)) {
  console.error(`--every=${every}: a whole number from 1 on is meant.`);
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const mode = mutate ? 'mutation' : 'precision';
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', `--mode=${mode}`, '--reporter=dot', '--disable-console-intercept'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATE_EVERY: every } },
);
process.exit(status ?? 1);
