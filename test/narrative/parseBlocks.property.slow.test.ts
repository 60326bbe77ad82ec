import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseBlocks, parseByParser } from '../../src/narrative/parseBlocks.ts';

const lineEnds = ['\n', '\n\n', '\n\n', '\n\n', '\n \n', '\r\n', '\u2028'];
const marks = [
  '# ',
  '## ',
  '#',
  '- ',
  '* ',
  '+ ',
  '-',
  '1. ',
  '12) ',
  '1.',
  '**粗**',
  '*',
  '_',
  '__',
  '\\',
  '`',
  '```',
  '> ',
];
const others = [
  '|',
  '|-|-|',
  '|a|',
  '---',
  '===',
  '~~~',
  '[a](b)',
  '<b>',
  '&amp;',
  '    ',
  '  ',
  ' ',
  '\t',
  '　',
  '\u00a0',
  '\ufeff',
  '\0',
];
const words = ['甲乙', 'a b', '“', '”', '。', '𠮷', '!', '1', 'a'];
const anyText = fc
  .array(fc.constantFrom(...lineEnds, ...marks, ...others, ...words), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** All that is read of a node: kinds, depths, offsets. */
function shapeOf(node: Nodes): object {
  const { position, ...rest } = node;
  const children = 'children' in node ? node.children.map(shapeOf) : undefined;
  return { ...rest, value: undefined, children, start: position?.start.offset, end: position?.end.offset };
}

describe('parseBlocks', () => {
  it('gives what the parser gives, whatever it takes the short way for', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseBlocks(text).map(shapeOf)).toEqual(parseByParser(text).map(shapeOf));
      }),
      { numRuns: 1500 },
    );
  });

  /** Mostly what is read the short way, with a mark or a blank where it must not be. */
  const lines = fc
    .array(
      fc.tuple(
        fc.constantFrom(
          '- ',
          '- ',
          '+ ',
          '1. ',
          '2. ',
          '10) ',
          '1) ',
          '',
          '',
          '## ',
          '-  ',
          ' - ',
          '  ',
          '-',
          '1.',
          '- - ',
          '- # ',
        ),
        fc.constantFrom('甲乙', '甲 乙', '甲', 'a', '甲 ', '甲  ', '', '1.', '3. 甲', '-5%', '**粗**'),
        fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n\n', '\n \n', '\u2028'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.flat().join(''));

  it('gives what the parser gives of lists and of paragraphs of several lines', () => {
    fc.assert(
      fc.property(lines, (text) => {
        expect(parseBlocks(text).map(shapeOf)).toEqual(parseByParser(text).map(shapeOf));
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps apart what stands between lists', () => {
    const text = '# 甲\n\n- 乙\n\n  丙\n\n丁\n\n1. 戊\n';
    expect(parseBlocks(text).map(({ type }) => type)).toEqual(['heading', 'list', 'paragraph', 'list']);
    expect(parseBlocks(text).map(shapeOf)).toEqual(parseByParser(text).map(shapeOf));
  });
});
