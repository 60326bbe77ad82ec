import { describe, expect, it } from 'vitest';
import { Progress } from '../../../src/commands/manyFiles/progress.ts';
import { displayWidth } from '../../../src/terminal/displayWidth.ts';

/** What is told at each of some moments, as pairs of seconds and files done. */
function tell(
  isTerminal: boolean,
  moments: readonly (readonly [number, number])[],
  lang: 'zh' | 'en' = 'zh',
  width = 80,
) {
  let now = 0;
  let told = '';
  const add = (text: string) => {
    told += text;
  };
  const screen = { lang, width, errIsTerminal: isTerminal, err: add };
  const progress = new Progress(screen, 1000, () => now * 1000);
  for (const [seconds, done] of moments) {
    now = seconds;
    progress.show(done);
  }
  progress.end();
  return told;
}

describe('Progress', () => {
  it('says nothing of a short run', () => {
    expect(tell(true, [[0.4, 900]])).toBe('');
    expect(tell(false, [[9, 900]])).toBe('');
    expect(tell(true, [[5, 0]])).toBe('');
  });

  it('draws a bar on a terminal, and takes it away', () => {
    expect(tell(true, [[5, 250]])).toBe(
      `\r${'█'.repeat(5)}${'·'.repeat(15)} 250/1000，每秒 50 个，约剩 15 秒\u001b[K\r\u001b[K`,
    );
    const narrow =
      tell(true, [[5, 250]], 'zh', 30)
        .split('\r')[1]
        ?.replace('\u001b[K', '') ?? '';
    expect(displayWidth(narrow)).toBeLessThan(30);
  });

  it('writes a line now and then into a log, without control characters', () => {
    const moments = Array.from({ length: 40 }, (_, second) => [second, second * 2] as const);
    expect(tell(false, moments, 'en')).toBe(
      [
        '20/1000, 2.0 a second, about 8 min 10 s left\n',
        '40/1000, 2.0 a second, about 8 min 0 s left\n',
        '60/1000, 2.0 a second, about 7 min 50 s left\n',
      ].join(''),
    );
    expect(tell(false, [[100, 1]])).toBe('1/1000，每秒 0.0 个，约剩 27 小时 45 分\n');
  });
});
