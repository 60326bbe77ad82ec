import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/library.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, yearText } from '../support/threeYears.ts';
import { readBase } from './spoil.ts';

const naming = (form: string) => readBase('valid').replace('form: yueyang-2023', `form: ${form}`);

describe('a form named by a path', () => {
  it('in a report file is found from the folder of that file', async () => {
    await inFolder(async () => {
      writeForm();
      write('reports/2023/report.yaml', naming('../../form'));
      write('reports/2023/beside.yaml', naming('./form'));
      expect((await runCli(['build', 'reports/2023/report.yaml'])).exit).toBe(0);
      expect((await runCli(['score', 'reports/2023/report.yaml'])).exit).toBe(0);
      const { out, exit } = await runCli(['check', 'reports/2023/beside.yaml']);
      expect(out).toContain('reports/2023/beside.yaml:3:7 错误 SE602');
      expect(out).toContain('reports/2023/form/form.yaml');
      expect(exit).toBe(2);

      cpSync('form', 'reports/2023/form', { recursive: true });
      expect((await runCli(['check', 'reports'])).exit).toBe(0);
    });
  });

  it('without a slash is a folder beside the file', async () => {
    await inFolder(async () => {
      writeForm();
      write('2023/report.yaml', naming('form'));
      const { out } = await runCli(['check', '2023/report.yaml']);
      expect(out).toContain('2023/report.yaml:3:7 错误 SE601');
      cpSync('form', '2023/form', { recursive: true });
      expect((await runCli(['check', '2023/report.yaml'])).exit).toBe(0);
    });
  });

  it('may start at the root, as a report of last year may', async () => {
    await inFolder(async (folder) => {
      writeForm();
      const change = (text: string) => text.replace('form: form', `form: ${path.join(folder, 'form')}`);
      write('2022/report.yaml', yearText(2022, { extra: 'prior: none', change }));
      write('2023/report.yaml', yearText(2023, { extra: `prior: ${path.join(folder, '2022/report.yaml')}`, change }));
      expect(await runCli(['check', '2023/report.yaml', '--quiet'])).toEqual({ exit: 0, out: '', err: '' });
    });
  });

  it('after --form is found from the working folder', async () => {
    await inFolder(async () => {
      writeForm();
      write('2023/report.yaml', naming('./nowhere'));
      expect((await runCli(['check', '2023/report.yaml', '--form', './form'])).exit).toBe(0);
      const { out } = await runCli(['check', '2023/report.yaml', '--form', '../form']);
      expect(out).toContain('../form/form.yaml');
    });
  });

  it('that is not there is told at the place of each report that names it', async () => {
    await inFolder(async () => {
      for (const name of ['a', 'b']) write(`${name}/report.yaml`, naming('../form'));
      const { out } = await runCli(['check', 'a', 'b']);
      expect(out.match(/[ab]\/report\.yaml:3:7 错误 SE602/g)).toEqual([
        'a/report.yaml:3:7 错误 SE602',
        'b/report.yaml:3:7 错误 SE602',
      ]);
    });
  });

  it('is shown by the library as the command line shows it', () => {
    const { findings } = evaluate({ file: '2023/report.yaml', text: naming('../form') });
    expect(findings.map(({ code, args }) => ({ code, args }))).toEqual([
      { code: 'SE602', args: { path: 'form/form.yaml' } },
    ]);
  });
});

describe('a part of a form that is there and cannot be read', () => {
  const large = '全年预算执行情况良好。\n'.repeat(70_000);

  it.each([
    ['report.hbs', large, 'SE105', '2 MB'],
    ['form.yaml', large, 'SE105', '2 MB'],
    ['rubrics/yueyang-work.yaml', large, 'SE105', '2 MB'],
    ['report.hbs', Buffer.from('\ufeff# 报告', 'utf16le'), 'SE104', 'UTF-8'],
  ] as const)('is not said to be missing: %s, %#', async (part, content, code, words) => {
    await inFolder(async () => {
      writeForm();
      write(`form/${part}`, content);
      write('report.yaml', readBase('valid'));
      for (const command of ['check', 'build', 'score']) {
        const run = await runCli([command, 'report.yaml', '--form', 'form', '--lang', 'en']);
        const said = `${run.out}${run.err}`;
        expect(said).toContain(`form/${part} error ${code}`);
        expect(said).toContain(words);
        expect(said).not.toContain('SE602');
        expect(run.exit).toBe(2);
      }
    });
  });

  it('as the name of a folder is not said to be missing either', async () => {
    await inFolder(async () => {
      writeForm();
      rmSync('form/report.hbs');
      write('form/report.hbs/x', '');
      write('report.yaml', readBase('valid'));
      expect((await runCli(['check', 'report.yaml', '--form', 'form'])).out).toContain('form/report.hbs 错误 SE902');
    });
  });
});
