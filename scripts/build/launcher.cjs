#!/usr/bin/env node
'use strict';
// Runs main.js with the compiled code that was stored when the package was made. V8 takes it only if it is for exactly
// this V8 and this script, and compiles anew otherwise; newer Nodes then keep the result themselves.
const { readFileSync } = require('node:fs');
const { enableCompileCache, wrap } = require('node:module');
const { Script } = require('node:vm');

const filename = require.resolve('./main.js');
const cacheFile = `${__dirname}/main.cache`;
let cachedData;
try {
  cachedData = readFileSync(cacheFile);
} catch {
  // None was made: nothing is lost but time.
}
const script = cachedData && new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
if (script && !script.cachedDataRejected) {
  script.runInThisContext()({}, require, module, filename, __dirname);
} else {
  enableCompileCache?.();
  require('./main.js');
}
