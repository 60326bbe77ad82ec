import { readNumeral } from '../../reading/numerals.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';

/** A number of people or things as sentences have it. */
export const N = '([\\d０-９]+|[零〇一二两三四五六七八九十百千]+)';

export function find(sentence: Sentence, pattern: RegExp): RegExpExecArray | undefined {
  return pattern.exec(sentence.text) ?? undefined;
}

/** The words of a match say what was read, and nothing else. */
export function mark(sentence: Sentence, match: RegExpExecArray | RegExpMatchArray): void {
  const start = match.index ?? 0;
  sentence.understood.push({ start, end: start + match[0].length });
}

/** Puts a number of people or things; what the file says otherwise elsewhere is told. */
export function putCount(
  sentence: Sentence,
  match: RegExpExecArray,
  typed: string | undefined,
  path: string[],
  drafting: Drafting,
): void {
  const value = readNumeral(typed ?? '');
  if (value === undefined || !value.isInteger()) return;
  const isPut = drafting.tree.putPlain(path, value.toFixed(), sentence.origin);
  if (isPut) mark(sentence, match);
  else drafting.ledger.contradict(sentence.origin.place, match[0], drafting.tree.originAt(path));
}
