import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeWordFile } from '../../scripts/build/makeWordFile.mjs';
import { readWordFile } from '../../src/wordfile/readWordFile.ts';
import { DOWN, listed, ON, p, r, span, tbl } from './wordFiles.ts';

/* Whatever is in a file, it is read or refused with one sentence. */

const PARTS = {
  body: `${p('一、概况', '<w:outlineLvl w:val="0"/>')}${listed(1, 0, '甲')}${tbl([[span(2), p('乙')]], [[DOWN, p('丙')], '1'], [[ON, p('')], tbl(['丁', '戊'])])}<w:p>${r('己')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('庚')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
};

function examine(bytes: Uint8Array): void {
  const { value, findings } = readWordFile('报告.docx', bytes);
  if (value === undefined) expect(findings).toHaveLength(1);
  else for (const block of value.blocks) if (block.type === 'table') expectRectangle(block.columns, block.rows);
}

function expectRectangle(
  columns: number,
  rows: readonly { readonly positions: readonly { readonly type: string }[] }[],
): void {
  for (const { positions } of rows) expect(positions).toHaveLength(columns);
}

it('bytes that were changed', () => {
  const whole = makeWordFile(PARTS);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        examine(bytes);
      },
    ),
    { numRuns: 300 },
  );
});

it('elements that went, came twice, or stand elsewhere', () => {
  const tags = PARTS.body.match(/<[^>]+>|[^<]+/g) ?? [];
  const edit = fc.record({
    at: fc.nat(tags.length - 1),
    how: fc.constantFrom('drop', 'twice', 'move'),
    to: fc.nat(tags.length - 1),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const pieces = [...tags];
      for (const { at, how, to } of edits) {
        const [piece = ''] = pieces.splice(at, 1);
        if (how === 'twice') pieces.splice(at, 0, piece, piece);
        if (how === 'move') pieces.splice(to, 0, piece);
      }
      examine(makeWordFile({ ...PARTS, body: pieces.join('') }));
    }),
    { numRuns: 300 },
  );
});

it('attributes with other values', () => {
  const value = fc.constantFrom('', '-1', '0', '1', '99', '2147483648', '1e9', '一', 'restart', '%1%2%9', '&#0;', '𠮷');
  const spots = [...PARTS.body.matchAll(/w:val="/g), ...PARTS.numbering.matchAll(/w:val="/g)].length;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(spots - 1), value), { minLength: 1, maxLength: 4 }), (changes) => {
      let index = -1;
      const change = (xml: string) =>
        xml.replace(/w:val="[^"]*"/g, (whole) => {
          index += 1;
          const [, other] = changes.find(([at]) => at === index) ?? [];
          return other === undefined ? whole : `w:val="${other}"`;
        });
      examine(makeWordFile({ ...PARTS, body: change(PARTS.body), numbering: change(PARTS.numbering) }));
    }),
    { numRuns: 300 },
  );
});
