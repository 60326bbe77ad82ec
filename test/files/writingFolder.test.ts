import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTogether } from '../../src/files/writeTogether.ts';
import { openWritingFolder, sweepWriting, writePlan } from '../../src/files/writingFolder.ts';
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

  it('is cleared away though its program was killed before it said who it is', async () => {
    await inFolder((folder) => {
      const hidden = openWritingFolder('a.md');
      mkdirSync(`${hidden}-x`);
      renameSync(path.join(hidden, 'owner'), path.join(`${hidden}-x`, 'owner'));
      expect(writeTogether([{ path: 'a.md', bytes: '新' }])).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual([`${path.basename(hidden)}-x`, 'a.md']);
    });
  });
});
