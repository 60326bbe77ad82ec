import type { WordBlock, WordParagraph } from './types.ts';

/** A heading with all that stands below it. */
export interface WordSection {
  readonly heading: WordParagraph;
  readonly level: number;
  /** The heading without its number, and without the colon that may lead to a table. */
  readonly title: string;
  /** What stands between the heading and the first one below it. */
  readonly blocks: readonly WordBlock[];
  readonly sections: readonly WordSection[];
}

/** A file as a tree of its headings. */
export interface WordOutline {
  /** What stands before the first heading: the cover, the title. */
  readonly front: readonly WordBlock[];
  readonly sections: readonly WordSection[];
}

interface GrowingSection extends WordSection {
  readonly blocks: WordBlock[];
  readonly sections: GrowingSection[];
}

/** Groups blocks by their headings. A level that is left out makes no section: （1） may stand right below 一、. */
export function buildSections(blocks: readonly WordBlock[]): WordOutline {
  const front: WordBlock[] = [];
  const sections: GrowingSection[] = [];
  const open: GrowingSection[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.role.type !== 'heading') {
      (open.at(-1)?.blocks ?? front).push(block);
      continue;
    }
    const { level } = block.role;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const title = block.words.replace(/\s*[:：]$/, '');
    const section: GrowingSection = { heading: block, level, title, blocks: [], sections: [] };
    (open.at(-1)?.sections ?? sections).push(section);
    open.push(section);
  }
  return { front, sections };
}
