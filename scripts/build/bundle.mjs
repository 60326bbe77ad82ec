// @ts-check
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { builtinModules } from './builtinModules.mjs';
import { bundleLibrary } from './bundleLibrary.mjs';
import { collectLicences } from './collectLicences.mjs';
import { declareLibrary } from './declareLibrary.mjs';
import { ownWidths } from './ownWidths.mjs';
import { quickCells } from './quickCells.mjs';
import { APART, setApart } from './setApart.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/**
 * Bundles the program with all packages that it uses into one script; what is imported lazily is run lazily in it. One
 * script, and not modules, since only a script can bring its compiled code along (`makeCodeCache`).
 * @param {string} root
 * @param {{ outdir: string, forms?: { id: string, json: string }[], minify?: boolean }} options
 */
export async function bundle(root, { outdir, forms = [], minify = true }) {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli.ts', ...APART },
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify,
    legalComments: 'none',
    plugins: [builtinModules, ownWidths, quickCells, setApart],
    // In a script there is `require` alone.
    supported: { 'dynamic-import': false },
    define: { SELFEVAL_VERSION: JSON.stringify(version), 'import.meta.url': 'SELFEVAL_URL' },
    banner: { js: 'const SELFEVAL_URL = require("node:url").pathToFileURL(__filename).href;' },
    metafile: true,
    write: false,
  });
  const library = await bundleLibrary(root, { outdir, minify });
  const inputs = [...Object.keys(metafile.inputs), ...Object.keys(library.metafile.inputs)];
  const licences = await collectLicences(root, inputs);
  const launcher = await readFile(new URL('./launcher.cjs', import.meta.url));
  const files = [
    ...[...outputFiles, ...library.outputFiles].map(({ path: file, text }) => ({
      file,
      contents: escapeNonAscii(text),
    })),
    { file: path.resolve(root, outdir, 'library.d.mts'), contents: await declareLibrary(root) },
    { file: path.resolve(root, outdir, 'cli.js'), contents: launcher },
    { file: path.resolve(root, outdir, 'package.json'), contents: '{ "type": "commonjs" }\n' },
    ...forms.map(({ id, json }) => ({ file: path.resolve(root, outdir, 'forms', `${id}.json`), contents: json })),
    { file: path.resolve(root, outdir, 'THIRD_PARTY_LICENSES.txt'), contents: licences.text },
  ];
  await Promise.all(files.map(({ file, contents }) => writeIfChanged(file, contents)));
  await chmod(path.resolve(root, outdir, 'cli.js'), 0o755);
  await removeOthers(path.resolve(root, outdir), ['forms', 'code', ...files.map(({ file }) => path.basename(file))]);
  const bytes = files.reduce((sum, { contents }) => sum + contents.length, 0);
  return { files: files.length, bytes, packages: licences.count };
}

/**
 * esbuild writes ASCII but for regular expressions, where an escape means the same. Of ASCII, V8 needs half the memory.
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
