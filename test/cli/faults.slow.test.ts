import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellAuthorship } from '../../src/opc/digestWordText.ts';
import { ROOT } from '../house/sources.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { readBase } from './spoil.ts';

const CLI = path.join(ROOT, 'dist/cli.js');
const EXAMPLE = path.join(ROOT, 'examples/kejishiwu/2023/report.yaml');
/** `FAULTS=500` for as many as issue 20 asks for. */
const KILLS = Number(process.env.FAULTS ?? 60);

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, node: readonly string[] = []) =>
  spawnSync(process.execPath, [...node, CLI, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });

/** All that is written of a report. */
const FORMATS = ['--format', 'md,docx,json,html', '--charts'];

const named = (name: string) => readBase('valid').replace(/(unit:\s*\n\s*name: )[^\n]+/, `$1${name}`);

describe('a build that is killed', () => {
  it(
    'leaves each format whole, and the next one brings all together and clears away what was left',
    async () => {
      await inFolder(async () => {
        const build = (name: string) => ['build', `${name}/r.yaml`, ...FORMATS, '-o', 'out'];
        const began = performance.now();
        const versions = ['甲局', '乙局'].map((name) => {
          write(`${name}/r.yaml`, named(name));
          expect(run(build(name)).status).toBe(0);
          return { name, files: fingerprint('out') };
        });
        const whole = (performance.now() - began) / 2;
        const names = Object.keys(versions[0]?.files ?? {});
        expect(names).toContain('r.html');
        /** The versions of which a file may be; none where it is half of one, or of both. */
        const versionsOf = (name: string, digest: string) =>
          versions.filter(({ files }) => files[name] === digest).map((version) => version.name);
        const seen = { mixed: 0, left: 0, finished: 0 };
        for (let kill = 0; kill < KILLS; kill += 1) {
          const { name } = versions[kill % 2] ?? { name: '' };
          const child = start(build(name));
          // Two of three are killed as soon as, or just after, something appears in the folder; the others whenever it may be.
          const watcher = watch('out', () => void setTimeout(() => child.kill('SIGKILL'), kill % 7));
          if (kill % 3 === 0) watcher.close();
          const timer = setTimeout(
            () => child.kill('SIGKILL'),
            kill % 3 === 0 ? whole * (0.3 + (kill % 29) / 29) : 60_000,
          );
          await once(child, 'exit');
          clearTimeout(timer);
          watcher.close();
          const found = fingerprint('out');
          for (const file of names)
            expect(versionsOf(file, found[file] ?? ''), `${file} after ${kill} kills`).not.toEqual([]);
          expect(tellAuthorship(readFileSync('out/r.docx'))).toBe('asWritten');
          const isMixed = !versions.some(({ files }) => names.every((file) => files[file] === found[file]));
          const isLeft = Object.keys(found).length > names.length;
          if (isMixed) seen.mixed += 1;
          if (isLeft) seen.left += 1;
          // A mixture is never left without what the next run finishes or clears away.
          if (isMixed) expect(isLeft).toBe(true);
          if (!isMixed && (!isLeft || kill % 10 !== 0)) continue;
          seen.finished += 1;
          expect(run(build(name)).status).toBe(0);
          expect(fingerprint('out')).toEqual(versions.find((version) => version.name === name)?.files);
        }
        console.log(
          `${KILLS} kills: ${seen.left} left something, ${seen.mixed} between two formats; ${seen.finished} runs after them`,
        );
      });
    },
    KILLS * 10_000 + 120_000,
  );

  it(
    'of a folder leaves each report whole, and the next one builds what is left',
    async () => {
      await inFolder(async () => {
        for (let unit = 0; unit < 20; unit += 1) write(`u/${unit}.yaml`, named(`第${unit}局`));
        const env = { XDG_CACHE_HOME: 'cache' };
        cpSync('u', 'wanted', { recursive: true });
        expect(run(['build', 'wanted', ...FORMATS], env).status).toBe(0);
        const wanted = fingerprint('wanted');
        for (let kill = 0; kill < KILLS / 5; kill += 1) {
          if (kill % 4 === 3) for (let unit = 0; unit < 20; unit += 1) rmSync(`u/${unit}.docx`, { force: true });
          const child = start(['build', 'u', '-j', kill % 2 === 0 ? '1' : '2', ...FORMATS], env);
          setTimeout(() => child.kill('SIGKILL'), 200 + ((kill * 97) % 1500));
          await once(child, 'exit');
          for (const [file, digest] of Object.entries(fingerprint('u')))
            if (!file.includes('.selfeval-')) expect([file, digest]).toEqual([file, wanted[file]]);
        }
        expect(run(['build', 'u', ...FORMATS], env).status).toBe(0);
        expect(fingerprint('u')).toEqual(wanted);
      });
    },
    KILLS * 10_000 + 120_000,
  );
});

describe('builds of many', () => {
  it('of one folder at once write the same, whole', async () => {
    await inFolder(async () => {
      for (let unit = 0; unit < 12; unit += 1) write(`u/${unit}.yaml`, named(`第${unit}局`));
      cpSync('u', 'alone', { recursive: true });
      expect(run(['build', 'alone']).status).toBe(0);
      const both = [start(['build', 'u', '--all', '-j', '2']), start(['build', 'u', '--all'])];
      const codes = await Promise.all(both.map(async (child) => (await once(child, 'exit'))[0]));
      expect(codes).toEqual([0, 0]);
      expect(fingerprint('u')).toEqual(fingerprint('alone'));
    });
  });

  it('end after the reports in hand when somebody stops them, and say what is left', async () => {
    await inFolder(async () => {
      for (let unit = 0; unit < 60; unit += 1) write(`u/${unit}.yaml`, named(`第${unit}局`));
      const child = start(['build', 'u', '-j', '1', '--lang', 'en']);
      let said = '';
      child.stderr?.on('data', (piece) => {
        said += String(piece);
      });
      const timer = setInterval(() => {
        if (!readdirSync('u').some((name) => name.endsWith('.docx'))) return;
        child.kill('SIGINT');
        clearInterval(timer);
      }, 20);
      const [code] = await once(child, 'close');
      clearInterval(timer);
      expect(code).toBe(2);
      expect(said).toMatch(/not reached before the stop +\d+/);
      const names = readdirSync('u');
      const built = names.filter((name) => name.endsWith('.docx')).length;
      expect(names.filter((name) => name.endsWith('.md'))).toHaveLength(built);
      expect(built).toBeGreaterThan(0);
      expect(built).toBeLessThan(60);
      expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    });
  });
});

describe('the same bytes', () => {
  const CLOCK = `data:text/javascript,${encodeURIComponent(
    'const R = Date; const by = Number(process.env.CLOCK) - R.now();' +
      'globalThis.Date = class extends R { constructor(...a) { if (a.length === 0) super(R.now() + by); else super(...a); }' +
      ' static now() { return R.now() + by; } };',
  )}`;

  it.each([
    ['1970', { CLOCK: '0' }],
    ['2100', { CLOCK: '4102444800000' }],
    ['2106', { CLOCK: '4294967296000' }],
    ['Apia', { TZ: 'Pacific/Apia' }],
    ['C', { LC_ALL: 'C', LANG: 'C' }],
    ['Turkish', { LC_ALL: 'tr_TR.UTF-8' }],
  ])('come of a build with charts: %s', async (_, env) => {
    await inFolder(() => {
      cpSync(EXAMPLE, 'report.yaml');
      expect(run(['build', 'report.yaml', '--charts', '-o', 'now']).status).toBe(0);
      const { status, stderr } = run(
        ['build', 'report.yaml', '--charts', '-o', 'then'],
        env,
        'CLOCK' in env ? ['--import', CLOCK] : [],
      );
      expect([status, stderr]).toEqual([0, stderr]);
      expect(fingerprint('then')).toEqual(fingerprint('now'));
    });
  });

  it('come of files with CRLF and a byte-order mark, and in strange folders', async () => {
    await inFolder(() => {
      const text = readFileSync(EXAMPLE, 'utf8');
      const folders = ['甲 乙', "a'b", 'c"d', '#', '%20', '-o', '[x]', '{a,b}', '😀', 'e\u0301'];
      for (const folder of folders) write(path.join(folder, 'report.yaml'), text);
      write('crlf/report.yaml', text.replaceAll('\n', '\r\n'));
      write('bom/report.yaml', `\ufeff${text}`);
      for (const folder of [...folders, 'crlf', 'bom']) {
        const { status } = run(['build', `./${folder}/report.yaml`, '-o', `out/${folder}`]);
        expect([folder, status]).toEqual([folder, 0]);
      }
      const wanted = fingerprint('out/crlf');
      for (const folder of readdirSync('out')) expect([folder, fingerprint(`out/${folder}`)]).toEqual([folder, wanted]);
      expect(run(['build', '.', '-o', 'all']).status).toBe(0);
      for (const folder of readdirSync('out')) expect(fingerprint(`all/${folder}`)).toEqual(wanted);
    });
  });
});

describe('a file that is being written while it is read', () => {
  it('is read when it is at rest, or told', async () => {
    await inFolder(async () => {
      write('a.yaml', named('甲局'));
      write('b.yaml', named('乙局'));
      const writer = spawn(process.execPath, [
        '-e',
        "const fs = require('fs'); const t = fs.readFileSync('a.yaml'); const d = fs.openSync('a.yaml', 'r+'); for (;;) fs.writeSync(d, t, 0, t.length, 0);",
      ]);
      const { status, stderr } = run(['build', '.', '--lang', 'en']);
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      expect(
        readdirSync('.')
          .filter((name) => name.startsWith('b.'))
          .sort(),
      ).toEqual(['b.docx', 'b.md', 'b.yaml']);
      if (status !== 0) {
        expect(status).toBe(2);
        expect(stderr).toContain('another program is writing it');
      }
      rmSync('a.yaml');
      writeFileSync('a.yaml', named('甲局'));
      expect(run(['build', '.']).status).toBe(0);
    });
  });
});
