// @ts-check
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './documents.mjs';
import * as libreoffice from './libreoffice.mjs';
import * as ooxml from './ooxml.mjs';

/**
 * The same reports with their charts: Word's own validator and LibreOffice take them, and each chart of Markdown has its file.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root, folder, documents }) {
  const sources = documents.map(({ source }) => source);
  const program = [process.execPath, path.join(root, 'dist/cli.js')];
  const built = await buildAll(root, program, sources, path.join(folder, 'charts'), undefined, ['--charts']);
  const context = { root, folder, documents: built, validatedBy: new Map() };
  await ooxml.run(context);
  await libreoffice.run(context);
  let pictures = 0;
  for (const { folder: made } of built)
    pictures += (await readdir(made)).filter((name) => name.endsWith('.svg')).length;
  if (pictures < built.length) throw new Error(`${pictures} pictures of ${built.length} reports`);
  return `${built.length} DOCX with native charts valid and opened, ${pictures} SVG files`;
}
