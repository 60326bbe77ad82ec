import { describe, expect, it } from 'vitest';
import { wantsColor } from '../../src/terminal/color.ts';

describe('wantsColor', () => {
  it.each([
    [{ isTTY: true }, true],
    [{ isTTY: false }, false],
    [{ isTTY: true, NO_COLOR: '1' }, false],
    // An empty NO_COLOR is as good as none (no-color.org).
    [{ isTTY: true, NO_COLOR: '' }, true],
    [{ isTTY: false, FORCE_COLOR: '1' }, true],
    [{ isTTY: false, FORCE_COLOR: '' }, true],
    [{ isTTY: true, FORCE_COLOR: '0' }, false],
    [{ isTTY: true, FORCE_COLOR: 'false' }, false],
    [{ isTTY: true, NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ isTTY: true, TERM: 'dumb' }, false],
    [{ isTTY: true, TERM: 'xterm-256color' }, true],
  ])('%j gives %s', (wishes, color) => {
    expect(wantsColor(wishes)).toBe(color);
  });
});
