// @ts-check
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { builtinModules } from './builtinModules.mjs';
import { collectLicences } from './collectLicences.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/**
 * Bundles the program with all packages that it uses. What is imported lazily stays in chunks of its own.
 * @param {string} root
 * @param {{ outdir: string, minify?: boolean }} options
 */
export async function bundle(root, { outdir, minify = true }) {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    chunkNames: '[name]-[hash]',
    minifySyntax: minify,
    minifyWhitespace: minify,
    legalComments: 'none',
    plugins: [builtinModules],
    define: { SELFEVAL_VERSION: JSON.stringify(version) },
    metafile: true,
    write: false,
  });
  const licences = await collectLicences(root, Object.keys(metafile.inputs));
  const files = [
    ...outputFiles.map(({ path: file, contents }) => ({ file, contents })),
    { file: path.resolve(root, outdir, 'cli.js'), contents: LAUNCHER },
    { file: path.resolve(root, outdir, 'THIRD_PARTY_LICENSES.txt'), contents: licences.text },
  ];
  await Promise.all(files.map(({ file, contents }) => writeIfChanged(file, contents)));
  await chmod(path.resolve(root, outdir, 'cli.js'), 0o755);
  await removeOthers(
    path.resolve(root, outdir),
    files.map(({ file }) => path.basename(file)),
  );
  const bytes = files.reduce((sum, { contents }) => sum + contents.length, 0);
  return { files: files.length, bytes, packages: licences.count };
}

/** Lets Node keep compiled code between runs where it can (22.1 and later). */
const LAUNCHER = `#!/usr/bin/env node
process.getBuiltinModule('node:module').enableCompileCache?.();
await import('./main.js');
`;

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
