import type { ProseBlock, ProseInline, ProseReference } from '../../src/narrative/types.ts';

/**
 * Prints the words of a block without marks, each nested block on its own line.
 *
 * @param printReference prints the words that stand for a reference
 */
export function plainProse(block: ProseBlock, printReference: (reference: ProseReference) => string): string {
  if (block.type === 'list') {
    const blocks = block.items.flatMap((item) => item.blocks);
    return blocks.map((inner) => plainProse(inner, printReference)).join('\n');
  }
  return plainInlines(block.content, printReference);
}

function plainInlines(inlines: readonly ProseInline[], printReference: (reference: ProseReference) => string): string {
  return inlines.map((inline) => plainInline(inline, printReference)).join('');
}

function plainInline(inline: ProseInline, printReference: (reference: ProseReference) => string): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'reference':
      return printReference(inline);
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
      return plainInlines(inline.content, printReference);
  }
}
