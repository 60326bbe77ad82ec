import type { Place } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { convertBlocks } from './convertBlocks.ts';
import { deepestListLevel, findHopelessNesting } from './findHopelessNesting.ts';
import { headingTooDeep } from './findings/findings.ts';
import { findReferences } from './findReferences.ts';
import { maskLiterals } from './maskLiterals.ts';
import { parseNumberedLines } from './parseBlocks.ts';
import type { ProseBlock } from './types.ts';

/**
 * Parses Markdown prose into the closed tree; there is no value where lists nest far too deep to be parsed at all (SE306).
 *
 * @param placeAt finds where a stretch of `text` stands in the user's file
 */
export function parseMarkdown(
  text: string,
  placeAt: (start: number, end: number) => Place,
): Result<readonly ProseBlock[]> {
  const findings: Finding[] = [];
  const references = findReferences(text, placeAt, findings);
  const masked = maskLiterals(text, references, placeAt, findings);
  const hopeless = findHopelessNesting(masked);
  if (hopeless !== undefined) {
    const args = { depth: hopeless.depth, deepest: deepestListLevel };
    findings.push(headingTooDeep(args, placeAt(hopeless.start, hopeless.end)));
    return { value: undefined, findings };
  }
  const blocks = convertBlocks(parseNumberedLines(masked), { text, references, placeAt, findings });
  return { value: blocks, findings };
}
