// @ts-check
// Mutation testing: makes small changes to the program, a seeded sample of each group of rooms, and runs the tests that come by
// each; says which changes no test noticed, and the share that was noticed, with its interval of 95 %.
//   npm run mutate -- [--group figures,scores,checks,reading,form] [--n 200] [--seed 1] [--most 60] [--jobs 2] [--minutes 30] [--tests figures,scores] [--only TEXT]
// --most is seconds of the processor for one change; after --minutes no further one is begun; --tests are the folders of test/ that are
// asked, all unless said. With --only all changes are tried whose name holds the text. 1 if less is noticed than must be (test/mutate/README.md).

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readOptions } from './readOptions.mjs';

const values = readOptions(import.meta.url, {
  group: { type: 'string' },
  n: { type: 'string' },
  seed: { type: 'string' },
  most: { type: 'string' },
  jobs: { type: 'string' },
  only: { type: 'string' },
  minutes: { type: 'string' },
  tests: { type: 'string' },
});
const all = ['figures', 'scores', 'checks', 'reading', 'form'];
const { n = '200', seed = '1', most = '60', jobs = '2', group = all.join(','), minutes = '9999' } = values;
const groups = group.split(',');
if (
  ![n, seed, most, jobs, minutes].every((number) => /^\d{1,9}$/.test(number)) ||
  !groups.every((name) => all.includes(name))
) {
  console.error(`--n, --seed, --most, --jobs and --minutes are whole numbers, --group is of ${all.join(', ')}.`);
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = path.join(root, 'out/mutate.mjs');
await mkdir(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.join(root, 'test/mutate/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(root, {
  groups,
  n: Number(n),
  seed: Number(seed),
  most: Number(most),
  jobs: Number(jobs),
  only: values.only,
  minutes: Number(minutes),
  tests: values.tests?.split(','),
});
