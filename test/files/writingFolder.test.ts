import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTogether } from '../../src/files/writeTogether.ts';
import { keepWritingFolders, openWritingFolder, sweepWriting, writePlan } from '../../src/files/writingFolder.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';

/** A program that has ended. */
const ended = spawnSync(process.execPath, ['-e', '0']).pid;

/** Leaves what a build leaves that is killed when so many of its formats are in place; 'unready': before it knew which. */
function leave(inPlace: 'unready' | 0 | 1, owner = `${ended} ${hostname()}`): string {
  const hidden = openWritingFolder('a.md');
  writeFileSync(path.join(hidden, 'owner'), owner);
  writeFileSync(path.join(hidden, 'new0'), '新文');
  if (inPlace === 'unready') return hidden;
  writeFileSync(path.join(hidden, 'new1'), '新词');
  writePlan(hidden, ['a.md', 'a.docx']);
  if (inPlace === 1) renameSync(path.join(hidden, 'new0'), 'a.md');
  return hidden;
}

describe('what a killed build left', () => {
  it.each([
    ['unready', '旧文', '旧词'],
    [0, '新文', '新词'],
    [1, '新文', '新词'],
  ] as const)('is cleared away or finished: %s', async (inPlace, text, words) => {
    await inFolder((folder) => {
      write('a.md', '旧文');
      write('a.docx', '旧词');
      leave(inPlace);
      sweepWriting('a.docx');
      expect([readFileSync('a.md', 'utf8'), readFileSync('a.docx', 'utf8')]).toEqual([text, words]);
      expect(Object.keys(fingerprint(folder))).toEqual(['a.docx', 'a.md']);
    });
  });

  it('does not replace what somebody changed since', async () => {
    await inFolder(() => {
      write('a.md', '旧文');
      write('a.docx', '旧词');
      leave(1);
      write('a.docx', '有人改过的词');
      expect(writeTogether([{ path: 'b.md', bytes: '' }])).toEqual([]);
      sweepWriting('a.md');
      expect([readFileSync('a.md', 'utf8'), readFileSync('a.docx', 'utf8')]).toEqual(['新文', '有人改过的词']);
    });
  });

  it('names nothing outside its folder', async () => {
    await inFolder(() => {
      write('deep/a.md', '旧');
      process.chdir('deep');
      const hidden = leave(0);
      writeFileSync(
        path.join(hidden, 'plan.json'),
        JSON.stringify({
          targets: [
            { name: '../out.md', before: '-' },
            { name: '/tmp/x/y', before: '-' },
          ],
        }),
      );
      sweepWriting('a.md');
      expect(existsSync('../out.md')).toBe(false);
      process.chdir('..');
    });
  });

  it('stays while its program runs, and the next one says so after a while', async () => {
    await inFolder((folder) => {
      write('a.md', '旧文');
      const hidden = leave(0, `${process.ppid} ${hostname()}`);
      sweepWriting('a.md');
      expect(existsSync(hidden)).toBe(true);
      const start = performance.now();
      expect(writeTogether([{ path: 'a.md', bytes: '别的' }])).toMatchObject([
        { code: 'SE904', args: { path: 'a.md', reason: 'EBUSY' } },
      ]);
      expect(performance.now() - start).toBeLessThan(20_000);
      expect(readFileSync('a.md', 'utf8')).toBe('旧文');
      // Reports of other names are not held up.
      expect(writeTogether([{ path: 'b.md', bytes: '' }])).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual([path.basename(hidden), 'a.md', 'b.md']);
    });
  });

  it.each([
    ['before it said', (owner: string) => rmSync(owner)],
    ['while it was saying', (owner: string) => truncateSync(owner)],
  ])('is cleared away though its program was killed %s who it is', async (_, kill) => {
    await inFolder((folder) => {
      kill(path.join(openWritingFolder('a.md'), 'owner'));
      expect(writeTogether([{ path: 'a.md', bytes: '新' }])).toEqual([]);
      expect(readdirSync(folder)).toEqual(['a.md']);
    });
  });
});

describe('the folder of one report after the other', () => {
  const hiddenIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));
  const both = (name: string, text: string) =>
    writeTogether([
      { path: `${name}.md`, bytes: text },
      { path: `${name}.docx`, bytes: `${text}词` },
    ]);

  it('is one, under the name of each, and gone at the end', async () => {
    await inFolder(async (folder) => {
      const names = new Set<string>();
      const inodes = new Set<number>();
      await keepWritingFolders(async () => {
        for (const name of ['a', 'b', 'a', 'c']) {
          expect(both(name, `${name}文`)).toEqual([]);
          const [hidden = '', ...others] = hiddenIn(folder);
          expect(others).toEqual([]);
          names.add(hidden);
          inodes.add(statSync(hidden).ino);
          expect(readdirSync(hidden).sort()).toEqual(['owner', 'plan.json']);
          expect(readFileSync(path.join(hidden, 'plan.json'), 'utf8')).toBe('');
        }
      });
      expect([names.size, inodes.size]).toEqual([3, 1]);
      expect(readdirSync(folder).sort()).toEqual(['a.docx', 'a.md', 'b.docx', 'b.md', 'c.docx', 'c.md']);
      expect(readFileSync('c.docx', 'utf8')).toBe('c文词');
      // Alone, a report leaves nothing behind.
      expect(both('a', '新')).toEqual([]);
      expect(hiddenIn(folder)).toEqual([]);
    });
  });

  it('is gone though one of them fails, and what could not be written is put back', async () => {
    await inFolder(async (folder) => {
      write('b.md', '旧');
      mkdirSync('b.docx');
      await keepWritingFolders(async () => {
        expect(both('a', '文')).toEqual([]);
        expect(both('b', '文')).toMatchObject([{ code: 'SE904', args: { reason: 'EISDIR' } }]);
        expect(both('c', '文')).toEqual([]);
      });
      expect(readFileSync('b.md', 'utf8')).toBe('旧');
      expect(hiddenIn(folder)).toEqual([]);
      await expect(
        keepWritingFolders(async () => {
          both('a', '文');
          throw new Error('stopped');
        }),
      ).rejects.toThrow('stopped');
      expect(hiddenIn(folder)).toEqual([]);
    });
  });

  it('takes no name that another build has, and clears away what one left that was killed', async () => {
    await inFolder(async (folder) => {
      const hidden = leave(0, `${process.ppid} ${hostname()}`);
      await keepWritingFolders(async () => {
        expect(both('b', '文')).toEqual([]);
        expect(both('a', '别的')).toMatchObject([{ code: 'SE904', args: { reason: 'EBUSY' } }]);
        expect(readFileSync(path.join(hidden, 'new0'), 'utf8')).toBe('新文');
        writeFileSync(path.join(hidden, 'owner'), `${ended} ${hostname()}`);
        expect(both('a', '别的')).toEqual([]);
      });
      expect(readFileSync('a.md', 'utf8')).toBe('别的');
      expect(hiddenIn(folder)).toEqual([]);
    });
  });

  it('is cleared away by the next build of its report, where its program was killed between two', async () => {
    await inFolder(async (folder) => {
      await keepWritingFolders(async () => {
        both('a', '文');
        const [hidden = ''] = hiddenIn(folder);
        writeFileSync(path.join(hidden, 'owner'), `${ended} ${hostname()}`);
        renameSync(hidden, 'kept');
      });
      renameSync('kept', path.basename(hiddenNameOf('a')));
      sweepWriting('a.md');
      expect(readdirSync(folder).sort()).toEqual(['a.docx', 'a.md']);
      expect(readFileSync('a.md', 'utf8')).toBe('文');
    });
  });

  it('writes no plan through a link', async () => {
    await inFolder(async (folder) => {
      write('other.txt', '别人的');
      await keepWritingFolders(async () => {
        both('a', '文');
        const [hidden = ''] = hiddenIn(folder);
        rmSync(path.join(hidden, 'plan.json'));
        symlinkSync('../other.txt', path.join(hidden, 'plan.json'));
        expect(both('b', '文')).toMatchObject([{ code: 'SE904', args: { reason: 'ELOOP' } }]);
      });
      expect(readFileSync('other.txt', 'utf8')).toBe('别人的');
      expect(hiddenIn(folder)).toEqual([]);
    });
  });

  /** The name that a report's folder has while it is written. */
  function hiddenNameOf(name: string): string {
    const hidden = openWritingFolder(`${name}.md`);
    rmSync(hidden, { recursive: true });
    return hidden;
  }
});

describe('what came with a folder from others under the name of what a build leaves', () => {
  const pipe = (file: string) => void execFileSync('mkfifo', [file]);
  const replace = (file: string, make: (file: string) => void) => {
    rmSync(file, { recursive: true, force: true });
    make(file);
  };
  const plan = (text: string) => (hidden: string) => writeFileSync(path.join(hidden, 'plan.json'), text);

  const FORGED: readonly (readonly [string, (hidden: string) => void])[] = [
    ['a pipe in its place', (hidden) => replace(hidden, pipe)],
    ['a file in its place', (hidden) => replace(hidden, (file) => writeFileSync(file, ''))],
    ['a device in its place', (hidden) => replace(hidden, (file) => symlinkSync('/dev/zero', file))],
    ['a link to a folder in its place', (hidden) => replace(hidden, (file) => symlinkSync('kept', file))],
    ['a pipe as its owner', (hidden) => replace(path.join(hidden, 'owner'), pipe)],
    ['a folder as its owner', (hidden) => replace(path.join(hidden, 'owner'), (file) => void mkdirSync(file))],
    ['a pipe as its plan', (hidden) => replace(path.join(hidden, 'plan.json'), pipe)],
    [
      'a device as its plan',
      (hidden) => replace(path.join(hidden, 'plan.json'), (file) => symlinkSync('/dev/zero', file)),
    ],
    ['a plan of 10 GB', (hidden) => truncateSync(path.join(hidden, 'plan.json'), 10_000_000_000)],
    ['a plan that is nothing', plan('null')],
    ['a plan that is a number', plan('{"targets": 5}')],
    ['a plan of nothing', plan('{"targets": [null]}')],
    ['a plan of numbers', plan('{"targets": [{"name": 5, "before": "-"}]}')],
    ['a plan for the folder above', plan('{"targets": [{"name": "..", "before": "-"}]}')],
    ['a plan for the kept folder', plan('{"targets": [{"name": "kept", "before": "-"}]}')],
    ['a plan for a name that is too long', plan(JSON.stringify({ targets: [{ name: 'a'.repeat(300), before: '-' }] }))],
    ['a plan that cannot be finished', plan('{"targets": [{"name": "\\u0000", "before": "-"}]}')],
  ];

  it.each(FORGED)('%s: it is cleared away unopened, and the report is written', async (_, forge) => {
    await inFolder((folder) => {
      write('kept/owner', `1 ${hostname()}`);
      write('kept/plan.json', '{"targets": [{"name": "a.md", "before": "-"}]}');
      write('kept/new0', '别人的');
      const kept = fingerprint('kept');
      forge(leave(0));
      const start = performance.now();
      expect(writeTogether([{ path: 'a.md', bytes: '新' }])).toEqual([]);
      expect(performance.now() - start).toBeLessThan(20_000);
      expect(readFileSync('a.md', 'utf8')).toBe('新');
      expect(fingerprint('kept')).toEqual(kept);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    });
  });

  it('of another machine and of a time to come, it does not hold up anybody for ever', async () => {
    await inFolder((folder) => {
      const hidden = leave('unready', '1 elsewhere');
      const later = new Date(Date.now() + 86_400_000);
      utimesSync(hidden, later, later);
      expect(writeTogether([{ path: 'a.md', bytes: '新' }])).toEqual([]);
      expect(readdirSync(folder)).toEqual(['a.md']);
    });
  });
});
