import { plainText } from './text.ts';
import type { Inline } from './types.ts';

type Part = readonly Inline[];

/** GB/T 9704 7.3.1: 22 pt on 156 mm. */
const LINE_CHARACTERS = 20;

/** After what ends a body's name, and around brackets. */
const BREAKS = /(?<=局|厅|委员会|政府|[）)])(?![）)、，])|(?=[（(])/u;

/**
 * The lines of a title. As they were given if they fit on paper; else broken anew between the parts, into as few lines as
 * hold them and these as even as can be, since Word would break within a word. A part too long for a line is broken after
 * a body's name or at a bracket.
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

/** In characters of Chinese; letters and digits are half as wide. */
function widthOf(part: Part): number {
  return [...plainText(part)].reduce((width, character) => width + (character <= '~' ? 0.5 : 1), 0);
}
