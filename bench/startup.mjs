// @ts-check
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareFilling, prepareLinting } from './contenders.mjs';
import { prepareDocuments } from './documentMakers.mjs';
import { median, shownSpread, spreadOf, timeProcess } from './measure.mjs';
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
  { own: 'selfeval build md,docx', other: 'carbone', limit: undefined },
  { own: 'selfeval build md,docx', other: 'docx, the package alone', limit: undefined },
  { own: 'selfeval build md,docx', other: 'pandoc, a process each', limit: undefined },
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
  const made = ['report.docx', 'report.md'].map((name) => path.join(own, name));
  const makers = prepareDocuments(path.join(folder, 'makers'), made.slice(0, 1), made.slice(1), 1);
  /** @type {Process[]} */
  const processes = [
    { name: 'node -e 0', cwd: own, args: ['-e', '0'] },
    run('--version'),
    run('check report.yaml'),
    run('score report.yaml'),
    build,
    ...others,
    ...makers.cases.filter(({ name }) => name !== 'docxtemplater'),
    // No one asks for it, but whoever knows of it may.
    ...others.map((each) => ({
      ...each,
      name: `${each.name}, cached`,
      env: { NODE_COMPILE_CACHE: path.join(folder, 'cache/others') },
    })),
  ];
  const times = timeInTurn(rounds, node, processes);

  const floor = times.get('node -e 0') ?? NOTHING;
  tell(`medians of ${rounds} interleaved rounds, compiled code kept where Node can\n`);
  tell(
    `${'process'.padEnd(26)}${['ms', '±%', '× node', 'CPU ms', '× node'].map((title) => title.padStart(9)).join('')}`,
  );
  for (const [name, { wall, spread, cpu }] of times) {
    const shown = [wall.toFixed(0), shownSpread(spread), (wall / floor.wall).toFixed(2), cpu.toFixed(0)];
    tell(`${name.padEnd(26)}${[...shown, (cpu / floor.cpu).toFixed(2)].map((each) => each.padStart(9)).join('')}`);
  }
  tell(`\n${'ratio'.padEnd(46)}${['of ms', 'limit', 'of CPU'].map((title) => title.padStart(8)).join('')}`);
  let within = true;
  for (const { own: name, other, limit } of LIMITS) {
    const [one, two] = [name, other].map((each) => times.get(each) ?? NOTHING);
    if (other === 'pandoc, a process each' && !times.has(other)) continue;
    const ratio = (one?.wall ?? 0) / (two?.wall ?? 1);
    const over = limit !== undefined && !(ratio <= limit);
    if (over) within = false;
    const shown = [ratio.toFixed(2), limit?.toFixed(2) ?? '–', ((one?.cpu ?? 0) / (two?.cpu ?? 1)).toFixed(2)];
    tell(
      `${`${name} ÷ ${other}`.padEnd(46)}${shown.map((each) => each.padStart(8)).join('')}${over ? '  beyond' : ''}`,
    );
  }
  return within;
}

const NOTHING = { wall: Number.NaN, cpu: Number.NaN, spread: 0 };

/**
 * @param {number} rounds
 * @param {string} node
 * @param {Process[]} processes
 * @returns {Map<string, { wall: number, cpu: number, spread: number }>} medians in milliseconds; of the processor's time the means
 */
function timeInTurn(rounds, node, processes) {
  const times = new Map(processes.map(({ name }) => [name, /** @type {{ wall: number, cpu: number }[]} */ ([])]));
  // The first two rounds warm the disk's cache and Node's, and do not count.
  for (let round = -2; round < rounds; round += 1) {
    for (const each of processes) {
      const time = timeProcess(node, each);
      if (round >= 0) times.get(each.name)?.push(time);
    }
  }
  return new Map(
    [...times].map(([name, list]) => {
      const walls = list.map(({ wall }) => wall);
      const cpu = list.reduce((sum, one) => sum + one.cpu, 0) / list.length;
      return [name, { wall: median(walls), cpu, spread: spreadOf(walls) }];
    }),
  );
}
