// @ts-check
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {{ name: string, version: string, license: string, text: string }} Licence */

/**
 * The licences of all packages that files of the bundle come from, and of what these packages depend on: some carry
 * their dependencies inside.
 * @param {string} root
 * @param {string[]} inputs files that were bundled, from the root
 */
export async function collectLicences(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  /** @type {Map<string, Licence>} */
  const licences = new Map();
  // A set can grow while it is walked.
  for (const folder of folders) {
    const manifest = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
    const { name, version, license, dependencies = {} } = manifest;
    licences.set(`${name}@${version}`, {
      name,
      version,
      license,
      text: await licenceText(path.join(root, folder), manifest),
    });
    for (const dependency of Object.keys(dependencies)) {
      if (!dependency.startsWith('@types/')) folders.add(installedFolder(root, folder, dependency));
    }
  }
  const sections = [...licences.keys()].sort().map((key) => {
    const { name, version, license, text } = /** @type {Licence} */ (licences.get(key));
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  const head = 'selfeval is bundled with the following packages, each under its own licence.\n';
  return { text: [head, ...sections].join(`\n${'-'.repeat(80)}\n\n`), count: licences.size };
}

/** @param {string} input */
function packageFolder(input) {
  return input.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0];
}

/**
 * @param {string} root
 * @param {string} from
 * @param {string} dependency
 */
function installedFolder(root, from, dependency) {
  const nested = `${from}/node_modules/${dependency}`;
  return existsSync(path.join(root, nested)) ? nested : `node_modules/${dependency}`;
}

/**
 * @param {string} folder
 * @param {{ name: string, license?: string, author?: string | { name: string } }} manifest
 */
async function licenceText(folder, { name, license, author }) {
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e([-.].*)?$/i.test(entry));
  if (file !== undefined) return readFile(path.join(folder, file), 'utf8');
  const holder = typeof author === 'string' ? author : author?.name;
  if (license === undefined || holder === undefined) throw new Error(`${name} names no licence and no author.`);
  return `${license} licence, copyright ${holder}. The package holds no licence text of its own.`;
}
