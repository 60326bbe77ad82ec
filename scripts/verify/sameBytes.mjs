// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * Fails unless two builds of the examples are the same byte for byte.
 * @param {import('./documents.mjs').Built[]} expected
 * @param {import('./documents.mjs').Built[]} found
 * @param {string} who
 */
export async function assertSameBytes(expected, found, who) {
  for (const [index, document] of expected.entries()) {
    for (const kind of /** @type {const} */ (['markdown', 'docx', 'json'])) {
      const other = found[index]?.[kind];
      if (other === undefined || !(await readFile(document[kind])).equals(await readFile(other))) {
        throw new Error(`${document.source}: ${who} makes another ${kind} file.`);
      }
    }
  }
}
