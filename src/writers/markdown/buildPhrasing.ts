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
  return buildRuns(runs, { type: 'break' });
}

/** Builds the content of a cell. A table's row is one line, so a break becomes the tag that forges render. */
export function buildCellPhrasing(content: readonly Inline[]): PhrasingContent[] {
  return buildRuns(moveMarks(listRuns(content)), { type: 'html', value: '<br>' });
}

/** Builds the content of a heading, which is one line, so a break becomes a space. */
export function buildHeadingPhrasing(content: readonly Inline[]): PhrasingContent[] {
  const line = content.map((inline): Inline => (inline.type === 'break' ? { type: 'text', value: ' ' } : inline));
  return buildRuns(moveMarks(listRuns(line)), { type: 'text', value: ' ' });
}

function buildRuns(runs: readonly Run[], breakNode: PhrasingContent): PhrasingContent[] {
  const dollars =
    runs
      .map((run) => (run.type === 'break' ? '' : run.value))
      .join('')
      .split('$').length - 1;
  return runs.flatMap((run) => buildRun(run, breakNode, dollars > 1));
}

function buildRun(run: Run, breakNode: PhrasingContent, hasMathematics: boolean): PhrasingContent[] {
  if (run.type === 'break') return [breakNode];
  let nodes: PhrasingContent[] = hasMathematics ? splitDollars(run.value) : [{ type: 'text', value: run.value }];
  if (run.emphasis) nodes = [{ type: 'emphasis', children: nodes }];
  if (run.strong) nodes = [{ type: 'strong', children: nodes }];
  return nodes;
}

/**
 * Splits a text around its dollar signs. Two in one line are mathematics to GitHub and to pandoc: GitHub wants each in a `span`
 * (it does not always heed a backslash), and pandoc heeds the backslash alone.
 */
function splitDollars(value: string): PhrasingContent[] {
  return value
    .split(/(\$)/)
    .filter((part) => part !== '')
    .map((part) => (part === '$' ? { type: 'html', value: '<span>\\$</span>' } : { type: 'text', value: part }));
}
