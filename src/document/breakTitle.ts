import { plainText } from './text.ts';
import type { Inline } from './types.ts';

type Part = readonly Inline[];

/** GB/T 9704 §7.3.1: characters of 22 pt on a line of 156 mm. */
const LINE_CHARACTERS = 20;

/** A title may break after the end of a body's name, and around brackets. */
const BREAKS = /(?<=局|厅|委员会|政府|[）)])(?![）)、，])|(?=[（(])/u;

/**
 * Breaks a title into lines. Lines stay as they were given if they fit on paper. Otherwise they are broken anew between
 * the parts, into as few and as even lines as possible, since Word would break within a word. A part too long for a
 * line is broken after a body's name or at a bracket.
 */
export function breakTitle(lines: readonly (readonly Part[])[]): Part[] {
  const given = lines.map((parts) => parts.flat());
  if (given.every(fits)) return given;
  const parts = lines.flat().flatMap((part) => (fits(part) ? [part] : splitPart(part)));
  const fewest = fillLines(parts, LINE_CHARACTERS);
  for (let width = 1; width < LINE_CHARACTERS; width += 0.5) {
    const filled = fillLines(parts, width);
    if (filled.length === fewest.length) return filled;
  }
  return fewest;
}

function fillLines(parts: readonly Part[], width: number): Part[] {
  const lines: Part[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + widthOf(part) <= width) lines[lines.length - 1] = [...last, ...part];
    else lines.push(part);
  }
  return lines;
}

function splitPart(part: Part): Part[] {
  const parts: Inline[][] = [[]];
  for (const inline of part) {
    const pieces = inline.type === 'text' ? inline.value.split(BREAKS) : [];
    const [first, ...rest] = pieces.map((value): Inline => ({ type: 'text', value }));
    parts.at(-1)?.push(first ?? inline);
    parts.push(...rest.map((piece) => [piece]));
  }
  return parts;
}

function fits(part: Part): boolean {
  return widthOf(part) <= LINE_CHARACTERS;
}

/** Measures a part in Chinese characters; letters and digits are half as wide. */
function widthOf(part: Part): number {
  return [...plainText(part)].reduce((width, character) => width + (character <= '~' ? 0.5 : 1), 0);
}
