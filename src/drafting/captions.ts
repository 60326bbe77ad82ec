import type { Form } from '../form/types.ts';
import type { WordBlock, WordParagraph, WordTable } from '../wordfile/types.ts';

/* Lines that name tables and annexes, and are no text. */

export const ANNEX = /^附(?:件|表)[一二三四五六七八九十\d]*[:：]?/;

/** Parts the annexes, which start with a line that says so. */
export function partAnnexes(blocks: readonly WordBlock[]): {
  readonly body: readonly WordBlock[];
  readonly annex: readonly WordBlock[];
} {
  const firstHeading = blocks.findIndex((block) => block.type === 'paragraph' && block.role.type === 'heading');
  const index = blocks.findIndex(
    (block, at) =>
      at > firstHeading && block.type === 'paragraph' && ANNEX.test(block.text) && block.text.trim().length <= 40,
  );
  return index === -1 ? { body: blocks, annex: [] } : { body: blocks.slice(0, index), annex: blocks.slice(index) };
}

/** Whether a paragraph stands over a table as its title. */
export function isTableTitle(paragraph: WordParagraph, blocks: readonly WordBlock[]): boolean {
  const next: WordTable | WordParagraph | undefined = blocks[blocks.indexOf(paragraph) + 1];
  return next?.type === 'table' && isCaptionLike(paragraph.text);
}

/** A line above a table that names it, or its unit of money. */
export function isCaptionLike(text: string): boolean {
  return text.trim().length <= 50 && !/[。；;！]$/.test(text.trim());
}

/** Whether the line of the unit of money and then a table follow. */
export function nextIsUnitLine(blocks: readonly WordBlock[], index: number): boolean {
  const [next, after] = [blocks[index + 1], blocks[index + 2]];
  return next?.type === 'paragraph' && after?.type === 'table' && /^[（(]?(?:金额)?单位\s*[:：]/.test(next.text.trim());
}

/** The list of annexes below the text repeats their titles. */
export function listsAnnexes({ text, words }: WordParagraph, form: Form): boolean {
  const { annexes } = form;
  const isTitle = (title: string) =>
    title !== '' && words.startsWith(title) && !/[，。；]/.test(words.slice(title.length));
  return /^附(?:件)\s*[：:]/.test(text) || annexes.some(({ title }) => isTitle(title));
}

/** A form prints such a line where a text has not been written. */
export function isOpen({ words }: WordParagraph): boolean {
  return /^[\u4e00-\u9fff、]{0,30}未填。?$/.test(words);
}
