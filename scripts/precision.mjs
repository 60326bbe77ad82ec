// @ts-check
// Measures the checks of prose: what they catch, what they flag, and what they notice when right text is changed.
//   npm run precision               errors caught and right sentences flagged, over all corpora, as written and retyped
//   npm run precision -- --mutate [--every=N] [--part=K/N]
//                                   changes one number, year, count or word of direction after the other in every right
//                                   passage (or every Nth), and says how many are told, by what the ledger says they rest on;
//                                   all passages are taken in eight parts, of which each is kept under out/mutation, so that a run
//                                   that was stopped goes on with --part=5/8 and ends with --part=sum/8

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readOptions } from './readOptions.mjs';

const PARTS = 8;
const {
  mutate,
  every = '1',
  part,
} = readOptions(import.meta.url, {
  mutate: { type: 'boolean' },
  every: { type: 'string' },
  part: { type: 'string' },
});
if (!/^[1-9]\d*$/.test(every)) refuse(`--every=${every}: a whole number from 1 on is meant.`);
if (part !== undefined && !/^(?:[1-9]\d*|sum)\/[1-9]\d*$/.test(part))
  refuse(`--part=${part}: 3/8, the third of eight parts, is meant, or sum/8, all of them together.`);
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

/** @param {string} why */
function refuse(why) {
  console.error(why);
  process.exit(2);
}

/** @param {string} mode @param {Record<string, string>} env */
function measure(mode, env) {
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', `--mode=${mode}`, '--reporter=dot', '--disable-console-intercept'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  if (status !== 0) process.exit(status ?? 1);
}

if (!mutate) measure('precision', {});
else if (part !== undefined) measure('mutation', { MUTATE_EVERY: every, MUTATE_PART: part });
else if (every !== '1') measure('mutation', { MUTATE_EVERY: every });
else {
  const parts = [...Array.from({ length: PARTS }, (_, index) => String(index + 1)), 'sum'];
  for (const one of parts) measure('mutation', { MUTATE_EVERY: every, MUTATE_PART: `${one}/${PARTS}` });
}
