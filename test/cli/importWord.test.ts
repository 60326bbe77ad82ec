import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWordFile } from '../../scripts/build/makeWordFile.mjs';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { goldenOf } from '../drafting/goldenOf.ts';
import { REPORT_BODY, WORD_REPORT } from '../drafting/wordReport.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { p } from '../wordfile/wordFiles.ts';

function withReport<T>(files: Record<string, string>, action: () => Promise<T>): Promise<T> {
  return inFolder(() => {
    write('报告.docx', WORD_REPORT);
    for (const [name, content] of Object.entries(files)) write(name, content);
    return action();
  });
}

describe('selfeval import REPORT.docx', () => {
  it.each(['zh', 'en'])('writes a new report file and shows what it placed (%s)', async (lang) => {
    await withReport({}, async () => {
      const { exit, out, err } = await runCli(['import', '报告.docx', '-o', '2023.yaml', '--lang', lang]);
      expect([exit, err]).toEqual([0, '']);
      expect(out).toBe(goldenOf(`page.${lang}.golden.txt`, out));
      for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
      expect(readFileSync('2023.yaml', 'utf8')).toContain('staffInPost: 11');
      const checked = await runCli(['check', '2023.yaml']);
      expect(checked.exit).toBe(0);
    });
  });

  it('tells what a sentence says beyond the one that the form prints of the same figures', async () => {
    await withReport({}, async () => {
      const { out } = await runCli(['import', '报告.docx', '-o', 'first.yaml', '--format', 'json']);
      expect((JSON.parse(out) as { left: { why: string }[] }).left.map(({ why }) => why)).toEqual(['unknownColumn']);
      await runCli(['build', 'first.yaml', '--draft', '--format', 'md', '-o', 'made']);
      const printed = /^由上表可见，基本支出[^。]*/m.exec(readFileSync('made/first.draft.md', 'utf8'))?.[0] ?? '';
      const body = REPORT_BODY.replace(
        '工资福利支出超支6.50万元。',
        `${printed}，其中追加5.00万元。工资福利支出超支6.50万元。`,
      );
      write('多一截.docx', makeWordFile({ body }));
      const more = await runCli(['import', '多一截.docx', '-o', 'second.yaml', '--format', 'json']);
      const { left } = JSON.parse(more.out) as { left: { text: string; why: string }[] };
      expect(left.map(({ text, why }) => `${why} ${text}`)).toContain('beyond 其中追加5.00万元');
      expect(readFileSync('second.yaml', 'utf8')).not.toContain('由上表可见');
    });
  });

  it('leaves out characters of which nothing is seen, which check would refuse', async () => {
    await withReport({}, async () => {
      await runCli(['import', '报告.docx', '-o', 'plain.yaml']);
      const body = REPORT_BODY.replaceAll('工资', '工\u200b资').replaceAll('超支', '超\u200d\ufe0f支');
      write('报告.docx', makeWordFile({ body }));
      expect((await runCli(['import', '报告.docx', '-o', 'hidden.yaml'])).exit).toBe(0);
      expect(readFileSync('hidden.yaml', 'utf8')).toBe(readFileSync('plain.yaml', 'utf8'));
    });
  });

  it('leaves out what the form prints by itself', async () => {
    await withReport({}, async () => {
      await runCli(['import', '报告.docx', '-o', 'first.yaml']);
      await runCli(['build', 'first.yaml', '--draft', '--format', 'docx', '-o', 'made']);
      const { out } = await runCli(['import', 'made/first.draft.docx', '-o', 'second.yaml']);
      expect(out.replaceAll('\n', '')).toContain('句和格式自己印的一样，没有另写');
      expect(readFileSync('second.yaml', 'utf8')).not.toContain('由上表可见');
    });
  });

  it('changes a file that is there already only where that is asked for', async () => {
    const report = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-04-09
unit: { name: 虚河市水文站 }
basic:
  items:
    - name: 工资福利支出
      part: personnel
      originalBudget: 120
      actual: 126.00   # 快报数
    - { name: 商品和服务支出, part: operating, originalBudget: 18.4, actual: }
narrative:
  duties: 我们自己写的职责。
`;
    await withReport({ 'report.yaml': report }, async () => {
      const before = fingerprint('.');
      const shown = await runCli(['import', '报告.docx']);
      expect(shown.exit).toBe(0);
      expect(shown.out).toContain('basic.items[0].actual：126.00 → 126.50');
      expect(shown.out).toContain('narrative.duties');
      expect(shown.out).toContain('还没有写入；要写入请加 --write。');
      expect(fingerprint('.')).toEqual(before);

      const written = await runCli(['import', '报告.docx', '--write']);
      expect([written.exit, written.err]).toEqual([0, '']);
      const after = readFileSync('report.yaml', 'utf8');
      expect(after).toContain('actual: 126.50   # 快报数');
      expect(after).toContain('actual: 17.95');
      expect(after).toContain('duties: 我们自己写的职责。');
      expect((await runCli(['check', 'report.yaml'])).exit).toBe(0);
      const again = await runCli(['import', '报告.docx', '--write']);
      expect(again.out).toContain('没有要写的。');
    });
  });

  it('takes the form that is asked for, and tells one that there is not', async () => {
    await withReport({}, async () => {
      const { out } = await runCli(['import', '报告.docx', '--form', 'unit-general', '-o', 'a.yaml']);
      expect(out).toContain('格式 unit-general');
      expect(readFileSync('a.yaml', 'utf8')).toContain('form: unit-general');
      const unknown = await runCli(['import', '报告.docx', '--form', 'nowhere', '-o', 'b.yaml']);
      expect([unknown.exit, unknown.out]).toEqual([2, '']);
    });
  });

  it('prints JSON for machines', async () => {
    await withReport({}, async () => {
      const { out } = await runCli(['import', '报告.docx', '-o', 'a.yaml', '--format', 'json']);
      const { form, year, written, paragraphs, left } = JSON.parse(out);
      expect({ form, year, written, paragraphs, left }).toEqual({
        form: { id: 'yueyang-2023', why: 'titles', sections: { placed: 10, of: 10 } },
        year: '2023',
        written: true,
        paragraphs: { placed: 47, of: 47 },
        left: [expect.objectContaining({ text: '压减会议', why: 'unknownColumn' })],
      });
    });
  });

  it.each([
    ['一个通知', [p('关于召开2024年工作会议的通知'), p('请按时参加。')]],
    ['没有年度', [p('绩效自评报告'), p('一、单位基本情况'), p('我站负责水文。'), p('二、存在的问题'), p('无。')]],
  ])('writes nothing from what is no report: %s', async (_name, paragraphs) => {
    await inFolder(async () => {
      write('通知.docx', makeWordFile({ body: paragraphs.join('') }));
      const before = fingerprint('.');
      const { exit, out, err } = await runCli(['import', '通知.docx', '-o', 'a.yaml']);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toContain('SE841');
      expect(fingerprint('.')).toEqual(before);
    });
  });
});
