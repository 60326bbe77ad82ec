// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeWordFile } from '../build/makeWordFile.mjs';
import { run as runProgram } from './tools.mjs';

/**
 * @typedef {typeof import('../../src/wordfile/readWordFile.ts') & typeof import('../../src/files/convertWithOffice.ts')} Reader
 */

/**
 * The reader of Word files on what LibreOffice writes: each DOCX saved by it again, and by way of .doc, reads the same; and
 * the numbers of lists are those that it prints.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root, folder, documents }) {
  const place = path.join(folder, 'wordfiles');
  await mkdir(place, { recursive: true });
  const reader = await loadReader(root, place);
  const profile = pathToFileURL(path.join(folder, 'office-profile')).href;
  /** @type {(format: string, file: string) => Promise<string>} */
  const convert = (format, file) =>
    runProgram(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', place, file],
      { cwd: place },
    );
  for (const { source, docx } of documents) {
    const whole = print(reader, source, await readFile(docx));
    const name = path.basename(docx, '.docx');
    await convert('docx', docx);
    assertSame(`${source} saved again`, print(reader, source, await readFile(path.join(place, `${name}.docx`))), whole);
    await convert('doc', docx);
    const older = await readFile(path.join(place, `${name}.doc`));
    const { value, findings } = await reader.convertWithOffice(`${name}.doc`, older, 'doc', process.env.PATH ?? '');
    if (value === undefined) throw new Error(`${source} as .doc: ${JSON.stringify(findings)}`);
    assertSame(`${source} by way of .doc`, print(reader, source, value), whole);
  }
  const lists = makeWordFile({ body: BODY, numbering: NUMBERING });
  await writeFile(path.join(place, 'lists.docx'), lists);
  await convert('txt:Text (encoded):UTF8', path.join(place, 'lists.docx'));
  const printed = await readFile(path.join(place, 'lists.txt'), 'utf8');
  const expected = printed.replace(/[^\S\n]|\ufeff/g, '').trim();
  assertSame('numbers of lists', print(reader, 'lists.docx', lists), expected);
  return `${documents.length} DOCX saved by LibreOffice, and as .doc, read the same; ${LEVELS.length} numbers as it prints them`;
}

/** @type {(root: string, place: string) => Promise<Reader>} */
async function loadReader(root, place) {
  const outfile = path.join(place, 'reader.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { readWordFile } from './src/wordfile/readWordFile.ts';
export { convertWithOffice } from './src/files/convertWithOffice.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * All that is read of a file, as lines without blanks.
 * @param {Reader} reader
 * @param {string} name
 * @param {Uint8Array} bytes
 */
function print({ readWordFile }, name, bytes) {
  const { value, findings } = readWordFile(name, bytes);
  if (value === undefined) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  const lines = value.blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.role.type === 'heading' ? `${'#'.repeat(block.role.level)}${block.text}` : block.text]
      : block.rows.map(({ positions }) =>
          positions.map((each) => (each.type === 'cell' ? each.text : each.type === 'covered' ? '^' : '-')).join('|'),
        ),
  );
  const isPlain = name === 'lists.docx';
  return lines.map((line) => (isPlain ? line.replace(/^#+/, '') : line).replace(/\s/g, '')).join('\n');
}

/** @type {(what: string, found: string, expected: string) => void} */
function assertSame(what, found, expected) {
  const [lines, wanted] = [found.split('\n'), expected.split('\n')];
  const at = Math.max(
    wanted.findIndex((line, index) => line !== lines[index]),
    lines.length === wanted.length ? -1 : Math.min(lines.length, wanted.length),
  );
  if (found !== expected) throw new Error(`${what}, line ${at + 1}: ${lines[at]}; expected ${wanted[at]}`);
}

/** The levels of paragraphs in lists, and one without a number. */
const LEVELS = [0, 1, 1, 2, 3, 3, 2, 1, 2, 0, 1, 4, 4, 0, 0, 1];
const FORMATS = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '%3.%4'],
  ['decimalEnclosedCircle', '%5'],
];
const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${FORMATS.map(
  ([format, text], level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const BODY = LEVELS.map(
  (level) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>文字</w:t></w:r></w:p>`,
).join('');
