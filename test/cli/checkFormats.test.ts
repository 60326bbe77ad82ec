import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readJunit } from '../formats/readJunit.ts';
import { sarifErrors } from '../formats/sarifSchema.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { listExamples } from '../support/listExamples.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

/* After a change of wording: `UPDATE_GOLDEN=1 npx vitest run test/cli/checkFormats.test.ts`, then read the diff. */
const GOLDEN = new URL('formats/', import.meta.url);

const FORMATS = { pretty: 'txt', json: 'json', sarif: 'sarif', github: 'txt', junit: 'xml' } as const;
type Format = keyof typeof FORMATS;
const formats = Object.keys(FORMATS) as Format[];

const findingsSchema = JSON.parse(readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'));
const validateFindings = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(findingsSchema);

/** Reports with an error, with warnings, with a place in each of two lines, and with nothing. */
function layOut(): void {
  const clean = alone(readBase('valid'));
  const examples = listExamples();
  const fixture = (name: string) => {
    const folder = examples.find((each) => path.basename(each) === name) ?? '';
    return alone(readFileSync(path.join(folder, 'bad.yaml'), 'utf8'));
  };
  write('好.yaml', clean);
  write('2023/选项.yaml', fixture('SE206-not-a-choice'));
  write('2023/超支.yaml', fixture('SE401-overspend-unexplained'));
  write('2023/100%, 重名.yaml', clean.replace('商品和服务支出', '工资福利支出'));
}

/** A report without a year before it, which would be another finding. */
function alone(report: string): string {
  return /^prior:/m.test(report) ? report : `${report}\nprior: none\n`;
}

const FILES = ['好.yaml', '2023', '没有.yaml'];

/** As it is in print, where the program's version does not matter. */
function settle(text: string): string {
  return text.replace(/"semanticVersion": "[^"]+"/, '"semanticVersion": "0.0.0"');
}

function expectValid(format: Format, text: string): void {
  switch (format) {
    case 'json':
      validateFindings(JSON.parse(text));
      expect(validateFindings.errors).toBeNull();
      break;
    case 'sarif':
      expect(sarifErrors(text)).toEqual([]);
      break;
    case 'junit':
      readJunit(text);
      break;
    case 'github':
      expect(text).toMatch(/^(?:::(?:error|warning|notice) (?:file=[^\n]*|title=selfeval)::[^\n]+\n)*$/);
  }
}

describe.each(['zh', 'en'])('check --lang %s', (lang) => {
  it.each(formats)('--format %s is as it was, and valid', async (format) => {
    await inFolder(async () => {
      layOut();
      const { exit, out, err } = await runCli(['check', ...FILES, '--format', format, '--lang', lang]);
      expect({ exit, err }).toEqual({ exit: 2, err: '' });
      expectValid(format, out);
      const golden = new URL(`${format}.${lang}.${FORMATS[format]}`, GOLDEN);
      if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, settle(out));
      expect(settle(out)).toBe(readFileSync(golden, 'utf8'));
    });
  });

  it.each(formats)('--format %s is valid when all is well', async (format) => {
    await inFolder(async () => {
      layOut();
      const { exit, out, err } = await runCli(['check', '好.yaml', '--format', format, '--lang', lang]);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expectValid(format, out);
    });
  });
});

describe('several formats in one run', () => {
  it('are each what they are alone', async () => {
    await inFolder(async (folder) => {
      layOut();
      const before = Object.keys(fingerprint(folder));
      const wanted = formats.flatMap((format) => ['--format', format, '-o', `out/${format}`]);
      const { exit, out, err } = await runCli(['check', ...FILES, ...wanted]);
      expect({ exit, err }).toEqual({ exit: 2, err: '' });
      expect(out).toBe(
        '共 5 个文件，检查了 4 个，1 个读不了：3 个错误，1 个警告。没有做完，不能算通过。\n还有 102 处未填。\n' +
          '正文 2 个数：2 个有依据，0 个未核对，0 个不是数据。\n' +
          '写出：out/pretty、out/json、out/sarif、out/github、out/junit\n',
      );
      for (const format of formats) {
        const alone = await runCli(['check', ...FILES, '--format', format]);
        expect(readFileSync(`out/${format}`, 'utf8')).toBe(alone.out);
      }
      expect(Object.keys(fingerprint(folder))).toEqual(
        [...before, 'out', ...formats.map((format) => path.join('out', format))].sort(),
      );
    });
  });

  it('leave one to the screen, in whatever order', async () => {
    await inFolder(async () => {
      layOut();
      const { out } = await runCli([
        'check',
        '--format',
        'json',
        '2023',
        '--format',
        'junit',
        '-o',
        'a.xml',
        '好.yaml',
      ]);
      expect(JSON.parse(out).files).toEqual(['2023/100%, 重名.yaml', '2023/超支.yaml', '2023/选项.yaml', '好.yaml']);
      readJunit(readFileSync('a.xml', 'utf8'));
    });
  });

  it('are written all or none, and what was there stays', async () => {
    await inFolder(async (folder) => {
      layOut();
      write('a.json', '上次的结果');
      mkdirSync('b.sarif');
      const before = fingerprint(folder);
      const asked = ['--format', 'json', '-o', 'a.json', '--format', 'sarif', '-o', 'b.sarif'];
      const { exit, out, err } = await runCli(['check', '好.yaml', ...asked]);
      expect(exit).toBe(2);
      expect(out).toBe(
        '检查了 1 个文件：1 个错误，没有警告。没有做完，不能算通过。还有 16 处未填。\n正文 1 个数：1 个有依据，0 个未核对，0 个不是数据。\n',
      );
      expect(err).toMatch(/^b\.sarif 错误 SE904 unwritable /);
      expect(fingerprint(folder)).toEqual(before);
    });
  });
});

/** What is run on the files of `layOut`, how it ends, and what it says on the screen last, or in all where it is `all`. */
const rows: readonly {
  run: string;
  env?: Record<string, string>;
  exit: number;
  last?: string;
  all?: string;
  err?: RegExp;
}[] = [
  { run: 'check 好.yaml', exit: 0, last: '正文 1 个数：1 个有依据，0 个未核对，0 个不是数据。' },
  { run: 'check 2023/超支.yaml', exit: 0, last: '检查了 1 个文件：没有错误，1 个警告。还有 35 处未填。' },
  {
    run: 'check 2023/超支.yaml --fail-on warning',
    exit: 1,
    last: '检查了 1 个文件：没有错误，1 个警告。未通过：有警告。还有 35 处未填。',
  },
  {
    run: 'check 2023/超支.yaml --fail-on=note',
    exit: 1,
    last: '检查了 1 个文件：没有错误，1 个警告。未通过：有警告。还有 35 处未填。',
  },
  {
    run: 'check 2023 --fail-on error',
    exit: 1,
    last: '正文 1 个数：1 个有依据，0 个未核对，0 个不是数据。',
  },
  {
    run: 'check 2023 没有.yaml --fail-on warning',
    exit: 2,
    last: '正文 1 个数：1 个有依据，0 个未核对，0 个不是数据。',
  },
  { run: 'check 好.yaml --quiet', exit: 0, all: '' },
  { run: 'check 2023/超支.yaml --quiet', exit: 0, last: '          amount（金额）或 covers: part。' },
  { run: 'check 好.yaml --quiet --format json -o a.json', exit: 0, all: '' },
  { run: 'check 好.yaml --format json -o a.json', exit: 0, last: '写出：a.json' },
  {
    run: 'check 好.yaml --format=json -oa.json --lang en',
    exit: 0,
    all: '1 file checked: no errors, no warnings. 16 places still to fill in.\n1 number in the text: 1 grounded, 0 not checked, 0 are no figures.\nWritten: a.json\n',
  },
  {
    run: 'check 好.yaml',
    env: { GITHUB_ACTIONS: 'true' },
    exit: 0,
    last: '正文 1 个数：1 个有依据，0 个未核对，0 个不是数据。',
    err: /^::notice title=selfeval::正文 1 个数：[^\n]+\n$/,
  },
  {
    run: 'check 2023/超支.yaml',
    env: { GITHUB_ACTIONS: 'true' },
    exit: 0,
    last: '检查了 1 个文件：没有错误，1 个警告。还有 35 处未填。',
    err: /^::warning file=2023\/超支\.yaml,line=12,col=13,.*title=SE401 overspend-unexplained::[^\n]+\n$/,
  },
  {
    run: 'check 2023/超支.yaml --format junit -o a.xml',
    env: { GITHUB_ACTIONS: 'true' },
    exit: 0,
    last: '写出：a.xml',
  },
  {
    run: 'check 2023/超支.yaml',
    env: { GITHUB_ACTIONS: 'false' },
    exit: 0,
    last: '检查了 1 个文件：没有错误，1 个警告。还有 35 处未填。',
  },
  { run: 'explain SE401', exit: 0, last: '    追加过预算的，同时填 revisedBudget。' },
  {
    run: 'explain se401 --lang en',
    exit: 0,
    last: '    part. If money was added in the year, fill in revisedBudget too.',
  },
  { run: 'explain overspend-unexplained SE401', exit: 0, last: '    追加过预算的，同时填 revisedBudget。' },
  { run: 'explain', exit: 0, last: '    SE915  错误  not-a-word-report' },
];

describe('a command line', () => {
  it.each(rows)('$run $env → $exit', async ({ run, env = {}, exit, last, all, err }) => {
    await inFolder(async () => {
      layOut();
      const ended = await runCli(run.split(' '), env);
      expect({ exit: ended.exit, err: ended.err }).toEqual({
        exit,
        err: err === undefined ? '' : expect.stringMatching(err),
      });
      if (all !== undefined) expect(ended.out).toBe(all);
      else expect(ended.out.replaceAll('\n能', '能').trimEnd().split('\n').at(-1)).toBe(last);
    });
  });

  it('writes a page for people without colour and as wide as any', async () => {
    await inFolder(async () => {
      layOut();
      await runCli(['check', '2023', '--format', 'pretty', '-o', 'a.txt'], { FORCE_COLOR: '1' });
      const { out } = await runCli(['check', '2023']);
      expect(readFileSync('a.txt', 'utf8')).toBe(out);
    });
  });

  it('explains a code once, by number or by name', async () => {
    const { out } = await runCli(['explain', 'overspend-unexplained', 'SE401', 'SE402']);
    expect(out.match(/^SE\d{3} \S+ {2}/gm)).toEqual(['SE401 overspend-unexplained  ', 'SE402 spent-without-budget  ']);
    expect(existsSync('overspend-unexplained')).toBe(false);
  });
});
