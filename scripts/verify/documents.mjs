// @ts-check
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { run as runProgram } from './tools.mjs';

/**
 * One example and what the built CLI made of it.
 * @typedef {{ source: string, folder: string, markdown: string, docx: string, json: string }} Built
 */

/**
 * What the parts share: `folder` is a new one outside the checkout.
 * @typedef {{ root: string, folder: string, documents: Built[], validatedBy: Map<string, number> }} Context
 */

/** @param {Context} context */
export async function run(context) {
  const { root, folder } = context;
  await runProgram(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root });
  const sources = await findExamples(root);
  if (sources.length === 0) throw new Error('examples/ holds no report.yaml.');
  const built = path.join(folder, 'documents');
  context.documents = await buildAll(root, [process.execPath, path.join(root, 'dist/cli.js')], sources, built);
  return `${sources.length} examples built as Markdown, DOCX and JSON`;
}

/** @param {string} root */
async function findExamples(root) {
  const files = await readdir(path.join(root, 'examples'), { recursive: true });
  return files.filter((file) => path.basename(file) === 'report.yaml').sort();
}

/**
 * Builds every example from another folder, each into a folder of its own.
 * @param {string} root
 * @param {string[]} program
 * @param {string[]} sources below examples/
 * @param {string} target
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string[]} [options] of `build`
 * @returns {Promise<Built[]>}
 */
export async function buildAll(root, [command = '', ...args], sources, target, env, options = []) {
  const documents = [];
  for (const source of sources) {
    const folder = path.join(target, path.dirname(source));
    const file = path.join(root, 'examples', source);
    const where = { cwd: path.parse(root).root, ...(env && { env }) };
    await runProgram(command, [...args, 'build', file, '--format', 'md,docx,json', '-o', folder, ...options], where);
    const files = await readdir(folder);
    /** @param {string} extension */
    const find = (extension) => {
      const found = files.filter((name) => name.endsWith(extension));
      if (found.length !== 1) throw new Error(`${source}: one ${extension} expected, made: ${files.join(', ')}`);
      return path.join(folder, String(found[0]));
    };
    documents.push({ source, folder, markdown: find('.md'), docx: find('.docx'), json: find('.json') });
  }
  return documents;
}
