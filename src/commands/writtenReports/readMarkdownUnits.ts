import type { Unit } from './types.ts';

/** Paragraphs, headings and cells of a written Markdown report, with where each stands in its text. */
export function readMarkdownUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let near = '';
  let row = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.startsWith('|')) {
      // The line that parts the head from the body says only how columns are aligned.
      if (!/^\|(?: :?-+:? \|)+$/.test(line)) {
        row += 1;
        units.push(...cellsOf(line).map((cell, index) => ({ ...cell, row, column: index + 1, near, start, end })));
      }
    } else if (line.trim() !== '') {
      row = 0;
      near = line.replace(/^#+ /, '');
      units.push({ kind: 'paragraph', text: near, isHeading: line.startsWith('#'), start, end });
    }
    start = end + 1;
  }
  return units;
}

function cellsOf(line: string): { readonly kind: 'cell'; readonly text: string }[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => ({ kind: 'cell', text: cell.trim().replace(/^\*\*(.*)\*\*$/, '$1') }));
}
