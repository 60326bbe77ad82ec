// @ts-check
import path from 'node:path';
import { run as runProgram } from './tools.mjs';

/** How many random reports, and departments over their units, are worked out a second time; `npm run oracle` takes any number. */
const REPORTS = '250';
const DEPARTMENTS = '60';

/** The second opinion on the built program: figures, scores, reasons and printed cells of random reports of every form. */
/** @param {import('./documents.mjs').Context} context */
export async function run({ root }) {
  const output = await runProgram(
    process.execPath,
    [path.join(root, 'scripts/oracle.mjs'), '--n', REPORTS, '--departments', DEPARTMENTS, '--seed', '2'],
    { cwd: root },
  );
  const lines = output.split('\n');
  return [' departments, ', ' reports, ']
    .map((words) => lines.findLast((line) => line.includes(words)) ?? '')
    .join('; ');
}
