import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { runCli } from '../support/runCli.ts';

describe('help', () => {
  it.each(
    [[], ['build'], ['check'], ['score'], ['import']].flatMap((command) =>
      ['zh', 'en'].map((lang) => [[...command, '--help', '--lang', lang]] as const),
    ),
  )('%j fits 80 columns, and further lines of a description stand under its first', async (args) => {
    const { exit, out } = await runCli(args);
    expect(exit).toBe(0);
    const lines = out.split('\n');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    // Nothing but headings, the description and the exit codes starts at the left edge.
    expect(out).not.toMatch(/^ {2}\S.*\n\S/m);
  });
});
