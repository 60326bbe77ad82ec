// @ts-check
// node writeCodeCache.cjs DIST EXAMPLE SCRATCH: see makeCodeCache.mjs, which runs this in a process of its own.
const { readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const [dist = '', example = '', scratch = ''] = process.argv.slice(2);
const filename = path.join(dist, 'main.js');
const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename });

/** @param {string[]} args */
async function run(args) {
  process.argv = [process.execPath, filename, ...args];
  const holder = { exports: {} };
  script.runInThisContext()(holder.exports, require, holder, filename, dist);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function main() {
  process.stdout.write = process.stderr.write = () => true;
  await run(['check', example]);
  await run(['score', example]);
  await run(['build', example, '-o', scratch]);
  process.exitCode = 0;
  writeFileSync(path.join(dist, 'main.cache'), script.createCachedData());
}

main();
