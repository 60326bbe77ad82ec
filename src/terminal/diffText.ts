import { diffLines } from './diffLines.ts';

/** One side of a changed stretch of text. */
export interface TextStretch {
  readonly mark: '-' | '+';
  readonly text: string;
}

/** How many characters around a change are shown, so that people find it. */
const AROUND = 12;

/** How many characters of a stretch are shown; the text itself is in the file. */
const LONGEST = 200;

/**
 * Lists what differs between two texts of people, line by line: of a line that was changed only the changed words, and some
 * before and after them.
 */
export function diffText(before: string, after: string): TextStretch[] {
  return diffLines(before.trimEnd(), after.trimEnd()).flatMap((stretch) => {
    const removed = stretch.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim());
    const added = stretch.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim());
    const [one = '', other = ''] = [removed[0], added[0]];
    if (removed.length === 1 && added.length === 1 && one !== '' && other !== '') {
      const cut = cutAlike(Array.from(one), Array.from(other));
      return [
        { mark: '-' as const, text: cut.before },
        { mark: '+' as const, text: cut.after },
      ];
    }
    return [
      ...removed.filter(isText).map((text) => ({ mark: '-' as const, text: shorten(text) })),
      ...added.filter(isText).map((text) => ({ mark: '+' as const, text: shorten(text) })),
    ];
  });
}

function isText(line: string): boolean {
  return line !== '';
}

/** Cuts off what two lines begin and end with alike, but for a few characters. */
function cutAlike(one: readonly string[], other: readonly string[]): { before: string; after: string } {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const from = start <= AROUND * 2 ? 0 : start - AROUND;
  const kept = end <= AROUND * 2 ? 0 : end - AROUND;
  const show = (line: readonly string[]) =>
    `${from > 0 ? '…' : ''}${shorten(line.slice(from, line.length - kept).join(''))}${kept > 0 ? '…' : ''}`;
  return { before: show(one), after: show(other) };
}

/** Shortens a text that would fill the screen. */
export function shorten(text: string, longest = LONGEST): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
