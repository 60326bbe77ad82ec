import type { BlockContent, Paragraph as ParagraphNode, Root } from 'mdast';
import type { Block, Bullet, Heading, Inline, ReportDocument, Table, Title } from '../../document/types.ts';
import { joinAnnexEntry } from '../joinAnnexEntry.ts';
import { joinTableCaption } from '../joinTableCaption.ts';
import { joinChartCaption, nameOfChart } from '../nameOfChart.ts';
import { buildList } from './buildList.ts';
import { buildHeadingPhrasing, buildPhrasing } from './buildPhrasing.ts';
import { buildTable } from './buildTable.ts';

type RootChild = Root['children'][number];

/**
 * Builds the whole document as mdast; the report's title is its only heading of depth 1.
 *
 * @param name the name of the report's file without its ending, by which its charts are linked
 */
export function buildRoot(document: ReportDocument, name: string): Root {
  const children: RootChild[] = [];
  let bullets: Bullet[] = [];
  let inAnnex = false;
  const closeList = (): void => {
    if (bullets.length > 0) children.push(buildList(bullets));
    bullets = [];
  };
  for (const block of document.blocks) {
    if (block.type === 'bullet') {
      bullets.push(block);
      continue;
    }
    closeList();
    if (block.type === 'annexStart') inAnnex = true;
    children.push(...buildBlock(block, inAnnex, name));
  }
  closeList();
  return { type: 'root', children };
}

function buildBlock(block: Exclude<Block, Bullet>, inAnnex: boolean, name: string): RootChild[] {
  switch (block.type) {
    case 'coverLine':
      return [buildParagraph(block.content)];
    case 'title':
      return [buildTitle(block, inAnnex)];
    case 'heading':
      return [buildHeading(block)];
    case 'paragraph':
      return [buildParagraph([text(block.number ?? ''), ...block.content])];
    case 'table':
      return buildCaptionedTable(block);
    case 'chart':
      return [
        {
          type: 'paragraph',
          children: [{ type: 'image', url: encodeURI(nameOfChart(name, block.chart)), alt: joinChartCaption(block) }],
        },
        buildParagraph([text(joinChartCaption(block))]),
      ];
    case 'annexList':
      return block.entries.map((_, index) => buildParagraph([text(joinAnnexEntry(block, index).trimStart())]));
    case 'annexStart':
      return [{ type: 'thematicBreak' }, buildParagraph([text(block.label)])];
    case 'draftMark':
      return [buildDraftMark(block.text)];
    case 'signature':
      return [buildParagraph([text(block.name)]), buildParagraph([text(block.date)])];
  }
}

/** A title's lines only matter on paper, and are joined without a space, since Chinese has none. */
function buildTitle(title: Title, inAnnex: boolean): RootChild {
  return { type: 'heading', depth: inAnnex ? 2 : 1, children: buildHeadingPhrasing(title.lines.flat()) };
}

function buildHeading(heading: Heading): RootChild {
  const depth = ([2, 3, 4, 5] as const)[heading.level - 1] ?? 5;
  return { type: 'heading', depth, children: buildHeadingPhrasing([text(heading.number), ...heading.content]) };
}

function buildCaptionedTable(table: Table): RootChild[] {
  const caption = joinTableCaption(table);
  const node = buildTable(table.grid);
  return caption === '' ? [node] : [buildParagraph([text(caption)]), node];
}

function buildDraftMark(mark: string): BlockContent {
  return { type: 'blockquote', children: [buildParagraph([{ type: 'strong', content: [text(mark)] }])] };
}

function buildParagraph(content: readonly Inline[]): ParagraphNode {
  return { type: 'paragraph', children: buildPhrasing(content) };
}

function text(value: string): Inline {
  return { type: 'text', value };
}
