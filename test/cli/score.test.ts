import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

describe('selfeval score', () => {
  it('tells what its points depend on, not how something is worded', async () => {
    await inFolder(async () => {
      write('report.yaml', `${readBase('valid')}otherMatters: 2023年2月30日召开会议。\n`);
      expect((await runCli(['check', 'report.yaml', '--fail-on', 'warning'])).exit).toBe(1);
      const { err, exit } = await runCli(['score', 'report.yaml']);
      expect([err, exit]).toEqual(['', 0]);
    });
  });

  it('does not call an acceptance stale whose finding it did not look for', async () => {
    await inFolder(async () => {
      write('report.yaml', `${readBase('valid')}otherMatters: 2023年2月30日召开会议。\n`);
      const accepted = 'accepted:\n  - { code: SE451, path: otherMatters, reason: 已经公开，照原样保留 }\n';
      write('report.accepted.yaml', accepted);
      expect((await runCli(['check', 'report.yaml', '--fail-on', 'warning'])).exit).toBe(0);
      const { err, exit } = await runCli(['score', 'report.yaml']);
      expect([err, exit]).toEqual(['', 0]);
    });
  });

  it('shows one rubric, or says which there are', async () => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid'));
      const { out, exit } = await runCli(['score', 'report.yaml', '--rubric', 'yueyang-work']);
      expect([out.includes('还能争取的分'), exit]).toEqual([true, 0]);
      const other = await runCli(['score', 'report.yaml', '--rubric', 'hunan']);
      expect(other).toMatchObject({ out: '', err: '没有编号为“hunan”的评分表；这种格式有：yueyang-work。\n', exit: 2 });
    });
  });
});
