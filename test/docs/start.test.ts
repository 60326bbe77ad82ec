import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* The first page that a newcomer reads: its files are written and its commands run in the order in which they stand. */

/** A file, or a command with what it prints. */
const STEP = /```yaml (\S+)\n([\s\S]*?)```|```console\n\$ selfeval (.*)\n([\s\S]*?)```/g;

describe.each(['docs/start.md', 'docs/start.en.md'])('%s', (name) => {
  const url = new URL(`../../${name}`, import.meta.url);
  const page = readFileSync(url, 'utf8');

  it('has commands that print what it says', async () => {
    let expected = page;
    const exits: [string, number][] = [];
    await inFolder(async () => {
      const steps = [...page.matchAll(STEP)];
      const printed: string[] = [];
      for (const [, file, text = '', command] of steps) {
        if (file !== undefined) write(file, text);
        if (command === undefined) continue;
        const { out, err, exit } = await runCli(command.split(' '));
        exits.push([command, exit]);
        // What a person sees: hints go to stderr.
        printed.push(`${out}${err}`);
      }
      expected = page.replace(STEP, (block, file, _, command: string) =>
        file !== undefined ? block : `\`\`\`console\n$ selfeval ${command}\n${printed.shift() ?? ''}\`\`\``,
      );
    });
    expect(exits.map(([command, exit]) => `${command}: ${exit}`)).toEqual(exits.map(([command]) => `${command}: 0`));
    expect(exits.length).toBeGreaterThanOrEqual(6);
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(url, expected);
    expect(page).toBe(expected);
  });
});
