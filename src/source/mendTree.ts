import type { SourceEntry, SourceNode, SourceScalar } from './types.ts';

/** One repair of a tree that departs from its schema; it makes the part around it readable. */
export type Mend =
  /** A mistyped key gets the name that was meant. */
  | { readonly what: 'rename'; readonly entry: SourceEntry; readonly key: string }
  | { readonly what: 'replace'; readonly node: SourceScalar; readonly by: SourceScalar }
  /** A node whose meaning is unknown becomes empty, as if nothing had been typed. */
  | { readonly what: 'leaveOut'; readonly node: SourceNode };

/** Applies mends to a tree; every node keeps the place where it was typed. */
export function mendTree(root: SourceNode, mends: readonly Mend[]): SourceNode {
  const keys = new Map<SourceEntry, string>();
  const nodes = new Map<SourceNode, SourceNode>();
  for (const mend of mends) {
    if (mend.what === 'rename') keys.set(mend.entry, mend.key);
    else nodes.set(mend.node, mend.what === 'replace' ? mend.by : emptyScalar(mend.node));
  }
  return mends.length === 0 ? root : rebuild(root);

  function rebuild(node: SourceNode): SourceNode {
    const instead = nodes.get(node);
    if (instead !== undefined) return instead;
    switch (node.kind) {
      case 'map': {
        const entries = node.entries.map((entry) => ({
          ...entry,
          key: keys.get(entry) ?? entry.key,
          value: rebuild(entry.value),
        }));
        return { ...node, entries };
      }
      case 'list':
        return { ...node, items: node.items.map(rebuild) };
      case 'scalar':
        return node;
    }
  }
}

function emptyScalar({ place }: SourceNode): SourceScalar {
  return { kind: 'scalar', type: 'null', text: '', style: 'plain', place };
}
