// @ts-check
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from './tools.mjs';

/** @type {WeakMap<import('./documents.mjs').Context, Promise<Packed>>} */
const packed = new WeakMap();

/**
 * The package as npm would publish it, and a place where it was installed alone, globally.
 * @typedef {{ tarball: string, prefix: string, bin: string }} Packed
 */

/**
 * Packs and installs once a run.
 * @param {import('./documents.mjs').Context} context
 * @returns {Promise<Packed>}
 */
export function packOnce(context) {
  const done = packed.get(context) ?? pack(context);
  packed.set(context, done);
  return done;
}

/**
 * @param {import('./documents.mjs').Context} context
 * @returns {Promise<Packed>}
 */
async function pack({ root, folder }) {
  const [target, prefix] = [path.join(folder, 'packed'), path.join(folder, 'prefix')];
  await mkdir(target);
  await mkdir(prefix);
  await run('npm', ['pack', '--pack-destination', target], { cwd: root });
  const [name = ''] = await readdir(target);
  const tarball = path.join(target, name);
  const install = ['install', '--global', '--engine-strict', '--no-audit', '--no-fund', '--prefix', prefix];
  await run('npm', [...install, tarball], { cwd: folder });
  return { tarball, prefix, bin: path.join(prefix, 'bin') };
}
