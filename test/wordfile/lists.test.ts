import { describe, expect, it } from 'vitest';
import { printCounter } from '../../src/wordfile/printCounter.ts';
import { listed, p, read, styled, textsOf } from './wordFiles.ts';

interface LevelOptions {
  readonly start?: number;
  readonly more?: string;
}

function lvl(at: number, format: string, text: string, { start = 1, more = '' }: LevelOptions = {}): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const abstract = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const restart = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

/** The four levels of GB/T 9704. */
const OFFICIAL = abstract(
  0,
  lvl(0, 'chineseCountingThousand', '%1、'),
  lvl(1, 'chineseCounting', '（%2）'),
  lvl(2, 'decimal', '%3.'),
  lvl(3, 'decimal', '（%4）'),
);

function numbersOf(numbering: string, body: string, styles = ''): string[] {
  return read({ numbering, body, styles }).blocks.map((block) =>
    block.type === 'paragraph' ? (block.number?.printed ?? '') : '',
  );
}

describe('numbers that Word makes', () => {
  it('count level by level, and begin anew below each number above', () => {
    const levels = [0, 1, 1, 2, 2, 3, 1, 2, 0, 1];
    const body = levels.map((level) => listed(1, level, '文字')).join('');
    expect(numbersOf(OFFICIAL + num(1, 0), body)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '2.',
      '（1）',
      '（三）',
      '1.',
      '二、',
      '（一）',
    ]);
  });

  it('are told with their shape and value, apart from the words', () => {
    const [block] = read({ numbering: OFFICIAL + num(1, 0), body: listed(1, 1, '机构设置') }).blocks;
    expect(block).toMatchObject({
      text: '（一）机构设置',
      words: '机构设置',
      number: { printed: '（一）', shape: 'chineseInBrackets', value: 1, isAutomatic: true },
    });
  });

  it('of levels above stand in those below, as Arabic digits where the level asks for that', () => {
    const levels = [
      lvl(0, 'chineseCounting', '%1'),
      lvl(1, 'decimal', '%1.%2'),
      lvl(2, 'decimal', '%1.%2.%3', { more: '<w:isLgl/>' }),
    ];
    const body = [0, 0, 1, 2, 2].map((level) => listed(1, level, '文字')).join('');
    expect(numbersOf(abstract(0, ...levels) + num(1, 0), body)).toEqual(['一', '二', '二.1', '2.1.1', '2.1.2']);
  });

  it('of a level above that is not used yet print as its start', () => {
    const levels = [lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2')];
    expect(numbersOf(abstract(0, ...levels) + num(1, 0), listed(1, 1, '甲') + listed(1, 0, '乙'))).toEqual([
      '1.1',
      '1',
    ]);
  });

  it.each<[name: string, restart: string, expected: string[]]>([
    ['after each level above', '', ['1.', '（1）', '①', '（2）', '①', '2.', '（1）', '①']],
    ['never', '<w:lvlRestart w:val="0"/>', ['1.', '（1）', '①', '（2）', '②', '2.', '（1）', '③']],
    ['after the first level only', '<w:lvlRestart w:val="1"/>', ['1.', '（1）', '①', '（2）', '②', '2.', '（1）', '①']],
  ])('begin anew %s', (_, more, expected) => {
    const levels = [
      lvl(0, 'decimal', '%1.'),
      lvl(1, 'decimal', '（%2）'),
      lvl(2, 'decimalEnclosedCircle', '%3', { more }),
    ];
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => listed(1, level, '文字')).join('');
    expect(numbersOf(abstract(0, ...levels) + num(1, 0), body)).toEqual(expected);
  });

  it('go on over lists that share a definition, unless one of them says where it starts', () => {
    const numbering = OFFICIAL + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 1)) + num(4, 0, restart(0, 5));
    const body = [1, 2, 3, 3, 1, 4].map((list) => listed(list, 0, '文字')).join('');
    expect(numbersOf(numbering, body)).toEqual(['一、', '二、', '一、', '二、', '三、', '五、']);
  });

  it('look as a list changes them', () => {
    const own = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '第%1条', { start: 4 })}</w:lvlOverride>`;
    const body = listed(2, 0, '甲') + listed(2, 0, '乙');
    expect(numbersOf(OFFICIAL + num(2, 0, own), body)).toEqual(['第IV条', '第V条']);
  });

  it('are counted through tables, text boxes and empty paragraphs, and not for deleted ones', () => {
    const one = listed(1, 2, '甲');
    const table = `<w:tbl><w:tr><w:tc>${listed(1, 2, '乙')}</w:tc><w:tc>${p('丙')}</w:tc></w:tr></w:tbl>`;
    const empty = listed(1, 2, '');
    const gone =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>丁</w:delText></w:r></w:del></w:p>';
    const document = read({ numbering: OFFICIAL + num(1, 0), body: one + table + empty + gone + listed(1, 2, '戊') });
    expect(textsOf(document)).toEqual(['1.甲', '3.', '4.戊']);
    expect(document.blocks[1]).toMatchObject({ rows: [{ positions: [{ text: '2.乙' }, { text: '丙' }] }] });
  });

  it('come from a style, and from the style that it is based on; 0 takes them away', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="x"><w:name w:val="局标题"/><w:basedOn w:val="2"/></w:style>`;
    const none = p('无号', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = styled('1', '甲') + styled('2', '乙') + styled('x', '丙') + none + styled('1', '丁');
    expect(numbersOf(OFFICIAL + num(1, 0), body, styles)).toEqual(['一、', '（一）', '（二）', '', '二、']);
  });

  it('are of the level that names the style', () => {
    const levels = [
      lvl(0, 'chineseCounting', '%1、', { more: '<w:pStyle w:val="a"/>' }),
      lvl(1, 'decimal', '%2.', { more: '<w:pStyle w:val="b"/>' }),
    ];
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="局${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = styled('a', '甲') + styled('b', '乙') + styled('b', '丙');
    expect(numbersOf(abstract(0, ...levels) + num(1, 0), body, style('a') + style('b'))).toEqual(['一、', '1.', '2.']);
  });

  it('come by way of a style of lists', () => {
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const link = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>';
    expect(numbersOf(OFFICIAL + link + num(1, 0) + num(2, 7), listed(2, 0, '甲') + listed(1, 0, '乙'), styles)).toEqual(
      ['一、', '二、'],
    );
  });

  it('print the older of two formats, where a newer program has one of its own', () => {
    const format =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>';
    const level = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${format}<w:lvlText w:val="%1."/></w:lvl>`;
    expect(numbersOf(abstract(0, level) + num(1, 0), listed(1, 0, '甲') + listed(1, 0, '乙'))).toEqual(['09.', '10.']);
  });

  it.each([
    ['Symbol', '\uf0b7', '•'],
    ['Wingdings', '\uf0d8', '➢'],
    ['Wingdings', '\uf06c', '●'],
    ['Courier New', 'o', 'o'],
    ['MT Extra', '\uf099', '•'],
  ])('of a bullet in %s print as %j → %s', (font, sign, printed) => {
    const level = lvl(0, 'bullet', sign).replace('</w:lvl>', `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`);
    const [block] = read({ numbering: abstract(0, level) + num(1, 0), body: listed(1, 0, '甲') }).blocks;
    expect(block).toMatchObject({ number: { printed, shape: 'bullet', value: undefined }, words: '甲' });
  });

  it('do not run into the digits of the text', () => {
    const levels = [lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2', { more: '<w:suff w:val="nothing"/>' })];
    const body = listed(1, 0, '2项任务') + listed(1, 1, '项任务') + listed(1, 0, '项任务');
    expect(textsOf(read({ numbering: abstract(0, ...levels) + num(1, 0), body }))).toEqual([
      '1 2项任务',
      '1.1项任务',
      '2项任务',
    ]);
  });

  it('of a list that the file does not define are none', () => {
    expect(numbersOf(OFFICIAL, listed(9, 0, '甲'))).toEqual(['']);
    expect(textsOf(read(listed(1, 0, '甲')))).toEqual(['甲']);
  });
});

describe('printCounter', () => {
  it.each<[format: string, value: number, printed: string]>([
    ['decimal', 12, '12'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 99, '九十九'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircleChinese', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedCircle', 50, '㊿'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalEnclosedParen', 20, '⒇'],
    ['decimalEnclosedFullstop', 1, '⒈'],
    ['ideographEnclosedCircle', 10, '㊉'],
    ['decimalFullWidth', 10, '１０'],
    ['decimalZero', 9, '09'],
    ['numberInDash', 3, '- 3 -'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 8, 'viii'],
    ['upperLetter', 26, 'Z'],
    ['lowerLetter', 28, 'bb'],
    ['none', 3, ''],
    ['hebrew1', 3, '3'],
  ])('%s %d → %s', (format, value, printed) => {
    expect(printCounter(value, format)).toBe(printed);
  });
});
