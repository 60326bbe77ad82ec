import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, type YearParts, yearText } from '../support/threeYears.ts';

/*
 * A report, or a form, may come from others who cannot read this machine: whatever it names, nothing of a file that is no
 * report, form or file of accepted findings is shown, in any format and by any command.
 */

const SECRET = 'hunter2';

/** Files as they lie on machines; in each, every word that could be shown has the secret in it. */
const SECRETS: Readonly<Record<string, string>> = {
  'an environment': `TOKEN=${SECRET}\0HOME=/${SECRET}\0`,
  passwords: `root:x:${SECRET}:/root:/bin/bash\nmail:x:${SECRET}:/mail\n`,
  'a map': `${SECRET}: 1\npassword: ${SECRET}\n`,
  'a map with a key twice': `${SECRET}: 1\n${SECRET}: 2\n`,
  'a map in which keys of ours stand': `${SECRET}: 1\nselfeval: ${SECRET}\nform: { ${SECRET}: 1 }\n`,
  'what is no YAML': `password: "${SECRET}\n`,
  'a full-width colon': `password: a\n${SECRET}：b\nc\n`,
  'a tag and an alias': `a: !${SECRET} b\nc: *${SECRET}\n`,
  'an unquoted reference': `a: {{${SECRET}}}\n`,
  'a list': `- ${SECRET}\n- ${SECRET}\n`,
  'one word': SECRET,
  'a template': `{{#if ${SECRET}}}\u200b${SECRET}\n`,
  'bytes of another encoding': `\u00ff${SECRET}\0`,
};

const FORMATS = ['json', 'sarif', 'github', 'junit'].flatMap((format) => ['--format', format, '-o', `out.${format}`]);

const COMMANDS: readonly (readonly string[])[] = [
  ['check', '2023.yaml', '--format', 'pretty', ...FORMATS],
  ['build', '2023.yaml', '--draft', '--format', 'html', '--format', 'json', '-o', 'out'],
  ['score', '2023.yaml'],
  ['init', '--from', '2023.yaml', '-o', 'next.yaml'],
];

const THOROUGHLY = ['an environment', 'a map with a key twice'];

async function tellsNothing(prepare: (secret: string) => void, code: string): Promise<void> {
  for (const [what, text] of Object.entries(SECRETS)) {
    await inFolder(async () => {
      writeForm();
      write('secret', what.startsWith('bytes') ? Buffer.from(text, 'latin1') : text);
      prepare('../secret');
      let told = '';
      // What is not told by `check` in any format could be told by others only in the same ways.
      const commands = THOROUGHLY.includes(what) ? COMMANDS : COMMANDS.slice(0, 1);
      for (const command of commands) {
        const { out, err } = await runCli(command);
        expect(`${out}${err}`, `${what}: ${command.join(' ')}`).not.toContain(SECRET);
        told += `${out}${err}`;
        expect(filesWith(), `${what}: ${command.join(' ')}`).toBe('');
      }
      expect(existsSync('out.junit'), what).toBe(true);
      // An unreadable one is told to be so.
      expect(told, what).toMatch(new RegExp(what.startsWith('bytes') ? `${code}|SE104` : code));
    });
  }
}

/** Under a form of the package, which is read in no time. */
function yearOfShipped(parts: YearParts): string {
  return yearText(2023, parts).replace('form: form', 'form: yueyang-2023');
}

/** Written files that hold the secret. */
function filesWith(): string {
  return execFileSync('sh', ['-c', `grep -rla ${SECRET} out out.* next.yaml 2>/dev/null || true`], {
    encoding: 'utf8',
  });
}

describe('nothing is shown of', () => {
  it('a prior that is no report', async () => {
    await tellsNothing(
      (secret) => write('2023.yaml', yearOfShipped({ extra: `prior: ./${secret.slice(3)}` })),
      'SE493',
    );
  }, 60_000);

  it('a prior that is a link to no report', async () => {
    await tellsNothing(() => {
      symlinkSync('secret', 'prior.yaml');
      write('2023.yaml', yearOfShipped({ extra: 'prior: prior.yaml' }));
    }, 'SE493');
  }, 60_000);

  it('what lies beside a report as what is accepted, or what that leads to', async () => {
    await tellsNothing(() => {
      write('2023.yaml', yearOfShipped({}));
      symlinkSync('secret', '2023.accepted.yaml');
    }, 'SE202');
  }, 60_000);

  it.each([['form.yaml'], ['report.hbs'], ['rubrics/yueyang-work.yaml'], ['rubrics']])(
    'a part of a form that leads out of its folder: %s',
    async (part) => {
      await tellsNothing((secret) => {
        write('2023.yaml', yearText(2023));
        rmSync(`form/${part}`, { recursive: true });
        if (part === 'rubrics') {
          mkdirSync('elsewhere');
          renameSync('secret', 'elsewhere/yueyang-work.yaml');
          symlinkSync('../elsewhere', 'form/rubrics');
        } else symlinkSync(part.includes('/') ? `../${secret}` : secret, `form/${part}`);
      }, 'SE910');
    },
    60_000,
  );

  it('a folder that is no form, with a form.yaml of its own', async () => {
    await tellsNothing(() => {
      write('2023.yaml', yearText(2023));
      renameSync('secret', 'form/form.yaml');
      write('form/report.hbs', `\u200b${SECRET}`);
    }, 'SE607|SE109');
  }, 60_000);

  it('a part of a form that is something else', async () => {
    await tellsNothing(() => {
      write('2023.yaml', yearText(2023));
      renameSync('secret', 'form/rubrics/yueyang-work.yaml');
    }, 'SE607');
  }, 60_000);

  it('a report that is a link to what is none', async () => {
    await tellsNothing(() => symlinkSync('secret', '2023.yaml'), 'SE212|SE906');
  }, 60_000);

  it('a report in a folder that is a link to where none are', async () => {
    await inFolder(async () => {
      write('elsewhere/a.yaml', `${SECRET}: "\n`);
      symlinkSync('elsewhere', 'reports');
      expect((await runCli(['check', 'reports/a.yaml'])).out).toMatch(/^reports\/a\.yaml 错误 SE212/);
      expect((await runCli(['check', 'elsewhere/a.yaml'])).out).toContain(SECRET);
    });
  });

  it('what lies where a report was built, but leads out of its folder', async () => {
    for (const format of ['md', 'docx']) {
      await inFolder(async () => {
        writeForm();
        write('secret', SECRET);
        write('in/2023.yaml', yearText(2023, { extra: 'prior: none' }).replace('form: form', 'form: ../form'));
        await runCli(['build', 'in/2023.yaml']);
        rmSync(`in/2023.${format}`);
        symlinkSync('../secret', `in/2023.${format}`);
        for (const output of ['pretty', 'json', 'sarif', 'github', 'junit']) {
          const { exit, out, err } = await runCli(['check', 'in', '--built', '--format', output]);
          expect(`${out}${err}`).not.toContain(SECRET);
          expect(out).toContain('SE910');
          expect(exit).toBe(2);
        }
      });
    }
  });

  it('a neighbour of a form, or of a report, to which a link of the right name leads', async () => {
    await inFolder(async () => {
      // The folder of the form may be a whole checkout.
      writeForm();
      write('form/.git/config.hbs', `url = ${SECRET}`);
      write('form/.env', SECRET);
      for (const target of ['.git/config.hbs', '.env']) {
        write('in/2023.yaml', yearText(2023, { extra: 'prior: none' }).replace('form: form', 'form: ../form'));
        rmSync('form/report.hbs');
        symlinkSync(target, 'form/report.hbs');
        const { exit, out, err } = await runCli(['build', 'in/2023.yaml', '--draft']);
        expect(`${out}${err}`).toContain('SE910');
        expect(existsSync('in/2023.draft.md')).toBe(false);
        expect(exit).toBe(2);
      }
      rmSync('form', { recursive: true });
      writeForm();
      await runCli(['build', 'in/2023.yaml']);
      write('in/private.md', SECRET);
      rmSync('in/2023.md');
      symlinkSync('private.md', 'in/2023.md');
      const { exit, out, err } = await runCli(['check', 'in', '--built']);
      expect(`${out}${err}`).not.toContain(SECRET);
      expect(out).toContain('SE910');
      expect(exit).toBe(2);
    });
  });

  it('a chart beside a built report that leads out of its folder', async () => {
    await inFolder(async () => {
      writeForm();
      write('in/2023.yaml', yearText(2023, { extra: 'prior: none' }).replace('form: form', 'form: ../form'));
      const { out: built } = await runCli(['build', 'in/2023.yaml', '--charts', '--format', 'md']);
      const chart = built.split('\n').find((name) => name.endsWith('.svg')) ?? '';
      renameSync(chart, 'elsewhere.svg');
      symlinkSync('../elsewhere.svg', chart);
      // Its words are right, but whoever laid the link there may change them.
      const { exit, out } = await runCli(['check', 'in', '--built', '--charts']);
      expect(out).toContain('SE910');
      expect(exit).toBe(2);
    });
  });
});

describe('what is no file is not opened', () => {
  const KINDS: readonly (readonly [string, (name: string) => void])[] = [
    ['a pipe', (name) => execFileSync('mkfifo', [name])],
    ['a device that never ends', (name) => symlinkSync('/dev/zero', name)],
    ['a folder', (name) => mkdirSync(name)],
  ];

  it.each(KINDS)('%s as prior, accepted, form.yaml, report.hbs or a rubric', async (_, make) => {
    for (const name of [
      'prior.yaml',
      '2023.accepted.yaml',
      'form/form.yaml',
      'form/report.hbs',
      'form/rubrics/yueyang-work.yaml',
    ]) {
      await inFolder(async () => {
        writeForm();
        write('2023.yaml', yearText(2023, { extra: name === 'prior.yaml' ? 'prior: prior.yaml' : 'prior: none' }));
        rmSync(name, { force: true });
        make(name);
        const { exit, out } = await runCli(['check', '2023.yaml']);
        // A device is reached by a link, and a form's must not lead out of its folder.
        expect(out, name).toMatch(/SE902|SE910/);
        expect(exit).toBe(2);
      });
    }
  });

  it('what the system makes up says that it is a file', async () => {
    await inFolder(async () => {
      writeForm();
      write('2023.yaml', yearText(2023, { extra: 'prior: /proc/self/environ' }));
      const { out } = await runCli(['check', '2023.yaml']);
      // Where the system makes up none, there is no such file.
      expect(out).toMatch(/SE493|SE104|SE901/);
      expect(out).toContain('/proc/self/environ');
      expect(out).not.toContain('PATH=');
    });
  });
});

describe('what is named as ever', () => {
  beforeAll(() => expect(yearText(2022)).toContain('form: form'));

  it('is a form whose folder is a link, with parts that are links inside it', async () => {
    await inFolder(async () => {
      writeForm();
      renameSync('form', 'kept');
      symlinkSync('kept', 'form');
      renameSync('kept/report.hbs', 'kept/text.hbs');
      symlinkSync('text.hbs', 'kept/report.hbs');
      renameSync('kept/rubrics', 'kept/tables');
      symlinkSync('tables', 'kept/rubrics');
      write('2023.yaml', yearText(2023, { extra: 'prior: none' }));
      expect((await runCli(['build', '2023.yaml'])).exit).toBe(0);
    });
  });

  it('is a form and a prior in a folder above', async () => {
    await inFolder(async () => {
      writeForm();
      write('2022/report.yaml', yearText(2022, { extra: 'prior: none' }).replace('form: form', 'form: ../form'));
      write(
        '2023/report.yaml',
        yearText(2023, { extra: 'prior: ../2022/report.yaml' }).replace('form: form', 'form: ../form'),
      );
      const { exit, out } = await runCli(['check', '2023']);
      expect([exit, out.match(/SE4[89]\d|SE[69]\d\d/g)]).toEqual([0, null]);
    });
  });

  it.each([
    ['a comment and a mark before it', (text: string) => `# 上年\n---\n${text}titel: 2\n`],
    ['a fault of YAML', (text: string) => `${text}results: "\n`],
    ['a full-width colon', (text: string) => text.replace('selfeval: 1', 'selfeval：1')],
    ['another version', (text: string) => text.replace('selfeval: 1', 'selfeval: 2')],
  ])('is an earlier report with errors, of which the line is shown: %s', async (_, spoil) => {
    await inFolder(async () => {
      writeForm();
      write('2022.yaml', spoil(yearText(2022, { extra: 'prior: none' })));
      write('2023.yaml', yearText(2023, { extra: 'prior: 2022.yaml' }));
      const { out } = await runCli(['check', '2023.yaml']);
      expect(out).toMatch(/SE493[\s\S]*另见 2022\.yaml:\d+:\d+\n +\d+ \| \S/);
    });
  });

  it('is the file of the command line, of which the line is shown whatever it is', async () => {
    await inFolder(async () => {
      write('a.yaml', 'selfevil: "1\n');
      expect((await runCli(['check', 'a.yaml'])).out).toContain('1 | selfevil: "1');
    });
  });
});
