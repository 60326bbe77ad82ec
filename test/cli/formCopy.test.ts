import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { SHIPPED_FORMS, shippedForm } from '../document/shippedForms.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm } from '../support/threeYears.ts';

const NEW = ['init', '--unit', '某市档案馆', '--year', '2024'];

async function codesOf(file: string, ...options: string[]): Promise<string[]> {
  const { out } = await runCli(['check', file, '--format', 'json', ...options]);
  const { findings } = JSON.parse(out) as { findings: { code: string; severity: string }[] };
  return findings.filter(({ code, severity }) => severity === 'error' || /^SE6/.test(code)).map(({ code }) => code);
}

describe('selfeval form copy', () => {
  it.each(SHIPPED_FORMS)('makes of %s a form of one’s own that check finds sound', async (id) => {
    await inFolder(async () => {
      const { exit, out, err } = await runCli(['form', 'copy', id, 'forms/our-city', '--years', '2024-2026']);
      expect(exit).toBe(0);
      const files = out.trimEnd().split('\n');
      expect(files.sort()).toEqual(
        readdirSync('forms/our-city', { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.\w+$/.test(name))
          .map((name) => `forms/our-city/${name}`)
          .sort(),
      );
      expect(err).toContain(`格式 our-city：从 ${id} 复制的，用于2024—2026年度。`);
      for (const file of files.filter((name) => name.endsWith('.yaml'))) {
        const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync(file, 'utf8')) ?? [];
        expect(existsSync(path.join(path.dirname(file), schema)), schema).toBe(true);
      }
      // Only those lines differ.
      const text = readFileSync('forms/our-city/form.yaml', 'utf8');
      expect(text).toMatch(/^id: our-city$/m);
      expect(text).toMatch(/^years: \{ first: 2024, last: 2026 \}/m);
      expect(text).not.toMatch(/^general:/m);
      for (const year of ['2024', '2026']) {
        const file = `${year}/report.yaml`;
        await runCli([...NEW.slice(0, 4), year, '--form', 'forms/our-city', '-o', file]);
        expect(await codesOf(file)).toEqual([]);
        expect(await codesOf(file, '--form', 'forms/our-city')).toEqual([]);
        expect(await runCli(['build', file, '--draft', '--format', 'md'])).toMatchObject({ exit: 0 });
      }
    });
  });

  it('keeps the years where none are asked for, and takes the id that is asked for', async () => {
    await inFolder(async () => {
      await runCli(['form', 'copy', 'yueyang-2023', 'mine', '--id', '某市-2023']);
      const text = readFileSync('mine/form.yaml', 'utf8');
      expect(text).toMatch(/^id: 某市-2023$/m);
      expect(text).toMatch(/^years: \{ first: 2023, last: 2023 \}/m);
      expect(readFileSync('mine/report.hbs', 'utf8')).toBe(shippedForm('yueyang-2023').body.text);
    });
  });

  it.each([
    ['某市 的格式（2025）', '某市-的格式-2025'],
    ['our.city', 'our-city'],
    ['（）', 'own-form'],
    ['unit general', 'unit-general-own'],
  ])('makes an id of a folder that has other characters: %s', async (folder, id) => {
    await inFolder(async () => {
      const { exit } = await runCli(['form', 'copy', 'unit-general', folder]);
      expect(exit).toBe(0);
      const text = readFileSync(`${folder}/form.yaml`, 'utf8');
      expect(text).toContain(`\nid: ${id}\n`);
      await runCli([...NEW, '--form', `./${folder}`]);
      expect(await codesOf('report.yaml')).toEqual([]);
      write(`${folder}/form.yaml`, text.replace(`\nid: ${id}\n`, '\nid: A b/../c\n'));
      expect(await codesOf('report.yaml')).toContain('SE216');
    });
  });

  it('says what to do in lines that fit the terminal', async () => {
    await inFolder(async () => {
      const { err } = await runCli(['form', 'copy', 'unit-general', 'forms/our-city']);
      for (const line of err.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
      expect(err).toContain('--form forms/our-city');
    });
  });

  it('gives a copy in a folder that is called like a shipped form another id', async () => {
    await inFolder(async () => {
      const { err } = await runCli(['form', 'copy', 'unit-general', 'unit-general']);
      expect(readFileSync('unit-general/form.yaml', 'utf8')).toMatch(/^id: unit-general-own$/m);
      expect(err).toContain('form: ./unit-general（');
      await runCli([...NEW, '--form', './unit-general']);
      expect(await codesOf('report.yaml')).toEqual([]);
    });
  });

  it('copies a form of one’s own for the next year, and nothing else that lies in its folder', async () => {
    await inFolder(async () => {
      writeForm();
      write('form/notes.txt', '自己的');
      expect(await runCli(['form', 'copy', './form', 'next', '--years', '2026'])).toMatchObject({ exit: 0 });
      expect(existsSync('next/notes.txt')).toBe(false);
      expect(readFileSync('next/form.yaml', 'utf8')).toMatch(/^years: \{ first: 2026, last: 2026 \}/m);
      await runCli([...NEW.slice(0, 4), '2026', '--form', 'next']);
      expect(await codesOf('report.yaml')).toEqual([]);
    });
  });

  it('writes into an empty folder, and never into one with files', async () => {
    await inFolder(async () => {
      mkdirSync('empty');
      expect(await runCli(['form', 'copy', 'unit-general', 'empty'])).toMatchObject({ exit: 0 });
      write('mine/.hidden', '我的');
      const before = fingerprint('.');
      for (const folder of ['empty', 'mine', 'empty/rubrics', '.']) {
        for (const [lang, words] of [
          ['zh', '错误 SE911 folder-not-empty'],
          ['en', 'error SE911 folder-not-empty'],
        ] as const) {
          const { out, err, exit } = await runCli(['form', 'copy', 'unit-general', folder, '--lang', lang]);
          expect({ out, exit }).toEqual({ out: '', exit: 2 });
          expect(err).toContain(`${folder} ${words}`);
        }
      }
      // A file is no folder, and is left alone.
      expect(await runCli(['form', 'copy', 'unit-general', 'mine/.hidden'])).toMatchObject({ exit: 2, out: '' });
      expect(fingerprint('.')).toEqual(before);
    });
  });

  it.each([
    [['unit-genera', 'a'], '没有编号为“unit-genera”的报告格式'],
    [['./gone', 'a'], 'SE602'],
    [['form', 'a'], 'form/form.yaml:'],
    [['unit-general', 'a', '--years', '2026-2024'], '选项 --years 不能是“2026-2024”'],
    [['unit-general', 'a', '--years', '24'], '选项 --years 不能是“24”'],
    [['unit-general', 'a', '--id', 'yueyang-2023'], '“yueyang-2023”是随程序安装的格式的编号'],
    [['unit-general', 'a', '--id', ''], '--id'],
    [['unit-general', 'a', '--id', 'A b/../c'], '“A b/../c”不能作编号'],
    [['unit-general', 'a', '--id', '-a'], '“-a”不能作编号'],
    [['unit-general', 'a', '--id', 'a.b'], '“a.b”不能作编号'],
    [['unit-general', ''], '空的'],
    [['unit-general'], '缺少参数：folder'],
  ])('refuses %j: %s', async (args, words) => {
    await inFolder(async () => {
      writeForm();
      write('form/form.yaml', readFileSync('form/form.yaml', 'utf8').replace('money: 万元', 'money: 万'));
      const { out, err, exit } = await runCli(['form', 'copy', ...args]);
      expect({ out, exit }).toEqual({ out: '', exit: 2 });
      expect(err).toContain(words);
      expect(existsSync('a')).toBe(false);
    });
  });

  it('does not follow a link out of the folder that it copies', async () => {
    await inFolder(async () => {
      await runCli(['form', 'copy', 'unit-general', 'theirs']);
      const file = 'theirs/rubrics/unit-general.yaml';
      write('elsewhere.yaml', readFileSync(file));
      rmSync(file);
      symlinkSync(path.resolve('elsewhere.yaml'), file);
      const { err, exit } = await runCli(['form', 'copy', './theirs', 'mine']);
      expect({ exit, code: /SE\d+/.exec(err)?.[0] }).toEqual({ exit: 2, code: 'SE910' });
      expect(existsSync('mine')).toBe(false);
    });
  });
});

describe('selfeval form', () => {
  it('lists the shipped forms with their years and places', async () => {
    const { out, exit } = await runCli(['form', 'list']);
    expect(exit).toBe(0);
    for (const id of SHIPPED_FORMS) expect(out).toContain(`${id}（`);
    expect(out).toContain('yueyang-2023（湖南省岳阳市，2023年度）\n  部门整体支出');
    expect(out).toContain('unit-general（不分地方，2019—2030年度）\n');
    expect((await runCli(['form', 'list', '--lang', 'en'])).out).toContain('unit-general (any place, 2019–2030)\n');
  });

  it('alone shows its help where errors go, and an unknown command is told', async () => {
    const { out } = await runCli(['form', '--help']);
    expect(out).toContain('copy');
    expect(await runCli(['form'])).toEqual({ exit: 2, out: '', err: out });
    expect(await runCli(['help', 'form'])).toMatchObject({ exit: 0, out });
    expect(await runCli(['form', 'move'])).toMatchObject({ exit: 2, err: expect.stringContaining('move') as string });
  });
});
