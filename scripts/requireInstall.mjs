// @ts-check
// Says what to do in a fresh clone, where no command of npm would find its program: before build, typecheck, test, docs.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (!existsSync(fileURLToPath(new URL('../node_modules/typescript/package.json', import.meta.url)))) {
  console.error('Nothing is installed yet: run `npm ci` first.');
  process.exitCode = 1;
}
