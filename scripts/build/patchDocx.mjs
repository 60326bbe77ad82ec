// @ts-check
import { readFile } from 'node:fs/promises';

const CLOCK = 'new Date(f.mtime == null ? Date.now() : f.mtime)';
const FIXED = 'new Date(f.mtime == null ? 645000000000 : f.mtime)';

/**
 * The package docx packs a chart's workbook with the time of the clock, which fails before 1980 and after 2099, the years that
 * a zip file knows. The time is thrown away when the workbook is packed anew; a day in 1990 is inside, wherever one is.
 * @type {import('esbuild').Plugin}
 */
export const patchDocx = {
  name: 'patch-docx',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      if (!contents.includes(CLOCK)) throw new Error(`${path} no longer does what patchDocx.mjs replaces: ${CLOCK}`);
      return { contents: contents.replaceAll(CLOCK, () => FIXED) };
    });
  },
};
