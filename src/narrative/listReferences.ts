import type { Prose, ProseBlock, ProseInline, ProseReference } from './types.ts';

/** Lists all references of a prose, in reading order. */
export function listReferences(prose: Prose): ProseReference[] {
  return prose.blocks.flatMap(referencesOfBlock);
}

function referencesOfBlock(block: ProseBlock): ProseReference[] {
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks.flatMap(referencesOfBlock));
  return block.content.flatMap(referencesOfInline);
}

function referencesOfInline(inline: ProseInline): ProseReference[] {
  if (inline.type === 'reference') return [inline];
  if (inline.type === 'strong' || inline.type === 'emphasis') return inline.content.flatMap(referencesOfInline);
  return [];
}
