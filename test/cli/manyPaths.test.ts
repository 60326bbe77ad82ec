import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, yearText } from '../support/threeYears.ts';
import { readBase } from './spoil.ts';

describe('the parts of a list', () => {
  it('find together what a run over all finds, years beside each other too', async () => {
    await inFolder(async () => {
      const form = writeForm();
      for (let unit = 0; unit < 5; unit += 1) {
        for (const year of [2022, 2023]) {
          const change = (text: string) => {
            const named = text.replace(/(unit: \{ name: )[^,}]+/, `$1第${unit}号单位`);
            return unit === 2 ? named.replace(', actual: 1.25', ', actual: 1.28') : named;
          };
          write(`${year}/u${unit}.yaml`, yearText(year, { change }));
        }
      }
      const args = ['check', '2022', '2023', '--form', form, '--format', 'json'];
      const told = async (more: readonly string[]) => {
        const { out } = await runCli([...args, ...more]);
        return (JSON.parse(out) as { findings: unknown[] }).findings.map((found) => JSON.stringify(found));
      };
      const all = await told([]);
      const parts = await Promise.all([1, 2, 3].map((part) => told(['--shard', `${part}/3`])));
      expect(parts.flat().sort()).toEqual(all.sort());
      expect(all.some((found) => found.includes('SE481'))).toBe(true);
    });
  });
});

describe('selfeval score of several', () => {
  it('shows each under its name, and goes on after one that cannot be scored', async () => {
    await inFolder(async () => {
      write('units/a.yaml', readBase('valid'));
      write('units/b.yaml', 'selfeval: 1\n  broken');
      write('units/c/d.yaml', readBase('valid'));
      const one = await runCli(['score', 'units/a.yaml']);
      const { exit, out, err } = await runCli(['score', 'units']);
      expect(exit).toBe(1);
      expect(out).toBe(`units/a.yaml\n\n${one.out}\nunits/c/d.yaml\n\n${one.out}\n`);
      expect(err).toContain('units/b.yaml');
      expect((await runCli(['score', 'units/*.yaml'])).out).toBe(`units/a.yaml\n\n${one.out}\n`);
      const json = JSON.parse((await runCli(['score', 'units', '--format', 'json'])).out);
      expect(json.reports.map(({ file }: { file: string }) => file)).toEqual(['units/a.yaml', 'units/c/d.yaml']);
      const { scorecards } = JSON.parse((await runCli(['score', 'units/a.yaml', '--format', 'json'])).out);
      expect(json.reports[1].scorecards).toEqual(scorecards);
    });
  });

  it('reads a Word file by what it says', async () => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      await runCli(['build', 'report.yaml', '--format', 'docx', '-o', 'word']);
      const { exit, out, err } = await runCli(['score', 'word/report.docx', '--lang', 'zh']);
      expect([exit, err]).toEqual([0, '']);
      expect(out).toContain('合计');
      expect((await runCli(['score', 'word'])).out).toBe(`word/report.docx\n\n${out}\n`);
    });
  });

  it('tells of a folder that holds nothing', async () => {
    await inFolder(async () => {
      write('empty/notes.txt', '');
      const { exit, out, err } = await runCli(['score', 'empty']);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toContain('SE906');
    });
  });
});
