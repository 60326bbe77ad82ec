import { Paragraph, type Table as TableElement, TextRun } from 'docx';
import type { Block, Bullet, ChartBlock, Inline, Table, Title } from '../../document/types.ts';
import { joinTableCaption } from '../joinTableCaption.ts';
import { joinChartCaption } from '../nameOfChart.ts';
import { buildRuns } from './buildRuns.ts';
import { buildSignature } from './buildSignature.ts';
import { buildTable } from './buildTable.ts';
import { CHARACTER } from './page.ts';
import type { StyleId } from './printStyles.ts';

/** A table is an iterable of parts, each of which is built when it is asked for. */
export type BlockElement = Paragraph | Iterable<TableElement>;

const HEADING_STYLES = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;

/** Builds the paragraphs and tables of the body, one after the other. */
export function* buildBlocks(blocks: readonly Block[]): Generator<BlockElement> {
  let inAnnex = false;
  for (const [index, block] of blocks.entries()) {
    // GB/T 9704 §7.3.5: a signature does not stand alone on a page, so the text before it moves along.
    const built = buildBlock(block, blocks[index + 1]?.type === 'signature', inAnnex);
    if (block.type === 'annexStart') inAnnex = true;
    // Word joins two tables that touch, and wants a paragraph after the last one.
    const follows = index > 0 && blocks[index - 1]?.type === 'table';
    if (follows && !(built[0] instanceof Paragraph)) yield buildGap();
    yield* built;
  }
  if (blocks.at(-1)?.type === 'table') yield buildGap();
}

function buildBlock(block: Block, keepNext: boolean, inAnnex: boolean): BlockElement[] {
  switch (block.type) {
    case 'coverLine':
      return [buildParagraph('CoverLine', block.content)];
    case 'title':
      return [buildTitle(block, inAnnex)];
    case 'heading':
      return [buildParagraph(HEADING_STYLES[block.level - 1] ?? 'Heading4', [text(block.number), ...block.content])];
    case 'paragraph':
      return [buildParagraph('BodyText', [text(block.number ?? ''), ...block.content], keepNext)];
    case 'bullet':
      return [buildBullet(block)];
    case 'table':
      return buildCaptionedTable(block);
    case 'chart':
      return buildChart(block);
    case 'annexStart':
      return [buildParagraph('AnnexLabel', [text(block.label)])];
    case 'draftMark':
      return [buildParagraph('DraftMark', [text(block.text)])];
    case 'signature':
      return buildSignature(block);
  }
}

/**
 * An annex's title has an outline level, since readers look for it in the outline; the report's own title would be the
 * whole outline.
 */
function buildTitle(title: Title, inAnnex: boolean): Paragraph {
  const content = title.lines.flatMap((line, index): Inline[] =>
    index === 0 ? [...line] : [{ type: 'break' }, ...line],
  );
  return new Paragraph({ style: 'Title', ...(inAnnex ? { outlineLevel: 0 } : {}), children: buildRuns(content) });
}

/** The dot is literal, like all numbers of the tree: lists that Word numbers lose their marks in other programs. */
function buildBullet(bullet: Bullet): Paragraph {
  const left = bullet.depth * CHARACTER;
  return new Paragraph({
    style: 'BodyText',
    ...(left > 0 ? { indent: { left, firstLineChars: 200, firstLine: 2 * CHARACTER } } : {}),
    children: buildRuns([text('•'), ...bullet.content]),
  });
}

/** Marks the paragraph whose text the drawing of a chart replaces. No report may hold this character. */
export const CHART_MARK = '\ue000';

/** The caption stands below the chart, which stays on its page. */
function buildChart(block: ChartBlock): BlockElement[] {
  return [
    new Paragraph({ style: 'TableText', alignment: 'center', keepNext: true, children: [new TextRun(CHART_MARK)] }),
    buildParagraph('Caption', [text(joinChartCaption(block))]),
  ];
}

function buildCaptionedTable(table: Table): BlockElement[] {
  const caption = joinTableCaption(table);
  const element = buildTable(table.grid);
  return caption === '' ? [element] : [buildParagraph('Caption', [text(caption)]), element];
}

function buildParagraph(style: StyleId, content: readonly Inline[], keepNext = false): Paragraph {
  return new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: buildRuns(content) });
}

function buildGap(): Paragraph {
  return new Paragraph({ style: 'TableText' });
}

function text(value: string): Inline {
  return { type: 'text', value };
}
