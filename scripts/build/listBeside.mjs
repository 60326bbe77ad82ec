// @ts-check
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Files that lie beside the code they belong to, anywhere in src/, in order.
 * @param {string} root
 * @param {string | RegExp} name the file's name, or a pattern for its path with slashes
 */
export async function listBeside(root, name) {
  const all = await readdir(path.join(root, 'src'), { recursive: true });
  return all
    .map((file) => path.join(root, 'src', file))
    .filter((file) =>
      typeof name === 'string' ? path.basename(file) === name : name.test(file.split(path.sep).join('/')),
    )
    .sort();
}
