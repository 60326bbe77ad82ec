// @ts-check
/**
 * cli-table3 measures columns with an old `string-width` that compiles kilobytes of patterns for emoji before the first
 * cell: half the time of `score`. It gets ours, which needs none.
 * @type {import('esbuild').Plugin}
 */
export const ownWidths = {
  name: 'own-widths',
  setup({ onResolve, onLoad, initialOptions: { absWorkingDir = '.' } }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      /node_modules.cli-table3/.test(importer) ? { path: 'string-width', namespace: 'own-widths' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'own-widths' }, () => ({
      contents: `module.exports = require('./src/terminal/displayWidth.ts').displayWidth;`,
      resolveDir: absWorkingDir,
    }));
  },
};
