// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run as runProgram } from './tools.mjs';

/**
 * LibreOffice opens each DOCX: it has pages, and the report's title is on them.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ documents, folder, validatedBy }) {
  const profile = pathToFileURL(path.join(folder, 'office-profile')).href;
  const pages = [];
  for (const { source, docx, markdown, folder: outdir } of documents) {
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', outdir, docx];
    await runProgram('soffice', args, { cwd: folder });
    const pdf = docx.replace(/docx$/, 'pdf');
    const info = await runProgram('pdfinfo', [pdf], { cwd: folder });
    const count = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1] ?? 0);
    if (count === 0) throw new Error(`${source}: the PDF has no pages.`);
    const title = titleOf(await readFile(markdown, 'utf8'));
    const text = await runProgram('pdftotext', [pdf, '-'], { cwd: folder });
    if (title === '' || !text.replace(/\s/g, '').includes(title))
      throw new Error(`${source}: no “${title}” in the PDF.`);
    pages.push(count);
  }
  validatedBy.set('LibreOffice', documents.length);
  return `${documents.length} DOCX converted to PDF, ${pages.join(' + ')} pages`;
}

/**
 * The first heading, without spaces and line ends.
 * @param {string} markdown
 */
function titleOf(markdown) {
  const heading = /^# (.*(?:\n(?!\n|#).*)*)/m.exec(markdown)?.[1] ?? '';
  return heading.replace(/<br ?\/?>|\\$|\\(?=[!-/:-@[-`{-~])|\s/gm, '');
}
