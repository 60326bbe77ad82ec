import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORD_REPORT } from '../drafting/wordReport.ts';
import { fillCells } from '../sheets/fillCells.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* The first pages that a newcomer reads: their files are written and their commands run in the order in which they stand. */

/** A file, a command with what it prints, or cells of a workbook that a person fills in. */
const STEP =
  /```yaml (\S+)\n([\s\S]*?)```|```console\n\$ selfeval (.*)\n([\s\S]*?)```|```text (\S+\.xlsx)\n([\s\S]*?)```/g;

const PAGES = [
  ['docs/start.md', 6],
  ['docs/start.en.md', 6],
  ['docs/word.md', 5],
  ['docs/word.en.md', 5],
  ['docs/excel.md', 4],
  ['docs/excel.en.md', 4],
] as const;

describe.each(PAGES)('%s', (name, steps) => {
  const url = new URL(`../../${name}`, import.meta.url);
  const page = readFileSync(url, 'utf8');

  it('has commands that print what it says', async () => {
    let expected = page;
    const exits: [string, number][] = [];
    await inFolder(async () => {
      // The Word file with which the walk from Word begins.
      write('2023年度自评报告.docx', WORD_REPORT);
      const printed: string[] = [];
      for (const [, file, text = '', command, , workbook, cells = ''] of page.matchAll(STEP)) {
        if (file !== undefined) write(file, text);
        if (workbook !== undefined) fillCells(workbook, cells);
        if (command === undefined) continue;
        const { out, err, exit } = await runCli(command.split(' '));
        exits.push([command, exit]);
        // What a person sees: hints go to stderr.
        printed.push(`${out}${err}`);
      }
      expected = page.replace(STEP, (block, file, _, command: string, __, workbook) =>
        file !== undefined || workbook !== undefined
          ? block
          : `\`\`\`console\n$ selfeval ${command}\n${printed.shift() ?? ''}\`\`\``,
      );
    });
    expect(exits.map(([command, exit]) => `${command}: ${exit}`)).toEqual(exits.map(([command]) => `${command}: 0`));
    expect(exits.length).toBeGreaterThanOrEqual(steps);
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(url, expected);
    expect(page).toBe(expected);
  });
});
