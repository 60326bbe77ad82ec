// @ts-check
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareFilling, prepareLinting } from './contenders.mjs';
import { median, timeProcess } from './measure.mjs';
import { tell } from './record.mjs';
import { EXAMPLE } from './reports.mjs';

/** @typedef {{ name: string, cwd: string, args: string[], env?: Record<string, string> }} Process */

/** What is compared with what, and how long it may take beside it. */
const LIMITS = /** @type {const} */ ([
  { own: 'selfeval --version', other: 'node -e 0', limit: 2.5 },
  { own: 'selfeval check', other: 'Redocly lint', limit: 0.5 },
  { own: 'selfeval check', other: 'Redocly, five lines', limit: undefined },
  { own: 'selfeval score', other: 'Redocly lint', limit: undefined },
  { own: 'selfeval build md,docx', other: 'docxtemplater', limit: 1.35 },
]);

/**
 * How long whole processes take, one report or one document each, beside others that do as much.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node the program that runs them all
 * @param {{ rounds: number }} options
 * @returns {boolean} whether all are within their limits
 */
export function compareStartup(root, folder, node, { rounds }) {
  const cli = path.join(root, 'dist/cli.js');
  const own = path.join(folder, 'own');
  mkdirSync(own);
  cpSync(path.join(root, EXAMPLE), path.join(own, 'report.yaml'));
  // The program keeps compiled code in the user's cache folder; here that is an empty one at first.
  const env = { XDG_CACHE_HOME: path.join(folder, 'cache') };
  const run = (/** @type {string} */ line) => ({
    name: `selfeval ${line.replace(' report.yaml', '').replace('--format ', '')}`,
    cwd: own,
    args: [cli, ...line.split(' ')],
    env,
  });
  const build = run('build report.yaml --format md,docx');
  timeProcess(node, build);
  const document = readFileSync(path.join(own, 'report.docx'));
  const report = readFileSync(path.join(own, 'report.yaml'), 'utf8');
  const others = [
    ...prepareLinting(root, path.join(folder, 'redocly'), report),
    prepareFilling(path.join(folder, 'filling'), document),
  ];
  /** @type {Process[]} */
  const processes = [
    { name: 'node -e 0', cwd: own, args: ['-e', '0'] },
    run('--version'),
    run('check report.yaml'),
    run('score report.yaml'),
    build,
    ...others,
    // No one asks for it, but whoever knows of it may.
    ...others.map((each) => ({
      ...each,
      name: `${each.name}, cached`,
      env: { NODE_COMPILE_CACHE: path.join(folder, 'cache/others') },
    })),
  ];
  const times = timeInTurn(rounds, node, processes);

  const floor = times.get('node -e 0') ?? 1;
  tell(`medians of ${rounds} interleaved rounds, compiled code kept where Node can\n`);
  tell(`${'process'.padEnd(26)}${'ms'.padStart(8)}${'× node'.padStart(10)}`);
  for (const [name, time] of times) {
    tell(`${name.padEnd(26)}${time.toFixed(0).padStart(8)}${(time / floor).toFixed(2).padStart(10)}`);
  }
  tell(`\n${'ratio'.padEnd(46)}${''.padStart(8)}${'limit'.padStart(8)}`);
  let within = true;
  for (const { own: name, other, limit } of LIMITS) {
    const ratio = (times.get(name) ?? Number.NaN) / (times.get(other) ?? Number.NaN);
    const over = limit !== undefined && !(ratio <= limit);
    if (over) within = false;
    const shown = [ratio.toFixed(2).padStart(8), (limit?.toFixed(2) ?? '–').padStart(8)].join('');
    tell(`${`${name} ÷ ${other}`.padEnd(46)}${shown}${over ? '  beyond' : ''}`);
  }
  return within;
}

/**
 * @param {number} rounds
 * @param {string} node
 * @param {Process[]} processes
 * @returns {Map<string, number>} medians in milliseconds
 */
function timeInTurn(rounds, node, processes) {
  const times = new Map(processes.map(({ name }) => [name, /** @type {number[]} */ ([])]));
  // The first two rounds warm the disk's cache and Node's, and do not count.
  for (let round = -2; round < rounds; round += 1) {
    for (const each of processes) {
      const time = timeProcess(node, each);
      if (round >= 0) times.get(each.name)?.push(time);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}
