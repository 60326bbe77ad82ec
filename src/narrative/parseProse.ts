import type { Result } from '../findings/types.ts';
import type { SourceScalar } from '../source/types.ts';
import { placeInScalar } from './offsetInFile.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import type { Prose } from './types.ts';

/** Parses the prose in one YAML scalar; there is no value only where lists nest far too deep to be parsed at all. */
export function parseProse(scalar: SourceScalar): Result<Prose> {
  const { value, findings } = parseMarkdown(keepParagraphs(scalar), (start, end) => placeInScalar(scalar, start, end));
  return { value: value && { blocks: value, place: scalar.place }, findings };
}

/**
 * Keeps the paragraphs of a text that YAML folds (`>`, or a plain text of several lines): of an empty line it leaves one line
 * end, which to Markdown is none. Lines that are indented further keep their own.
 */
function keepParagraphs({ text, style }: SourceScalar): string {
  if ((style !== 'folded' && style !== 'plain') || !text.includes('\n')) return text;
  return text.replace(/^(?!\s)(.*)\n(?=\S)/gm, '$1\n\n');
}
