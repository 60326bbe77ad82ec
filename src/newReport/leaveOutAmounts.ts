import { childOf, textOf } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';

/**
 * Leaves out of a report what would be called last year's amounts in a new one, and what is likely to have changed: from a report
 * that is not of the year before, only what does not belong to a year can go on.
 */
export function leaveOutAmounts(node: SourceNode): SourceNode {
  return leaveOut(node, () => OF_ITS_YEAR);
}

/** The keys by which a department takes a number from its units. */
export const FROM_UNITS = ['from', 'of', 'to'] as const;

/** Leaves out that numbers come from units: until the new report names its own, there is nobody to take them from. */
export function leaveOutFromUnits(node: SourceNode): SourceNode {
  const keys = new Set<string>(FROM_UNITS);
  return leaveOut(node, (map) => (textOf(childOf(map, 'from')) === 'units' ? keys : NOTHING));
}

const NOTHING: ReadonlySet<string> = new Set();

function leaveOut(node: SourceNode, keysOf: (map: SourceMap) => ReadonlySet<string>): SourceNode {
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'list':
      return { ...node, items: node.items.map((item) => leaveOut(item, keysOf)) };
    case 'map': {
      const keys = keysOf(node);
      const entries = node.entries.filter(({ key }) => !keys.has(key));
      return { ...node, entries: entries.map((entry) => ({ ...entry, value: leaveOut(entry.value, keysOf) })) };
    }
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
