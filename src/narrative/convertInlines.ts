import type { PhrasingContent } from 'mdast';
import { type Conversion, refuse, stretchOf } from './conversion.ts';
import { splitText } from './splitText.ts';
import type { ProseInline } from './types.ts';

/** Converts inline nodes. Spaces at the start of a paragraph are a hand-typed first-line indent, and are dropped. */
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
    case 'emphasis': {
      const content = convertInlines(node.children, conversion, 'inside');
      return isTimesSign(node, conversion) ? keepMarks(node, content, conversion) : [{ type: node.type, content }];
    }
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

/** Whether an emphasis mark stands between two digits, as a times sign: 占2*3*4平方米 must not lose its stars and read 234. */
function isTimesSign(node: PhrasingContent, { text }: Conversion): boolean {
  const { start, end } = stretchOf(node);
  const width = widthOfMark(node);
  const isDigit = (at: number) => /[0-9]/.test(text.charAt(at));
  return (isDigit(start - 1) && isDigit(start + width)) || (isDigit(end - width - 1) && isDigit(end));
}

function keepMarks(node: PhrasingContent, content: readonly ProseInline[], conversion: Conversion): ProseInline[] {
  const { start, end } = stretchOf(node);
  const width = widthOfMark(node);
  const opening = splitText({ start, end: start + width }, conversion);
  return [...opening, ...content, ...splitText({ start: end - width, end }, conversion)];
}

function widthOfMark(node: PhrasingContent): number {
  return node.type === 'strong' ? 2 : 1;
}
