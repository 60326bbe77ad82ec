import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/runCli.ts';

/*
 * A console of a Chinese Windows has the signs of GBK. What the program says in Chinese has no others, but for the minus of a sum, which
 * fonts of consoles have; what users wrote themselves is theirs.
 */

const MINUS = '−';

/** Every sign that GBK has: two bytes, the first from 81 to FE, the second from 40 to FE without 7F. */
function listGbk(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const signs = new Set<string>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) signs.add(decoder.decode(new Uint8Array([first, second])));
    }
  }
  signs.delete('\ufffd');
  return signs;
}

const GBK = listGbk();
const strangersIn = (text: string) => [
  ...new Set([...text].filter((sign) => sign > '\u007f' && sign !== MINUS && !GBK.has(sign))),
];

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

describe('a console in GBK shows', () => {
  it('what is known of GBK here', () => {
    expect(['单', '→', '·', '“', '…', '█', '⑩'].filter((sign) => !GBK.has(sign))).toEqual([]);
    expect(['░', '•', '✓', '𠮷'].filter((sign) => GBK.has(sign))).toEqual([]);
  });

  it('every sentence of a finding', () => {
    // Names that tests made of a sign beyond GBK, and the mark of a sign that no terminal shows.
    const own = read('findings/sentences.golden.md').replace(/[𠮷\ufffd]/gu, '');
    expect(strangersIn(own)).toEqual([]);
  });

  it.each([
    'cli/formats/pretty.zh.txt',
    'cli/summary/pretty.zh.golden.txt',
    'terminal/scoreTable.golden.txt',
    '../docs/checks.md',
    '../docs/excel.md',
    '../docs/start.md',
  ])('%s', (file) => {
    expect(strangersIn(read(file).replace(/[\uf000-\uf8ff\ufffd]/g, ''))).toEqual([]);
  });

  it('what help says', async () => {
    const { out } = await runCli(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) expect(strangersIn((await runCli([command, '--help'])).out), command).toEqual([]);
  });
});
