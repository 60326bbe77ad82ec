import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { readBase } from './spoil.ts';

/* A disk that is full, one that is read-only, and a folder in which one may not write, as the system has them. */

const CLI = path.join(ROOT, 'dist/cli.js');
const BLOCK = 4096;
const NOBODY = 65_534;

const run = (args: readonly string[], as: { readonly uid?: number } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', ...as });
  return { exit: status, said: `${stdout}${stderr}`.replace(/\s+/g, '') };
};

function system(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`This test needs a small disk of its own, which only root may mount: ${command}: ${stderr}`);
}

/** Does something with a small disk that is mounted as `disk`. */
function withDisk(work: () => void): Promise<void> {
  return inFolder(() => {
    mkdirSync('disk');
    system('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', 'disk');
    try {
      work();
    } finally {
      system('umount', 'disk');
    }
  });
}

/** Leaves as many blocks of the disk as are asked for. */
function fillUp(left: number): void {
  rmSync('disk/filler', { force: true });
  let size = 64 * BLOCK;
  for (; size > 0; size -= BLOCK) {
    try {
      writeFileSync('disk/filler', Buffer.alloc(size));
      break;
    } catch {
      rmSync('disk/filler', { force: true });
    }
  }
  writeFileSync('disk/filler', Buffer.alloc(Math.max(0, size - left * BLOCK)));
}

const madeIn = (folder: string) => {
  const { filler, ...files } = fingerprint(folder);
  return files;
};

const named = (name: string) => readBase('valid').replace(/(unit:\s*\n\s*name: )[^\n]+/, `$1${name}`);

/** All that writes a file. */
const WRITERS: readonly (readonly string[])[] = [
  ['build', 'r.yaml', '--format', 'md,docx,html,json', '--charts', '-o', 'disk/out'],
  ['build', '.', '-o', 'disk/all'],
  ['check', 'r.yaml', '--format', 'sarif', '-o', 'disk/check.sarif'],
  ['summary', 'r.yaml', '--format', 'html', '-o', 'disk/summary.html'],
  ['sheet', 'r.yaml', '-o', 'disk/sheet.xlsx'],
  ['init', '--unit', '某中心', '--form', 'yueyang-2023', '--year', '2023', '-o', 'disk/new.yaml'],
  ['init', '--from', 'r.yaml', '-o', 'disk/next.yaml'],
];

describe('a full disk', () => {
  it('leaves each file whole, old or new, and nothing besides; with room the next build brings all', async () => {
    await withDisk(() => {
      const build = ['build', 'r.yaml', '--format', 'md,docx,json', '-o'];
      write('r.yaml', named('甲局'));
      expect(run([...build, 'old']).exit).toBe(0);
      expect(run([...build, 'disk']).exit).toBe(0);
      const old = fingerprint('old');
      write('r.yaml', named('乙局'));
      expect(run([...build, 'new']).exit).toBe(0);
      const wanted = fingerprint('new');
      let failed = 0;
      for (const left of [0, 1, 2, 4, 6, 9]) {
        fillUp(left);
        const { exit, said } = run([...build, 'disk']);
        if (exit === 0) break;
        failed += 1;
        expect([exit, said]).toEqual([2, expect.stringContaining('磁盘已满')]);
        expect(said).toContain('SE904');
        expect(said).toContain('请腾出空间，或者换一个磁盘。');
        expect(madeIn('disk')).toEqual(old);
        expect(readdirSync('disk').filter((name) => name.startsWith('.'))).toEqual([]);
      }
      expect(failed).toBeGreaterThan(2);
      rmSync('disk/filler');
      expect(run([...build, 'disk']).exit).toBe(0);
      expect(madeIn('disk')).toEqual(wanted);
    });
  });

  it('is told by all that writes, with what to do, and nothing half written stays', async () => {
    await withDisk(() => {
      write('r.yaml', named('甲局'));
      for (const args of WRITERS) {
        fillUp(0);
        const { exit, said } = run(args);
        expect([args[0], exit, said]).toEqual([args[0], 2, expect.stringMatching(/SE904.*磁盘已满.*腾出空间/)]);
        expect(madeIn('disk')).toEqual({});
      }
    });
  });
});

describe('a disk that is read-only', () => {
  it('is told by all that writes, with what to do', async () => {
    await withDisk(() => {
      write('r.yaml', named('甲局'));
      system('mount', '-o', 'remount,ro', 'disk');
      for (const args of WRITERS) {
        const { exit, said } = run(args);
        expect([args[0], exit, said]).toEqual([
          args[0],
          2,
          expect.stringMatching(/SE904.*磁盘是只读的.*换一个可以写的/),
        ]);
      }
      expect(readdirSync('disk')).toEqual([]);
    });
  });
});

describe('a folder in which one may not write', () => {
  it('is told by all that writes, with what to do; what is there can still be read', async () => {
    await inFolder(() => {
      // Nothing is refused to root.
      const as = process.getuid?.() === 0 ? { uid: NOBODY } : {};
      write('r.yaml', named('甲局'));
      mkdirSync('disk');
      chmodSync('.', 0o755);
      chmodSync('disk', 0o555);
      for (const args of WRITERS) {
        const { exit, said } = run(args, as);
        expect([args[0], exit, said]).toEqual([args[0], 2, expect.stringMatching(/SE904.*没有权限/)]);
      }
      expect(readdirSync('disk')).toEqual([]);
      expect(run(['check', 'r.yaml'], as).exit).toBe(0);
    });
  });
});
