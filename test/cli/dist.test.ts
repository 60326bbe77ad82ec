import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { readBase } from './spoil.ts';

/* The program as it is shipped, in processes of its own: exit codes, streams, and what only a process can suffer. */

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program; with `stopReading`, whoever reads its output goes away at once. */
function run(args: readonly string[], { stopReading = false } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const read = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => {
      read.out += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      read.err += data;
    });
    if (stopReading) child.stdout.destroy();
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, ...read }));
  });
}

describe('dist/cli.js', () => {
  it('was built (npm test does it)', () => {
    expect(existsSync(CLI)).toBe(true);
  });

  it.each([
    ['check report.yaml', 0, /没有错误/, /^$/],
    ['build report.yaml', 0, /^report\.md\nreport\.docx\n$/, /^$/],
    ['score report.yaml', 0, /自评通知/, /^$/],
    ['check bad.yaml', 1, /bad\.yaml:4:7 错误 SE203/, /^$/],
    ['build bad.yaml', 1, /^$/, /bad\.yaml:4:7 错误 SE203/],
    ['score bad.yaml', 1, /^$/, /bad\.yaml:4:7 错误 SE203/],
    ['check bad.yaml --format sarif --lang en', 1, /"fullDescription"/, /^$/],
    ['explain SE203', 0, /例子[\s\S]*错误 SE203[\s\S]*怎么改/, /^$/],
    ['explain not-a-plain-number --lang en', 0, /Example[\s\S]*error SE203/, /^$/],
    ['import 表.csv', 0, /^report\.yaml\n[\s\S]*\+ +\d+ .*217\.50[\s\S]*--write/, /^$/],
    ['import 表.csv --lang en --format json', 0, /"written": false/, /^$/],
    ['import report.yaml', 2, /^$/, /SE801/],
    ['check nowhere.yaml', 2, /SE901/, /^$/],
    ['build nowhere.yaml', 2, /^$/, /SE901/],
    ['build report.yaml -o report.yaml', 2, /^$/, /SE904/],
    ['check nowhere.yaml bad.yaml', 2, /SE901[\s\S]*SE203/, /^$/],
    ['chek', 2, /^$/, /chek/],
    ['', 2, /^$/, /check/],
    ['--help', 0, /check/, /^$/],
    ['--version', 0, /^\d+\.\d+\.\d+\n$/, /^$/],
  ])('%s → %i', async (words, exit, out, err) => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      write('bad.yaml', readBase('valid').replace('year: 2023', 'year: 2e3'));
      write('表.csv', '基本支出决算表\n单位：万元\n科目编码,科目名称,决算数\n301,工资福利支出,217.50\n');
      const ended = await run(words.split(' ').filter((word) => word !== ''));
      expect(ended).toEqual({ exit, out: expect.stringMatching(out), err: expect.stringMatching(err) });
      expect(`${ended.out}${ended.err}`).not.toMatch(/^ +at |Error:/m);
    });
  });

  it('ends quietly when nobody reads on', async () => {
    await inFolder(async () => {
      write('bad.yaml', `${readBase('valid')}${'strange: 1\n'.repeat(2000)}`);
      const { exit, err } = await run(['check', 'bad.yaml'], { stopReading: true });
      expect({ exit, err }).toEqual({ exit: 1, err: '' });
    });
  });

  it('tells once that a long output could not be written', async () => {
    await inFolder(async () => {
      for (let file = 0; file < 4; file++) {
        write(`${file}.yaml`, `${readBase('valid')}${`strange${'e'.repeat(500)}: 1\n`.repeat(200)}`);
      }
      const stdout = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, [CLI, 'check', '.'], { stdio: ['ignore', stdout, 'pipe'] });
      let err = '';
      child.stderr?.on('data', (data: Buffer) => {
        err += data;
      });
      const exit = await new Promise((resolve) => child.on('close', resolve));
      closeSync(stdout);
      expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(/^[^\n]*ENOSPC\n$/) });
    });
  });

  it('builds twice at the same time: each leaves whole files, and nothing else', async () => {
    await inFolder(async (folder) => {
      write('report.yaml', readBase('valid'));
      await run(['build', 'report.yaml']);
      const once = fingerprint(folder);
      const ended = await Promise.all(Array.from({ length: 4 }, () => run(['build', 'report.yaml'])));
      expect(ended.map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
      expect(fingerprint(folder)).toEqual(once);
    });
  });
});
