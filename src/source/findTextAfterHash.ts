import type { Finding } from '../findings/types.ts';
import { textAfterHash } from './syntax/findings.ts';
import type { Source, SourceNode, SourceScalar } from './types.ts';

/**
 * Reports words behind ` #` that were meant as text: YAML takes them for a comment and drops them silently. SE113
 * text-after-hash. A sign with a space behind it is a comment.
 */
export function findTextAfterHash({ text, root }: Source): Finding[] {
  return text.includes(' #') || text.includes('\t#') ? findBelow(root) : [];

  function findBelow(node: SourceNode): Finding[] {
    switch (node.kind) {
      case 'map':
        return node.entries.flatMap(({ value }) => findBelow(value));
      case 'list':
        return node.items.flatMap(findBelow);
      case 'scalar':
        return findBehind(node);
    }
  }

  function findBehind({ type, style, text: value, place }: SourceScalar): Finding[] {
    if (type !== 'string' || style !== 'plain' || !isWords(value)) return [];
    const [match, blanks = '', words = ''] = /^([ \t]+)#([^\r\n]*)/.exec(text.slice(place.end, place.end + LINE)) ?? [];
    if (match === undefined || !wasMeantAsText(value, words.trimEnd())) return [];
    const start = place.end + blanks.length;
    return [textAfterHash({ words: words.trimEnd() }, { ...place, start, end: start + 1 + words.trimEnd().length })];
  }
}

/** A comment is looked at so far. */
const LINE = 2000;

/** Whether a value is Chinese text: ids, dates and choices are ASCII, and 万元, 近 or 项 are too short to go on. */
function isWords(value: string): boolean {
  return value.length > 2 && /\p{Script=Han}/u.test(value);
}

/** Whether words behind ` #` continue the text: a number (`#3 机组`), a topic (`#科普日#`), or the rest of a sentence. */
function wasMeantAsText(value: string, words: string): boolean {
  if (/^(?:\s|$)/.test(words)) return false;
  // `#2023年更名` and `#6.11 核` are notes: nobody numbers things so.
  if (/^\d{1,3}(?![\d年月日.-])/.test(words)) return true;
  if (/^[^\s#]+#/.test(words)) return true;
  return /[。！？；]$/.test(words) && !/[。！？；：]$/.test(value);
}
