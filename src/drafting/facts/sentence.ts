import type { Sentence } from '../types.ts';

export function find(sentence: Sentence, pattern: RegExp): RegExpExecArray | undefined {
  return pattern.exec(sentence.text) ?? undefined;
}

/** The words of a match say what was read, and nothing else. */
export function mark(sentence: Sentence, match: RegExpExecArray | RegExpMatchArray): void {
  const start = match.index ?? 0;
  sentence.understood.push({ start, end: start + match[0].length });
}
