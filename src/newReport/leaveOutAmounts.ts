import type { SourceNode } from '../source/types.ts';

/**
 * Leaves out of a report what would be called last year's amounts in a new one, and what is likely to have changed: from a report
 * that is not of the year before, only what does not belong to a year can go on.
 */
export function leaveOutAmounts(node: SourceNode): SourceNode {
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'list':
      return { ...node, items: node.items.map(leaveOutAmounts) };
    case 'map':
      return {
        ...node,
        entries: node.entries
          .filter(({ key }) => !OF_ITS_YEAR.has(key))
          .map((entry) => ({ ...entry, value: leaveOutAmounts(entry.value) })),
      };
  }
}

/** The keys from which a new report takes last year's amounts, carryovers, numbers of people and things, and results. */
const OF_ITS_YEAR: ReadonlySet<string> = new Set([
  'actual',
  'budget',
  'closing',
  'staffInPost',
  'kept',
  'must',
  'value',
]);
