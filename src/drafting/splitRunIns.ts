import type { HeadingLevel, NumberShape, WordBlock, WordParagraph } from '../wordfile/types.ts';
import type { FormNode } from './outlineForm.ts';
import { likeness } from './titles.ts';

/** A heading and what stands behind it in the same paragraph. */
export interface RunIn {
  readonly whole: WordParagraph;
  readonly heading: WordParagraph;
  readonly rest: WordParagraph;
}

/** `（一）机构设置情况。内设机构3个` */
const TITLE = /^([^。，；：:、\d]{3,20})[。：:]\s*(?=\S)/u;

/** So like must the words be to a heading of the form: `1.预算管理。` may as well begin an item of a list. */
const CLEARLY = 0.85;

/** `2.支出管理。大额支出集体研究。` is as often an item of a list: these are headings only where most beside them are. */
const LEVELS: Partial<Record<NumberShape, HeadingLevel>> = { chinese: 1, chineseInBrackets: 2, arabic: 3 };

/** So like is a title to one of the form, if others beside it are too. */
const ALIKE = 0.55;

/**
 * Parts headings that run into their text: a number, the words of a heading of the form, a stop, and text. A heading has the level
 * of others with such numbers.
 */
export function splitRunIns(
  blocks: readonly WordBlock[],
  nodes: readonly FormNode[],
): { readonly blocks: readonly WordBlock[]; readonly runIns: readonly RunIn[] } {
  const levels = new Map<NumberShape, HeadingLevel>();
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.role.type !== 'heading' || block.number === undefined) continue;
    if (!levels.has(block.number.shape)) levels.set(block.number.shape, block.role.level);
  }
  const runIns: RunIn[] = [];
  const beside = listBeside(blocks, nodes);
  const parted = blocks.flatMap((block): readonly WordBlock[] => {
    const runIn = block.type === 'paragraph' ? split(block, nodes, levels, beside.has(block)) : undefined;
    if (runIn === undefined) return [block];
    runIns.push(runIn);
    return [runIn.heading, runIn.rest];
  });
  return { blocks: parted, runIns };
}

/**
 * Lists paragraphs that all begin with a number and a title, under one heading: where half of the titles are like headings of
 * the form, the others are headings too.
 */
function listBeside(blocks: readonly WordBlock[], nodes: readonly FormNode[]): ReadonlySet<WordBlock> {
  const found = new Set<WordBlock>();
  let group: WordParagraph[] = [];
  const close = () => {
    const titles = group.map(({ words }) => TITLE.exec(words)?.[1] ?? '');
    const like = titles.filter((title) =>
      nodes.some((node) => node.title !== '' && likeness(title, node.title) >= ALIKE),
    );
    if (group.length >= 2 && titles.every((title) => title !== '') && like.length * 2 >= group.length) {
      for (const each of group) found.add(each);
    }
    group = [];
  };
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    if (block.role.type === 'heading') close();
    else if (block.role.type === 'text' && block.number !== undefined && LEVELS[block.number.shape] !== undefined) {
      if (group.some(({ number }) => number?.shape !== block.number?.shape)) close();
      group.push(block);
    }
  }
  close();
  return found;
}

function split(
  whole: WordParagraph,
  nodes: readonly FormNode[],
  levels: ReadonlyMap<NumberShape, HeadingLevel>,
  isBeside: boolean,
): RunIn | undefined {
  const { number, role, words } = whole;
  const usual = number && LEVELS[number.shape];
  const level = usual && (levels.get(number.shape) ?? usual);
  if (role.type !== 'text' || number === undefined || level === undefined) return undefined;
  const [lead, title = ''] = TITLE.exec(words) ?? [];
  const isClear = nodes.some((node) => node.title !== '' && likeness(title, node.title) >= CLEARLY);
  if (lead === undefined || !(isBeside || (isClear && number.shape !== 'arabic'))) return undefined;
  // 预算执行方面。 begins a paragraph of the form itself.
  const plain = title.replace(/(?:方面|情况)$/u, '');
  if (
    nodes.some(({ slots }) =>
      slots.some(
        ({ lead: own, title: ofSlot }) => own !== undefined && (own.startsWith(plain) || ofSlot.startsWith(plain)),
      ),
    )
  ) {
    return undefined;
  }
  const rest = words.slice(lead.length);
  return {
    whole,
    heading: { ...whole, role: { type: 'heading', level, by: 'number' }, text: number.printed + title, words: title },
    rest: { ...whole, number: undefined, text: rest, words: rest },
  };
}
