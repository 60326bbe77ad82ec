// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { listBeside } from './listBeside.mjs';

/**
 * A case in which a code is found: what is laid out in an empty folder, and the command that is run there.
 *
 * - `report`: the report file, as report.yaml; or `more`: what follows exampleHead.yaml in it; `times`: how often its text
 *   is repeated, or the last line of `more`; `as`: how the files are saved
 * - `files`: further files, `folders`, `links` (a name, and what it points to), `bytes` (files in Base64)
 * - `form`: a copy of a shipped form as ./our-city, with these of its files changed: what stands there and what instead (its
 *   first place), or null: left out
 * - `workbooks`: .xlsx files: `sheets` with rows of cells; `more`, further parts (a text, or one and how often)
 * - `wordFiles`: .docx files: the insides of their parts, and how they differ from a whole file
 * - `first`: a command line that is run before; `changed`: what is then changed in the files that it wrote, by part: what
 *   stands there and what instead
 * - `run`: the command line; `check report.yaml` if left out
 *
 * @typedef {{
 *   report?: string, more?: string, files?: Record<string, string>, form?: Record<string, [string, string] | null>,
 *   folders?: string[], links?: Record<string, string>, as?: 'utf-16', times?: number, run?: string,
 *   workbooks?: Record<string, Workbook>, bytes?: Record<string, string>, wordFiles?: Record<string, WordFile>,
 *   first?: string, changed?: Record<string, Record<string, [string, string]>>,
 * }} Scene
 *
 * @typedef {import('./makeWordFile.mjs').WordParts & Exclude<Parameters<typeof import('./makeWordFile.mjs').makeWordFile>[1], undefined>} WordFile
 *
 * @typedef {{
 *   sheets: Record<string, import('./makeWorkbook.mjs').Stored[][]>, more?: Record<string, string | [string, number]>,
 * }} Workbook
 */

/**
 * The examples that lie beside the definitions of codes: a folder `examples/SE401-name` with `bad.yaml`, or with two years of
 * which the second is checked; else an entry of `examples.yaml`.
 * @param {string} root
 * @returns {Promise<Map<string, Scene>>}
 */
export async function readScenes(root) {
  const head = await readFile(path.join(root, 'scripts/build/exampleHead.yaml'), 'utf8');
  /** @type {Map<string, Scene>} */
  const scenes = new Map();
  for (const file of await listBeside(root, 'examples.yaml')) {
    for (const [code, scene] of Object.entries(parse(await readFile(file, 'utf8')))) {
      scenes.set(
        code,
        scene.more === undefined ? scene : { ...scene, times: 1, report: `${head}\n${repeatLast(scene)}` },
      );
    }
  }
  /** @type {Map<string, Record<string, string>>} */
  const folders = new Map();
  for (const file of await listBeside(root, /\/examples\/SE\d{3}-[a-z0-9-]+\/\w+\.yaml$/)) {
    const folder = path.basename(path.dirname(file));
    folders.set(folder, { ...folders.get(folder), [path.basename(file)]: await readFile(file, 'utf8') });
  }
  for (const [folder, files] of folders) {
    const code = folder.slice(0, 5);
    const names = Object.keys(files);
    if (scenes.has(code)) continue;
    if (files['bad.yaml'] !== undefined) scenes.set(code, { report: files['bad.yaml'] });
    else if (names.length === 2) scenes.set(code, { files, run: `check ${names[1]}` });
  }
  return scenes;
}

/** @param {Scene} scene */
const repeatLast = ({ more = '', times = 1 }) => more.replace(/[^\n]*\n?$/, (line) => line.repeat(times));
