// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { growthCases } from './growthCases.mjs';
import { Failed } from './measure.mjs';
import { tell } from './record.mjs';

const USAGE = fileURLToPath(new URL('./usage.cjs', import.meta.url));

/** How many times the processor's time and the memory of n may be needed for 2n. Twice is linear; the rest is for noise. */
const GROWTH = 2.6;
/** Seconds; what is worse than linear would take hours. */
const MOST = 120;

/**
 * Of files that are long in one way each, what twice as much takes.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node
 * @param {string} [only] a part of the names of cases
 * @returns {boolean} whether all are within the limit
 */
export function compareGrowth(root, folder, node, only = '') {
  const example = readFileSync(path.join(root, 'examples/kejishiwu/2023/report.yaml'), 'utf8');
  const cli = path.join(root, 'dist/cli.js');
  tell(`n and 2n, limit ${GROWTH}\n`);
  tell(row('long in', ['n', 'CPU s', '2n', '×', 'MB', '2n', '×']));
  let within = true;
  for (const { name, n, args, make } of growthCases) {
    if (!name.includes(only)) continue;
    const [one, two] = [n, 2 * n].map((count) => {
      const cwd = path.join(folder, 'growth');
      rmSync(cwd, { recursive: true, force: true });
      mkdirSync(path.join(cwd, 'out'), { recursive: true });
      for (const [file, data] of Object.entries(make(count, example))) writeFileSync(path.join(cwd, file), data);
      return take(node, cwd, [cli, ...args]);
    });
    const cpu = (two?.cpu ?? 0) / (one?.cpu ?? 1);
    const memory = (two?.megabytes ?? 0) / (one?.megabytes ?? 1);
    const over = cpu > GROWTH || memory > GROWTH;
    if (over) within = false;
    const shown = [one?.cpu, two?.cpu, cpu].map((each) => (each ?? 0).toFixed(2));
    const size = [one?.megabytes, two?.megabytes].map((each) => (each ?? 0).toFixed(0));
    tell(row(name, [String(n), ...shown, ...size, memory.toFixed(2)], over));
  }
  return within;
}

/**
 * What a process takes, whatever it finds.
 * @param {string} node
 * @param {string} cwd
 * @param {string[]} args
 * @returns {{ cpu: number, megabytes: number }}
 */
export function take(node, cwd, args) {
  const { status, signal, output, stderr } = spawnSync(node, ['--require', USAGE, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: MOST * 1000,
  });
  const told = output[3] ?? '';
  if (told !== '' && status !== null && status <= 2) return JSON.parse(told);
  throw new Failed(
    `${args.slice(1).join(' ')}: ${signal === null ? `exit ${status}` : `more than ${MOST} s`}\n${stderr}`,
  );
}

/**
 * @param {string} title
 * @param {string[]} columns
 * @param {boolean} [over]
 */
function row(title, columns, over = false) {
  return `${title.padEnd(28)}${columns.map((column) => column.padStart(9)).join('')}${over ? '  beyond' : ''}`;
}
