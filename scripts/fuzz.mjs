// @ts-check
// Fuzzing: changes reports, forms, templates, scorecards, accepted findings, workbooks, CSV and Word files, by their structure and
// by bytes, and gives them to the library and to the commands. Needs a built dist/.
//   npm run fuzz -- [--minutes 1] [--seed 1]
// No exception, nothing over 2 s, no NaN, undefined, [object or Infinity in what it says, no more than 512 MB. What makes it
// fail is kept in out/fuzz/; mended, it goes to test/fuzz/crashers/.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readOptions } from './readOptions.mjs';

const { minutes = '1', seed = '1' } = readOptions(import.meta.url, {
  minutes: { type: 'string' },
  seed: { type: 'string' },
});
if (!/^\d{1,4}(\.\d+)?$/.test(minutes) || !/^\d{1,9}$/.test(seed)) {
  console.error('--minutes and --seed are numbers.');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = path.join(root, 'out/fuzz.mjs');
await mkdir(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.join(root, 'test/fuzz/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  banner: {
    js: "import { createRequire as require_ } from 'node:module'; const require = require_(import.meta.url);",
  },
  logLevel: 'error',
});
const { main } = await import(pathToFileURL(outfile).href);
const { evaluate } = await import(pathToFileURL(path.join(root, 'dist/library.mjs')).href);
const { runCli } = await import(pathToFileURL(path.join(root, 'dist/runCli.mjs')).href);
/** @param {readonly string[]} args */
const run = async (args) => {
  /** @type {string[]} */
  const out = [];
  /** @type {string[]} */
  const err = [];
  /** @param {string[]} texts */
  const writer = (texts) => ({ write: (/** @type {string} */ text) => void texts.push(text) });
  const exit = await runCli(args, { stdout: writer(out), stderr: writer(err), env: {} });
  return { exit, out: out.join(''), err: err.join('') };
};
const failed = await main(root, evaluate, run, { minutes: Number(minutes), seed: Number(seed) });
process.exitCode = failed > 0 ? 1 : 0;
