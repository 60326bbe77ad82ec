// @ts-check
// node storeCode.cjs TARGET MAIN ARG…: runs the program as launcher.cjs does, then stores the code that V8 has compiled.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const [, , target = '', filename = '', ...args] = process.argv;
process.argv = [process.execPath, filename, ...args];
// The flags of launcher.cjs: V8 takes code only under the flags that it was made with.
if (process.version.startsWith('v20.')) {
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--heap-growing-percent=60');
}
const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename });
process.once('exit', () => writeFileSync(target, script.createCachedData()));
script.runInThisContext()({}, createRequire(filename), module, filename, path.dirname(filename));
