import type { Block, Inline, ReportDocument } from '../document/types.ts';
import type { Phrases } from '../form/types.ts';

/**
 * Marks the clauses of a form's own sentences that say that something is not filled in: 主要职责未填。 A phrase within a clause
 * is none (是否占编未填的聘用人员), nor is what a person wrote.
 */
export function markGapWords(document: ReportDocument, { unknown, undefined: notComputed }: Phrases): ReportDocument {
  const phrases = [unknown, notComputed].filter((phrase) => phrase.length > 1).map(escapeRegExp);
  if (phrases.length === 0) return document;
  const clause = new RegExp(`[^。；，：（）]*(?:${phrases.join('|')})(?=[。；，）]|$)`, 'g');
  return { ...document, blocks: document.blocks.map((block) => markBlock(block, clause)) };
}

function markBlock(block: Block, clause: RegExp): Block {
  switch (block.type) {
    case 'paragraph':
    case 'bullet':
      return block.origins === undefined
        ? { ...block, content: block.content.flatMap((one) => split(one, clause)) }
        : block;
    case 'coverLine':
    case 'title':
    case 'heading':
    case 'table':
    case 'chart':
    case 'annexList':
    case 'annexStart':
    case 'draftMark':
    case 'signature':
      return block;
  }
}

function split(inline: Inline, clause: RegExp): Inline[] {
  if (inline.type !== 'text' || inline.isGap === true) return [inline];
  const parts: Inline[] = [];
  let from = 0;
  for (const { index, 0: found } of inline.value.matchAll(clause)) {
    if (found === '') continue;
    if (index > from) parts.push({ type: 'text', value: inline.value.slice(from, index) });
    parts.push({ type: 'text', value: found, isGap: true });
    from = index + found.length;
  }
  return from === 0
    ? [inline]
    : [...parts, ...(from < inline.value.length ? [{ type: 'text', value: inline.value.slice(from) } as const] : [])];
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
