import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/commands/check/checkFiles.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, writeThreeYears, yearText } from '../support/threeYears.ts';

const first = { extra: 'prior: none' };
const BESIDE = { folder: undefined, charts: false };

async function build(...files: string[]): Promise<void> {
  expect((await runCli(['build', ...files, '--form', 'form'])).exit).toBe(0);
}

async function check(folder?: string) {
  return (await checkFiles(['.'], { form: 'form', built: { folder, charts: false } })).findings;
}

const outputs = [2021, 2022, 2023].flatMap((year) => [`${year}/report.md`, `${year}/report.docx`]);
const built = new Map<string, Buffer>();

/** Three built years of one unit, in the current folder; built once, since that is slow. */
async function writeBuilt(): Promise<void> {
  writeForm();
  writeThreeYears((year) => (year === 2021 ? first : {}));
  if (built.size === 0) {
    await build('2021/report.yaml', '2022/report.yaml', '2023/report.yaml');
    for (const output of outputs) built.set(output, readFileSync(output));
  }
  for (const [output, bytes] of built) write(output, bytes);
}

function changeDocx(file: string, change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>): void {
  writeFileSync(file, zipSync(change(unzipSync(readFileSync(file)))));
}

describe('check --built', () => {
  it('says nothing of what the files build now', async () => {
    await inFolder(async () => {
      await writeBuilt();
      expect(await check()).toEqual([]);
      expect((await runCli(['check', '--built', '--form', 'form'])).exit).toBe(0);
      expect((await runCli(['check', '--built', '2023', '2022', '2021', '--form', 'form'])).exit).toBe(0);
    });
  });

  it('tells of a build that is older than its file, by the words that differ', async () => {
    await inFolder(async () => {
      await writeBuilt();
      write('2023/report.yaml', yearText(2023, { change: (text) => text.replace('actual: 202.50', 'actual: 202.80') }));
      const findings = await check();
      expect(findings).toMatchObject([
        {
          code: 'SE909',
          args: { output: '2023/report.md', difference: { kind: 'cell', found: '202.50', built: '202.80' } },
        },
        {
          code: 'SE909',
          args: { output: '2023/report.docx', difference: { kind: 'cell', found: '202.50', built: '202.80' } },
        },
      ]);
      const [markdown, docx] = findings;
      expect(docx?.args).toEqual({ ...markdown?.args, output: '2023/report.docx' });
      const { exit, out } = await runCli(['check', '--built', '--form', 'form']);
      expect(exit).toBe(1);
      expect(out).toMatch(/2023\/report.md 不是现在的文件生成的：“表2[\s\S]*”第 2 行第 2 格是“202.50”/);
      expect(out).toMatch(/另见 2023\/report\.md:\d+:1/);
      expect((await runCli(['check', '--form', 'form'])).exit).toBe(0);
    });
  });

  it('tells of an edited year before by its outputs and by the year after', async () => {
    await inFolder(async () => {
      await writeBuilt();
      write('2022/report.yaml', yearText(2022, { change: (text) => text.replace(', actual: 1.25', ', actual: 1.28') }));
      expect((await check()).map(({ code, places: [{ file }] }) => `${code} ${file}`)).toEqual([
        'SE909 2022/report.yaml',
        'SE909 2022/report.yaml',
        'SE481 2023/report.yaml',
      ]);
    });
  });

  it('tells of a report edited by hand', async () => {
    await inFolder(async () => {
      await writeBuilt();
      appendFileSync('2023/report.md', '\n另外补充一段。\n');
      changeDocx('2022/report.docx', (parts) => ({
        ...parts,
        'word/document.xml': strToU8(
          strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('登记2501', '登记2510'),
        ),
      }));
      const told = await check();
      expect(told.map(({ code }) => code)).toEqual(['SE914', 'SE909']);
      expect(told.map(({ args }) => args)).toMatchObject([
        {
          output: '2022/report.docx',
          difference: { kind: 'paragraph', found: '全年登记2510项。', built: '全年登记2501项。' },
          more: 0,
        },
        {
          output: '2023/report.md',
          difference: { kind: 'paragraph', found: '另外补充一段。', built: undefined },
          more: 0,
        },
      ]);
    });
  });

  it('tells parts from words, and marks from words', async () => {
    await inFolder(async () => {
      await writeBuilt();
      changeDocx('2021/report.docx', (parts) => ({
        ...parts,
        'word/styles.xml': strToU8('<x/>'),
        'word/new.xml': strToU8('<x/>'),
      }));
      changeDocx('2022/report.docx', (parts) => parts);
      writeFileSync('2023/report.docx', 'PK');
      writeFileSync('2023/report.md', readFileSync('2023/report.md', 'utf8').replace('\n\n', '\n\n\n'));
      writeFileSync('2022/report.md', readFileSync('2022/report.md', 'utf8').replaceAll('\n', '\r\n'));
      const told = await check();
      expect(told.map(({ code }) => code)).toEqual(['SE913', 'SE909', 'SE909']);
      expect(told.map(({ args }) => args)).toMatchObject([
        { output: '2021/report.docx' },
        { output: '2023/report.md', difference: { kind: 'marks' } },
        { output: '2023/report.docx', difference: { kind: 'unreadable' } },
      ]);
    });
  });

  it('knows charts, and the pictures of them beside the Markdown', async () => {
    await inFolder(async () => {
      writeForm();
      write('report.yaml', yearText(2023, { extra: 'prior: none' }));
      await build('report.yaml', '--charts');
      const run = (...options: string[]) => runCli(['check', '--format', 'json', '--form', 'form', ...options]);
      const told = async (...options: string[]) => {
        const { findings } = JSON.parse((await run(...options)).out) as {
          findings: { code: string; message: string }[];
        };
        return findings.map(({ code, message }) => `${code} ${message}`);
      };
      expect(await told('--built', '--charts')).toEqual([]);
      expect(await told('--built-in', '.', '--charts')).toEqual([]);
      expect((await told('--built')).map((found) => found.slice(0, 5))).toEqual(['SE909', 'SE909']);
      appendFileSync('report-budget.svg', '<!-- 改过 -->');
      expect(await told('--built', '--charts')).toEqual(['SE909 report-budget.svg 不是现在的文件生成的：图不同']);
      rmSync('report-budget.svg');
      expect((await told('--built', '--charts')).map((found) => found.slice(0, 5))).toEqual(['SE908']);
      const refused = await runCli(['check', '--charts']);
      expect(refused.exit).toBe(2);
      expect(refused.err).toContain('--charts 要和 --built 或 --built-in 一起用');
    });
  });

  it('tells of what was not built, or cannot be read', async () => {
    await inFolder(async () => {
      await writeBuilt();
      rmSync('2021/report.md');
      rmSync('2022/report.docx');
      mkdirSync('2022/report.docx');
      const findings = (await checkFiles(['.'], { form: 'form', built: BESIDE })).findings;
      expect(findings.map(({ code, places: [{ file }] }) => `${code} ${file}`)).toEqual([
        'SE908 2021/report.yaml',
        'SE902 2022/report.docx',
      ]);
    });
  });

  it('looks into another folder', async () => {
    await inFolder(async () => {
      writeForm();
      write('a.yaml', yearText(2023, first));
      await build('a.yaml', '-o', 'out');
      expect(await check('out')).toEqual([]);
      expect((await runCli(['check', 'a.yaml', '--built-in', 'out', '--form', 'form'])).exit).toBe(0);
      expect((await check()).map(({ code }) => code)).toEqual(['SE908', 'SE908']);
      renameSync('out', 'public');
      expect((await runCli(['check', 'a.yaml', '--built-in', 'out', '--form', 'form'])).exit).toBe(1);
    });
  });

  it('says nothing of a file that cannot be built, and builds one whose errors are accepted', async () => {
    await inFolder(async () => {
      writeForm();
      const wrong = yearText(2023, { ...first, change: (text) => text.replace('技术合同}}', '技术合}}') });
      write('report.yaml', wrong);
      expect((await check()).map(({ code }) => code)).toEqual(['SE301']);
      const reason = '报告已于2023年9月公开，按印出的保留。';
      write('report.accepted.yaml', `accepted:\n  - { code: SE301, path: narrative.duties, reason: ${reason} }\n`);
      expect((await check()).map(({ code }) => code)).toEqual(['SE908', 'SE908']);
      await build('report.yaml');
      expect(await check()).toEqual([]);
    });
  });
});
