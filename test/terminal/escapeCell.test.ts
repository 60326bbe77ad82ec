import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { escapeCell } from '../../src/terminal/escapeCell.ts';

const read = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfm()],
    // GitHub does not look for addresses in words that were escaped.
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });

it.each([
  '[a](javascript:alert(1))',
  'https://x.example',
  'http://x.example/y.png',
  'www.x.example',
  'a@b.example',
  '&#x202e;甲',
  '&lt;b&gt;&copy;&amp',
  '<b>x</b>',
  '- a',
  '---',
  '1. a',
  '2) a',
  '+ a',
  '# a',
  '> a',
  '*a* _b_ ~~c~~ `d`',
  'a | b',
  '\\n',
])('%s is a text in a list', (text) => {
  const { children } = read(`- ${escapeCell(text)}\n`);
  expect(children).toMatchObject([
    { type: 'list', children: [{ children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] }] },
  ]);
});

it.each(['-5.00', '114.00', '2023年', 'a.b', '甲：乙', 'a & b'])('%s stays as it is', (text) => {
  expect(escapeCell(text)).toBe(text);
});

it('has no mathematics', () => {
  expect(escapeCell('$l$')).toBe('\\$l\\$');
});
