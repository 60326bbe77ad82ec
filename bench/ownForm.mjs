// @ts-check
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { write } from './contenders.mjs';
import { measureInTurn } from './measure.mjs';
import { tell } from './record.mjs';
import { makeReports } from './reports.mjs';

const FILES = 60;
/** How much more time checking under a copy of a shipped form may take than under the form itself. */
const LIMIT = 1.15;

/**
 * What a form of one's own costs: the same reports checked under a shipped form and under a copy of it.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node
 * @param {number} rounds
 * @returns {boolean} whether it is within its limit
 */
export function compareOwnForm(root, folder, node, rounds) {
  const cwd = path.join(folder, 'under-own-form');
  write(cwd, makeReports(root, FILES));
  const form = path.join(folder, 'our-city');
  cpSync(path.join(root, 'templates/yueyang-2023'), form, { recursive: true });
  const main = path.join(form, 'form.yaml');
  writeFileSync(main, readFileSync(main, 'utf8').replace(/^id: .*/m, 'id: our-city'));

  const check = [path.join(root, 'dist/cli.js'), 'check', '.'];
  const cases = [check, [...check, '--form', '../our-city']].map((args) => ({ cwd, args }));
  const [shipped = 0, own = 0] = measureInTurn(rounds, node, cases).map(({ cpu }) => cpu);
  const ratio = own / shipped;
  const over = ratio > LIMIT;
  const columns = [shipped.toFixed(2), own.toFixed(2), ratio.toFixed(2), LIMIT.toFixed(2)];
  tell(
    `median CPU seconds of ${rounds} rounds\n\n${`${FILES} files`.padEnd(26)}${['shipped s', 'own s', 'ratio', 'limit'].map(pad).join('')}`,
  );
  tell(`${'a form of one’s own'.padEnd(26)}${columns.map(pad).join('')}${over ? '  beyond' : ''}`);
  return !over;
}

/** @param {string} column */
function pad(column) {
  return column.padStart(11);
}
