// @ts-check
import { isBuiltin } from 'node:module';

/** Marks a module that is looked up when something of it is used. */
const LATE = '?late';

/** Of what most runs use nothing of, and what takes long to load: milliseconds of the 45 of `--help`, the 150 of a check. */
const RARELY_USED = [
  // Only a commander program with sub-commands in files of their own would start any: 3 ms.
  { named: 'node:child_process', by: /[\\/]node_modules[\\/]commander[\\/]/ },
  // Digests of what is written, and threads for many files: 5 ms each.
  { named: 'node:crypto', by: /./ },
  { named: 'node:worker_threads', by: /./ },
];

/**
 * Takes Node's own modules without the ESM loader, which reads every export of them and so loads streams for `node:fs`:
 * several ms of 50. It also serves packages in CommonJS, for whose `require` an ES module has no function, and the library,
 * whose modules must not import what a browser lacks.
 * @type {import('esbuild').Plugin}
 */
export const builtinModules = {
  name: 'builtin-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]|^node:/ }, ({ path: name, importer }) => {
      if (!isBuiltin(name)) return undefined;
      const isLate = RARELY_USED.some(({ named, by }) => named === name && by.test(importer));
      return { path: name, namespace: 'builtin', ...(isLate ? { suffix: LATE } : {}) };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path: name, suffix }) => {
      const module = `process.getBuiltinModule(${JSON.stringify(name)})`;
      if (suffix !== LATE) return { contents: `module.exports = ${module};` };
      // An import copies what a module has as getters, so it must have the names of all.
      const names = JSON.stringify(Object.keys(process.getBuiltinModule(name) ?? {}).join());
      return {
        contents: `for (const name of ${names}.split(',')) Object.defineProperty(exports, name, { enumerable: true, get: () => ${module}[name] });`,
      };
    });
  },
};
