import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fillCells } from '../sheets/fillCells.ts';
import { inFolder } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/*
 * docs/excel.md promises the way from an empty workbook to the Word file in ten minutes. The commands are timed; for the hands, a slow
 * typist is taken: one sign a second, and five seconds to find each cell, choose from its list or look back at the accounts.
 */

const SECONDS_A_SIGN = 1;
const SECONDS_A_CELL = 5;

it('the way with Excel only takes ten minutes', async () => {
  const page = readFileSync('docs/excel.md', 'utf8');
  const [, workbook = '', cells = ''] = /```text (\S+\.xlsx)\n([\s\S]*?)```/.exec(page) ?? [];
  const commands = [...page.matchAll(/^\$ selfeval (.*)$/gm)].map(([, command = '']) => command);
  expect(commands.map((command) => command.split(' ')[0])).toEqual(['init', 'sheet', 'import', 'build']);
  const typed = cells
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(2).join(' '));
  const hands = typed.reduce((sum, text) => sum + SECONDS_A_CELL + [...text].length * SECONDS_A_SIGN, 0);
  await inFolder(async () => {
    const start = performance.now();
    for (const command of commands) {
      if (command.startsWith('import')) fillCells(workbook, cells);
      expect((await runCli(command.split(' '))).exit, command).toBe(0);
    }
    const machine = (performance.now() - start) / 1000;
    expect(existsSync('report.docx')).toBe(true);
    expect(page).toContain(`要填 ${typed.length} 格`);
    expect(hands + machine).toBeLessThan(600);
  });
});
