// @ts-check
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CARBONE, DOCX, DOCXTEMPLATER, install, PIZZIP, takeTexts } from './contenders.mjs';
import { Failed } from './measure.mjs';

/** @typedef {{ name: string, cwd: string, args: string[], count: number }} Maker */

/**
 * Installs what makes documents, and gives each the texts of our own: docxtemplater and carbone a template in which every text
 * is a tag; `docx` the headings, paragraphs and tables of our Markdown, and pandoc that Markdown itself.
 * @param {string} home an empty folder outside the checkout
 * @param {string[]} documents our DOCX files
 * @param {string[]} markdown our Markdown files
 * @param {number} ofPandoc how many pandoc makes
 * @returns {{ reader: string, cases: Maker[] }}
 */
export function prepareDocuments(home, documents, markdown, ofPandoc) {
  install(home, [DOCXTEMPLATER, PIZZIP, CARBONE, DOCX]);
  const names = documents.map((_, index) => `${index}`);
  for (const [index, document] of documents.entries()) {
    const parts = unzipSync(readFileSync(document));
    const { tagged, data } = takeTexts(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
    write(path.join(home, 'data'), `${index}.json`, JSON.stringify(data));
    // The tables of two reports have as many cells, and their lists may not: each has a template of its own.
    for (const [maker, open] of /** @type {const} */ ([
      ['docxtemplater', '{'],
      ['carbone', '{d.'],
    ])) {
      const xml = strToU8(tagged.replace(/\{t(\d+)\}/g, `${open}t$1}`));
      write(path.join(home, maker), `${index}.docx`, zipSync({ ...parts, 'word/document.xml': xml }));
    }
  }
  for (const [index, file] of markdown.entries()) {
    mkdirSync(path.join(home, 'markdown'), { recursive: true });
    copyFileSync(file, path.join(home, 'markdown', `${index}.md`));
  }
  mkdirSync(path.join(home, 'made'));
  const here = path.dirname(fileURLToPath(import.meta.url));
  const yaml = fileURLToPath(import.meta.resolve('yaml'));
  writeFileSync(path.join(home, 'read.cjs'), `const { parseDocument } = require(${JSON.stringify(yaml)});\n${READ}`);
  for (const maker of ['docxtemplater', 'carbone', 'docx', 'pandoc'])
    copyFileSync(path.join(here, 'makers', `${maker}.cjs`), path.join(home, `${maker}.cjs`));
  const run = (/** @type {string} */ name, /** @type {string} */ script, count = names.length) => ({
    name,
    cwd: home,
    args: [script, String(count)],
    count,
  });
  const cases = [
    run('docxtemplater', 'docxtemplater.cjs'),
    run('carbone', 'carbone.cjs'),
    run('docx, the package alone', 'docx.cjs'),
  ];
  if (hasPandoc()) cases.push(run('pandoc, a process each', 'pandoc.cjs', Math.min(ofPandoc, names.length)));
  for (const { args } of cases) assertMakes(home, args);
  return { reader: path.join(home, 'read.cjs'), cases };
}

/** Debian has it as a package, and npm has none. */
export function hasPandoc() {
  const { error } = spawnSync('pandoc', ['--version']);
  if (error) console.error('There is no pandoc: it is left out. Debian: apt-get install pandoc');
  return error === undefined;
}

/** @param {string} folder @param {string} name @param {string | Uint8Array} data */
function write(folder, name, data) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), data);
}

/** @param {string} home @param {string[]} args of a script that is told how many to make */
function assertMakes(home, [script = '']) {
  const { status, stderr } = spawnSync(process.execPath, [script, '1'], { cwd: home, encoding: 'utf8' });
  const maker = path.basename(script, '.cjs');
  const made = status === 0 ? unzipSync(readFileSync(path.join(home, 'made', `${maker}0.docx`))) : {};
  const text = strFromU8(made['word/document.xml'] ?? new Uint8Array());
  if (!text.includes('基本支出')) throw new Failed(`${maker} makes no document of the texts.\n${stderr}`);
}

const READ = `const { readFileSync, readdirSync } = require('node:fs');
const folder = process.argv[2];
for (const name of readdirSync(folder)) parseDocument(readFileSync(folder + '/' + name, 'utf8'));
`;
