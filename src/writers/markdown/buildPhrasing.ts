import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../document/types.ts';
import { listRuns, type Run } from '../listRuns.ts';

/** Inline content as the phrasing of a paragraph. A break at its end would print as a backslash, so it is left out. */
export function buildPhrasing(content: readonly Inline[]): PhrasingContent[] {
  const runs = [...listRuns(content)];
  while (runs[0]?.type === 'break') runs.shift();
  while (runs.at(-1)?.type === 'break') runs.pop();
  return runs.map((run) => buildRun(run, { type: 'break' }));
}

/** A table's row is one line: a break is written as the tag that forges render. */
export function buildCellPhrasing(content: readonly Inline[]): PhrasingContent[] {
  return listRuns(content).map((run) => buildRun(run, { type: 'html', value: '<br>' }));
}

/** A heading is one line: a break is a space. */
export function buildHeadingPhrasing(content: readonly Inline[]): PhrasingContent[] {
  const line = content.map((inline): Inline => (inline.type === 'break' ? { type: 'text', value: ' ' } : inline));
  return listRuns(line).map((run) => buildRun(run, { type: 'text', value: ' ' }));
}

function buildRun(run: Run, breakNode: PhrasingContent): PhrasingContent {
  if (run.type === 'break') return breakNode;
  let node: PhrasingContent = { type: 'text', value: run.value };
  if (run.emphasis) node = { type: 'emphasis', children: [node] };
  if (run.strong) node = { type: 'strong', children: [node] };
  return node;
}
