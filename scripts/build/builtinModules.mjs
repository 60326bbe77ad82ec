// @ts-check
import { isBuiltin } from 'node:module';

/** Marks a module that is looked up when something of it is used, which works for `require` alone. */
const LATE = '?late';

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
      // Only a commander program with sub-commands in files of their own would start any: 3 ms of the 45 of `--help`.
      const isLate = name === 'node:child_process' && /[\\/]node_modules[\\/]commander[\\/]/.test(importer);
      return { path: name, namespace: 'builtin', ...(isLate ? { suffix: LATE } : {}) };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path: name, suffix }) => {
      const module = `process.getBuiltinModule(${JSON.stringify(name)})`;
      const lazily = suffix === LATE ? `new Proxy({}, { get: (_, key) => ${module}[key] })` : module;
      return { contents: `module.exports = ${lazily};` };
    });
  },
};
