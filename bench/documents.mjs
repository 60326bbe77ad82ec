// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { write } from './contenders.mjs';
import { prepareDocuments } from './documentMakers.mjs';
import { measureInTurn, shownSpread, timeProcess } from './measure.mjs';
import { begin, tell } from './record.mjs';
import { makeReports } from './reports.mjs';

/** How many times reading their YAML alone the building of so many reports may take. */
const LIMIT = 6;
/** It starts a process for each document. */
const OF_PANDOC = 20;

/**
 * What documents cost beside other makers of documents: one process for all of them, each as its manual has it, with the texts of
 * our own reports. Reading their YAML alone is the floor.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node the program that runs them all
 * @param {{ rounds: number, files: number }} options
 * @returns {boolean} whether it is within its limit
 */
export function compareDocuments(root, folder, node, { rounds, files }) {
  const cli = path.join(root, 'dist/cli.js');
  const home = path.join(folder, 'documents');
  const reports = path.join(home, 'reports');
  write(reports, makeReports(root, files, { otherSentences: true }));
  const out = path.join(home, 'out');
  mkdirSync(out);
  const build = ['build', 'reports', '--draft', '--all', '-j', '1', '-o', 'out'];
  timeProcess(node, { cwd: home, args: [cli, ...build, '--format', 'md,docx'] });
  const made = readdirSync(out);
  const documents = made.filter((name) => name.endsWith('.docx')).map((name) => path.join(out, name));
  const texts = made.filter((name) => name.endsWith('.md')).map((name) => path.join(out, name));
  const makers = prepareDocuments(path.join(home, 'makers'), documents, texts, OF_PANDOC);
  const cases = [
    { name: 'reading their YAML alone', cwd: home, args: [makers.reader, reports], count: files },
    { name: 'selfeval check', cwd: home, args: [cli, 'check', 'reports'], count: files },
    { name: 'selfeval build md', cwd: home, args: [cli, ...build, '--format', 'md'], count: files },
    { name: 'selfeval build md,docx', cwd: home, args: [cli, ...build, '--format', 'md,docx'], count: files },
    ...makers.cases,
  ];
  const usages = measureInTurn(rounds, node, cases);
  const perFile = usages.map(({ cpu }, index) => (cpu / (cases[index]?.count ?? 1)) * 1000);
  const [floor = 1] = perFile;
  const own = perFile[3] ?? 0;
  begin(`${files} documents, all different`);
  tell(`one core, medians of ${rounds} interleaved rounds; CPU with that of the programs that were run\n`);
  tell(row('', ['documents', 'CPU s', '±%', 'ms each', '÷ reading', 'ours ÷ it', 'MB']));
  for (const [index, { name, count }] of cases.entries()) {
    const { cpu = 0, spread, megabytes = 0 } = usages[index] ?? {};
    const each = perFile[index] ?? 0;
    tell(
      row(name, [
        String(count),
        cpu.toFixed(2),
        shownSpread(spread),
        each.toFixed(1),
        (each / floor).toFixed(1),
        index < 4 ? '' : (own / each).toFixed(2),
        megabytes.toFixed(0),
      ]),
    );
  }
  const over = own / floor > LIMIT;
  tell(`\nbuild md,docx ÷ reading: ${(own / floor).toFixed(1)}, limit ${LIMIT.toFixed(1)}${over ? '  beyond' : ''}`);
  return !over;
}

/**
 * What one thread and two take, and what a report costs among few and many.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node
 * @param {{ rounds: number, sizes: number[] }} options
 */
export function compareSizes(root, folder, node, { rounds, sizes }) {
  const cli = path.join(root, 'dist/cli.js');
  const home = path.join(folder, 'sizes');
  const most = Math.max(...sizes);
  mkdirSync(home, { recursive: true });
  const texts = makeReports(root, most, { otherSentences: true });
  for (const size of sizes) {
    write(path.join(home, `check${size}`), texts.slice(0, size));
    cpSync(path.join(home, `check${size}`), path.join(home, `build${size}`), { recursive: true });
  }
  for (const [command, args] of /** @type {const} */ ([
    ['check', []],
    ['build', ['--draft', '--all', '--format', 'md,docx', '-o', 'out']],
  ])) {
    const cases = sizes.map((size) => ({ cwd: home, args: [cli, command, `${command}${size}`, ...args, '-j', '1'] }));
    const usages = measureInTurn(rounds, node, cases);
    begin(`${command}, by the number of reports`);
    tell(`one core, one thread, medians of ${rounds} interleaved rounds\n`);
    tell(row('reports', ['CPU s', '±%', 'ms each', 'each more', 'MB', '× memory']));
    for (const [index, size] of sizes.entries()) {
      const { cpu = 0, spread, megabytes = 0 } = usages[index] ?? {};
      const before = usages[index - 1];
      const more = before && ((cpu - before.cpu) / (size - (sizes[index - 1] ?? 0))) * 1000;
      const shown = [cpu.toFixed(2), shownSpread(spread), ((cpu / size) * 1000).toFixed(1), more?.toFixed(1) ?? ''];
      const grown = before === undefined ? '' : (megabytes / before.megabytes).toFixed(2);
      tell(row(String(size), [...shown, megabytes.toFixed(0), grown]));
    }
  }
}

/**
 * How much sooner two threads on two cores are done than one.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node
 * @param {{ rounds: number, files: number }} options
 */
export function compareThreads(root, folder, node, { rounds, files }) {
  const cli = path.join(root, 'dist/cli.js');
  const home = path.join(folder, 'threads');
  write(path.join(home, 'reports'), makeReports(root, files, { otherSentences: true }));
  const commands = [
    ['check', 'reports'],
    ['build', 'reports', '--draft', '--all', '--format', 'md,docx', '-o', 'out'],
  ];
  const cases = commands.flatMap((args) =>
    ['1', '2'].map((jobs) => ({ cwd: home, args: [cli, ...args, '-j', jobs], cores: jobs === '1' ? '0' : '0,1' })),
  );
  const usages = measureInTurn(rounds, node, cases);
  begin(`${files} reports in one thread on one core, and in two on two`);
  tell(`medians of ${rounds} interleaved rounds; two cores that others use show nothing\n`);
  tell(row('', ['wall s, 1', 'wall s, 2', 'gain', 'CPU s, 1', 'CPU s, 2', 'MB, 1', 'MB, 2']));
  for (const [index, [command = '']] of commands.entries()) {
    const [one, two] = usages.slice(index * 2, index * 2 + 2);
    if (one === undefined || two === undefined) continue;
    const shown = [one.wall.toFixed(1), two.wall.toFixed(1), (one.wall / two.wall).toFixed(2)];
    const rest = [one.cpu.toFixed(1), two.cpu.toFixed(1), one.megabytes.toFixed(0), two.megabytes.toFixed(0)];
    tell(row(command, [...shown, ...rest]));
  }
}

/** @param {string} title @param {string[]} columns */
function row(title, columns) {
  return `${title.padEnd(28)}${columns.map((column) => column.padStart(11)).join('')}`;
}

/** What takes part, in which version. */
export function listVersions(/** @type {string} */ root, /** @type {string} */ nodeVersion) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%h %cs'], { cwd: root, encoding: 'utf8' });
  return [`Node ${nodeVersion}`, `selfeval ${version}${stdout ? `, ${stdout.trim()}` : ''}`];
}
