// @ts-check
// How long whole processes take, as ratios to a Node process that does nothing.
//   npm run bench -- [--rounds=21] [--assert]     --assert: exit 1 beyond the limits
//   npm run bench -- --profile                    where the time of each command goes
//   npm run bench -- --own-form [--rounds=9] [--assert]    a form of one's own beside the shipped one
//   npm run bench -- --growth [--only=NAME] [--assert]    files that are long in one way each, n and 2n
//   npm run bench -- --batch [--rounds=3] [--files=1000] [--assert]    a thousand files, beside other linters

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import '../scripts/build.mjs';
import { batch } from './batch.mjs';
import { compareGrowth } from './growth.mjs';
import { Failed, median } from './measure.mjs';
import { compareOwnForm } from './ownForm.mjs';
import { profile } from './profile.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    files: { type: 'string', default: '1000' },
    assert: { type: 'boolean' },
    profile: { type: 'boolean' },
    batch: { type: 'boolean' },
    'own-form': { type: 'boolean' },
    growth: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'selfeval-bench-'));
const example = path.join(root, 'examples/kejishiwu/2023/report.yaml');

/** @type {{ name: string, args: string[], limit: number }[]} */
const commands = [
  { name: '--version', args: ['--version'], limit: 1.5 },
  { name: 'check', args: ['check', example], limit: 2 },
  { name: 'score', args: ['score', example], limit: 2 },
  { name: 'build md,docx', args: ['build', example, '--format', 'md,docx', '-o', folder], limit: 3.5 },
];

try {
  if (values.profile) await profile(root, folder, example, commands);
  else {
    const within = values['own-form']
      ? compareOwnForm(root, folder, Number(values.rounds ?? 9))
      : values.growth
        ? compareGrowth(root, folder, values.only)
        : values.batch
          ? batch(root, folder, { rounds: Number(values.rounds ?? 3), files: Number(values.files) })
          : compare(Number(values.rounds ?? 21));
    process.exitCode = within || !values.assert ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @param {number} rounds
 * @returns {boolean} whether all are within their limits
 */
function compare(rounds) {
  const cli = path.join(root, 'dist/cli.js');
  const cases = [
    { name: 'node -e 0', args: ['-e', '0'], limit: 1 },
    ...commands.map(({ args, ...rest }) => ({ ...rest, args: [cli, ...args] })),
  ].map((each) => ({ ...each, times: /** @type {number[]} */ ([]) }));

  // The first round warms the disk's cache and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { args, times } of cases) {
      const milliseconds = time(args);
      if (round > 0) times.push(milliseconds);
    }
  }
  const floor = median(cases[0]?.times ?? []);
  console.log(`Node ${process.versions.node}, medians of ${rounds} interleaved rounds\n`);
  console.log(`${'process'.padEnd(16)}${'ms'.padStart(8)}${'× floor'.padStart(10)}${'limit'.padStart(8)}`);
  let within = true;
  for (const { name, times, limit } of cases) {
    const ratio = median(times) / floor;
    const over = ratio > limit;
    if (over) within = false;
    const columns = [median(times).toFixed(0).padStart(8), ratio.toFixed(2).padStart(10), limit.toFixed(1).padStart(8)];
    console.log(`${name.padEnd(16)}${columns.join('')}${over ? '  beyond' : ''}`);
  }
  return within;
}

/** @param {string[]} args */
function time(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return milliseconds;
}
