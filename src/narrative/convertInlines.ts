import type { PhrasingContent } from 'mdast';
import { type Conversion, refuse, stretchOf } from './conversion.ts';
import { splitText } from './splitText.ts';
import type { ProseInline } from './types.ts';

/** At the start of a paragraph, spaces are a hand-typed first-line indent and go. */
export function convertInlines(
  nodes: readonly PhrasingContent[],
  conversion: Conversion,
  where: 'start' | 'inside',
): ProseInline[] {
  return nodes.flatMap((node, index) => convertInline(node, conversion, index === 0 ? where : 'inside'));
}

function convertInline(node: PhrasingContent, conversion: Conversion, where: 'start' | 'inside'): ProseInline[] {
  switch (node.type) {
    case 'text': {
      const { start, end } = stretchOf(node);
      return splitText({ start: where === 'start' ? skipIndent(conversion.text, start, end) : start, end }, conversion);
    }
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, content: convertInlines(node.children, conversion, 'inside') }];
    case 'break':
      return [{ type: 'break' }];
    default:
      return [refuse(node, conversion)];
  }
}

function skipIndent(text: string, start: number, end: number): number {
  let first = start;
  while (first < end && /\s/.test(text.charAt(first))) first++;
  return first;
}
