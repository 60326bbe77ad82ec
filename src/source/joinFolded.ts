import type { Place } from '../findings/place.ts';
import { joinLines } from './joinLines.ts';

/**
 * Joins the lines of a text that YAML folded (`>`, or a plain or quoted text of several lines) as prose joins them: YAML puts
 * a space for each line end, and Chinese has none between words. A space that somebody typed stays.
 *
 * @param value the text as YAML folded it
 */
export function joinFolded(fileText: string, { start, end }: Place, value: string): string {
  // A text on one line is never shorter in the file.
  if (end - start === value.length || !value.includes(' ')) return value;
  const isQuoted = /["']/.test(fileText.charAt(start));
  const lines = fileText.slice(isQuoted ? start + 1 : start, end).split(/\r\n?|\n/);
  // The first line of a block is its header.
  const first = fileText.charAt(start) === '>' ? 1 : 0;
  const parts: string[] = [];
  let done = 0;
  let from = 0;
  for (let index = first; index + 1 < lines.length; index++) {
    const [before, after] = [trimBlanks(lines[index]), trimBlanks(lines[index + 1])];
    const at = value.indexOf(before, from);
    // A line with escapes is not in the value as it is in the file: from there on all stays as YAML folded it. To look for each
    // of many such lines in the whole rest would take quadratic time.
    if (at === -1) break;
    if (before === '') continue;
    from = at + before.length;
    if (after === '' || !value.startsWith(' ', from) || !value.startsWith(after.replace(/["']$/, ''), from + 1))
      continue;
    parts.push(value.slice(done, from), joinLines(before + after, before.length, before.length));
    done = from + 1;
  }
  return parts.join('') + value.slice(done);
}

function trimBlanks(line = ''): string {
  return line.replace(/^[ \t]+|[ \t]+$/g, '');
}
