import type { Html, Paragraph, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/findings/types.ts';
import { convertBlocks } from '../../src/narrative/convertBlocks.ts';
import { unsupportedMarkup } from '../../src/narrative/findings/findings.ts';
import { showBlocks } from './notation.ts';

const text = '甲<br>';
const html: Html = { type: 'html', value: '<br>', position: between(1, 5) };
const paragraph: Paragraph = { type: 'paragraph', children: [html], position: between(0, 5) };

function between(start: number, end: number) {
  return {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  };
}

function convert(node: RootContent) {
  const findings: Finding[] = [];
  const placeAt = (start: number, end: number) => ({ file: 'a.yaml', path: '', start, end });
  return { tree: showBlocks(convertBlocks([node], { text, references: [], placeAt, findings })), findings };
}

test.each([
  ['block', html],
  ['inline', paragraph],
])('a foreign %s is refused and its words are kept', (_name, node) => {
  const { tree, findings } = convert(node);
  expect(tree).toBe("p['<br>']");
  const place = { file: 'a.yaml', path: '', start: 1, end: 5 };
  expect(findings).toEqual([unsupportedMarkup({ construct: '<br>' }, place)]);
});

test('a node without a position is a bug', () => {
  expect(() => convert({ type: 'thematicBreak' })).toThrow('a thematicBreak without a position');
});
