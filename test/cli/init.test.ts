import { existsSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli as runIn } from '../../src/commands/runCli.ts';
import { shippedPrints } from '../../src/document/places/shippedPrints.ts';
import { readReport } from '../../src/pipeline.ts';
import { EXAMPLES } from '../document/reports.ts';
import { SHIPPED_FORMS, shippedForm } from '../document/shippedForms.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

const exampleFile = (name: string) => fileURLToPath(new URL(`../../examples/${name}/report.yaml`, import.meta.url));

/** Codes of the findings of a file that are errors. */
async function errorsOf(file: string): Promise<string[]> {
  const { out } = await runCli(['check', file, '--format', 'json']);
  const { findings } = JSON.parse(out) as {
    findings: { severity: string; code: string; places: { line: number }[] }[];
  };
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const years = SHIPPED_FORMS.flatMap((id) => {
  const { first, last } = shippedForm(id).years;
  return [...new Set([first, last])].map((year): [string, string] => [id, year]);
});

/** A text without the breaks at the terminal's width, and without blanks, since some of those were breaks. */
function unwrap(text: string): string {
  return text.replace(/\s/g, '');
}

function startOf(text: string): RegExp {
  return new RegExp(`^${unwrap(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

describe('selfeval init', () => {
  it.each(years)('writes a file for %s of %s that has no errors, and says what is missing', async (form, year) => {
    await inFolder(async () => {
      const run = await runCli(['init', '--unit', '某市科技局', '--year', year, '--form', form]);
      expect(run).toMatchObject({ exit: 0, out: 'report.yaml\n' });
      const text = readFileSync('report.yaml', 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=.*schemas\/report\.schema\.json\n/);
      expect(text.match(/待填/g)?.length).toBeGreaterThan(15);
      // A fact that the form takes from a key of its own is asked for there.
      const facts = shippedForm(form).facts.filter((fact) => fact.type !== 'amounts' || fact.from === undefined);
      for (const { id } of [...shippedForm(form).narrative, ...facts]) expect(text).toContain(`${id}:`);
      expect(await errorsOf('report.yaml')).toEqual([]);
      const built = await runCli(['build', 'report.yaml', '--format', 'md']);
      expect(built).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('SE709') });
      expect(existsSync('report.md')).toBe(false);
      expect((await runCli(['build', 'report.yaml', '--format', 'md', '--draft'])).exit).toBe(0);
      expect(readFileSync('report.draft.md', 'utf8')).toContain('未填');
    });
  });

  it.each([
    ['--unit', 'U+0007', ['--unit', '某市\u0007科技局', '--year', '2023', '--form', 'yueyang-2023']],
    ['--unit', 'U+200B', ['--unit', '某市\u200b科技局', '--year', '2023', '--form', 'yueyang-2023']],
    ['--unit', 'U+200D', ['--unit', '某市\u200d科技局', '--year', '2023', '--form', 'yueyang-2023']],
    ['--unit', 'U+202E', ['--unit', '某市\u202e科技局', '--year', '2023', '--form', 'yueyang-2023']],
    ['name', 'SE219', ['--unit', '某市\n科技局', '--year', '2023', '--form', 'yueyang-2023']],
    ['--from', 'U+FE0F', ['--from', '去\ufe0f年.yaml']],
  ])('refuses in %s what check would refuse: %s', async (option, character, args) => {
    await inFolder(async () => {
      write('去\ufe0f年.yaml', readFileSync(exampleFile('kejishiwu/2023'), 'utf8'));
      for (const lang of ['zh', 'en']) {
        const { exit, out, err } = await runCli(['init', ...args, '--lang', lang, '-o', 'new.yaml']);
        expect({ exit, out }).toEqual({ exit: 2, out: '' });
        expect(err).toContain(option);
        expect(err).toContain(character);
      }
      expect(existsSync('new.yaml')).toBe(false);
    });
  });

  it('is a file in which nothing is known but who and when', async () => {
    await inFolder(async () => {
      await runCli(['init', '--unit', '某市“科技”局: 甲', '--year', '2023', '--form', 'yueyang-2023']);
      const { year, findings } = readReport('report.yaml', readFileSync('report.yaml'));
      expect(findings).toEqual([]);
      expect(year?.unit.name).toBe('某市“科技”局: 甲');
      const items = year?.basic.items.state === 'listed' ? year.basic.items.items : [];
      expect(items.map(({ name, part }) => [name, part])).toEqual([
        ['工资福利支出', 'personnel'],
        ['商品和服务支出', 'operating'],
        ['对个人和家庭的补助', 'personnel'],
        ['资本性支出', 'capital'],
      ]);
      for (const { byUnit } of items)
        for (const { state } of Object.values(byUnit[0]?.amounts ?? {})) expect(state).toBe('absent');
    });
  });

  it.each(EXAMPLES)('carries %s over to the next year', async (name) => {
    await inFolder(async () => {
      const before = exampleFile(name);
      const { exit, err } = await runCli(['init', '--from', before, '-o', 'next/report.yaml']);
      expect(exit).toBe(0);
      const old = readReport(before, readFileSync(before)).year;
      expect(err).toContain(`格式 ${old?.form}：上年的报告用的。\n`);
      // Of a year that the form is not for, the form is the first thing to be filled in, which is said at once.
      const others = ['unit-general', 'national-project-2020', 'anhui-unit', 'pidu-project-2025'];
      const isForOneYear = !others.includes(old?.form ?? '');
      expect(/注意：\S+只管[\d—]+年度。请把form改成这一年度的格式，例如unit-general；/.test(unwrap(err))).toBe(
        isForOneYear,
      );
      const errors = await errorsOf('next/report.yaml');
      expect(errors).toEqual(isForOneYear ? ['SE603'] : []);

      const { year, findings } = readReport('next/report.yaml', readFileSync('next/report.yaml'));
      expect(findings).toEqual([]);
      if (old === undefined || year === undefined) throw new Error('no year');
      expect(year.year).toBe(String(Number(old.year) + 1));
      expect(year.unit.budgetUnits.map((unit) => unit.name)).toEqual(old.unit.budgetUnits.map((unit) => unit.name));
      const kindsOf = (of: typeof old) => of.staff.authorizedPosts.map(({ kind }) => kind);
      expect(kindsOf(year)).toEqual(kindsOf(old));
      const amountsOf = (of: typeof old, column: 'actual' | 'lastYearActual') =>
        of.basic.items.state === 'listed'
          ? of.basic.items.items.flatMap(({ byUnit }) =>
              byUnit.map(({ amounts }) => amounts[column].state === 'value' && amounts[column]),
            )
          : [];
      const shown = (list: ReturnType<typeof amountsOf>) =>
        list.map((entry) => (entry === false ? undefined : entry.quantity.value.toFixed()));
      // Only where the form prints them.
      const isPrinted = shippedPrints(year.form)?.printed.has('basic.items[].lastYearActual') === true;
      expect(shown(amountsOf(year, 'lastYearActual'))).toEqual(
        shown(amountsOf(old, 'actual')).map((amount) => (isPrinted ? amount : undefined)),
      );
      expect(amountsOf(year, 'actual').every((entry) => entry === false)).toBe(true);
      const indicators = (of: typeof old) =>
        of.projects.state === 'listed' ? of.projects.items.flatMap(({ attainment }) => attainment.indicators) : [];
      expect(indicators(year).map((one) => [one.name, one.target.state, one.actual.state])).toEqual(
        indicators(old).map((one) => [one.name, one.target.state, 'absent']),
      );
    });
  });

  it('keeps last year’s words as comments, and the exact text of numbers', async () => {
    await inFolder(async () => {
      write(
        '2022/report.yaml',
        readBase('valid')
          .replace(/^year: .*$/m, 'year: 2022')
          .replace(/actual: \d[\d.]*/g, 'actual: 19.30'),
      );
      await runCli(['init', '--from', '2022/report.yaml', '-o', '2023/report.yaml', '--form', 'hunan-2018']);
      const text = readFileSync('2023/report.yaml', 'utf8');
      expect(text).toContain('prior: ../2022/report.yaml ');
      expect(text).toContain('lastYearActual: 19.30');
      expect(text).toMatch(/^# narrative:/m);
    });
  });

  it('never touches a file that is there', async () => {
    await inFolder(async () => {
      write('report.yaml', 'mine');
      const { err, exit } = await runCli(['init', '--unit', '甲', '--year', '2023', '--form', 'yueyang-2023']);
      expect({ err, exit, text: readFileSync('report.yaml', 'utf8') }).toEqual({
        err: 'report.yaml 已经有了，没有改动：请用 -o 换一个文件名\n',
        exit: 2,
        text: 'mine',
      });
    });
  });

  it.each([
    [[], '--unit'],
    [['--unit', '甲'], '--year'],
    [['--unit', '甲', '--year', '23'], '四位数'],
    [['--unit', '甲', '--year', '2023', '--form', 'nowhere'], '没有编号为“nowhere”'],
    [['--unit', ''], '选项 --unit 后面要写一个值'],
    [['--from', 'nowhere.yaml'], 'SE901'],
    [['--from', 'bad.yaml'], 'SE'],
  ])('without a terminal refuses %j: %s', async (options, words) => {
    await inFolder(async () => {
      write('bad.yaml', 'selfeval: 1\nyear: [');
      const { err, out, exit } = await runCli(['init', ...options]);
      expect({ out, exit }).toEqual({ out: '', exit: 2 });
      expect(err).toContain(words);
    });
  });

  it.each([
    ['某市档案馆', '2024', 'unit-general：现有的格式里没有这个单位所在地2024年度的，用通用的。'],
    [
      '某市档案馆',
      '2023',
      'unit-general：现有的格式里没有这个单位所在地2023年度的，用通用的；2023年度还有 yueyang-2023（湖南省岳阳市），要用的用 --form 指定。',
    ],
    ['岳阳市档案馆', '2023', 'yueyang-2023：它是湖南省岳阳市2023年度的。'],
    ['某市档案馆', '2018', 'hunan-2018：现有的格式里只有它用于2018年度，它是湖南省的；别的格式用 --form 指定。'],
    ['某市档案馆', '2016', 'unit-general：现有的格式都不用于2016年度，用通用的。'],
  ])('without a terminal chooses a form for %s of %s, and says which and why', async (unit, year, reason) => {
    await inFolder(async () => {
      const { err, exit } = await runCli(['init', '--unit', unit, '--year', year]);
      expect(exit).toBe(0);
      expect(unwrap(err)).toMatch(startOf(`格式 ${reason}`));
      expect(readFileSync('report.yaml', 'utf8')).toMatch(new RegExp(`^form: ${reason.split('：')[0]}(?: |$)`, 'm'));
      expect(await errorsOf('report.yaml')).toEqual([]);
    });
  });

  it.each([
    [['--year', '2024'], 'unit-general: the general one: none here is that of the unit’s place for 2024.'],
    [['--year', '2024', '--form', 'unit-general'], 'unit-general: as asked for.'],
    [['--year', '2018'], 'hunan-2018: the only one here for 2018 (it is that of 湖南省); name another with --form.'],
    [['--year', '2040'], 'unit-general: the general one: none here is for 2040.'],
  ])('says so in English: %j', async (options, reason) => {
    await inFolder(async () => {
      const { err } = await runCli(['init', '--unit', '某市档案馆', ...options, '--lang', 'en']);
      expect(unwrap(err)).toMatch(startOf(`Form ${reason}`));
    });
  });

  it('offers the unit’s own table where the form prints one, and only there', async () => {
    await inFolder(async () => {
      await runCli(['init', '--unit', '某市档案馆', '--year', '2024']);
      const text = readFileSync('report.yaml', 'utf8');
      const { year, findings } = readReport('report.yaml', readFileSync('report.yaml'));
      expect(findings).toEqual([]);
      expect(Object.values(year?.whole.executionPoints ?? {}).map(({ state }) => state)).toEqual(['absent', 'absent']);
      // What is only a comment yet is right too, once its marks are taken away.
      const filled = text
        .replace(/^ {2}# (indicators:|goals:)/gm, '  $1')
        .replace(/^ {2}# {3}(- \{ level1)/m, '    $1');
      const read = readReport('report.yaml', Buffer.from(filled));
      expect(read.findings).toEqual([]);
      expect(read.year?.whole.indicators.map(({ level1 }) => level1)).toEqual(['产出指标']);
      await runCli(['init', '--unit', '某市档案馆', '--year', '2023', '--form', 'yueyang-2023', '-o', 'other.yaml']);
      expect(readFileSync('other.yaml', 'utf8')).not.toContain('whole:');
    });
  });

  it('asks on a terminal for what was not given', async () => {
    await inFolder(async () => {
      const stdin = Object.assign(new PassThrough(), { isTTY: true });
      const answers = ['某市档案馆\n', '2023\n', 'national-project-2020\n'];
      const asked: string[] = [];
      const exit = await runIn(['init'], {
        stdout: { write: () => true },
        stderr: {
          write: (text: string) => {
            asked.push(text);
            const next = answers.shift();
            if (next !== undefined) setImmediate(() => stdin.write(next));
            return true;
          },
        },
        env: {},
        stdin,
      });
      expect(exit).toBe(0);
      expect(asked.slice(0, 2)).toEqual(['单位名称：', '年度（例如 2025）：']);
      expect(asked[2]).toMatch(/^报告格式，写编号，直接按回车用 unit-general：\n {2}unit-general　/);
      expect(asked[2]).toContain('  yueyang-2023　');
      expect(readFileSync('report.yaml', 'utf8')).toContain('form: national-project-2020');
    });
  });

  it.each([
    ['2023', '\n', 'unit-general'],
    ['2023', 'yueyang-2023\n', 'yueyang-2023'],
    // Only one form is for the year, so there is nothing to ask.
    ['2018', undefined, 'hunan-2018'],
  ])('on a terminal takes for %s and the answer %j the form %s', async (year, answer, form) => {
    await inFolder(async () => {
      const stdin = Object.assign(new PassThrough(), { isTTY: true });
      const answers = ['某市档案馆\n', `${year}\n`, ...(answer === undefined ? [] : [answer])];
      const asked: string[] = [];
      const exit = await runIn(['init'], {
        stdout: { write: () => true },
        stderr: {
          write: (text: string) => {
            asked.push(text);
            const next = answers.shift();
            if (next !== undefined) setImmediate(() => stdin.write(next));
            return true;
          },
        },
        env: {},
        stdin,
      });
      expect(exit).toBe(0);
      expect(asked.some((text) => text.startsWith('报告格式，写编号'))).toBe(answer !== undefined);
      expect(readFileSync('report.yaml', 'utf8')).toContain(`form: ${form}`);
    });
  });
});
