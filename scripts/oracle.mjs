// @ts-check
// The second opinion: makes random reports of every shipped form, works out every figure, score, reason and printed cell a
// second time, with exact fractions and from the published rules alone, and compares. Needs a built dist/.
//   npm run oracle -- [--n 1000] [--departments 100] [--seed 1] [--from 0] [--whole]
// Prints what was compared, and each disagreement with its seed and the smallest report that shows it (with --whole: the
// report as it was made, which takes no time to find); 1 if there is any.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readOptions } from './readOptions.mjs';

const values = readOptions(import.meta.url, {
  n: { type: 'string' },
  seed: { type: 'string' },
  from: { type: 'string' },
  departments: { type: 'string' },
  whole: { type: 'boolean' },
});
const { n = '1000', seed = '1', from = '0', departments = '0' } = values;
if (![n, seed, from, departments].every((number) => /^\d{1,9}$/.test(number))) {
  console.error('--n, --seed, --from and --departments are whole numbers.');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = path.join(root, 'out/oracle.mjs');
await mkdir(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.join(root, 'test/oracle/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  banner: { js: "import { createRequire as require_ } from 'node:module'; const require = require_(import.meta.url);" },
  logLevel: 'error',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode =
  (await main(root, {
    n: Number(n),
    seed: Number(seed),
    from: Number(from),
    departments: Number(departments),
    reduces: values.whole !== true,
  })) > 0
    ? 1
    : 0;
