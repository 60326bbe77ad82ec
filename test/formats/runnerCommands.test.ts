import { expect, it } from 'vitest';
import { readBase } from '../cli/spoil.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/** The runner of GitHub takes a line that begins with `::`, after blanks too, for a command. */
const COMMAND = /^\s*::/m;

it('no name in a sentence becomes a command to the runner of GitHub, wherever the line is wrapped', async () => {
  await inFolder(async () => {
    for (let pad = 36; pad < 72; pad += 2) {
      const name = `${'a'.repeat(pad)} ::error file=x::pwned`;
      const item = `    - { name: "${name}", part: operating, originalBudget: 1, actual: 5 }\n`;
      write('report.yaml', readBase('valid').toString().replace('\nprojects: none', `${item}\nprojects: none`));
      const { out } = await runCli(['check', 'report.yaml']);
      expect(out).toContain('SE401');
      expect(out).not.toMatch(COMMAND);
    }
  });
});

it('nor does the name of a file', async () => {
  await inFolder(async () => {
    write('::error::x.yaml', 'selfeval: 2\n');
    const { out } = await runCli(['check', '::error::x.yaml']);
    expect(out).toContain('./::error::x.yaml:1:11');
    expect(out).not.toMatch(COMMAND);
  });
});
