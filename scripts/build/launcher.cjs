#!/usr/bin/env node
'use strict';
// Runs main.js with the compiled code that was stored for this command when the package was made: half of a short run
// would go into compiling it again. It is there for one version of Node only, and V8 takes it only if it is of this very
// script; a newer Node keeps compiled code itself.
const { readFileSync } = require('node:fs');
const { enableCompileCache, wrap } = require('node:module');
const { Script } = require('node:vm');

const filename = `${__dirname}/main.js`;
const [, , command = ''] = process.argv;
const cachedData = (/^[a-z]+$/.test(command) && readCode(command)) || readCode('other');

if (cachedData) {
  // A short run ends before the optimising compiler, which works beside it, has paid off: let it start later.
  if (process.version.startsWith('v20.')) require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  script.runInThisContext()({}, require, module, filename, __dirname);
} else {
  enableCompileCache?.();
  require(filename);
}

/** @param {string} name */
function readCode(name) {
  try {
    return readFileSync(`${__dirname}/code/${process.version}-${process.arch}/${name}.bin`);
  } catch {
    // None was made: nothing is lost but time.
    return undefined;
  }
}
