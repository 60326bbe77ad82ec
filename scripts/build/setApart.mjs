// @ts-check
import path from 'node:path';

/**
 * What only `explain`, SARIF and `import` ask for, as scripts of their own: the program is one script, which every run reads
 * whole, and these are a fifth of it.
 */
export const APART = {
  explanationsZh: 'src/generated/explanationsZh.js',
  explanationsEn: 'src/generated/explanationsEn.js',
  examples: 'src/generated/examples.js',
  tables: 'src/workbooks/planImport.ts',
};

/** @type {import('esbuild').Plugin} */
export const setApart = {
  name: 'set-apart',
  setup({ onResolve, initialOptions: { absWorkingDir = '.' } }) {
    onResolve(
      { filter: /\/(?:explanations(?:Zh|En)\.js|examples\.js|planImport\.ts)$/ },
      ({ path: target, resolveDir, kind }) => {
        const file = path.relative(absWorkingDir, path.resolve(resolveDir, target)).split(path.sep).join('/');
        const name = Object.entries(APART).find(([, source]) => source === file)?.[0];
        return name === undefined || kind === 'entry-point' ? undefined : { path: `./${name}.js`, external: true };
      },
    );
  },
};
