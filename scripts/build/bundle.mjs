// @ts-check
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { builtinModules } from './builtinModules.mjs';
import { collectLicences } from './collectLicences.mjs';
import { declareLibrary } from './declareLibrary.mjs';
import { joinChunks } from './joinChunks.mjs';
import { latePatterns } from './latePatterns.mjs';
import { listChunks } from './listChunks.mjs';
import { markCalled } from './markCalled.mjs';
import { patchDocx } from './patchDocx.mjs';
import { plainYaml } from './plainYaml.mjs';
import { quickCells } from './quickCells.mjs';
import { supportedNodes } from './supportedNodes.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/** @typedef {{ file: string, contents: string | Uint8Array }} BundledFile */

/**
 * Writes the package's `dist`: the entry script, ES modules that the command line and the library share, and what goes with
 * them.
 * @param {string} root
 * @param {{ outdir: string, forms?: { id: string, json: string }[], minify?: boolean }} options
 */
export async function bundle(root, { outdir, forms = [], minify = true }) {
  const { files: modules, metafile } = await bundleModules(root, { outdir, minify });
  const licences = await collectLicences(root, Object.keys(metafile.inputs));
  const written = [
    ...modules,
    { file: path.resolve(root, outdir, 'library.d.mts'), contents: await declareLibrary(root) },
    { file: path.resolve(root, outdir, 'thread.mjs'), contents: THREAD },
    // The entry has to be a script: of modules, a Node that is too old could not even read the first line.
    { file: path.resolve(root, outdir, 'package.json'), contents: '{ "type": "commonjs" }\n' },
    ...forms.map(({ id, json }) => ({ file: path.resolve(root, outdir, 'forms', `${id}.json`), contents: json })),
    { file: path.resolve(root, outdir, 'THIRD_PARTY_LICENSES.txt'), contents: licences.text },
  ];
  const files = minify ? await markCalled(root, written) : written;
  await Promise.all(files.map(({ file, contents }) => writeIfChanged(file, contents)));
  await chmod(path.resolve(root, outdir, 'cli.js'), 0o755);
  await removeOthers(path.resolve(root, outdir), ['forms', ...files.map(({ file }) => path.basename(file))]);
  const bytes = files.reduce((sum, { contents }) => sum + contents.length, 0);
  return { files: files.length, bytes, packages: licences.count };
}

/** An entry of its own would break the modules that it shares with the command line into more files. */
const THREAD = "import { runThread } from './runCli.mjs';\nvoid runThread();\n";

/**
 * What is run, without writing it.
 * @param {string} root
 * @param {{ outdir: string, minify: boolean }} options
 * @returns {Promise<{ files: BundledFile[], metafile: import('esbuild').Metafile }>} the metafile is of the modules alone
 */
export async function bundleModules(root, { outdir, minify }) {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const define = { SELFEVAL_VERSION: JSON.stringify(manifest.version) };
  const entry = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts' },
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2017',
    supported: { 'dynamic-import': true },
    minify,
    define: { ...define, SELFEVAL_NODES: JSON.stringify(supportedNodes(manifest.engines.node)) },
    plugins: [besideEntry],
    banner: { js: '#!/usr/bin/env node' },
    write: false,
  });
  const modules = await build({
    absWorkingDir: root,
    entryPoints: { runCli: 'src/commands/runCli.ts', library: 'src/library.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    // The library runs wherever JavaScript does, and shares its modules with the command line.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify,
    legalComments: 'none',
    define,
    plugins: [latePatterns, builtinModules, patchDocx, plainYaml, quickCells, joinChunks],
    metafile: true,
    write: false,
  });
  assertOfNoNode(modules.metafile);
  const files = [...entry.outputFiles, ...modules.outputFiles].map(({ path: file, text }) => ({
    file,
    contents: escapeNonAscii(text),
  }));
  return { files, metafile: modules.metafile };
}

/**
 * The entry imports the program as it lies in `dist`.
 * @type {import('esbuild').Plugin}
 */
const besideEntry = {
  name: 'beside-entry',
  setup({ onResolve }) {
    onResolve({ filter: /\/runCli\.ts$/ }, () => ({ path: './runCli.mjs', external: true }));
  },
};

/**
 * Whoever imports the library may have no Node: nothing that it loads asks for one of Node's modules.
 * @param {import('esbuild').Metafile} metafile
 */
function assertOfNoNode(metafile) {
  const strangers = listChunks(metafile, 'src/library.ts').flatMap((name) => {
    const { inputs = {}, imports = [] } = metafile.outputs[name] ?? {};
    const builtin = Object.keys(inputs).filter((input) => input.startsWith('builtin:') && inputs[input]?.bytesInOutput);
    // What is imported later would be bundled with it all the same.
    const later = imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path: target }) => target);
    return [...builtin, ...later].map((stranger) => `${stranger} in ${name}`);
  });
  if (strangers.length > 0) throw new Error(`The library asks for ${strangers.join(', ')}`);
}

/**
 * esbuild writes ASCII but for regular expressions, where an escape means the same. Node need not decode ASCII, and V8 keeps
 * it in half the memory: 7 of the 140 ms that `check` takes on Node 24.
 * @param {string} code
 */
function escapeNonAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * @param {string} folder
 * @param {string[]} kept
 */
async function removeOthers(folder, kept) {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => !kept.includes(name)).map((name) => rm(path.join(folder, name), { recursive: true })),
  );
}
