import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/commands/check/checkFiles.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, writeThreeYears, yearText } from '../support/threeYears.ts';

const REASON = '报告已于2023年9月公开，按印出的保留。';
const ACCEPT = (code: string, path: string, reason = REASON) =>
  `accepted:\n  - { code: ${code}, path: '${path}', reason: ${reason} }\n`;
const first = { extra: 'prior: none' };
const NEGATIVE = { ...first, change: (text: string) => text.replace('actual: 19.80', 'actual: -19.80') };
const PATH = 'basic.items[1].actual';
const UNKNOWN = { ...first, change: (text: string) => text.replace('技术合同}}', '技术合}}') };

async function check(...paths: string[]): Promise<[string[], number]> {
  const { findings, accepted } = await checkFiles(paths, { form: writeForm() });
  return [findings.map(({ code, places: [{ file, path }] }) => `${code} ${file} ${path}`), accepted];
}

describe('accepted findings', () => {
  it('stand in the report, or in the file beside it', async () => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, NEGATIVE));
      expect(await check('.')).toEqual([[`SE407 report.yaml ${PATH}`], 0]);
      write('report.yaml', yearText(2023, NEGATIVE) + ACCEPT('SE407', PATH));
      expect(await check('.')).toEqual([[], 1]);
      write('report.yaml', yearText(2023, NEGATIVE));
      write('report.accepted.yaml', `# 说明\n${ACCEPT('SE407', PATH)}`);
      expect(await check('.')).toEqual([[], 1]);
      rmSync('report.yaml');
      write('报告.2023.YML', yearText(2023, NEGATIVE));
      write('报告.2023.accepted.yaml', ACCEPT('SE407', PATH));
      expect(await check('报告.2023.YML')).toEqual([[], 1]);
    });
  });

  it('do not fail a run, and are counted where it is summed up', async () => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, UNKNOWN) + ACCEPT('SE301', 'narrative.duties'));
      const run = await runCli(['check', '--format', 'json', '--form', writeForm()]);
      expect(run.exit).toBe(0);
      expect(JSON.parse(run.out)).toMatchObject({ summary: { errors: 0, accepted: 1 }, findings: [] });
    });
  });

  it('do not refuse a build', async () => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, UNKNOWN));
      expect((await runCli(['build', 'report.yaml', '--form', writeForm()])).exit).toBe(1);
      write('report.accepted.yaml', ACCEPT('SE301', 'narrative.duties'));
      const run = await runCli(['build', 'report.yaml', '--form', 'form']);
      expect(run).toEqual({ exit: 0, out: 'report.md\nreport.docx\n', err: '还有 12 处未填。\n' });
    });
  });

  it('that are no longer found are errors, in the file that accepts them', async () => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, first));
      write('report.accepted.yaml', ACCEPT('SE407', PATH));
      expect(await check('.')).toEqual([['SE441 report.accepted.yaml accepted[0].path'], 0]);
      const run = await runCli(['check', '--form', 'form']);
      expect(run.exit).toBe(1);
      expect(run.out).toContain('report.accepted.yaml:2:26');
      expect((await runCli(['build', 'report.yaml', '--form', 'form'])).exit).toBe(1);
    });
  });

  it('of two years are stale only where the years were set side by side', async () => {
    await inFolder(async () => {
      writeThreeYears((year) => (year === 2021 ? first : {}));
      const path = 'threePublic.officialReception.lastYearActual';
      write('2023/report.accepted.yaml', ACCEPT('SE481', path));
      expect(await check('2023', '2022', '2021')).toEqual([['SE441 2023/report.accepted.yaml accepted[0].path'], 0]);
      expect(await check('2023')).toEqual([['SE494 2023/report.yaml '], 0]);
      expect((await runCli(['build', '2023/report.yaml', '--form', 'form'])).exit).toBe(0);
      write('2022/report.yaml', yearText(2022, { change: (text) => text.replace(', actual: 1.25', ', actual: 1.28') }));
      expect(await check('2023', '2022', '2021')).toEqual([[], 1]);
    });
  });

  it('hide nothing of what rests on a file that is read as it should be', async () => {
    await inFolder(async () => {
      const both = {
        ...first,
        change: (text: string) => NEGATIVE.change(text).replace('{{技术合同}}。', '{{技术合同}}。\n\n    {{没有闭合'),
      };
      write('report.yaml', yearText(2023, both));
      const [[...before]] = await check('.');
      expect(before.map((found) => found.slice(0, 5))).toContain('SE305');
      write('report.yaml', yearText(2023, both) + ACCEPT('SE305', 'narrative.duties'));
      expect(await check('.')).toEqual([[`SE407 report.yaml ${PATH}`], 1]);
    });
  });

  it.each([
    ['a link that leads nowhere', () => symlinkSync('nowhere.yaml', 'report.accepted.yaml'), 'SE901'],
    ['a link that leads below a file', () => symlinkSync('report.yaml/x', 'report.accepted.yaml'), 'SE901'],
    ['a link that leads to itself', () => symlinkSync('report.accepted.yaml', 'report.accepted.yaml'), 'SE903'],
    ['a folder', () => mkdirSync('report.accepted.yaml'), 'SE902'],
  ])('in %s are told to be unreadable', async (_, make, code) => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, first));
      make();
      expect(await check('.')).toEqual([[`${code} report.accepted.yaml `], 0]);
      expect((await runCli(['check', '--form', 'form'])).exit).toBe(2);
    });
  });

  it('in a file that a link leads to are read', async () => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, NEGATIVE));
      write('all.yaml', ACCEPT('SE407', PATH));
      symlinkSync('all.yaml', 'report.accepted.yaml');
      expect(await check('report.yaml')).toEqual([[], 1]);
    });
  });

  it.each([
    ['a code that cannot be accepted', ACCEPT('SE201', 'x'), 'SE442 report.accepted.yaml accepted[0].code'],
    ['no such code', ACCEPT('SE999', 'x'), 'SE443 report.accepted.yaml accepted[0].code'],
    ['no reason', ACCEPT('SE407', PATH, '无'), 'SE444 report.accepted.yaml accepted[0].reason'],
    ['a missing reason', `accepted:\n  - { code: SE407, path: x }\n`, 'SE202 report.accepted.yaml accepted[0].reason'],
    ['another key', 'acepted: []\n', 'SE201 report.accepted.yaml acepted'],
    ['nothing', '', 'SE111 report.accepted.yaml '],
    ['what is not YAML', 'accepted: "\n', 'SE101 report.accepted.yaml '],
  ])('in a file with %s are told of', async (_, text, expected) => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, first));
      write('report.accepted.yaml', text);
      expect(await check('.')).toEqual([[expected], 0]);
      expect((await runCli(['check', '--form', 'form'])).exit).toBe(1);
    });
  });
});
