import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
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

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

const named = (name: string) => readBase('valid').replace(/(unit:\s*\n\s*name: )[^\n]+/, `$1${name}`);

describe('a build that is killed', () => {
  it('leaves each format whole, and the next one brings all together and clears away what was left', async () => {
    await inFolder(async () => {
      const versions = ['甲局', '乙局'].map((name) => {
        const folder = `wanted/${name}`;
        write(`${name}/r.yaml`, named(name));
        expect(run(['build', `${name}/r.yaml`, '-o', folder]).status).toBe(0);
        return { name, md: readFileSync(`${folder}/r.md`, 'utf8'), docx: readFileSync(`${folder}/r.docx`) };
      });
      mkdirSync('out');
      const began = performance.now();
      run(['build', '甲局/r.yaml', '-o', 'out']);
      const whole = performance.now() - began;
      let mixed = 0;
      let left = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const { name } = versions[(kill + 1) % 2] ?? { name: '' };
        const child = start(['build', `${name}/r.yaml`, '-o', 'out']);
        // Two of three are killed as soon as, or just after, something appears in the folder; the others whenever it may be.
        const watcher = watch('out', () => void setTimeout(() => child.kill('SIGKILL'), kill % 5));
        if (kill % 3 === 0) watcher.close();
        const timer = setTimeout(
          () => child.kill('SIGKILL'),
          kill % 3 === 0 ? whole * (0.3 + (kill % 29) / 29) : 60_000,
        );
        await once(child, 'exit');
        clearTimeout(timer);
        watcher.close();
        const md = readFileSync('out/r.md', 'utf8');
        const docx = readFileSync('out/r.docx');
        const [ofMd, ofDocx] = [
          versions.findIndex((one) => one.md === md),
          versions.findIndex((one) => one.docx.equals(docx)),
        ];
        expect([ofMd, ofDocx].every((found) => found !== -1)).toBe(true);
        expect(tellAuthorship(docx)).toBe('asWritten');
        if (ofMd !== ofDocx) mixed += 1;
        if (readdirSync('out').length > 2) left += 1;
      }
      const last = run(['build', '乙局/r.yaml', '-o', 'out']);
      expect(last.status).toBe(0);
      expect(Object.keys(fingerprint('out'))).toEqual(['r.docx', 'r.md']);
      expect(readFileSync('out/r.md', 'utf8')).toBe(versions[1]?.md);
      console.log(`${KILLS} kills: ${left} left something, ${mixed} between two formats`);
    });
  });
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
