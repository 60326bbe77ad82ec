import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/document/types.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';

const META = { title: '题', author: '单位', year: '2023', date: '2024-06-11', draft: false };

/** A paragraph in which the words between stars are bold. */
function write(words: string): string {
  const content = words.split('*').map((value, index): Inline => {
    const text: Inline = { type: 'text', value };
    return index % 2 === 0 ? text : { type: 'strong', content: [text] };
  });
  const block: Block = { type: 'paragraph', content };
  return writeMarkdown({ meta: META, blocks: [block] }).trimEnd();
}

/** What a reader by CommonMark sees, with its bold words between stars. */
function read(markdown: string): string {
  const [paragraph] = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
  if (paragraph?.type !== 'paragraph') throw new Error(markdown);
  return paragraph.children
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'strong' || node.children[0]?.type !== 'text') throw new Error(node.type);
      return `*${node.children[0].value}*`;
    })
    .join('');
}

describe('punctuation at the end of bold words', () => {
  it.each([
    ['*一是加强管理。*以科技项目为抓手', '**一是加强管理**。以科技项目为抓手'],
    ['*小结：*本年完成', '**小结**：本年完成'],
    ['本年以*“科普日”*为主题', '本年以“**科普日**”为主题'],
    ['以*（一）管理*为主', '以（**一）管理**为主'],
    ['*（甲）*乙', '（**甲**）乙'],
    ['*（一）加强管理。*以科技', '**（一）加强管理**。以科技'],
    // Nothing to move: a space, another sign or the end of the paragraph stands there.
    ['*一是。* 以', '**一是。** 以'],
    ['*一是。*（以', '**一是。**（以'],
    ['*一是。*', '**一是。**'],
    ['本年*完成*任务', '本年**完成**任务'],
  ])('stands behind the mark where a letter follows: %s', (words, markdown) => {
    expect(write(words)).toBe(markdown);
    // It is bold where it is read, and no word is lost.
    expect(read(markdown)).toBe(markdown.replaceAll('**', '*'));
    expect(markdown.replaceAll('*', '')).toBe(words.replaceAll('*', ''));
  });
});
