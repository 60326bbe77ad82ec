import { describe, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../src/commands/check/checkFormats.ts';
import { joinLast, listFormats } from '../../src/commands/commandLine/listFormats.ts';
import { OUTPUT_FORMATS } from '../../src/commands/outputFormats/outputFormats.ts';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { runCli } from '../support/runCli.ts';

describe('help', () => {
  it.each(
    [[], ['build'], ['check'], ['score'], ['import'], ['form'], ['form', 'copy']].flatMap((command) =>
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

describe('the formats of build and check', () => {
  it.each([
    ['build', OUTPUT_FORMATS],
    ['check', CHECK_FORMATS],
  ] as const)('%s: help lists each with its note', async (command, formats) => {
    for (const lang of ['zh', 'en'] as const) {
      const { out } = await runCli([command, '--help', '--lang', lang]);
      const words = out.replace(/\s+/g, '');
      expect(words).toContain(listFormats(formats, lang).replace(/\s+/g, ''));
    }
  });

  it('are listed with what is said of each', () => {
    const note = { zh: '网页', en: 'a page' };
    const formats = [
      { name: 'md', note: undefined },
      { name: 'html', note },
    ];
    expect(listFormats(formats, 'zh')).toBe('md、html（网页）');
    expect(listFormats(formats, 'en')).toBe('md, html (a page)');
    expect(joinLast(['a', 'b', 'c'], ', ', ' or ')).toBe('a, b or c');
    expect(joinLast(['a'], ', ', ' or ')).toBe('a');
  });
});

describe('help of one command', () => {
  it.each(['zh', 'en'])('is the same by `help check` as by `check --help` (%s)', async (lang) => {
    const asked = await runCli(['help', 'check', '--lang', lang]);
    const { out } = await runCli(['check', '--help', '--lang', lang]);
    expect(asked).toMatchObject({ exit: 0, out, err: '' });
  });

  it('is the general help where none is named, and told where there is no such command', async () => {
    const { out } = await runCli(['--help']);
    expect(await runCli(['help'])).toMatchObject({ exit: 0, out, err: '' });
    expect(await runCli(['help', 'nothing'])).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('nothing'),
    });
  });
});
