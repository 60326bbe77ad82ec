import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParagraphSetting, printParagraph } from '../../src/writers/docx/printParagraph.ts';
import { printRuns } from '../../src/writers/docx/printRuns.ts';
import { printTable } from '../../src/writers/docx/printTable.ts';
import { gridOf, inlines } from './arbitraries.ts';
import { paragraphOfDocx, tableOfDocx } from './docxOpinion.ts';

const LENGTH = fc.integer({ min: 0, max: 9000 });
/** Every setting, there or not. */
const SETTING: fc.Arbitrary<ParagraphSetting> = fc.record(
  {
    style: fc.constantFrom('BodyText', 'Title', 'TableText'),
    keepNext: fc.constant(true),
    keepLines: fc.constant(true),
    // docx prints no spacing that has nothing in it.
    spacing: fc.oneof(
      fc.record({ before: LENGTH }),
      fc.record({ line: LENGTH }),
      fc.record({ before: LENGTH, line: LENGTH }),
    ),
    indent: fc.record(
      { left: LENGTH, right: LENGTH, hanging: LENGTH, firstLine: LENGTH, firstLineChars: LENGTH },
      { requiredKeys: ['left'] },
    ),
    align: fc.constantFrom('left', 'center', 'right'),
    outlineLevel: fc.integer({ min: 0, max: 8 }),
  },
  { requiredKeys: ['style'] },
);

describe('the body of a DOCX', () => {
  it('has paragraphs as the package docx prints them, with any setting and any content', () => {
    fc.assert(
      fc.property(
        SETTING,
        inlines,
        fc.boolean(),
        fc.option(LENGTH, { nil: undefined }),
        (setting, content, strong, size) => {
          const runs = printRuns(content, strong, size === 0 ? 1 : size);
          expect(printParagraph(setting, runs)).toBe(paragraphOfDocx(setting, content, strong, size === 0 ? 1 : size));
        },
      ),
    );
  });

  it('has tables as the package docx prints them, whatever is merged', () => {
    fc.assert(
      fc.property(gridOf(inlines), (grid) => {
        const layout = { width: 9000, height: 12_000, keepsTogether: true };
        expect(printTable(grid, layout)).toBe(tableOfDocx(grid, 9000));
      }),
    );
  });

  it('ends a section in the properties of a paragraph, behind all others', () => {
    const setting: ParagraphSetting = { style: 'TableText', outlineLevel: 0, section: '<w:sectPr/>' };
    expect(printParagraph(setting)).toBe(
      '<w:p><w:pPr><w:pStyle w:val="TableText"/><w:outlineLvl w:val="0"/><w:sectPr/></w:pPr></w:p>',
    );
  });
});
