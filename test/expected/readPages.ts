import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { childrenOf, type Element, findAll, readText, readXml } from '../writers/readXml.ts';

/** What a reader sees of a written report, in order: texts, and tables as full rectangles. */
export type Page = readonly PageBlock[];
type PageBlock = string | readonly (readonly string[])[];

export function readMarkdownPage(markdown: string): Page {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return children.flatMap((node): PageBlock[] => {
    if (node.type === 'table') return [node.children.map((row) => row.children.map(textOf))];
    return node.type === 'list' ? node.children.map(textOf) : [textOf(node)];
  });
}

function textOf(node: Nodes): string {
  // A dollar sign stands in a `span` of its own.
  if (node.type === 'html') return node.value.replace(/^<\/?span>$/, '');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function readDocxPage(docx: Uint8Array): Page {
  const xml = unzipSync(docx)['word/document.xml'];
  if (xml === undefined) throw new Error('no document');
  const body = childrenOf(readXml(strFromU8(xml)), 'w:body')[0];
  return (body?.children ?? []).flatMap((child): PageBlock[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:tbl') return [readDocxTable(child)];
    return child.name === 'w:p' ? [readText(child)] : [];
  });
}

/** Merged cells are spread out again, each position with the text of its owner. */
function readDocxTable(table: Element): string[][] {
  const rows: string[][] = [];
  for (const row of childrenOf(table, 'w:tr')) {
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'w:tc')) {
      const merge = findAll(cell, 'w:vMerge')[0];
      const isCovered = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const text = isCovered ? (rows.at(-1)?.[cells.length] ?? '') : readText(cell);
      const span = Number(findAll(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1);
      cells.push(...Array.from({ length: span }, () => text));
    }
    rows.push(cells);
  }
  return rows;
}

/** The table under a caption. */
export function findTable(page: Page, caption: string): readonly (readonly string[])[] {
  const index = page.findIndex((block) => typeof block === 'string' && /^表\d/.test(block) && block.includes(caption));
  const table = page[index + 1];
  if (index === -1 || typeof table !== 'object') throw new Error(`no table under ${caption}`);
  return table;
}

/** All texts outside tables, a line each. */
export function textsOf(page: Page): string {
  return page.filter((block) => typeof block === 'string').join('\n');
}
