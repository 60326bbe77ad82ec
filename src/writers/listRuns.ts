import type { Inline } from '../document/types.ts';

/** A run: text that is formatted alike throughout, or a line break. */
export type Run = TextRun | BreakRun;

export interface TextRun {
  readonly type: 'text';
  readonly value: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

export interface BreakRun {
  readonly type: 'break';
}

interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
}

const UNMARKED: Marks = { strong: false, emphasis: false };

/**
 * Flattens inline content to a list of runs: nested marks are folded, and neighbours that look the same become one run.
 * Writers need it flat because a number may be split over nodes (`1` and `. x` are harmless apart and a list item
 * together).
 */
export function listRuns(content: readonly Inline[]): readonly Run[] {
  const runs: Run[] = [];
  addRuns(runs, content, UNMARKED);
  return runs;
}

function addRuns(runs: Run[], content: readonly Inline[], marks: Marks): void {
  for (const inline of content) {
    switch (inline.type) {
      case 'text':
      case 'figure':
        addText(runs, inline.value, marks);
        break;
      case 'break':
        runs.push({ type: 'break' });
        break;
      case 'strong':
        addRuns(runs, inline.content, { ...marks, strong: true });
        break;
      case 'emphasis':
        addRuns(runs, inline.content, { ...marks, emphasis: true });
        break;
    }
  }
}

function addText(runs: Run[], text: string, marks: Marks): void {
  // A line end inside a value is white space in every format that we write; a wanted break is a node of its own.
  const value = text.replace(/\r\n|[\n\r\u2028\u2029]/g, ' ');
  if (value === '') return;
  // Bold white space looks like any other, and Markdown cannot mark it.
  const { strong, emphasis } = value.trim() === '' ? UNMARKED : marks;
  const last = runs.at(-1);
  if (last?.type === 'text' && last.strong === strong && last.emphasis === emphasis) {
    runs[runs.length - 1] = { ...last, value: last.value + value };
  } else {
    runs.push({ type: 'text', value, strong, emphasis });
  }
}
