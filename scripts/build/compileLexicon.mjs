// @ts-check
import { readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { writeIfChanged } from './writeIfChanged.mjs';

const TYPES = `/** The rows of \`lexicon/*.yaml\`: by file, by meaning, the words. */
declare const lexicon: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
export default lexicon;
`;

/**
 * Makes one module of the words by which sentences are read, so that no run parses their YAML. A word that stands twice in
 * one file would have two meanings of a kind, which nothing could tell apart.
 * @param {string} root
 * @returns {Promise<number>} how many rows there are
 */
export async function compileLexicon(root) {
  const folder = path.join(root, 'src/reading/lexicon');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = names.map((name) => {
    /** @type {Record<string, string[]>} */
    const rows = parse(readFileSync(path.join(folder, name), 'utf8'));
    const seen = new Set();
    for (const word of Object.values(rows).flat()) {
      if (typeof word !== 'string' || word === '' || seen.has(word)) throw new Error(`lexicon/${name}: ${word}`);
      seen.add(word);
    }
    return { name: path.basename(name, '.yaml'), rows, count: seen.size };
  });
  const generated = path.join(root, 'src/reading/generated');
  await mkdir(generated, { recursive: true });
  const lines = files.map(({ name, rows }) => `  ${name}: ${JSON.stringify(rows)},\n`);
  await writeIfChanged(path.join(generated, 'lexicon.js'), `export default {\n${lines.join('')}};\n`);
  await writeIfChanged(path.join(generated, 'lexicon.d.ts'), TYPES);
  return files.reduce((sum, { count }) => sum + count, 0);
}
