import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../src/commands/writtenReports/firstDifference.ts';
import { readDocxUnits } from '../../src/commands/writtenReports/readDocxUnits.ts';
import { readMarkdownUnits } from '../../src/commands/writtenReports/readMarkdownUnits.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { unzipFiles } from '../../src/zip/unzipFiles.ts';
import { zipFiles } from '../../src/zip/zipFiles.ts';
import { compose, EXAMPLES, exampleText } from '../document/reports.ts';

const PAGE = `# 标题

## 一、概况

某中心有编制18名，实有16人。

表1　支出（单位：万元）

| 项目 | 预算 | 决算 |
| :- | -: | -: |
| 工资 | 218.71 | 217.49 |
| **合计** | **218.71** | **217.49** |

## 二、问题

预算编制不够细。
`;

const compare = (found: string, built = PAGE) => firstDifference(readMarkdownUnits(found), readMarkdownUnits(built));

describe('the first difference of two written reports', () => {
  it.each<[string, string, object, number]>([
    [
      'a word of a paragraph',
      PAGE.replace('编制18名', '编制20名'),
      {
        kind: 'paragraph',
        near: '一、概况',
        found: '某中心有编制20名，实有16人。',
        built: '某中心有编制18名，实有16人。',
      },
      0,
    ],
    [
      'a cell',
      PAGE.replace('| 217.49 |', '| 217.94 |'),
      { kind: 'cell', near: '表1　支出（单位：万元）', row: 2, column: 3, found: '217.94', built: '217.49' },
      0,
    ],
    [
      'several',
      PAGE.replaceAll('217.49', '217.94').replace('不够细', '不细'),
      { kind: 'cell', near: '表1　支出（单位：万元）', row: 2, column: 3, found: '217.94', built: '217.49' },
      2,
    ],
    [
      'a paragraph too many',
      PAGE.replace('预算编制', '执行不均衡。\n\n预算编制'),
      { kind: 'paragraph', near: '二、问题', found: '执行不均衡。', built: undefined },
      0,
    ],
    [
      'a paragraph that is missing',
      PAGE.replace('某中心有编制18名，实有16人。\n\n', ''),
      { kind: 'paragraph', near: '一、概况', found: undefined, built: '某中心有编制18名，实有16人。' },
      0,
    ],
    [
      'the end cut off',
      PAGE.slice(0, PAGE.indexOf('预算编制')),
      { kind: 'paragraph', near: '二、问题', found: undefined, built: '预算编制不够细。' },
      0,
    ],
    [
      'the first line',
      PAGE.replace('# 标题', '# 题目'),
      { kind: 'paragraph', near: '', found: '题目', built: '标题' },
      0,
    ],
    [
      'a heading',
      PAGE.replace('二、问题', '二、存在的问题'),
      { kind: 'paragraph', near: '一、概况', found: '二、存在的问题', built: '二、问题' },
      0,
    ],
    [
      'a row that is missing',
      PAGE.replace('| 工资 | 218.71 | 217.49 |\n', ''),
      { kind: 'cell', near: '表1　支出（单位：万元）', row: 2, column: 1, found: undefined, built: '工资' },
      2,
    ],
  ])('is told: %s', (_, found, difference, more) => {
    expect(compare(found)).toMatchObject({ difference, more });
  });

  it('is shown with a few words around it', () => {
    const long = `${'很长的话，'.repeat(30)}甲${'很长的话，'.repeat(30)}`;
    expect(
      compare(PAGE.replace('预算编制不够细。', long), PAGE.replace('预算编制不够细。', long.replace('甲', '乙'))),
    ).toMatchObject({
      difference: {
        found: '…话，很长的话，很长的话，甲很长的话，很长的话，很长的话，很长的话，很长的…',
        built: '…话，很长的话，很长的话，乙很长的话，很长的话，很长的话，很长的话，很长的…',
      },
    });
  });

  it('is none where only blank lines or marks differ', () => {
    expect(compare(PAGE.replaceAll('\n\n', '\n\n\n').replaceAll('**', ''))).toBeUndefined();
  });
});

describe.each(EXAMPLES)('%s as Markdown and as DOCX', (name) => {
  it('has the same words in both, apart from marks of Markdown', async () => {
    const document = compose(exampleText(name));
    const parts = unzipFiles(await writeDocx(document));
    const docx = readDocxUnits(parts?.get('word/document.xml')?.toString('utf8') ?? '');
    const markdown = readMarkdownUnits(writeMarkdown(document));
    const words = (units: readonly { readonly text: string }[]) =>
      new Set(units.map(({ text }) => text.replace(/[\s\\*_]|^-|&#x20;/g, '')).filter((text) => text !== ''));
    const headings = docx.filter((unit) => unit.kind === 'paragraph' && unit.isHeading);
    expect(headings.length).toBeGreaterThanOrEqual(document.blocks.filter(({ type }) => type === 'heading').length);
    expect(headings.length).toBeGreaterThan(0);
    const missing = [...words(docx)].filter((text) => !words(markdown).has(text));
    expect(missing.length).toBeLessThan(docx.length * 0.15);
  });
});

describe('unzipFiles', () => {
  const entries = fc.uniqueArray(
    fc.record({ path: fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/), data: fc.uint8Array({ maxLength: 300 }) }),
    { selector: ({ path }) => path, maxLength: 6 },
  );

  it('gets back what was zipped, by us or by others', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom<0 | 9>(0, 9), (list, level) => {
        const expected = new Map(list.map(({ path, data }) => [path, Buffer.from(data)]));
        expect(unzipFiles(zipFiles(list))).toEqual(expected);
        const others = zipSync(Object.fromEntries(list.map(({ path, data }) => [path, data])), { level });
        expect(unzipFiles(others)).toEqual(expected);
      }),
    );
  });

  it('has nothing to say of what is no zip file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        unzipFiles(bytes);
        unzipFiles(Buffer.concat([bytes, Buffer.from('PK\u0005\u0006'), bytes]));
      }),
    );
    expect(unzipFiles(strToU8('not a zip file'))).toBeUndefined();
  });
});
