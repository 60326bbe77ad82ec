// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { builtinModules } from './builtinModules.mjs';
import { makeWordFile } from './makeWordFile.mjs';
import { makeWorkbook } from './makeWorkbook.mjs';
import { readScenes } from './readScenes.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/**
 * @typedef {import('./readScenes.mjs').Scene} Scene
 * @typedef {import('../../src/explanations.ts').Example} Example
 * @typedef {typeof import('../../src/commands/runCli.ts') & typeof import('../../src/commands/commandLine/helpWords.ts')} Program
 */

/** An example stands four columns from the edge. */
const WIDTH = 76;

/** Findings of one code that an example shows. */
const MOST = 2;

const TYPES = `import type { Examples } from '../explanations.ts';

export declare const examples: Examples;
`;

/**
 * Runs the program on the example of every code, and keeps what it prints for `explain` and the documentation.
 * @param {string} root
 * @param {{ id: string, json: string }[]} forms as compiled
 * @returns {Promise<number>} how many codes have an example
 */
export async function generateExamples(root, forms) {
  const scenes = await readScenes(root);
  const scratch = mkdtempSync(path.join(tmpdir(), 'selfeval-examples-'));
  const before = process.cwd();
  /** @type {Record<string, Example>} */
  const examples = {};
  try {
    const program = await loadProgram(root, scratch, forms);
    for (const [code, scene] of [...scenes].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const folder = path.join(scratch, code);
      layOut(root, folder, scene);
      process.chdir(folder);
      const run = scene.run ?? 'check report.yaml';
      if (scene.first !== undefined) await runOnce(program, [...scene.first.split(' '), '--lang', 'zh']);
      for (const [name, parts] of Object.entries(scene.changed ?? {})) changeParts(path.join(folder, name), parts);
      const zh = pick(code, await runOnce(program, [...run.split(' '), '--lang', 'zh']));
      const en = pick(code, await runOnce(program, [...run.split(' '), '--lang', 'en']));
      if (zh === '') {
        // An example that is being written, and does not have its fault yet; a test fails without it.
        console.error(`${code}: selfeval ${run} does not find it, so it has no example`);
        continue;
      }
      examples[code] = { source: showSources(folder, scene, zh), run, output: { zh, en } };
    }
  } finally {
    process.chdir(before);
    rmSync(scratch, { recursive: true });
  }
  const generated = path.join(root, 'src/generated');
  await writeIfChanged(
    path.join(generated, 'examples.js'),
    `export const examples = ${JSON.stringify(examples, null, 2)};\n`,
  );
  await writeIfChanged(path.join(generated, 'examples.d.ts'), TYPES);
  return Object.keys(examples).length;
}

/**
 * The program itself, with the forms where it expects them.
 * @param {string} root
 * @param {string} scratch
 * @param {{ id: string, json: string }[]} forms
 * @returns {Promise<Program>}
 */
async function loadProgram(root, scratch, forms) {
  const home = path.join(scratch, 'program');
  mkdirSync(path.join(home, 'dist/forms'), { recursive: true });
  symlinkSync(path.join(root, 'templates'), path.join(home, 'templates'));
  for (const { id, json } of forms) writeFileSync(path.join(home, 'dist/forms', `${id}.json`), json);
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { runCli } from './src/commands/runCli.ts';
export { helpWords } from './src/commands/commandLine/helpWords.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [builtinModules],
    define: { SELFEVAL_VERSION: '"0.0.0"' },
    external: ['examples', 'explanationsZh', 'explanationsEn'].map((name) => `*/generated/${name}.js`),
    write: false,
  });
  const program = path.join(home, 'dist/program.mjs');
  writeFileSync(program, outputFiles[0]?.contents ?? '');
  return import(pathToFileURL(program).href);
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {Scene} scene
 */
function layOut(root, folder, scene) {
  const { report, files = {}, form, folders = [], links = {}, as, times = 1, workbooks = {}, bytes = {} } = scene;
  const { wordFiles = {} } = scene;
  mkdirSync(folder);
  const all = report === undefined ? files : { 'report.yaml': report.repeat(times), ...files };
  for (const [name, text] of Object.entries(all)) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, as === 'utf-16' ? Buffer.from(`\ufeff${text}`, 'utf16le') : text);
  }
  for (const [name, { sheets, more = {} }] of Object.entries(workbooks)) {
    const parts = Object.entries(more).map(([part, text]) => [
      part,
      Array.isArray(text) ? text[0].repeat(text[1]) : text,
    ]);
    writeFileSync(path.join(folder, name), makeWorkbook(sheets, Object.fromEntries(parts)));
  }
  for (const [name, { more, relations, leaveOut, ...parts }] of Object.entries(wordFiles)) {
    writeFileSync(path.join(folder, name), makeWordFile(parts, { more, relations, leaveOut }));
  }
  for (const [name, text] of Object.entries(bytes)) writeFileSync(path.join(folder, name), Buffer.from(text, 'base64'));
  for (const name of folders) mkdirSync(path.join(folder, name));
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(folder, name));
  if (form === undefined) return;
  cpSync(path.join(root, 'templates/yueyang-2023'), path.join(folder, 'our-city'), { recursive: true });
  for (const [name, change] of Object.entries(form)) {
    const target = path.join(folder, 'our-city', name);
    if (change === null) {
      rmSync(target);
      continue;
    }
    const parts = readFileSync(target, 'utf8').split(change[0]);
    if (parts.length < 2) throw new Error(`an example: ${name} does not have ${JSON.stringify(change[0])}`);
    writeFileSync(target, [parts[0], parts.slice(1).join(change[0])].join(change[1]));
  }
}

/**
 * Changes parts of an office file.
 * @param {string} file
 * @param {Record<string, [string, string]>} changes
 */
function changeParts(file, changes) {
  const parts = unzipSync(readFileSync(file));
  for (const [name, [from, to]] of Object.entries(changes)) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    if (!before.includes(from)) throw new Error(`an example: ${name} does not have ${JSON.stringify(from)}`);
    parts[name] = strToU8(before.replace(from, to));
  }
  writeFileSync(file, zipSync(parts));
}

/**
 * @param {Program} program
 * @param {string[]} args
 */
async function runOnce({ runCli, helpWords }, args) {
  let printed = '';
  const stream = {
    columns: WIDTH,
    /** @param {string} text */
    write(text) {
      printed += text;
    },
  };
  await runCli(args, { stdout: stream, stderr: stream, env: {} });
  const [sorry = ''] = helpWords.zh.bug('\n').split('\n');
  // A code that is missing in the registry, most likely: what the program says of itself is no example.
  if (printed.includes(sorry)) throw new Error(`selfeval ${args.join(' ')}: ${printed}`);
  return printed;
}

/**
 * Of what was printed, the first findings of a code.
 * @param {string} code
 * @param {string} printed
 */
function pick(code, printed) {
  const blocks = printed.split('\n\n').filter((block) => block.split('\n', 2).join(' ').includes(` ${code} `));
  return blocks.slice(0, MOST).join('\n\n').trimEnd();
}

/**
 * The stretches of the files that findings point into, with all that belongs to them; a short report that is meant whole.
 * @param {string} folder
 * @param {Scene} scene
 * @param {string} printed
 */
function showSources(folder, { report = '', times = 1, as }, printed) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  for (const [, name = '', line] of printed.matchAll(/^(?:\s+\S+ )?([^\s:]+):(\d+):\d+(?: |$)/gm)) {
    places.set(name, [...(places.get(name) ?? []), Number(line) - 1]);
  }
  const stretches = [...places].map(([name, lines]) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const shown = stretchOf(text.trimEnd().split('\n'), lines, name.endsWith('.yaml') && !name.includes('/'));
    return places.size === 1 && report !== '' && name === 'report.yaml' ? shown : `# ${name}\n${shown}`;
  });
  if (stretches.length > 0) return stretches.join('\n\n');
  const isShort = report !== '' && times === 1 && as === undefined && report.split('\n').length <= SHORT;
  return isShort ? report.trimEnd() : undefined;
}

/** Lines of a file that are shown in any case, lines around a place in a longer part, and columns of a line of a form. */
const SHORT = 9;
const LONG_PART = 18;
const AROUND = 3;
const LONGEST_LINE = 72;

/**
 * Of a short file all, of a longer one the parts at the root that places lie in; of a long part what is near.
 * @param {string[]} lines
 * @param {number[]} places
 * @param {boolean} whole whether lines are shown whole
 */
function stretchOf(lines, places, whole) {
  const starts = lines.flatMap((line, index) => (/^[^\s#]/.test(line) ? [index] : []));
  /** @type {Set<number>} */
  const shown = new Set(lines.length <= SHORT ? lines.keys() : []);
  for (const place of places) {
    const start = starts.findLast((index) => index <= place) ?? 0;
    const end = starts.find((index) => index > place) ?? lines.length;
    for (let index = start; index < end; index++) {
      if (end - start <= LONG_PART || index === start || Math.abs(index - place) <= AROUND) shown.add(index);
    }
  }
  const result = [];
  for (const index of [...shown].sort((one, other) => one - other)) {
    if (result.length > 0 && !shown.has(index - 1)) result.push('…');
    result.push(whole ? lines[index] : cut(lines[index] ?? ''));
  }
  return result
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trimEnd();
}

/** @param {string} line */
function cut(line) {
  let width = 0;
  for (const [index, character] of [...line].entries()) {
    width += character > '\u2e7f' ? 2 : 1;
    if (width > LONGEST_LINE) return `${[...line].slice(0, index).join('')}…`;
  }
  return line;
}
