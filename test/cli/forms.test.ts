import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
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

  it.each([
    ['\u001b]0;报告\u0007正文', '3:1', 'U+001B'],
    ['正\u202e文', '3:2', 'U+202E'],
  ])('does not bring hidden characters into the report: %j', async (line, place, character) => {
    await inFolder(async () => {
      writeForm();
      write('form/report.hbs', `# 报告\n\n${line}\n`);
      write('report.yaml', readBase('valid'));
      for (const command of ['check', 'build', 'score']) {
        const { out, err, exit } = await runCli([command, 'report.yaml', '--form', 'form', '--lang', 'en']);
        expect(`${out}${err}`).toContain(`form/report.hbs:${place} error SE109`);
        expect(`${out}${err}`).toContain(character);
        expect(exit).toBe(1);
      }
      expect(existsSync('report.md')).toBe(false);
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

describe('the templates of a form from outside the package', () => {
  const spoil = (part: string, from: string, to: string) => {
    writeForm();
    const text = readFileSync(`form/${part}`, 'utf8');
    expect(text).toContain(from);
    write(`form/${part}`, text.replace(from, to));
  };

  it.each([
    [
      'a name that is not there',
      'report.hbs',
      '{{sections.profile}}',
      '{{sections.profil}}',
      'SE701',
      'report.hbs:3:5',
    ],
    [
      'one that this report does not need',
      'form.yaml',
      'title: 年初预算数',
      'title: "{{yaer}}年"',
      'SE701',
      'form.yaml:',
    ],
    ['a block that is never closed', 'report.hbs', '{{/if}}', '', 'SE703', 'report.hbs:'],
    ['what a template may not do', 'report.hbs', '{{sections.profile}}', '{{log year}}', 'SE702', 'report.hbs:3:3'],
    [
      'Markdown that is not printed',
      'report.hbs',
      '# {{sections',
      '- - - - 1. 甲\n\n# {{sections',
      'SE306',
      'report.hbs',
    ],
    [
      'more than any report prints',
      'report.hbs',
      '# {{sections.profile}}',
      `${Array.from({ length: 12 }, (_, up) => `{{#each ${'../'.repeat(up)}threePublic.items}}`).join('')}${'{{/each}}'.repeat(12)}`,
      'SE705',
      'report.hbs:3:',
    ],
    ['a cell that is not there', 'form.yaml', 'cell: actual', 'cell: actuall', 'SE606', 'form.yaml:'],
  ])('are checked by check as by build: %s', async (_, part, from, to, code, place) => {
    await inFolder(async () => {
      spoil(part, from, to);
      write('2022/report.yaml', naming('../form'));
      const check = await runCli(['check', '2022', '--quiet']);
      const build = await runCli(['build', '2022/report.yaml']);
      expect(check.out).toContain(`form/${place}`);
      expect(check.out).toContain(`错误 ${code} `);
      expect(build.err.startsWith(check.out)).toBe(true);
      expect([check.exit, build.exit, build.out]).toEqual([1, 1, '']);
    });
  });

  it.each([
    ['a name that is not there', '{{sections.profile}}', '{{sections.profil}}'],
    ['Markdown that is not printed', '# {{sections', '- - - - 1. 甲\n\n# {{sections'],
    ['no template at all', '{{/if}}', ''],
  ])('are told of once, however many reports they serve: %s', async (_, from, to) => {
    await inFolder(async () => {
      spoil('report.hbs', from, to);
      for (const name of ['a', 'b', 'c']) write(`${name}/report.yaml`, naming('../form'));
      for (const command of [
        ['check', '.', '--built'],
        ['build', 'a/report.yaml', 'b/report.yaml', 'c/report.yaml'],
      ]) {
        const { out, err } = await runCli(command);
        expect(`${out}${err}`.match(/SE\d+/g)).toHaveLength(1);
      }
    });
  });

  it('may have what is only warned of', async () => {
    await inFolder(async () => {
      spoil('report.hbs', '# {{sections', '2. 甲\n\n# {{sections');
      write('report.yaml', naming('./form'));
      const check = await runCli(['check', 'report.yaml']);
      const build = await runCli(['build', 'report.yaml']);
      for (const said of [check.out, build.err]) expect(said).toContain('form/report.hbs 警告 SE304');
      expect([check.exit, build.exit, build.out]).toEqual([0, 0, 'report.md\nreport.docx\n']);
    });
  });

  it('are checked beside the faults of the report', async () => {
    await inFolder(async () => {
      spoil('report.hbs', '{{sections.profile}}', '{{sections.profil}}');
      write('report.yaml', `${naming('./form')}accepted:\n  - { code: SE401, path: basic, reason: 无 }\n`);
      const { out } = await runCli(['check', 'report.yaml']);
      expect(out.match(/SE\d+(?= )/g)?.sort()).toEqual(['SE444', 'SE701']);
    });
  });
});
