import fc from 'fast-check';
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

/** Words that are plain (0), bold (1), emphasized (2) or both (3). */
function mark(value: string, how: number): Inline {
  const text: Inline = { type: 'text', value };
  const inner: Inline = how >= 2 ? { type: 'emphasis', content: [text] } : text;
  return how % 2 === 1 ? { type: 'strong', content: [inner] } : inner;
}

function writeParts(parts: readonly (readonly [string, number])[]): string {
  const content = parts.map(([value, how]) => mark(value, how));
  return writeMarkdown({ meta: META, blocks: [{ type: 'paragraph', content }] }).trimEnd();
}

describe('a mark beside a letter', () => {
  it.each([
    [
      [
        ['以', 1],
        ['，', 0],
        ['以', 0],
      ],
      '**以**，以',
    ],
    [
      [
        ['以', 0],
        ['，', 1],
        ['以', 0],
      ],
      '以，以',
    ],
    [
      [
        ['以', 0],
        ['——', 1],
        ['以', 0],
      ],
      '以——以',
    ],
    [
      [
        ['以', 3],
        ['以', 0],
      ],
      '**以**以',
    ],
    [
      [
        ['以', 3],
        ['。', 0],
      ],
      '**_以_**。',
    ],
    [
      [
        ['按月 ', 1],
        ['用', 0],
      ],
      '**按月** 用',
    ],
    [
      [
        ['是', 2],
        ['甲', 1],
        ['以', 0],
      ],
      '是**甲**以',
    ],
  ] as const)('hides none of the letters: %j', (parts, markdown) => {
    expect(writeParts(parts)).toBe(markdown);
  });

  it('hides none, whatever stands beside what', () => {
    const values = fc.array(fc.constantFrom('以', '，', '——', '“', '”', '（', '）', 'a', '1', '.', ' ', '%'), {
      minLength: 1,
      maxLength: 2,
    });
    const parts = fc.array(
      fc.tuple(
        values.map((signs) => signs.join('')),
        fc.nat(3),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(parts, (some) => {
        expect(writeParts(some)).not.toMatch(/&#x(?!20;)/);
      }),
      { numRuns: 2000 },
    );
  });
});

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
