import { makeWordFile, type WordParts } from '../../scripts/build/makeWordFile.mjs';
import type { Finding } from '../../src/findings/types.ts';
import { readWordFile } from '../../src/wordfile/readWordFile.ts';
import type { WordBlock, WordDocument, WordTable } from '../../src/wordfile/types.ts';

type Changes = Parameters<typeof makeWordFile>[1];

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of a style. */
export function styled(style: string, text: string): string {
  return p(text, `<w:pStyle w:val="${style}"/>`);
}

/** A paragraph of a list. */
export function listed(list: number, level: number, text: string): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A table of rows of cells; a cell is a text, or the XML of its properties and content. */
export function tbl(
  ...rows: readonly (readonly (string | readonly [properties: string, content: string])[])[]
): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'string' ? tc('', p(cell)) : tc(cell[0], cell[1]))).join(''),
  );
  return `<w:tbl>${lines.map((line) => `<w:tr>${line}</w:tr>`).join('')}</w:tbl>`;
}

function tc(properties: string, content: string): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** The properties of a cell over several columns, or several rows. */
export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const DOWN = '<w:vMerge w:val="restart"/>';
export const ON = '<w:vMerge/>';

export function tryRead(
  parts: WordParts,
  changes?: Changes,
): { document: WordDocument | undefined; told: readonly Finding[] } {
  const { value, findings } = readWordFile('报告.docx', makeWordFile(parts, changes));
  return { document: value, told: findings };
}

/** Reads a file; throws where it is refused. */
export function read(parts: WordParts | string, changes?: Changes): WordDocument {
  const { document, told } = tryRead(typeof parts === 'string' ? { body: parts } : parts, changes);
  if (document === undefined) throw new Error(JSON.stringify(told));
  return document;
}

/** The paragraphs as they are printed. */
export function textsOf({ blocks }: Pick<WordDocument, 'blocks'>): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}

/** The tables as rows of texts: `^` where a cell covers a position, `-` where there is none. */
export function tablesOf({ blocks }: { readonly blocks: readonly WordBlock[] }): string[][][] {
  return blocks.filter((block) => block.type === 'table').map(gridOf);
}

export function gridOf({ rows }: WordTable): string[][] {
  return rows.map(({ positions }) =>
    positions.map((each) => (each.type === 'cell' ? each.text : each.type === 'covered' ? '^' : '-')),
  );
}
