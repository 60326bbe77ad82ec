// @ts-check
import { readFile } from 'node:fs/promises';

const CLOCK = 'new Date(f.mtime == null ? Date.now() : f.mtime)';
/** A day in 1990, wherever one is: a zip file knows the years from 1980 to 2099. */
const FIXED = 'new Date(f.mtime == null ? 645000000000 : f.mtime)';

/**
 * `docx` packs a chart's workbook with the time of the clock, and fails where that is before 1980 or after 2099. The time is
 * thrown away when the workbook is packed anew.
 * @type {import('esbuild').Plugin}
 */
export const timelessZip = {
  name: 'timeless-zip',
  setup({ onLoad }) {
    onLoad({ filter: /docx.dist.index\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(CLOCK)) throw new Error(`${path} no longer asks the clock as timelessZip.mjs takes it to.`);
      return { contents: source.replaceAll(CLOCK, FIXED) };
    });
  },
};
