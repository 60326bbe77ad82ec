import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* The pages on forms of one's own: their files are written, and their commands print what they say. */

/** A fenced block: its language, the file that it is, and its text. */
const BLOCK = /```(\w+)(?: (\S+))?\n([\s\S]*?)```/g;
const COMMAND = /```console\n\$ selfeval (.*)\n([\s\S]*?)```/g;

describe.each(['docs/forms.md', 'docs/forms.en.md'])('%s', (name) => {
  const url = new URL(`../../${name}`, import.meta.url);
  const page = readFileSync(url, 'utf8');

  it('has files that are without fault, and commands that print what it says', async () => {
    const printed: string[] = [];
    await inFolder(async () => {
      for (const [, , file, text = ''] of page.matchAll(BLOCK)) if (file !== undefined) write(file, text);
      for (const [, command = ''] of page.matchAll(COMMAND)) {
        const { out, err, exit } = await runCli(command.split(' '));
        expect({ command, err, exit }).toEqual({
          command,
          err: /^(?:build|form copy) /.test(command) ? err : '',
          exit: 0,
        });
        printed.push(out);
      }
    });
    expect(printed).toHaveLength(4);
    const expected = page.replace(COMMAND, (_, command: string) => {
      return `\`\`\`console\n$ selfeval ${command}\n${printed.shift() ?? ''}\`\`\``;
    });
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(url, expected);
    expect(page).toBe(expected);
  });

  it.each(['form', 'rubric'])('names the keys that a %s must have, and no other', (kind) => {
    const schema = readFileSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), 'utf8');
    const { required } = JSON.parse(schema) as { required: readonly string[] };
    const sentences = page.match(/(?:必须写的键|Keys that must be there)[^；。;.]*/g) ?? [];
    const listed = sentences.map((sentence) => Array.from(sentence.matchAll(/`(\w+)`/g), ([, key]) => key));
    expect(listed[kind === 'form' ? 0 : 1]).toEqual(required);
  });
});
