import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { runCli } from '../support/runCli.ts';

/* What the page about roll-ups shows is what the commands print. */
const shown = ['docs/rollup.md', 'docs/rollup.en.md'].flatMap((page) =>
  Array.from(
    readFileSync(path.join(ROOT, page), 'utf8').matchAll(/```console\n\$ selfeval (.+)\n([\s\S]*?)```/g),
    ([, command = '', output = '']) => [page, command, output] as const,
  ),
);

it('shows three commands', () => {
  expect(shown).toHaveLength(3);
});

it.each(shown)('%s: %s', async (_page, command, output) => {
  const args = command.split(' ').map((word) => (word.startsWith('examples/') ? path.join(ROOT, word) : word));
  expect((await runCli(args)).out).toBe(output);
});
