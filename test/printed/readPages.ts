import type { Block, Grid, Inline, ReportDocument } from '../../src/document/types.ts';
import { readWordFile } from '../../src/wordfile/readWordFile.ts';

/* A document as those who open it see it: its texts, one after the other, without what they look like. */

/** The numbers of a text, as they stand there. */
export function numbersOf(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** One text of a document, and what it is to it. */
export interface Piece {
  readonly kind: 'figure' | 'text' | 'numbering';
  readonly text: string;
  /** Of a figure. */
  readonly id?: string;
}

function piecesOfInline(inline: Inline): readonly Piece[] {
  switch (inline.type) {
    case 'figure':
      return [{ kind: 'figure', text: inline.value, id: inline.id }];
    case 'text':
      return [{ kind: 'text', text: inline.value }];
    case 'break':
      return [{ kind: 'text', text: ' ' }];
    case 'strong':
    case 'emphasis':
      return inline.content.flatMap(piecesOfInline);
  }
}

const numbering = (text: string): Piece => ({ kind: 'numbering', text });
const words = (text: string): Piece => ({ kind: 'text', text });
const inlines = (content: readonly Inline[]) => content.flatMap(piecesOfInline);

/** A line of the document, or a cell: what stands in it belongs together. */
export type Line = readonly Piece[];

/** All lines of a document in their order. Where cells are merged, Markdown repeats the text and the others do not. */
export function linesOf({ blocks }: ReportDocument, repeats: boolean): readonly Line[] {
  return blocks.flatMap((block) => linesOfBlock(block, repeats));
}

function linesOfBlock(block: Block, repeats: boolean): readonly Line[] {
  switch (block.type) {
    case 'coverLine':
    case 'bullet':
      return [inlines(block.content)];
    case 'heading':
    case 'paragraph':
      return [[numbering(block.number ?? ''), ...inlines(block.content)]];
    case 'title':
      return block.lines.map(inlines);
    case 'table':
      return [
        [numbering(block.number), words(` ${block.caption}`)],
        [words(block.unitNote)],
        ...linesOfGrid(block.grid, repeats),
      ];
    case 'chart':
      return [[numbering(block.number)]];
    case 'annexList':
      return block.entries.map(({ number, title }) => [numbering(number), words(title)]);
    case 'annexStart':
      return [[numbering(block.label)]];
    case 'draftMark':
      return [[words(block.text)]];
    case 'signature':
      return [[words(block.name)], [words(block.date)]];
  }
}

function linesOfGrid({ rows }: Grid, repeats: boolean): readonly Line[] {
  return rows.flatMap((row) =>
    row.flatMap((position) => {
      if (position.type === 'cell') return [inlines(position.content)];
      const owner = rows[position.row]?.[position.column];
      return repeats && owner?.type === 'cell' ? [inlines(owner.content)] : [];
    }),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
  });

/** The report in a page, without what stands beside it. */
export function textOfHtml(html: string): string {
  const [, report = ''] = /<section id="report"[^>]*>([\s\S]*?)<\/section>/.exec(html) ?? [];
  if (report === '') throw new Error('no report in the page');
  return decode(
    report
      .replace(/<(aside|svg|figure)\b[\s\S]*?<\/\1>|<a class="mark [^>]*>\d+<\/a>/g, '')
      .replace(/<\/?(?:p|div|t[dhr]|h\d|li|table|caption|br)\b[^>]*>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
}

/** Markdown without its marks. */
export function textOfMarkdown(markdown: string): string {
  return markdown
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\\(.)/g, '$1');
}

/** A Word file, by the program's own reader. */
export function textOfWord(bytes: Uint8Array): string {
  const { value, findings } = readWordFile('report.docx', bytes);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  const texts = value.blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.text]
      : block.rows.flatMap(({ positions }) => positions.map((each) => (each.type === 'cell' ? each.text : ''))),
  );
  return texts.join('\n');
}
