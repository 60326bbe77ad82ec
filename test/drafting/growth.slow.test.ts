import { readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBase } from '../cli/spoil.ts';
import { editDocx } from '../support/editDocx.ts';
import { inFolder } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The places of its numbers were sought from the beginning of the file, each anew: 2,000 paragraphs took 12 s. */
it.each<[string, (n: number) => string]>([
  ['paragraphs', (n) => p('本单位2023年完成项目12个，支出34.5万元。').repeat(n)],
  ['headings', (n) => Array.from({ length: n }, (_, index) => p(`（${index}）项目支出`)).join('')],
  ['clauses of one sentence', (n) => p('完成项目12个，'.repeat(n))],
])('checking a Word file of four times as many %s takes about four times as long', async (_, make) => {
  await inFolder(async () => {
    writeFileSync('r.yaml', readBase('valid'));
    const measure = async (n: number) => {
      await runCli(['build', 'r.yaml', '--force']);
      const [file = ''] = readdirSync('.').filter((name) => name.endsWith('.docx'));
      editDocx(file, (body) => body.replace('<w:sectPr', `${make(n)}<w:sectPr`));
      const start = process.cpuUsage();
      await runCli(['check', file]);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    await measure(10);
    const [one, four] = [await measure(700), await measure(2800)];
    expect(four).toBeLessThan(Math.max(6 * one, 2000));
  });
});
