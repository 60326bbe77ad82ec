import type { AnnexStart, Block, Bullet, ChartBlock, Inline, Table, Title } from '../../document/types.ts';
import { joinTableCaption } from '../joinTableCaption.ts';
import { joinChartCaption } from '../nameOfChart.ts';
import { CHARACTER, LINE, type PageArea } from './page.ts';
import { printAnnexList } from './printAnnexList.ts';
import { printCard } from './printCard.ts';
import { printParagraph } from './printParagraph.ts';
import { printPlainRun, printRuns } from './printRuns.ts';
import { printSignature } from './printSignature.ts';
import type { StyleId } from './printStyles.ts';
import { isTable, printTable } from './printTable.ts';
import { areaOf, type Orientation, printSection } from './sections.ts';

/** What the body needs of the rest of the document. */
export interface BodySetting {
  /** The drawing of each chart, as XML, in their order. */
  readonly drawings: readonly string[];
  /** Whether the pages have a header, as those of a draft. */
  readonly hasHeader: boolean;
}

const HEADING_STYLES = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;

/** Prints the paragraphs and tables of the body, one after the other. */
export function printBlocks(blocks: readonly Block[], { drawings, hasHeader }: BodySetting): readonly string[] {
  const printed: string[] = [];
  let inAnnex = false;
  let orientation: Orientation = 'portrait';
  let charts = 0;
  for (const [index, block] of blocks.entries()) {
    const next: Orientation = block.type === 'annexStart' ? orientationOf(block) : orientation;
    if (next !== orientation) printed.push(printSectionEnd(orientation, hasHeader));
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
    const drawing = block.type === 'chart' ? (drawings[charts++] ?? '') : '';
    const pieces = printBlock(block, keepNext, inAnnex, area, drawing);
    if (block.type === 'annexStart') inAnnex = true;
    // Word joins two tables that touch, and wants a paragraph after the last one.
    const follows = index > 0 && blocks[index - 1]?.type === 'table';
    if (follows && (pieces[0] === undefined || isTable(pieces[0]))) printed.push(printGap());
    printed.push(...pieces);
  }
  if (blocks.at(-1)?.type === 'table') printed.push(printGap());
  return printed;
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
function printSectionEnd(orientation: Orientation, hasHeader: boolean): string {
  const section = printSection(orientation, hasHeader);
  return printParagraph({ style: 'TableText', spacing: { line: 20 }, section }, printPlainRun(''));
}

function printBlock(
  block: Block,
  keepNext: boolean,
  inAnnex: boolean,
  area: PageArea,
  drawing: string,
): readonly string[] {
  switch (block.type) {
    case 'coverLine':
      return [printContent('CoverLine', block.content)];
    case 'title':
      return [printTitle(block, inAnnex)];
    case 'heading':
      return [printContent(HEADING_STYLES[block.level - 1] ?? 'Heading4', [text(block.number), ...block.content])];
    case 'paragraph':
      return [printContent('BodyText', [text(block.number ?? ''), ...block.content], keepNext)];
    case 'bullet':
      return [printBullet(block, keepNext)];
    case 'table':
      return printCaptionedTable(block, area);
    case 'chart':
      return printChart(block, drawing);
    case 'annexList':
      return printAnnexList(block, keepNext);
    case 'annexStart':
      return [printContent('AnnexLabel', [text(block.label)])];
    case 'draftMark':
      return [printContent('DraftMark', [text(block.text)])];
    case 'signature':
      return printSignature(block);
  }
}

/**
 * An annex's title has an outline level, since readers look for it in the outline; the report's own title would be the
 * whole outline.
 */
function printTitle(title: Title, inAnnex: boolean): string {
  const content = title.lines.flatMap((line, index): Inline[] =>
    index === 0 ? [...line] : [{ type: 'break' }, ...line],
  );
  return printParagraph({ style: 'Title', ...(inAnnex ? { outlineLevel: 0 } : {}) }, printRuns(content));
}

/** The dot is literal, like all numbers of the tree: lists that Word numbers lose their marks in other programs. */
function printBullet(bullet: Bullet, keepNext: boolean): string {
  const left = bullet.depth * CHARACTER;
  const indent = left > 0 ? { indent: { left, firstLineChars: 200, firstLine: 2 * CHARACTER } } : {};
  return printParagraph({ style: 'BodyText', keepNext, ...indent }, printRuns([text('•'), ...bullet.content]));
}

/** The caption stands below the chart, which stays on its page. */
function printChart(block: ChartBlock, drawing: string): readonly string[] {
  return [
    printParagraph({ style: 'TableText', align: 'center', keepNext: true }, `<w:r>${drawing}</w:r>`),
    printContent('Caption', [text(joinChartCaption(block))]),
  ];
}

function printCaptionedTable(table: Table, area: PageArea): readonly string[] {
  const caption = joinTableCaption(table);
  const pieces = table.grid.card === undefined ? [printTable(table.grid, area)] : printCard(table.grid, area);
  return caption === '' ? pieces : [printContent('Caption', [text(caption)]), ...pieces];
}

function printContent(style: StyleId, content: readonly Inline[], keepNext = false): string {
  return printParagraph({ style, keepNext }, printRuns(content));
}

function printGap(): string {
  return printParagraph({ style: 'TableText' });
}

function text(value: string): Inline {
  return { type: 'text', value };
}
