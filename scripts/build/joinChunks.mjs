// @ts-check
import path from 'node:path';

/** What runs together: `files` are loaded by everything that is imported lazily and matches `by`. */
const TOGETHER = [
  {
    // What reading the command line has loaded already.
    files: [
      'src/commands/commandLine/helpWords.ts',
      'src/commands/outputFormats/outputFormats.ts',
      'src/findings/printSentence.ts',
      'src/findings/types.ts',
      'src/terminal/wrapText.ts',
      'src/workbooks/columns.ts',
    ],
    by: /^src\/(?!document\/generated\/|findings\/|generated\/)/,
  },
  {
    // What reads a report, and what nearly all that do so need besides.
    files: [
      'src/commands/check/check.ts',
      'src/commands/outputFormats/outputPath.ts',
      'src/commands/reports/loadToShow.ts',
      'src/document/printFigure.ts',
      'src/scores/printReason.ts',
      'src/terminal/nothingMade.ts',
    ],
    by: /^src\/(?!commands\/explain\/|document\/generated\/|findings\/|generated\/)/,
  },
  {
    // What makes a document of it.
    files: [
      'src/commands/reports/composeReport.ts',
      'src/writers/joinTableCaption.ts',
      'src/writers/listRuns.ts',
      'src/writers/nameOfChart.ts',
    ],
    by: /^src\/(?:commands\/(?:build\/|preview\/|reports\/composeReport|outputFormats\/)|document\/(?!generated\/)|writers\/)/,
  },
];

/**
 * esbuild makes a chunk of all modules that the same entries reach, and each lazy import is an entry: a hundred files, of
 * which `check` would load forty, at half a millisecond each. So whatever is imported after a report was read brings along
 * what reading it has loaded anyway, and that is a few chunks.
 * @type {import('esbuild').Plugin}
 */
export const joinChunks = {
  name: 'join-chunks',
  setup({ onResolve, onLoad, initialOptions: { absWorkingDir = '.' } }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path: target, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = path.relative(absWorkingDir, path.resolve(resolveDir, target)).split(path.sep).join('/');
      return TOGETHER.some(({ by }) => by.test(name)) ? { path: name, namespace: 'joined' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'joined' }, ({ path: name }) => {
      const others = TOGETHER.flatMap(({ files, by }) => (by.test(name) ? files : []));
      const imports = others.map((other) => `import './${other}';\n`);
      return { contents: `export * from './${name}';\n${imports.join('')}`, resolveDir: absWorkingDir };
    });
  },
};
