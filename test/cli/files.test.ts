import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eachOnce } from '../../src/files/files.ts';
import { writeTogether } from '../../src/files/writeTogether.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

describe('writeTogether', () => {
  it('replaces what is there, keeps its permissions, and leaves nothing else', async () => {
    await inFolder((folder) => {
      write('a.md', '旧');
      chmodSync('a.md', 0o640);
      expect(
        writeTogether([
          { path: 'a.md', bytes: '新' },
          { path: 'b/c/d.docx', bytes: new Uint8Array([1, 2]) },
        ]),
      ).toEqual([]);
      expect(readFileSync('a.md', 'utf8')).toBe('新');
      expect(statSync('a.md').mode & 0o777).toBe(0o640);
      expect(Object.keys(fingerprint(folder))).toEqual(['a.md', 'b', 'b/c', 'b/c/d.docx']);
    });
  });

  it('writes all or nothing', async () => {
    await inFolder((folder) => {
      write('a.md', '旧');
      symlinkSync('nowhere', 'link.md');
      mkdirSync('z.docx');
      const before = fingerprint(folder);
      const names = ['a.md', 'link.md', 'new.md', 'z.docx'];
      const findings = writeTogether(names.map((path) => ({ path, bytes: '新' })));
      expect(findings).toMatchObject([{ code: 'SE904', args: { path: 'z.docx', reason: 'EISDIR' } }]);
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  it('puts back what it had replaced when a later name fails', async () => {
    await inFolder((folder) => {
      write('a.md', '旧');
      symlinkSync('nowhere', 'link.md');
      const before = fingerprint(folder);
      // Too long a name is refused only when the file is renamed to it.
      const tooLong = `${'长'.repeat(100)}.docx`;
      const findings = writeTogether(['a.md', 'link.md', 'new.md', tooLong].map((path) => ({ path, bytes: '新' })));
      expect(findings).toMatchObject([{ code: 'SE904', args: { reason: 'ENAMETOOLONG' } }]);
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  it('leaves no folder behind that it made for what could not be written', async () => {
    await inFolder((folder) => {
      mkdirSync('there');
      write('file', '一个文件');
      const before = fingerprint(folder);
      const tooLong = `${'长'.repeat(100)}.docx`;
      for (const last of [`new/deep/${tooLong}`, `there/${tooLong}`, `new/${'长'.repeat(100)}/a.docx`, 'file/a.docx']) {
        const findings = writeTogether(['new/a.md', 'there/new/b.md', last].map((path) => ({ path, bytes: '新' })));
        expect(findings).toMatchObject([{ code: 'SE904', args: { path: last } }]);
        expect(fingerprint(folder)).toEqual(before);
      }
    });
  });

  it('writes a name that is as long as a name may be', async () => {
    await inFolder((folder) => {
      const name = `${'长'.repeat(83)}.docx`;
      expect(writeTogether([{ path: name, bytes: '新' }])).toEqual([]);
      expect(Object.keys(fingerprint(folder))).toEqual([name]);
    });
  });

  it('replaces a link, and leaves alone what it points to', async () => {
    await inFolder(async () => {
      const valid = readBase('valid');
      write('report.yaml', valid);
      symlinkSync('report.yaml', 'report.md');
      expect((await runCli(['build', 'report.yaml'])).exit).toBe(0);
      expect(readFileSync('report.yaml', 'utf8')).toBe(valid);
      expect(lstatSync('report.md').isSymbolicLink()).toBe(false);
    });
  });

  it('writes through a link to a folder', async () => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      mkdirSync('public');
      symlinkSync('public', 'out');
      expect(await runCli(['build', 'report.yaml', '-o', 'out'])).toEqual({
        exit: 0,
        out: 'out/report.md\nout/report.docx\n',
        err: '还有 16 处未填。\n',
      });
      expect(Object.keys(fingerprint('public'))).toEqual(['report.docx', 'report.md']);
    });
  });
});

describe('names of reports', () => {
  it.each([
    ['report.yaml', 'report.md'],
    ['report.yml', 'report.md'],
    ['REPORT.YAML', 'REPORT.md'],
    ['2023.report.yaml', '2023.report.md'],
    ['report', 'report.md'],
    ['report.txt', 'report.txt.md'],
    ['.yaml', '.yaml.md'],
    ['岳阳 市.yaml', '岳阳 市.md'],
    ['a|b*.yaml', 'a|b*.md'],
    ['../报告.yaml', '../报告.md'],
  ])('%s → %s', async (name, output) => {
    await inFolder(async () => {
      mkdirSync('here');
      process.chdir('here');
      write(name, readBase('valid'));
      expect(await runCli(['build', name, '--format', 'md'])).toEqual({
        exit: 0,
        out: `${output}\n`,
        err: '还有 16 处未填。\n',
      });
    });
  });

  it('counts one report once, however it is called', async () => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      mkdirSync('here');
      symlinkSync('.', 'again');
      expect(
        (await runCli(['build', 'report.yaml', './report.yaml', 'here/../report.yaml', 'again/report.yaml'])).exit,
      ).toBe(0);
      expect((await runCli(['check', 'report.yaml', '.', './report.yaml'])).out).toContain('1 个文件');
    });
    expect(eachOnce(['b', 'a', './b', 'c//d', 'c/d', 'a'])).toEqual(['b', 'a', 'c//d']);
  });
});

describe('check without a path', () => {
  it('finds report files by their first key, in order, and passes over what is hidden or installed', async () => {
    await inFolder(async () => {
      const bad = readBase('valid').replace('year: 2023', 'year: 2e3');
      const names = [
        'b.yaml',
        'a.yml',
        '2022/z.YAML',
        '2023/report.yaml',
        '.git/report.yaml',
        'node_modules/x/report.yaml',
      ];
      for (const name of names) write(name, bad);
      write('other.yaml', 'name: selfeval\n');
      write('notes.txt', bad);
      write('comment.yaml', `# 说明\r\n\r\n--- \n"selfeval": 1\n`);
      write('wide.yaml', Buffer.from('\ufeffselfeval: 1\n', 'utf16le'));
      write('colon.yaml', 'selfeval：1\n');
      write('mistyped.yaml', bad.replace('selfeval', 'Selfeval'));
      write('missing.yaml', bad.replace(/^selfeval.*\n/m, ''));
      symlinkSync('.', 'again');
      symlinkSync('nowhere@host', '.#a.yml');
      const { out } = await runCli(['check', '--format', 'json']);
      const { findings } = JSON.parse(out) as { findings: { places: { file: string }[] }[] };
      const files = [...new Set(findings.map(({ places }) => places[0]?.file))];
      expect(files).toEqual([
        '2022/z.YAML',
        '2023/report.yaml',
        'a.yml',
        'b.yaml',
        'colon.yaml',
        'comment.yaml',
        'missing.yaml',
        'mistyped.yaml',
        'wide.yaml',
      ]);
    });
  });
});

describe('what is called like a report and is no file', () => {
  it('is told of where a folder is checked, and never opened', async () => {
    await inFolder(async () => {
      write('units/report.yaml', readBase('valid'));
      symlinkSync('../nowhere.yaml', 'units/broken.yaml');
      symlinkSync('loop.yaml', 'units/loop.yaml');
      const special = process.platform === 'win32' ? [] : ['pipe.yaml', 'topipe.yaml'];
      if (special.length > 0) {
        execFileSync('mkfifo', ['units/pipe.yaml']);
        symlinkSync('pipe.yaml', 'units/topipe.yaml');
      }
      const { out, exit } = await runCli(['check', 'units', '--format', 'json']);
      const { findings } = JSON.parse(out) as { findings: { code: string; places: { file: string }[] }[] };
      expect(exit).toBe(2);
      expect(
        findings.filter(({ code }) => code >= 'SE9').map(({ code, places }) => `${code} ${places[0]?.file}`),
      ).toEqual(['SE901 units/broken.yaml', 'SE903 units/loop.yaml', ...special.map((name) => `SE902 units/${name}`)]);
      expect((await runCli(['check', 'units'])).out).toContain('units/broken.yaml 是链接，它指的文件不在');
    });
  });
});

describe('what cannot be written', () => {
  const NEW = ['init', '--unit', '某市档案馆', '--year', '2025', '-o'];

  it.each([
    [[...NEW, 'sub'], 'sub 是文件夹，-o 要写文件名，例如 sub/report.yaml'],
    [[...NEW, 'sub/'], 'sub/ 是文件夹，-o 要写文件名，例如 sub/report.yaml'],
    [[...NEW, 'missing/'], 'missing/ 是文件夹，-o 要写文件名，例如 missing/report.yaml'],
    [[...NEW, 'file'], 'file 已经有了，没有改动'],
    [[...NEW, 'file/report.yaml'], '写不了 file/report.yaml：路径中间有一段不是文件夹'],
    [['form', 'copy', 'unit-general', 'file'], '请检查路径：写作文件夹的一段其实是文件'],
    [['form', 'copy', 'unit-general', 'file/x'], '请检查路径：写作文件夹的一段其实是文件'],
    [['build', 'report.yaml', '--format', 'md', '-o', 'file'], '请检查路径：写作文件夹的一段其实是文件'],
    [['check', 'report.yaml', '--format', 'json', '-o', 'missing/'], '它以 / 结尾，没有写文件名'],
    [['check', 'report.yaml', '--format', 'json', '-o', 'sub'], '它是一个文件夹'],
  ])('is told with its reason, and with what the command has: %j', async (args, told) => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      write('file', '别的');
      mkdirSync('sub');
      const { exit, err } = await runCli(args);
      const said = err.replace(/\n\s*/g, '');
      expect({ exit, said }).toEqual({ exit: 2, said: expect.stringContaining(told) });
      expect(said).not.toMatch(/读不了|-o 换一个可以写/);
      expect(existsSync('missing')).toBe(false);
      expect(readFileSync('file', 'utf8')).toBe('别的');
    });
  });

  // Node tries for ever to make a folder where the system says that the one above is not there.
  it('is told where no folder can be made', async () => {
    await inFolder(async () => {
      write('file', '别的');
      const nowhere = existsSync('/proc/self') ? '/proc/no/such' : 'file/no/such';
      const { exit, err } = await runCli(['form', 'copy', 'unit-general', nowhere]);
      expect(exit).toBe(2);
      expect(err).toContain('SE904');
    });
  });
});

describe('a name that is not UTF-8', () => {
  // A file that Windows packed carries its name in GBK, and a check that passed over it would claim that it is fine.
  it('is told of where a folder is checked', async () => {
    await inFolder(async () => {
      mkdirSync('units');
      writeFileSync(
        Buffer.from([...Buffer.from('units/'), 0xb1, 0xa8, 0xb8, 0xe6, ...Buffer.from('.yaml')]),
        'selfeval: 1\n',
      );
      const { exit, out } = await runCli(['check', 'units', '--lang', 'en']);
      expect(exit).toBe(2);
      expect(out).toContain('its name is not UTF-8');
    });
  });
});
