// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { take } from './growth.mjs';
import { listCases } from './listCases.mjs';
import { tell } from './record.mjs';

const TIMES = [1, 2, 4, 8];
/** How many times as much eight times as many entries may take: in proportion, with what it takes to start as the room for noise. */
const GROWTH = 8;

/**
 * Every list of the format, once, twice, four and eight times as long: what `build` to all formats takes, which checks as well.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node
 * @param {string} [only] a part of the names of lists
 * @returns {boolean} whether all are within the limit
 */
export function compareLists(root, folder, node, only = '') {
  const cli = path.join(root, 'dist/cli.js');
  tell('| list | n | CPU s, n | 2 n | 4 n | 8 n | MB, 8 n |\n| --- | --: | --: | --: | --: | --: | --: |');
  let within = true;
  for (const { name, n, make, files } of listCases) {
    if (!name.includes(only)) continue;
    const taken = TIMES.map((times) => {
      const cwd = path.join(folder, 'lists');
      rmSync(cwd, { recursive: true, force: true });
      const made = { 'report.yaml': make(n * times), ...files?.(n * times) };
      for (const [file, text] of Object.entries(made)) {
        mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
        writeFileSync(path.join(cwd, file), text);
      }
      return take(node, cwd, [cli, 'build', 'report.yaml', '--draft', '--format', 'md,docx,html', '-o', 'out']);
    });
    const [first, , , last] = taken;
    const over = (last?.cpu ?? 0) > (first?.cpu ?? 0) * GROWTH;
    if (over) within = false;
    const cells = [...taken.map(({ cpu }) => cpu.toFixed(2)), (last?.megabytes ?? 0).toFixed(0)];
    tell(`| \`${name}\` | ${n} | ${cells.join(' | ')} |${over ? ' beyond' : ''}`);
  }
  return within;
}
