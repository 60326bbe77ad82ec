import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemesOf } from '../../src/terminal/displayWidth.ts';
import { line } from './arbitraries.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['超支a', 5],
    ['１２', 4],
    ['“—…”', 4],
    ['\u001b[31m超支\u001b[39m', 4],
    ['e\u0301', 1],
    ['👍', 2],
    ['𠮷', 2],
  ])('of %j is %i', (text, width) => expect(displayWidth(text)).toBe(width));

  it('agrees with string-width on every character of the quick way', () => {
    for (let code = 0x20; code <= 0xffff; code++) {
      const text = String.fromCharCode(code);
      if (/[\ud800-\udfff]/.test(text)) continue;
      // The 40,000 Chinese characters and syllables are all alike.
      if (code > 0x3400 && code < 0xd700 && code % 50 !== 0) continue;
      if (displayWidth(text) !== stringWidth(text)) expect.fail(`U+${code.toString(16)}`);
    }
  });
});

describe('graphemesOf', () => {
  it('takes a text apart without loss', () => {
    fc.assert(
      fc.property(line, (text) => {
        const graphemes = graphemesOf(text);
        expect(graphemes.map((one) => one.text).join('')).toBe(text);
        for (const { text: one, start } of graphemes) expect(text.startsWith(one, start)).toBe(true);
      }),
    );
  });
});
