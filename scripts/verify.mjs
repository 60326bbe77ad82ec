// @ts-check
// All that can be checked: the code, and then, with real programs, the documents that it makes of every example.
//   npm run verify -- [--require-all] [--only=NAME,…] [--skip=NAME,…]
// A part whose program is missing is skipped; with --require-all, or with CI set, it fails.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from './readOptions.mjs';
import * as browser from './verify/browser.mjs';
import * as charts from './verify/charts.mjs';
import * as contributing from './verify/contributing.mjs';
import * as docs from './verify/docs.mjs';
import * as documents from './verify/documents.mjs';
import * as editor from './verify/editor.mjs';
import * as format from './verify/format.mjs';
import * as library from './verify/library.mjs';
import * as libreoffice from './verify/libreoffice.mjs';
import * as lint from './verify/lint.mjs';
import * as mammoth from './verify/mammoth.mjs';
import * as nodes from './verify/nodes.mjs';
import * as ooxml from './verify/ooxml.mjs';
import * as oracle from './verify/oracle.mjs';
import * as precision from './verify/precision.mjs';
import * as recipes from './verify/recipes.mjs';
import * as slow from './verify/slow.mjs';
import * as tables from './verify/tables.mjs';
import * as tarball from './verify/tarball.mjs';
import * as tests from './verify/tests.mjs';
import { MissingProgram } from './verify/tools.mjs';
import * as types from './verify/types.mjs';
import * as unused from './verify/unused.mjs';
import * as walk from './verify/walk.mjs';
import * as wordfiles from './verify/wordfiles.mjs';

const parts = {
  format,
  lint,
  types,
  unused,
  docs,
  tests,
  slow,
  contributing,
  precision,
  oracle,
  documents,
  ooxml,
  libreoffice,
  mammoth,
  wordfiles,
  charts,
  browser,
  editor,
  tables,
  tarball,
  walk,
  library,
  recipes,
  nodes,
};

const values = readOptions(import.meta.url, {
  'require-all': { type: 'boolean' },
  only: { type: 'string' },
  skip: { type: 'string' },
});
const requireAll = values['require-all'] || Boolean(process.env.CI);
const only = values.only?.split(',');
const skip = values.skip?.split(',') ?? [];

/** @type {import('./verify/documents.mjs').Context} */
const context = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  folder: await mkdtemp(path.join(tmpdir(), 'selfeval-verify-')),
  documents: [],
  validatedBy: new Map(),
};
const count = { passed: 0, failed: 0, skipped: 0 };

for (const [name, part] of Object.entries(parts)) {
  const wanted = !skip.includes(name) && (only === undefined || only.includes(name) || name === 'documents');
  if (!wanted) continue;
  const start = performance.now();
  /** @type {keyof typeof count} */
  let outcome = 'passed';
  let detail = '';
  try {
    detail = await part.run(context);
  } catch (error) {
    const missing = error instanceof MissingProgram;
    outcome = missing && !requireAll ? 'skipped' : 'failed';
    detail = missing ? `${error.message} missing` : String(error instanceof Error ? error.message : error);
  }
  count[outcome] += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const sign = { passed: 'ok     ', failed: 'FAILED ', skipped: '-      ' }[outcome];
  console.log(`${sign} ${name.padEnd(11)} ${outcome === 'skipped' ? `skipped: ${detail}` : detail} (${seconds} s)`);
}

await rm(context.folder, { recursive: true, force: true });
const validated = [...context.validatedBy].map(([program, number]) => `${number} by ${program}`);
console.log(`documents validated: ${validated.join(', ') || 'none'}`);
console.log(`verify: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
