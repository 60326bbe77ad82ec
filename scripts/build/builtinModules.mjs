// @ts-check
import { isBuiltin } from 'node:module';

/**
 * Takes Node's own modules without the ESM loader, which reads every export of them and so loads streams for `node:fs`:
 * 2 ms of 55. It also serves packages in CommonJS, for whose `require` an ESM bundle has no function.
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
      // Only a commander program with sub-commands in files of their own would start any; 2 ms again.
      const lazily = name === 'node:child_process' ? `new Proxy({}, { get: (_, key) => ${module}[key] })` : module;
      return { contents: `module.exports = ${lazily};` };
    });
  },
};
