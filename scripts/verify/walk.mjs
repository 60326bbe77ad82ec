// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeWordFile } from '../build/makeWordFile.mjs';
import { packOnce } from './packed.mjs';
import { run as runProgram } from './tools.mjs';

/**
 * From an empty home to a finished DOCX, on to the next year, and from last year's Word file, with the packed package.
 * @param {import('./documents.mjs').Context} context
 */
export async function run(context) {
  const { root, folder } = context;
  const { tarball } = await packOnce(context);
  const home = path.join(folder, 'walk');
  const word = path.join(folder, 'last-year.docx');
  await writeFile(
    word,
    makeWordFile({ body: bodyOf(await readFile(path.join(root, 'test/guides/last-year.txt'), 'utf8')) }),
  );
  const env = { ...process.env, PACKAGE: tarball, WORD: word };
  const told = [];
  for (const name of ['first-year.sh', 'next-year.sh', 'from-word.sh']) {
    const script = path.join(root, 'test/guides', name);
    const transcript = await runProgram('bash', [script, home], { cwd: folder, env });
    const steps = transcript.match(/^ *\d+ ms {2}\$ /gm)?.length ?? 0;
    const time = /^ *(\d+) ms {2}finished/m.exec(transcript)?.[1];
    if (time === undefined) throw new Error(`${name} did not finish:\n${transcript}`);
    told.push(`${name}: ${steps} steps in ${time} ms`);
  }
  return told.join(', ');
}

/**
 * Paragraphs of a Word file, a line each; lines between `|` are the rows of a table.
 * @param {string} text
 */
function bodyOf(text) {
  /** @type {(words: string) => string} */
  const paragraph = (words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  return text
    .trim()
    .split(/\n(?=\|)(?<!\|\n)|(?<=\|)\n(?!\|)/)
    .map((part) => {
      if (!part.startsWith('|')) return part.split('\n').map(paragraph).join('');
      const rows = part.split('\n').map((line) => {
        const cells = line.slice(1, -1).split('|');
        return `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell.trim())}</w:tc>`).join('')}</w:tr>`;
      });
      return `<w:tbl>${rows.join('')}</w:tbl>`;
    })
    .join('');
}
