import type { BlockContent, DefinitionContent, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { type Conversion, placeOf, refuse, stretchOf } from './conversion.ts';
import { convertInlines } from './convertInlines.ts';
import { convertTable } from './convertTable.ts';
import { deepestListLevel } from './findHopelessNesting.ts';
import { headingTooDeep, listStartsElsewhere } from './findings/findings.ts';
import type { ProseBlock, ProseHeading, ProseItem, ProseList, ProseParagraph } from './types.ts';

type AnyBlock = RootContent | BlockContent | DefinitionContent;

/** Converts mdast blocks to the closed tree; `listLevel` is the depth of the lists around them. SE304, SE306. */
export function convertBlocks(nodes: readonly AnyBlock[], conversion: Conversion, listLevel = 0): ProseBlock[] {
  return nodes.flatMap((node) => convertBlock(node, conversion, listLevel));
}

function convertBlock(node: AnyBlock, conversion: Conversion, listLevel: number): ProseBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const paragraph = convertParagraph(node, conversion);
      return paragraph === undefined ? [] : [paragraph];
    }
    case 'heading':
      return [convertHeading(node, conversion)];
    case 'list':
      return [convertList(node, conversion, listLevel + 1)];
    case 'table':
      return convertTable(node, conversion);
    default: {
      const words = refuse(node, conversion);
      return [{ type: 'paragraph', content: [words], place: words.place }];
    }
  }
}

/** Converts a paragraph; `undefined` where it holds only full-width spaces, e.g. in a list item. */
function convertParagraph(node: Paragraph, conversion: Conversion): ProseParagraph | undefined {
  const content = convertInlines(node.children, conversion, 'start');
  return content.length === 0 ? undefined : { type: 'paragraph', content, place: placeOf(node, conversion) };
}

function convertHeading(node: Heading, conversion: Conversion): ProseHeading {
  const content = convertInlines(node.children, conversion, 'start');
  return { type: 'heading', depth: node.depth, content, place: placeOf(node, conversion) };
}

function convertList(node: List, conversion: Conversion, level: number): ProseList {
  const { start } = stretchOf(node);
  const marker = /[-+*]|\d+[.)]/y;
  marker.lastIndex = start;
  const markerPlace = conversion.placeAt(start, start + (marker.exec(conversion.text)?.[0].length ?? 0));
  if (level === deepestListLevel + 1) {
    conversion.findings.push(headingTooDeep({ depth: level, deepest: deepestListLevel }, markerPlace));
  }
  if (node.ordered && node.start != null && node.start !== 1) {
    conversion.findings.push(listStartsElsewhere({ start: node.start }, markerPlace));
  }
  const items = node.children.map((item) => convertItem(item, conversion, level));
  return { type: 'list', ordered: node.ordered === true, items, place: placeOf(node, conversion) };
}

function convertItem(node: ListItem, conversion: Conversion, level: number): ProseItem {
  return { blocks: convertBlocks(node.children, conversion, level), place: placeOf(node, conversion) };
}
