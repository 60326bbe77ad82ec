// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { builtinModules } from './builtinModules.mjs';

/**
 * Reads every shipped form once, now, so that no run has to read its YAML again: `dist/forms/<id>.json` holds the
 * checked trees. The program falls back to the YAML where they are missing.
 * @param {string} root
 * @param {string} outdir
 * @returns {Promise<number>} how many forms
 */
export async function compileForms(root, outdir) {
  const { compileForm } = await loadCompiler(root);
  const templates = path.join(root, 'templates');
  const target = path.join(root, outdir, 'forms');
  await mkdir(target, { recursive: true });
  const ids = (await readdir(templates, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of ids) {
    const { value, findings } = compileForm({
      nameOf: (part) => `templates/${name}/${part}`,
      read: (part) => {
        const file = path.join(templates, name, part);
        return existsSync(file) ? readFileSync(file) : undefined;
      },
      keepText: () => {},
    });
    if (value === undefined) throw new Error(`templates/${name}: ${findings.map(({ code }) => code).join(', ')}`);
    await writeFile(path.join(target, `${name}.json`), JSON.stringify(value));
  }
  return ids.length;
}

/**
 * The program's own reader, bundled to be run by this script.
 * @param {string} root
 * @returns {Promise<typeof import('../../src/form/compileForm.ts')>}
 */
async function loadCompiler(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/form/compileForm.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [builtinModules],
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
