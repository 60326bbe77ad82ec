import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../document/types.ts';
import { listRuns, type Run } from '../listRuns.ts';
import { moveMarks } from './moveMarks.ts';

/**
 * Builds inline content as the phrasing of a paragraph. Breaks at its ends are left out, since they would print as
 * backslashes.
 */
export function buildPhrasing(content: readonly Inline[]): PhrasingContent[] {
  const runs = [...moveMarks(listRuns(content))];
  while (runs[0]?.type === 'break') runs.shift();
  while (runs.at(-1)?.type === 'break') runs.pop();
  return runs.map((run) => buildRun(run, { type: 'break' }));
}

/** Builds the content of a cell. A table's row is one line, so a break becomes the tag that forges render. */
export function buildCellPhrasing(content: readonly Inline[]): PhrasingContent[] {
  return moveMarks(listRuns(content)).map((run) => buildRun(run, { type: 'html', value: '<br>' }));
}

/** Builds the content of a heading, which is one line, so a break becomes a space. */
export function buildHeadingPhrasing(content: readonly Inline[]): PhrasingContent[] {
  const line = content.map((inline): Inline => (inline.type === 'break' ? { type: 'text', value: ' ' } : inline));
  return moveMarks(listRuns(line)).map((run) => buildRun(run, { type: 'text', value: ' ' }));
}

function buildRun(run: Run, breakNode: PhrasingContent): PhrasingContent {
  if (run.type === 'break') return breakNode;
  let node: PhrasingContent = { type: 'text', value: run.value };
  if (run.emphasis) node = { type: 'emphasis', children: [node] };
  if (run.strong) node = { type: 'strong', children: [node] };
  return node;
}
