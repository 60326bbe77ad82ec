import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { makeWordFile } from '../../scripts/build/makeWordFile.mjs';
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
function run(args: readonly string[], { stopReading = false, searchPath = '' } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...(searchPath === '' ? {} : { PATH: searchPath }) };
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
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
  it('has an older Word file converted by the program on PATH', async () => {
    await inFolder(async (folder) => {
      write('报告.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
      write('report.yaml', readBase('valid'));
      write('whole.docx', makeWordFile({ body: '<w:p><w:ins><w:r><w:t>一、概况</w:t></w:r></w:ins></w:p>' }));
      const script = `#!/bin/sh\nPATH=/usr/bin:/bin\nmkdir out && cp "${folder}/whole.docx" out/report.docx\n`;
      write('bin/soffice', script);
      chmodSync('bin/soffice', 0o755);
      const { exit, err } = await run(['import', '报告.doc'], { searchPath: path.join(folder, 'bin') });
      expect([exit, err.match(/SE\d{3}/g)]).toEqual([2, ['SE831', 'SE841']]);
    });
  });

  it('was built (npm test does it)', () => {
    expect(existsSync(CLI)).toBe(true);
  });

  it.each([
    ['check report.yaml', 0, /没有错误/, /^$/],
    ['build report.yaml', 0, /^report\.md\nreport\.docx\n$/, /^还有 16 处未填。\n$/],
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

  it.each(['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses Node %s in one sentence', (version) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-e', `${pretend}; require(${JSON.stringify(CLI)})`],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        `selfeval 需要 Node 20.19、22.12 或更新的版本，这里是 ${version}。` +
        `(selfeval needs Node 20.19, 22.12 or newer; this is ${version}.)\n`,
    });
  });

  it('is read by old Nodes: the entry needs nothing newer than ES2017', async () => {
    const entry = readFileSync(CLI, 'utf8');
    const options = {
      target: 'es2017',
      supported: { 'dynamic-import': true, 'optional-catch-binding': false },
      minify: true,
    } as const;
    // What has to be rewritten for ES2017 would come out longer.
    const [plain, old] = await Promise.all([
      transform(entry, { ...options, target: 'esnext' }),
      transform(entry, options),
    ]);
    expect(old.code).toBe(plain.code);
  });

  it('keeps compiled code in the user’s cache folder, where Node can, and not against their will', async () => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      const keeps = 'enableCompileCache' in nodeModule;
      const kept = (env: Record<string, string>) => {
        const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...own } = process.env;
        const { status } = spawnSync(process.execPath, [CLI, 'check', 'report.yaml'], { env: { ...own, ...env } });
        expect(status).toBe(0);
        return ['a/selfeval/compiled', 'b', 'c'].filter((folder) => existsSync(folder));
      };
      expect(kept({ XDG_CACHE_HOME: '/dev/null', HOME: '/dev/null' })).toEqual([]);
      expect(kept({ XDG_CACHE_HOME: `${process.cwd()}/a`, NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual([]);
      const chosen = kept({ XDG_CACHE_HOME: `${process.cwd()}/a`, NODE_COMPILE_CACHE: `${process.cwd()}/b` });
      expect(chosen).toEqual(keeps ? ['b'] : []);
      // A relative folder would be another one wherever the program is run.
      expect(kept({ XDG_CACHE_HOME: 'a', HOME: 'a' })).toEqual(keeps ? ['b'] : []);
      if (process.platform !== 'linux') return;
      expect(kept({ XDG_CACHE_HOME: `${process.cwd()}/a` })).toEqual(keeps ? ['a/selfeval/compiled', 'b'] : []);
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
