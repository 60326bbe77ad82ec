// @ts-check
import { build } from 'esbuild';
import { builtinModules } from './builtinModules.mjs';

/**
 * Bundles the library into one module that imports nothing and asks for nothing of Node: it runs wherever JavaScript does,
 * and `require` takes it too (Node 20.19 and later).
 * @param {string} root
 * @param {{ outdir: string, minify: boolean }} options
 */
export async function bundleLibrary(root, { outdir, minify }) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { library: 'src/library.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify,
    legalComments: 'none',
    // What composes documents asks for files; it is found, and left out since the library composes none.
    plugins: [builtinModules],
    metafile: true,
    write: false,
  });
  const inside = Object.values(result.metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const strangers = inside.filter(([name, { bytesInOutput }]) => bytesInOutput > 0 && name.startsWith('builtin:'));
  if (strangers.length > 0) throw new Error(`The library asks for ${strangers.map(([name]) => name).join(', ')}`);
  return result;
}
