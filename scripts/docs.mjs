// @ts-check
// Writes docs/checks.md and docs/checks.en.md from the registry, the explanations, and what the program says of an example;
// and docs/format.md from the schema.
//   node scripts/docs.mjs [--check]     --check: writes nothing, and fails when a page is stale

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileForms } from './build/compileForms.mjs';
import { generateExamples } from './build/generateExamples.mjs';
import { generateExplanations } from './build/generateExplanations.mjs';
import { generateValidators } from './build/generateValidators.mjs';
import { writeIfChanged } from './build/writeIfChanged.mjs';
import { FORMAT_PAGE, renderFormat } from './docs/renderFormat.mjs';
import { PAGES, renderPages } from './docs/renderPages.mjs';
import { readOptions } from './readOptions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const values = readOptions(import.meta.url, { check: { type: 'boolean', default: false } });

await generateValidators(root);
await generateExplanations(root);
await generateExamples(root, await compileForms(root));
const pages = await renderPages(root);
/** @type {readonly (readonly [file: string, text: string])[]} */
const all = [
  [PAGES.zh, pages.zh],
  [PAGES.en, pages.en],
  [FORMAT_PAGE, await renderFormat(root)],
];
for (const [name, text] of all) {
  const file = path.join(root, name);
  if (!values.check) {
    await writeIfChanged(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${name} is stale: npm run docs`);
    process.exitCode = 1;
  }
}
