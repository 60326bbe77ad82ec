// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { prepareContenders, write } from './contenders.mjs';
import { measureInTurn } from './measure.mjs';
import { tell } from './record.mjs';
import { growReport, makeReports } from './reports.mjs';

/** How much more memory a thousand files may take than a hundred, and how much longer a file twice as long. */
const MEMORY = 1.3;
const GROWTH = 2.3;
/** Times the content of the example; those that are there twice over are compared. */
const SIZES = [1, 2, 4, 8, 15, 16, 30];

/**
 * How long a batch takes beside other linters, what memory it takes, and how the time of one file grows.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node the program that runs them all
 * @param {{ rounds: number, files: number }} options
 * @returns {boolean} whether all are within their limits
 */
export function batch(root, folder, node, { rounds, files }) {
  const cli = path.join(root, 'dist/cli.js');
  const texts = makeReports(root, files);
  const contenders = compareContenders([node, cli], folder, root, texts, rounds);
  const memory = compareMemory([node, cli], folder, texts, rounds);
  const growth = compareGrowth([node, cli], folder, makeReports(root, 1)[0] ?? '', rounds);
  return contenders && memory && growth;
}

/**
 * @param {[node: string, cli: string]} program
 * @param {string} folder
 * @param {string} root
 * @param {string[]} texts
 * @param {number} rounds
 */
function compareContenders([node, cli], folder, root, texts, rounds) {
  const home = path.join(folder, 'contenders');
  mkdirSync(home);
  const contenders = prepareContenders(root, home, texts);
  write(path.join(folder, 'reports'), texts);
  const own = {
    name: 'selfeval check',
    cwd: path.join(folder, 'reports'),
    args: [cli, 'check', '.'],
    limit: undefined,
  };
  const cases = [own, ...contenders];
  const usages = measureInTurn(rounds, node, cases);

  tell(`one core, medians of ${rounds} interleaved rounds\n`);
  tell(row(`${texts.length} files`, ['CPU s', 'wall s', 'MB', 'ours ÷ it', 'limit']));
  const cpuOfOwn = usages[0]?.cpu ?? 0;
  let within = true;
  for (const [index, { name, limit }] of cases.entries()) {
    const { cpu, wall, megabytes } = usages[index] ?? { cpu: 0, wall: 0, megabytes: 0 };
    const ratio = cpuOfOwn / cpu;
    const over = limit !== undefined && ratio > limit;
    if (over) within = false;
    const shown = [cpu.toFixed(1), wall.toFixed(1), megabytes.toFixed(0), ratio.toFixed(2), limit?.toFixed(2) ?? '–'];
    tell(row(name, shown, over));
  }
  return within;
}

/**
 * @param {[node: string, cli: string]} program
 * @param {string} folder
 * @param {string[]} texts
 * @param {number} rounds
 */
function compareMemory([node, cli], folder, texts, rounds) {
  const few = path.join(folder, 'few');
  write(few, texts.slice(0, texts.length / 10));
  const cases = [few, path.join(folder, 'reports')].map((cwd) => ({ cwd, args: [cli, 'check', '.'] }));
  const [less, more] = measureInTurn(rounds, node, cases).map(({ megabytes }) => megabytes);
  const ratio = (more ?? 0) / (less ?? 1);
  tell(`\n${row('peak memory', ['MB', '× fewer', 'limit'])}`);
  tell(row(`${texts.length / 10} files`, [less?.toFixed(0) ?? '', '', '']));
  const over = ratio > MEMORY;
  tell(row(`${texts.length} files`, [more?.toFixed(0) ?? '', ratio.toFixed(2), MEMORY.toFixed(2)], over));
  return !over;
}

/**
 * @param {[node: string, cli: string]} program
 * @param {string} folder
 * @param {string} text
 * @param {number} rounds
 */
function compareGrowth([node, cli], folder, text, rounds) {
  const cases = SIZES.map((times) => {
    const cwd = path.join(folder, `times${times}`);
    write(cwd, [growReport(text, times)]);
    return { cwd, args: [cli, 'check', '.'] };
  });
  const seconds = measureInTurn(rounds * 3, node, cases).map(({ cpu }) => cpu);
  tell(`\n${row('one file', ['CPU ms', '× half', 'limit'])}`);
  let within = true;
  for (const [index, times] of SIZES.entries()) {
    const own = seconds[index] ?? 0;
    const ratio = own / (seconds[SIZES.indexOf(times / 2)] ?? Number.POSITIVE_INFINITY);
    const over = ratio > GROWTH;
    if (over) within = false;
    const shown = ratio === 0 ? ['', ''] : [ratio.toFixed(2), GROWTH.toFixed(2)];
    tell(row(`${times} × the content`, [(own * 1000).toFixed(0), ...shown], over));
  }
  return within;
}

/**
 * @param {string} title
 * @param {string[]} columns
 * @param {boolean} [over]
 */
function row(title, columns, over = false) {
  return `${title.padEnd(26)}${columns.map((column) => column.padStart(11)).join('')}${over ? '  beyond' : ''}`;
}
