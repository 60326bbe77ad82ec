// @ts-check
import { isBuiltin } from 'node:module';

/**
 * Takes Node's own modules without the ESM loader, which reads every export of them and so loads streams for `node:fs`:
 * several ms of 50. It also serves packages in CommonJS, for whose `require` an ES module has no function, and the library,
 * whose modules must not import what a browser lacks.
 * @type {import('esbuild').Plugin}
 */
export const builtinModules = {
  name: 'builtin-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]|^node:/ }, ({ path: name }) =>
      isBuiltin(name) ? { path: name, namespace: 'builtin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path: name }) => {
      const module = `process.getBuiltinModule(${JSON.stringify(name)})`;
      // Only a commander program with sub-commands in files of their own would start any: 3 ms of the 45 of `--help`.
      const lazily = name === 'node:child_process' ? `new Proxy({}, { get: (_, key) => ${module}[key] })` : module;
      return { contents: `module.exports = ${lazily};` };
    });
  },
};
