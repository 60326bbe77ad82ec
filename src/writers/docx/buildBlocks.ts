import { Paragraph, type Table as TableElement, TextRun } from 'docx';
import type { AnnexStart, Block, Bullet, ChartBlock, Inline, Table, Title } from '../../document/types.ts';
import { joinTableCaption } from '../joinTableCaption.ts';
import { joinChartCaption } from '../nameOfChart.ts';
import { buildAnnexList } from './buildAnnexList.ts';
import { buildCard } from './buildCard.ts';
import { buildRuns } from './buildRuns.ts';
import { buildSignature } from './buildSignature.ts';
import { buildTable } from './buildTable.ts';
import { CHARACTER, LINE, type PageArea } from './page.ts';
import type { StyleId } from './printStyles.ts';
import { areaOf, type Orientation, SECTION_MARKS } from './sections.ts';

/** A table is an iterable of parts, each of which is built when it is asked for. */
export type BlockElement = Paragraph | Iterable<TableElement>;

const HEADING_STYLES = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;

/** Builds the paragraphs and tables of the body, one after the other. */
export function* buildBlocks(blocks: readonly Block[]): Generator<BlockElement> {
  let inAnnex = false;
  let orientation: Orientation = 'portrait';
  for (const [index, block] of blocks.entries()) {
    const next: Orientation = block.type === 'annexStart' ? orientationOf(block) : orientation;
    if (next !== orientation) yield buildSectionEnd(orientation);
    orientation = next;
    // GB/T 9704 §7.3.5: a signature does not stand alone on a page, so the text before it moves along; nor does a list of annexes.
    // The line above a table without a caption is its caption.
    const follower = blocks[index + 1];
    const keepNext =
      follower?.type === 'signature' ||
      follower?.type === 'annexList' ||
      (follower?.type === 'table' && isTyped(follower));
    const isCard = block.type === 'table' && block.grid.card !== undefined;
    const area = isCard && !inAnnex ? belowCover(areaOf(orientation), blocks) : areaOf(orientation);
    const built = buildBlock(block, keepNext, inAnnex, area);
    if (block.type === 'annexStart') inAnnex = true;
    // Word joins two tables that touch, and wants a paragraph after the last one.
    const follows = index > 0 && blocks[index - 1]?.type === 'table';
    if (follows && !(built[0] instanceof Paragraph)) yield buildGap();
    yield* built;
  }
  if (blocks.at(-1)?.type === 'table') yield buildGap();
}

function isTyped(table: Table): boolean {
  return table.grid.card === undefined && joinTableCaption(table) === '';
}

/** What the lines of the cover leave of a page: a card in the body stands below them and the title. */
function belowCover(area: PageArea, blocks: readonly Block[]): PageArea {
  const lines = blocks.filter(({ type }) => type === 'coverLine').length;
  return { ...area, height: area.height - lines * LINE };
}

/** Returns how the pages of a document's last section lie. */
export function lastOrientation(blocks: readonly Block[]): Orientation {
  const last = blocks.findLast((block) => block.type === 'annexStart');
  return last?.type === 'annexStart' ? orientationOf(last) : 'portrait';
}

function orientationOf({ landscape }: AnnexStart): Orientation {
  return landscape === true ? 'landscape' : 'portrait';
}

/** A line of one point ends a section, and takes no room on its page. */
function buildSectionEnd(orientation: Orientation): Paragraph {
  return new Paragraph({
    style: 'TableText',
    spacing: { line: 20, lineRule: 'exact' },
    children: [new TextRun(SECTION_MARKS[orientation])],
  });
}

function buildBlock(block: Block, keepNext: boolean, inAnnex: boolean, area: PageArea): BlockElement[] {
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
      return [buildBullet(block, keepNext)];
    case 'table':
      return buildCaptionedTable(block, area);
    case 'chart':
      return buildChart(block);
    case 'annexList':
      return buildAnnexList(block, keepNext);
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
function buildBullet(bullet: Bullet, keepNext: boolean): Paragraph {
  const left = bullet.depth * CHARACTER;
  return new Paragraph({
    style: 'BodyText',
    ...(keepNext ? { keepNext } : {}),
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

function buildCaptionedTable(table: Table, area: PageArea): BlockElement[] {
  const caption = joinTableCaption(table);
  const elements = table.grid.card === undefined ? [buildTable(table.grid, area)] : buildCard(table.grid, area);
  return caption === '' ? [...elements] : [buildParagraph('Caption', [text(caption)]), ...elements];
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
