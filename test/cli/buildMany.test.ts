import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editDocx } from '../support/editDocx.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, yearText } from '../support/threeYears.ts';
import { readBase } from './spoil.ts';

/** The rows of the closing table: how many were built, unchanged, kept and not built. */
function rowsOf(err: string): readonly (string | undefined)[] {
  return ['生成', '没有变化', '有人改过，没有覆盖', '没有生成'].map(
    (title) => new RegExp(`^ {2}${title} +(\\d+)$`, 'm').exec(err)?.[1],
  );
}

const named = (name: string) => readBase('valid').replace(/(unit:\s*\n\s*name: |unit: \{ name: )[^\n,}]+/, `$1${name}`);

describe('selfeval build of a folder', () => {
  it('builds all that can be built, and says which could not and why', async () => {
    await inFolder(async () => {
      for (const name of ['a', 'c', 'sub/d']) write(`units/${name}.yaml`, named(`${name}局`));
      write('units/b.yaml', readBase('valid').replace('year: 2023', 'year: 2e3'));
      const { exit, out, err } = await runCli(['build', 'units', '-o', 'out']);
      expect(exit).toBe(1);
      expect(out.split('\n')).toEqual([
        ...['out/a.md', 'out/a.docx', 'out/c.md', 'out/c.docx', 'out/sub/d.md', 'out/sub/d.docx'],
        '',
      ]);
      expect(rowsOf(err)).toEqual(['3', '0', '0', '1']);
      expect(err).toMatch(/^ {2}units\/b\.yaml:4:7 /m);
      expect(Object.keys(fingerprint('out')).filter((name) => name.includes('selfeval'))).toEqual([]);
      const { out: built } = await runCli(['check', 'units', '--built-in', 'out']);
      expect(built).not.toContain('SE908');
      const one = await runCli(['build', 'units/c.yaml', '-o', 'one']);
      expect(one.exit).toBe(0);
      for (const ending of ['md', 'docx']) {
        expect(readFileSync(`one/c.${ending}`).equals(readFileSync(`out/c.${ending}`))).toBe(true);
      }
    });
  });

  it('leaves alone what has not changed, with a memory and without one', async () => {
    await inFolder(async (folder) => {
      const form = writeForm();
      write('u/2022.yaml', yearText(2022, {}));
      write('u/2023.yaml', `${yearText(2023, {})}\nprior: 2022.yaml\n`);
      const env = { XDG_CACHE_HOME: `${folder}/cache` };
      const build = async (more: readonly string[] = [], vars: Record<string, string> = env) => {
        const { exit, out, err } = await runCli(['build', 'u', '--form', form, ...more], vars);
        expect([exit, err]).toEqual([0, err]);
        return {
          rows: rowsOf(err).slice(0, 2).join(' '),
          written: out.split('\n').filter((line) => line.endsWith('.md')),
        };
      };
      expect((await build()).rows).toBe('2 0');
      utimesSync('u/2023.docx', 1000, 1000);
      for (const vars of [env, {}]) {
        expect((await build([], vars)).rows).toBe('0 2');
        expect(statSync('u/2023.docx').mtimeMs).toBe(1_000_000);
      }
      expect(readFileSync('cache/selfeval/builds', 'utf8').trim().split('\n')).toHaveLength(2);
      expect((await build(['--all'])).rows).toBe('2 0');

      rmSync('u/2023.md');
      expect((await build()).written).toEqual(['u/2023.md']);
      write('u/2023.yaml', readFileSync('u/2023.yaml', 'utf8').replace(/(unit: \{ name: )/, '$1新'));
      expect((await build()).written).toEqual(['u/2023.md']);
      // What the year before says is looked at again, and prints nothing else.
      write('u/2022.yaml', `# 注\n${readFileSync('u/2022.yaml', 'utf8')}`);
      expect((await build()).rows).toBe('0 2');
      const title = readFileSync(`${form}/form.yaml`, 'utf8');
      writeFileSync(`${form}/form.yaml`, title.replace(/^title: .*/m, 'title: 另一个题目'));
      await build();
      expect((await build()).rows).toBe('0 2');
    });
  });

  it('never replaces a Word file that somebody edited, and goes on with the others', async () => {
    await inFolder(async () => {
      for (const name of ['a', 'b']) write(`${name}.yaml`, named(`${name}局`));
      expect((await runCli(['build', '.'])).exit).toBe(0);
      editDocx('a.docx', (body) => body.replace('2023', '2024'));
      const before = fingerprint('.');
      write('a.yaml', `# 改\n${named('丙局')}`);
      write('b.yaml', `# 改\n${named('丁局')}`);
      for (const more of [[], ['--all']]) {
        const { exit, err, out } = await runCli(['build', '.', ...more]);
        expect([exit, out]).toEqual([2, 'b.md\nb.docx\n']);
        expect(rowsOf(err)).toEqual(['1', '0', '1', '0']);
        const now = fingerprint('.');
        expect([now['a.docx'], now['a.md']]).toEqual([before['a.docx'], before['a.md']]);
        rmSync('b.md');
      }
      const forced = await runCli(['build', '.', '--force']);
      expect([forced.exit, forced.out]).toEqual([2, '']);
      expect(forced.err).toContain('--force');
      expect((await runCli(['build', 'a.yaml', '--force'])).exit).toBe(0);
    });
  });

  it('builds neither of two files that would be one report, and the rest', async () => {
    await inFolder(async () => {
      for (const name of ['a.yaml', 'a.yml', 'b.yaml']) write(name, named('甲局'));
      const { exit, out, err } = await runCli(['build', '.']);
      expect([exit, out]).toEqual([2, 'b.md\nb.docx\n']);
      expect(rowsOf(err)).toEqual(['1', '0', '0', '2']);
    });
  });

  it('tells each report that cannot be written', async () => {
    await inFolder(async () => {
      for (const name of ['a', 'b', 'c']) write(`${name}.yaml`, named(`${name}局`));
      mkdirSync('out/b.docx', { recursive: true });
      const { exit, err } = await runCli(['build', '.', '-o', 'out']);
      expect(exit).toBe(2);
      expect(rowsOf(err)).toEqual(['2', '0', '0', '1']);
      expect(Object.keys(fingerprint('out')).sort()).toEqual(['a.docx', 'a.md', 'b.docx', 'c.docx', 'c.md']);
    });
  });

  it('says that a folder has no reports', async () => {
    await inFolder(async () => {
      write('empty/report.docx', '');
      const { exit, out, err } = await runCli(['build', 'empty', '--lang', 'en']);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toContain('SE906');
      expect(err).not.toContain('Word file');
    });
  });

  it.each(['zh', 'en'])('speaks %s', async (lang) => {
    await inFolder(async () => {
      write('a.yaml', named('甲局'));
      write('b.yaml', 'selfeval: 1\n');
      const { err } = await runCli(['build', '.', '--lang', lang]);
      const closing = err.slice(err.lastIndexOf(lang === 'zh' ? '共 2' : '2 files'));
      await expect(closing).toMatchFileSnapshot(`buildMany/closing.${lang}.txt`);
    });
  });
});
