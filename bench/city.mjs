// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measure } from './measure.mjs';
import { begin, tell } from './record.mjs';
import { makeReports } from './reports.mjs';

const UNITS = 300;
const YEARS = [2022, 2023, 2024];

/**
 * Reports of so many units over some years, each beside the year before it: other names, amounts and sentences, and what a year
 * says of the year before is what that one says.
 * @param {string} root
 * @param {string} folder in which each year has a folder
 */
export function makeCity(root, folder) {
  for (const [at, year] of YEARS.entries()) {
    const home = path.join(folder, String(year));
    mkdirSync(home, { recursive: true });
    const reports = makeReports(root, UNITS, { otherSentences: true });
    for (const [unit, text] of reports.entries()) {
      // Hundredths of 接待费: of the year before, and of this one.
      const [last, own] = [at, at + 1].map((step) => `0.${String(((unit * 7 + step * 13) % 90) + 10)}`);
      const made = text
        .replace('form: yueyang-2023', 'form: unit-general')
        .replace(/^year: .*/m, `year: ${year}\n${at === 0 ? 'prior: none' : `prior: ../${year - 1}/${nameOf(unit)}`}`)
        .replace(/^date: .*/m, `date: ${year + 1}-03-${String((unit % 28) + 1).padStart(2, '0')}`)
        .replace('heading: budget', 'heading: budgetUse')
        .replace('asOf: 2023-12-31', `asOf: ${year}-12-31`)
        .replace(/officialReception: \{.*\}/, `officialReception: { lastYearActual: ${last}, actual: ${own} }`)
        .replaceAll('2023年', `${year}年`)
        .replaceAll('2024年市本级', `${year + 1}年市本级`);
      writeFileSync(path.join(home, nameOf(unit)), made);
    }
  }
}

/** @param {number} unit */
function nameOf(unit) {
  return `unit${String(unit).padStart(3, '0')}.yaml`;
}

/**
 * What a city takes: its reports checked, built and summarised.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout, which is left for whoever wants to look at it
 * @param {string} node
 */
export function measureCity(root, folder, node) {
  const cli = path.join(root, 'dist/cli.js');
  const cwd = path.join(folder, 'city');
  makeCity(root, cwd);
  begin(`A city: ${UNITS} units × ${YEARS.length} years`);
  tell('one core, one run each; whole processes\n');
  tell(row('', ['CPU s', 'wall s', 'ms a report', 'MB']));
  const files = UNITS * YEARS.length;
  for (const args of [
    ['check', '.'],
    ['build', '.', '--draft', '--format', 'md,docx', '-o', 'out'],
    ['build', '.', '--draft', '--format', 'md,docx', '-o', 'out'],
    ['summary', '.', '--format', 'html', '-o', 'city.html', '--format', 'csv', '-o', 'city.csv'],
  ]) {
    const { cpu, wall, megabytes } = measure(node, cwd, [cli, ...args]);
    const [command = ''] = args;
    const shown = [cpu.toFixed(1), wall.toFixed(1), ((cpu / files) * 1000).toFixed(1), megabytes.toFixed(0)];
    tell(row(command, shown));
  }
}

/** @param {string} title @param {string[]} columns */
function row(title, columns) {
  return `${title.padEnd(28)}${columns.map((column) => column.padStart(12)).join('')}`;
}
