import { readSource } from '../../src/source/readSource.ts';
import type { SourceNode, SourceScalar } from '../../src/source/types.ts';

/** The tree of a text that is known to be without fault. */
export function treeOf(text: string): SourceNode {
  const { value, findings } = readSource('report.yaml', text);
  if (value === undefined) throw new Error(findings.map(({ code }) => code).join(', '));
  return value.root;
}

/** All scalars of a tree, in the order of the file. */
export function scalarsOf(node: SourceNode): SourceScalar[] {
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => scalarsOf(value));
  return node.kind === 'list' ? node.items.flatMap(scalarsOf) : [node];
}
