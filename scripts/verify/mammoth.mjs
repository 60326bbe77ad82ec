// @ts-check
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * The tables that mammoth reads from each DOCX have the rows, columns and texts of those in the Markdown.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ documents, validatedBy }) {
  let count = 0;
  for (const { source, docx, markdown } of documents) {
    const { value: html } = await mammoth.convertToHtml({ path: docx });
    const found = tablesOfHtml(html);
    const expected = tablesOfMarkdown(await readFile(markdown, 'utf8'));
    if (expected.length === 0) throw new Error(`${source}: no tables in the Markdown.`);
    for (const [index, table] of expected.entries()) {
      const other = found[index];
      if (other === undefined || sizeOf(other) === sizeOf(table) || other.length !== table.length) continue;
      found[index] = packRows(other);
      expected[index] = packRows(table);
    }
    const sizes = [found, expected].map((tables) => tables.map(sizeOf).join(', '));
    if (sizes[0] !== sizes[1]) throw new Error(`${source}: tables in DOCX ${sizes[0]}; in Markdown ${sizes[1]}`);
    for (const [index, table] of expected.entries()) {
      const different = table.flat().findIndex((text, at) => text !== found[index]?.flat()[at]);
      if (different >= 0) {
        const pair = [found[index]?.flat()[different], table.flat()[different]];
        throw new Error(`${source}: table ${index + 1}, cell ${different + 1}: DOCX ${pair[0]}; Markdown ${pair[1]}`);
      }
    }
    count += expected.length;
  }
  validatedBy.set('mammoth', documents.length);
  return `${count} tables of ${documents.length} DOCX agree with the Markdown, cell by cell`;
}

/**
 * A sheet in one grid, whose rows are not parted alike: in Markdown its cells follow one another, and blank ones
 * make up the width.
 * @param {string[][]} table
 */
function packRows(table) {
  const filled = table.map((row) => row.filter((text) => text !== ''));
  return filled.map((row) => row.filter((text, at) => text !== row[at - 1]));
}

/** @param {string[][]} table */
function sizeOf(table) {
  return `${table.length}×${table[0]?.length ?? 0}`;
}

/**
 * Tables as full grids: a merged cell's text stands at each of its positions.
 * @param {string} html
 * @returns {string[][][]}
 */
function tablesOfHtml(html) {
  return [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, body = '']) => {
    /** @type {string[][]} */
    const grid = [];
    for (const [y, [, row = '']] of [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].entries()) {
      for (const [, attributes = '', content = ''] of row.matchAll(/<t[dh]\b([^>]*)>(.*?)<\/t[dh]>/gs)) {
        const text = plain(content.replace(/<[^>]*>/g, ''));
        const width = Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1);
        const height = Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1);
        let x = 0;
        while (grid[y]?.[x] !== undefined) x += 1;
        for (let dy = 0; dy < height; dy += 1) {
          for (let dx = 0; dx < width; dx += 1) {
            grid[y + dy] ??= [];
            const cells = grid[y + dy];
            if (cells) cells[x + dx] = text;
          }
        }
      }
    }
    return grid;
  });
}

/**
 * @param {string} markdown
 * @returns {string[][][]}
 */
function tablesOfMarkdown(markdown) {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children
    .filter((node) => node.type === 'table')
    .map((table) => table.children.map((row) => row.children.map((cell) => plain(cell.children.map(textOf).join('')))));
}

/**
 * @param {import('mdast').PhrasingContent} node
 * @returns {string}
 */
function textOf(node) {
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'html' ? node.value.replace(/^<br ?\/?>$/, '') : 'value' in node ? node.value : '';
}

/** @param {string} text */
function plain(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');
}
