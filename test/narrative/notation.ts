import type { Finding } from '../../src/findings/types.ts';
import type { ProseBlock, ProseInline } from '../../src/narrative/types.ts';

/** A tree on one line: `h1['总体' b['情况']] p['完成' {rate} / i['好']] ul[- p['甲'] - p['乙']] ol[…]`. */
export function showBlocks(blocks: readonly ProseBlock[]): string {
  return blocks.map(showBlock).join(' ');
}

function showBlock(block: ProseBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `p[${showInlines(block.content)}]`;
    case 'heading':
      return `h${block.depth}[${showInlines(block.content)}]`;
    case 'table':
      return `t[${block.rows.map((cells) => cells.map(({ content }) => showInlines(content)).join(' | ')).join(' // ')}]`;
    case 'list': {
      const items = block.items.map((item) => `- ${showBlocks(item.blocks)}`.trim());
      return `${block.ordered ? 'ol' : 'ul'}[${items.join(' ')}]`;
    }
  }
}

function showInlines(inlines: readonly ProseInline[]): string {
  return inlines.map(showInline).join(' ');
}

function showInline(inline: ProseInline): string {
  switch (inline.type) {
    case 'text':
      return `'${inline.value}'`;
    case 'strong':
      return `b[${showInlines(inline.content)}]`;
    case 'emphasis':
      return `i[${showInlines(inline.content)}]`;
    case 'reference':
      return `{${inline.name}}`;
    case 'break':
      return '/';
  }
}

/** `SE305 «{{»`: the code and the very words that it points at. */
export function showFinding(finding: Finding, fileText: string): string {
  const [place] = finding.places;
  return `${finding.code} «${fileText.slice(place.start, place.end)}»`;
}
