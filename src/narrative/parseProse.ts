import type { Result } from '../findings/types.ts';
import type { SourceScalar } from '../source/types.ts';
import { placeInScalar } from './offsetInFile.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import type { Prose } from './types.ts';

/** Parses the prose in one YAML scalar; there is no value only where lists nest far too deep to be parsed at all. */
export function parseProse(scalar: SourceScalar): Result<Prose> {
  const { value, findings } = parseMarkdown(scalar.text, (start, end) => placeInScalar(scalar, start, end));
  return { value: value && { blocks: value, place: scalar.place }, findings };
}
