import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, yearText } from '../support/threeYears.ts';
import { readBase } from './spoil.ts';

/* The paths that `init` writes lead from the file that names them, wherever it and the working folder lie. */

interface Found {
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

/** Codes of errors, and of what is told of forms, which `check` finds in a file. */
async function codesOf(...args: string[]): Promise<string[]> {
  const { out } = await runCli(['check', ...args, '--format', 'json']);
  const { findings } = JSON.parse(out) as Found;
  return findings.filter(({ severity, code }) => severity === 'error' || /^SE6/.test(code)).map(({ code }) => code);
}

const keyOf = (file: string, key: string) =>
  new RegExp(`^${key}: "?([^\\s"]+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1];

const NEW = ['init', '--unit', '某市档案馆', '--year', '2023'];

describe('the path of a form that init writes', () => {
  it.each([
    ['./form', 'report.yaml', './form'],
    ['form', 'report.yaml', './form'],
    ['./form/', '2023/report.yaml', '../form'],
    ['form', '2023/甲/report.yaml', '../../form'],
    ['2023/../form', 'form/report.yaml', './'],
  ])('of --form %s in %s leads to the form: %s', async (form, output, written) => {
    await inFolder(async () => {
      writeForm();
      mkdirSync('2023');
      expect(await runCli([...NEW, '--form', form, '-o', output])).toMatchObject({ exit: 0, out: `${output}\n` });
      expect(keyOf(output, 'form')).toBe(written);
      expect(await codesOf(output)).toEqual([]);
    });
  });

  it('leads to a folder of a shipped id, and not to the shipped form', async () => {
    await inFolder(async () => {
      writeForm();
      write('yueyang-2023/form.yaml', readFileSync('form/form.yaml', 'utf8').replace('title: ', 'title: 自己的'));
      for (const part of ['report.hbs', 'rubrics/yueyang-work.yaml'])
        write(`yueyang-2023/${part}`, readFileSync(`form/${part}`));
      await runCli([...NEW, '--form', './yueyang-2023']);
      expect(keyOf('report.yaml', 'form')).toBe('./yueyang-2023');
      expect(readFileSync('report.yaml', 'utf8')).toContain('# 自己的');
      expect(await codesOf('report.yaml')).toEqual([]);
    });
  });

  it('stays absolute', async () => {
    await inFolder(async (folder) => {
      writeForm();
      const form = path.join(folder, 'form');
      await runCli([...NEW, '--form', form, '-o', '2023/report.yaml']);
      expect(keyOf('2023/report.yaml', 'form')).toBe(form);
      expect(await codesOf('2023/report.yaml')).toEqual([]);
      await runCli(['init', '--from', path.resolve('2023/report.yaml'), '-o', 'later/2024/report.yaml']);
      expect(keyOf('later/2024/report.yaml', 'form')).toBe(form);
      expect(keyOf('later/2024/report.yaml', 'prior')).toBe(path.join(folder, '2023/report.yaml'));
      expect(await codesOf('later/2024/report.yaml')).toEqual([]);
    });
  });

  it('and that of the year before are those of last year’s report, from the new file', async () => {
    await inFolder(async (folder) => {
      writeForm();
      write('2022/report.yaml', yearText(2022).replace('form: form', 'form: ../form'));
      mkdirSync('work');
      process.chdir('work');
      const run = await runCli(['init', '--from', '../2022/report.yaml', '-o', '../years/2023/report.yaml']);
      expect(run).toMatchObject({ exit: 0, out: '../years/2023/report.yaml\n' });
      process.chdir(folder);
      expect(keyOf('years/2023/report.yaml', 'form')).toBe('../../form');
      expect(keyOf('years/2023/report.yaml', 'prior')).toBe('../../2022/report.yaml');
      expect(await codesOf('years/2023/report.yaml')).toEqual([]);
      // It is one form, by whatever way each of them comes to it.
      const { out } = await runCli(['check', 'years/2023/report.yaml']);
      expect(out).not.toContain('SE490');
    });
  });

  it('is that of a copy to be made where the form is not for the year', async () => {
    await inFolder(async () => {
      writeForm();
      write('2025/report.yaml', yearText(2025).replace('form: form', 'form: ../form'));
      const { err } = await runCli(['init', '--from', '2025/report.yaml', '-o', '2026/report.yaml']);
      const [, command = ''] = /：\n {2}selfeval (form copy .*)\n$/.exec(err) ?? [];
      expect(command).toBe('form copy ./form ./form-2026 --years 2026');
      expect(await runCli(command.split(' '))).toMatchObject({ exit: 0 });
      await runCli(['init', '--from', '2025/report.yaml', '--form', './form-2026', '-o', '2026/own.yaml']);
      expect(await codesOf('2026/own.yaml')).toEqual([]);
      const shipped = await runCli([...NEW.slice(0, 4), '2024', '--form', 'yueyang-2023', '--lang', 'en']);
      expect(shipped.err).toContain(':\n  selfeval form copy yueyang-2023 our-city --years 2024\n');
    });
  });

  it('of last year’s report may lead nowhere, or to a form with an error, which is told and not passed over', async () => {
    await inFolder(async () => {
      writeForm();
      write('2022/report.yaml', yearText(2022).replace('form: form', 'form: ./gone'));
      const gone = await runCli(['init', '--from', '2022/report.yaml', '-o', '2023/report.yaml']);
      expect(gone.err).toContain('2022/report.yaml:2:7 错误 SE602');
      expect(gone.err).toContain('2022/gone/form.yaml');
      write('2022/report.yaml', yearText(2022).replace('form: form', 'form: ../form'));
      write('form/form.yaml', readFileSync('form/form.yaml', 'utf8').replace('money: 万元', 'money: 万'));
      const faulty = await runCli(['init', '--from', '2022/report.yaml', '-o', '2023/report.yaml']);
      expect(faulty.err).toContain('form/form.yaml:');
      const asked = await runCli([...NEW, '--form', 'form']);
      expect(asked.err).toContain('form/form.yaml:');
      expect([gone.exit, faulty.exit, asked.exit]).toEqual([2, 2, 2]);
      expect([existsSync('2023'), existsSync('report.yaml')]).toEqual([false, false]);
    });
  });

  it('is asked for where a mistyped id was most likely meant', async () => {
    await inFolder(async () => {
      const { err, exit } = await runCli([...NEW, '--form', 'yueyang2023']);
      expect({ err, exit }).toEqual({
        err: expect.stringContaining('没有编号为“yueyang2023”的报告格式') as string,
        exit: 2,
      });
      expect(existsSync('report.yaml')).toBe(false);
    });
  });
});

describe('a form of one’s own that has the id of a shipped one', () => {
  const KEPT = 'yueyang-2023';
  const writeKept = () => {
    writeForm();
    write('form/form.yaml', readFileSync('form/form.yaml', 'utf8').replace('id: own', `id: ${KEPT}`));
  };

  it('is used, and told, where its folder is named', async () => {
    await inFolder(async () => {
      writeKept();
      write('report.yaml', readBase('valid').replace(`form: ${KEPT}`, 'form: ./form'));
      for (const args of [['report.yaml'], ['report.yaml', '--form', 'form']]) {
        const { out, exit } = await runCli(['check', ...args]);
        expect(out).toMatch(/^form\/form\.yaml:\d+:\d+ 警告 SE614 shipped-id-kept\n/);
        expect(out.replace(/\s/g, '')).toContain('这里用的是自己的');
        expect(exit).toBe(0);
      }
      expect(await runCli(['build', 'report.yaml', '--draft'])).toMatchObject({ exit: 0 });
      const { err } = await runCli([...NEW, '--form', 'form', '-o', 'new.yaml']);
      expect(err).toContain('SE614');
    });
  });

  it('is told once for many reports', async () => {
    await inFolder(async () => {
      writeKept();
      for (const name of ['a', 'b']) write(`${name}/report.yaml`, readBase('valid').replace(KEPT, '../form'));
      const { out } = await runCli(['check', 'a', 'b']);
      expect(out.match(/SE614/g)).toHaveLength(1);
    });
  });

  it('is not used, and told, where the id is written and a folder of that name lies there', async () => {
    await inFolder(async () => {
      writeKept();
      write('2023/report.yaml', readBase('valid'));
      expect(await codesOf('2023/report.yaml')).toEqual([]);
      write(`2023/${KEPT}/form.yaml`, 'form: 1\n');
      const { out, exit } = await runCli(['check', '2023/report.yaml']);
      expect(out).toMatch(/^2023\/report\.yaml:3:7 警告 SE614 /);
      expect(out).toContain(`2023/${KEPT}`);
      expect(exit).toBe(0);
      // From the working folder there is none of that name.
      expect(await codesOf('2023/report.yaml', '--form', KEPT)).toEqual([]);
      write(`${KEPT}/form.yaml`, 'form: 1\n');
      expect(await codesOf('2023/report.yaml', '--form', KEPT)).toEqual(['SE614']);
      const { err } = await runCli([...NEW, '--form', KEPT, '-o', 'new.yaml']);
      expect(err).toContain('SE614');
      expect(keyOf('new.yaml', 'form')).toBe(KEPT);
    });
  });

  it('is not one where it is the shipped one itself', async () => {
    const shipped = path.resolve('templates', KEPT);
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      expect(await codesOf('report.yaml', '--form', shipped)).toEqual([]);
    });
  });
});
