// @ts-check
import { readFile } from 'node:fs/promises';

/** What is replaced, by what, and how often it stands there; `undefined`: at least once. */
const REPLACED = /** @type {const} */ ([
  // All attributes of an element are copied for each of them, and each field of each element is asked whether its name is a
  // text: a tenth of the time in which a document is written. A plain object and `in` do the same.
  {
    from: '.reduce((acc, { key, value }) => _objectSpread2(_objectSpread2({}, acc), {}, { [key]: value }), {})',
    to: '.reduce((acc, { key, value }) => { acc[key] = value; return acc; }, {})',
    times: 1,
  },
  { from: 'return (r = toPropertyKey(r)) in e ?', to: 'return r in e ?', times: 1 },
  // A chart's workbook is packed with the time of the clock, which fails before 1980 and after 2099, the years that a zip file
  // knows. The time is thrown away when the workbook is packed anew; a day in 1990 is inside, wherever one is.
  {
    from: 'new Date(f.mtime == null ? Date.now() : f.mtime)',
    to: 'new Date(f.mtime == null ? 645000000000 : f.mtime)',
    times: undefined,
  },
]);

/**
 * Mends the package docx as it is bundled. Of two plugins that load one file esbuild asks the first alone, so that all that is
 * mended stands here.
 * @type {import('esbuild').Plugin}
 */
export const patchDocx = {
  name: 'patch-docx',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const { from, to, times } of REPLACED) {
        const found = contents.split(from).length - 1;
        if (found === 0 || (times !== undefined && found !== times))
          throw new Error(`${path} no longer does what patchDocx.mjs replaces: ${from}`);
        contents = contents.replaceAll(from, () => to);
      }
      return { contents };
    });
  },
};
