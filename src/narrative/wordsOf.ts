import type { Prose, ProseBlock, ProseInline } from './types.ts';

/**
 * The plain words of a prose, without its structure.
 *
 * @param reference what stands for a `{{name}}`, whose value is not known here
 */
export function wordsOf({ blocks }: Prose, reference: string): string {
  return joinBlocks(blocks, reference);
}

function joinBlocks(blocks: readonly ProseBlock[], reference: string): string {
  return blocks.map((block) => wordsOfBlock(block, reference)).join('');
}

function wordsOfBlock(block: ProseBlock, reference: string): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'table':
      return wordsOfInlines(block.content, reference);
    case 'list':
      return block.items.map(({ blocks }) => joinBlocks(blocks, reference)).join('');
  }
}

/** The plain words of inline content; `lineBreak` stands for a hard break. */
export function wordsOfInlines(content: readonly ProseInline[], reference: string, lineBreak = ''): string {
  return content.map((inline) => wordsOfInline(inline, reference, lineBreak)).join('');
}

function wordsOfInline(inline: ProseInline, reference: string, lineBreak: string): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'strong':
    case 'emphasis':
      return wordsOfInlines(inline.content, reference, lineBreak);
    case 'reference':
      return reference;
    case 'break':
      return lineBreak;
  }
}
