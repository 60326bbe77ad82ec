// @ts-check
// Builds the program, and with it the example's report.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const example = 'examples/kejishiwu/2023/report.yaml';
const target = 'out/demo';

const cwd = fileURLToPath(new URL('..', import.meta.url));
await import('./build.mjs');
console.log(`selfeval build ${example} -o ${target}`);
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'build', example, '-o', target], {
  cwd,
  stdio: 'inherit',
});
if (status === 0) console.log(`The report is in ${path.join(cwd, target)}`);
process.exitCode = status ?? 1;
