import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inFolder } from '../support/folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `npm pack` builds first, so both packages are made of the sources anew. */
function pack(folder: string): string {
  mkdirSync(folder);
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' });
  const [name = ''] = readdirSync(folder);
  return createHash('sha256')
    .update(readFileSync(path.join(folder, name)))
    .digest('hex');
}

it('the same sources give the same package, byte for byte', async () => {
  await inFolder((folder) => {
    expect(pack(path.join(folder, 'two'))).toBe(pack(path.join(folder, 'one')));
  });
});
