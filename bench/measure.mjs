// @ts-check
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuOfPrograms } from './cpuOfPrograms.cjs';

const USAGE = fileURLToPath(new URL('./usage.cjs', import.meta.url));

/** @typedef {{ cpu: number, wall: number, megabytes: number, spread?: number }} Usage seconds, and megabytes at the peak */

/** Redocly would ask the network for a newer version, and tell it of the run. */
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/**
 * Runs a Node program as a whole process. What it prints is thrown away. Of the processor's time the system tells hundredths of a
 * second, so that only the mean of many runs says something.
 * @param {string} node
 * @param {{ cwd: string, args: string[], env?: Record<string, string> }} program
 * @returns {{ wall: number, cpu: number }} milliseconds
 */
export function timeProcess(node, { cwd, args, env }) {
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...own } = process.env;
  const before = cpuOfPrograms();
  const start = performance.now();
  const { status, stderr } = spawnSync(node, args, {
    cwd,
    env: { ...own, ...QUIET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Failed(`${args.slice(0, 3).join(' ')} …: exit ${status}\n${stderr}`);
  return { wall, cpu: (cpuOfPrograms() - before) * 1000 };
}

/**
 * Runs a Node program as a whole process on one core, or on some. What it prints is thrown away.
 * @param {string} node
 * @param {string} cwd
 * @param {string[]} args
 * @param {string} [cores] as taskset has them
 * @returns {Usage}
 */
export function measure(node, cwd, args, cores = '0') {
  const env = { ...process.env, ...QUIET };
  const start = performance.now();
  const { status, stderr, error, output } = spawnSync('taskset', ['-c', cores, node, '--require', USAGE, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const wall = (performance.now() - start) / 1000;
  if (error) throw new Failed(`taskset cannot run, which keeps a process on one core: ${error.message}`);
  if (status !== 0) throw new Failed(`${args.slice(0, 3).join(' ')} …: exit ${status}\n${stderr.slice(0, 2000)}`);
  return { wall, ...JSON.parse(output[3] ?? '') };
}

/** What ends the bench with a sentence and not with a stack. */
export class Failed extends Error {}

/**
 * The same processes in turn, as often as there are rounds, so that what else the machine does meets all of them.
 * @param {number} rounds
 * @param {string} node
 * @param {{ cwd: string, args: string[], cores?: string }[]} cases
 * @returns {Usage[]} of each case the medians
 */
export function measureInTurn(rounds, node, cases) {
  /** @type {Usage[][]} */
  const usages = cases.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { cwd, args, cores }] of cases.entries()) usages[index]?.push(measure(node, cwd, args, cores));
  }
  return usages.map((each) => ({
    cpu: median(each.map(({ cpu }) => cpu)),
    wall: median(each.map(({ wall }) => wall)),
    megabytes: median(each.map(({ megabytes }) => megabytes)),
    spread: spreadOf(each.map(({ cpu }) => cpu)),
  }));
}

/**
 * Half the distance between the quartiles, as a part of the median.
 * @param {number[]} numbers
 */
export function spreadOf(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) => sorted[Math.round((sorted.length - 1) * part)] ?? 0;
  return (at(0.75) - at(0.25)) / 2 / median(numbers);
}

/** @param {number | undefined} spread */
export function shownSpread(spread) {
  return spread === undefined ? '' : `±${(spread * 100).toFixed(0)}`;
}

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
