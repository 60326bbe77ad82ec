import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeWordFile } from '../../scripts/build/makeWordFile.mjs';
import type { Finding } from '../../src/findings/types.ts';
import { readWordFile } from '../../src/wordfile/readWordFile.ts';
import { listed, p, r, read, span, tablesOf, tbl, textsOf, tryRead } from './wordFiles.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const told = (findings: readonly Finding[]) => findings.map(({ code, args }) => [code, args]);

/** The start of an OLE file with streams of these names. */
function ole(...streams: readonly string[]): Uint8Array {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([start, Buffer.alloc(504), ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]);
}

describe('a file that is no .docx', () => {
  it.each<[what: string, name: string, bytes: Uint8Array, code: string, args: object]>([
    ['is empty', 'a.docx', new Uint8Array(), 'SE821', { why: 'empty' }],
    ['is a picture', 'a.docx', Buffer.from('89504e470d0a1a0a', 'hex'), 'SE821', { why: 'other' }],
    ['is a text', 'a.docx', encode('一、单位基本情况'), 'SE821', { why: 'other' }],
    ['was cut off', 'a.docx', makeWordFile({ body: p('甲') }).subarray(0, 400), 'SE821', { why: 'damaged' }],
    ['is a renamed .doc', 'a.docx', ole('WordDocument'), 'SE822', { kind: 'doc', why: 'unread' }],
    ['is a .wps', 'a.wps', ole('WordDocument'), 'SE822', { kind: 'wps', why: 'unread' }],
    ['is an old workbook', 'a.doc', ole('Workbook'), 'SE821', { why: 'other' }],
    ['is an OLE file of nothing known', 'a.doc', ole('Contents'), 'SE822', { kind: 'doc', why: 'unread' }],
    ['is RTF', 'a.doc', encode('{\\rtf1\\ansi}'), 'SE822', { kind: 'rtf', why: 'unread' }],
    [
      'is a web page',
      'a.doc',
      encode('\ufeff<html><body>一、概况</body></html>'),
      'SE822',
      { kind: 'html', why: 'unread' },
    ],
    [
      'is XML of 2003',
      'a.doc',
      encode('<?xml version="1.0"?><w:wordDocument/>'),
      'SE822',
      { kind: 'xml', why: 'unread' },
    ],
    ['is a PDF', 'a.docx', encode('%PDF-1.7'), 'SE822', { kind: 'pdf', why: 'unread' }],
    ['is encrypted', 'a.docx', ole('EncryptedPackage'), 'SE823', {}],
  ])('%s', (_, name, bytes, code, args) => {
    const { value, findings } = readWordFile(name, bytes);
    expect(value).toBeUndefined();
    expect(told(findings)).toEqual([[code, args]]);
  });

  it('is an encrypted .doc', () => {
    const bytes = Buffer.concat([ole('WordDocument'), Buffer.alloc(64)]);
    bytes.writeUInt16LE(0xa5ec, 512);
    bytes.writeUInt16LE(0x0100, 522);
    // The names of streams stand further back in a real file.
    const file = Buffer.concat([bytes, Buffer.from('WordDocument\0', 'utf16le')]);
    expect(told(readWordFile('a.doc', file).findings)).toEqual([['SE823', {}]]);
  });

  it('is a text of OpenDocument', () => {
    const bytes = zipSync({ mimetype: [encode('application/vnd.oasis.opendocument.text'), { level: 0 }] });
    expect(told(readWordFile('a.odt', bytes).findings)).toEqual([['SE822', { kind: 'odt', why: 'unread' }]]);
  });

  it.each([
    ['[Content_Types].xml', 'other', undefined],
    ['word/document.xml', 'missing', 'word/document.xml'],
  ])('lacks %s', (part, why, missing) => {
    const { told: findings } = tryRead({ body: p('甲') }, { leaveOut: [part] });
    expect(told(findings)).toEqual([['SE821', missing === undefined ? { why } : { why, part: missing }]]);
  });

  it('has no body, or XML that is broken', () => {
    const word = (xml: string) => tryRead({}, { more: { 'word/document.xml': xml } }).told;
    expect(told(word('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'))).toEqual([
      ['SE821', { why: 'missing', part: 'word/document.xml' }],
    ]);
    for (const xml of ['', '<w:document>', '<a><b></a>', '<a>&nbsp;</a>']) {
      expect(told(word(xml))).toEqual([['SE821', { why: 'damaged' }]]);
    }
  });

  it('has entities, or any DTD', () => {
    const xml =
      '<!DOCTYPE w [<!ENTITY a "一">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>概况</w:t></w:r></w:p></w:body></w:document>';
    expect(told(tryRead({}, { more: { 'word/document.xml': xml } }).told)).toEqual([['SE821', { why: 'damaged' }]]);
  });

  it('is a workbook, or a presentation', () => {
    const types =
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
    expect(told(tryRead({}, { more: { '[Content_Types].xml': types } }).told)).toEqual([['SE821', { why: 'other' }]]);
  });
});

describe('a file with macros', () => {
  it.each<[string, Record<string, string>]>([
    [
      'by its type',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
    ],
    ['by the part that holds them', { 'word/vbaProject.bin': 'macro' }],
  ])('is refused %s', (_, more) => {
    expect(told(tryRead({ body: p('甲') }, { more }).told)).toEqual([['SE824', {}]]);
  });
});

describe('a file that leads outside', () => {
  const relation = (type: string, target: string) =>
    `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;

  it('is read as it is, and told', () => {
    const relations = relation('image', 'https://example.com/a.png') + relation('oleObject', 'file:///c:/决算.xlsx');
    const { document, told: findings } = tryRead({ body: p('甲') }, { relations });
    expect(document && textsOf(document)).toEqual(['甲']);
    expect(told(findings)).toEqual([['SE835', { kinds: ['pictures', 'files'] }]]);
  });

  it('by its template, too, which the settings name', () => {
    const inner =
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>';
    const more = {
      'word/settings.xml': '<settings/>',
      'word/_rels/settings.xml.rels': `<Relationships>${relation('attachedTemplate', 'https://example.com/a.dotm')}</Relationships>`,
    };
    expect(told(tryRead({ body: p('甲') }, { relations: inner, more }).told)).toEqual([
      ['SE835', { kinds: ['template'] }],
    ]);
  });

  it('only by links to click on is not told', () => {
    expect(tryRead({ body: p('甲') }, { relations: relation('hyperlink', 'https://example.com') }).told).toEqual([]);
  });

  it('by a part of another name is never opened', () => {
    const relations =
      '<Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../../etc/passwd"/>';
    expect(textsOf(read({ body: p('甲') }, { relations }))).toEqual(['甲']);
  });
});

describe('a file that would use up memory or time', () => {
  it('unpacks to too much: only as much is unpacked', () => {
    const bytes = makeWordFile({ body: p('甲') }, { more: { 'word/document.xml': ' '.repeat(30_000_001) } });
    expect(bytes.length).toBeLessThan(200_000);
    expect(told(readWordFile('a.docx', bytes).findings)).toEqual([['SE825', { what: 'unpacked', limit: 30_000_000 }]]);
  });

  it('has pictures of any size, which are not unpacked', () => {
    const { document } = tryRead({ body: p('甲') }, { more: { 'word/media/image1.png': ' '.repeat(40_000_000) } });
    expect(document).toBeDefined();
  });

  it('has more bytes than any report', () => {
    expect(told(readWordFile('a.docx', new Uint8Array(50_000_001)).findings)).toEqual([
      ['SE825', { what: 'file', limit: 50_000_000 }],
    ]);
  });

  it.each<[what: string, body: string, args: object]>([
    ['columns', tbl([[span(501), p('甲')]]), { what: 'columns', limit: 500 }],
    [
      'columns before a row',
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc>${p('甲')}</w:tc><w:tc/></w:tr></w:tbl>`,
      { what: 'columns', limit: 500 },
    ],
    [
      'positions',
      `<w:tbl>${`<w:tr><w:tc><w:tcPr>${span(499)}</w:tcPr></w:tc><w:tc/></w:tr>`.repeat(201)}</w:tbl>`,
      { what: 'positions', limit: 100_000 },
    ],
    ['paragraphs', p('甲').repeat(10_000), { what: 'paragraphs', limit: 10_000 }],
    ['characters', p('支出1万元。'.repeat(100)).repeat(501), { what: 'characters', limit: 300_000 }],
    ['tables in each other', nest(21), { what: 'nested', limit: 20 }],
    ['a hundred tables in each other', nest(100), { what: 'nested', limit: 20 }],
    [
      'frames in each other',
      `${'<w:tbl><w:tr><w:tc>'.repeat(21)}${p('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(21)}`,
      { what: 'nested', limit: 20 },
    ],
    ['elements in each other', `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`, { what: 'nested', limit: 20 }],
  ])('has too many %s', (_, body, args) => {
    expect(told(tryRead({ body: p('一、概况') + body }).told)).toEqual([['SE825', args]]);
  });

  it('has as many tables in each other as are read', () => {
    expect(tablesOf(read(p('一、概况') + nest(20)))).toHaveLength(20);
  });

  it('has styles and lists that refer to each other in a circle', () => {
    const style = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const list =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('甲', '<w:pStyle w:val="a"/>') + listed(1, 0, '乙');
    expect(textsOf(read({ body, styles: style('a', 'b') + style('b', 'a') + list, numbering }))).toEqual(['甲', '乙']);
  });
});

describe('a file without Chinese text', () => {
  it('has no text at all', () => {
    expect(told(tryRead({ body: '<w:p/>' }).told)).toEqual([['SE826', { pictures: 0 }]]);
  });

  it('has only pictures', () => {
    const picture = '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>';
    expect(told(tryRead({ body: picture.repeat(3) + p('— 1 —') }).told)).toEqual([['SE826', { pictures: 3 }]]);
  });

  it.each([
    ['English', 'Self-evaluation report of the archives for the year 2023'],
    ['Japanese', '令和五年度の自己評価についての報告書を次のとおり提出します'],
    ['Korean', '2023년도 자체평가 보고서를 제출합니다'],
  ])('is in %s', (_, text) => {
    expect(told(tryRead({ body: p(text) }).told)).toEqual([['SE827', {}]]);
  });

  it('is Chinese with many names in Latin letters', () => {
    expect(textsOf(read(p('采购 Microsoft Windows Server、Oracle 数据库各一套，用于档案管理系统')))).toHaveLength(1);
  });
});

describe('other ways to say the same', () => {
  const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = p('一、概况') + tbl(['甲', [span(2), p('乙')]]);

  it('are strict OOXML, with any prefix', () => {
    for (const namespace of [transitional, 'http://purl.oclc.org/ooxml/wordprocessingml/main']) {
      const xml = `<z:document xmlns:z="${namespace}"><z:body>${body.replace(/w:/g, 'z:')}</z:body></z:document>`;
      const strict =
        namespace === transitional
          ? {}
          : {
              '_rels/.rels':
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
            };
      const document = read({}, { more: { 'word/document.xml': xml, ...strict } });
      expect(document).toMatchObject({ blocks: [{ text: '一、概况' }, { type: 'table', columns: 3 }] });
    }
  });

  it('have elements and attributes of WPS', () => {
    const wps = `<w:p><w:pPr><wpsCustomData:keepTxbxTcWidth/></w:pPr>${r('一、概况')}<wpsCustomData:marker wpsCustomData:id="1"/></w:p>`;
    expect(textsOf(read(wps))).toEqual(['一、概况']);
  });

  it('have a byte-order mark', () => {
    const whole = `<w:document xmlns:w="${transitional}"><w:body>${p('一、概况')}</w:body></w:document>`;
    const utf8 = read({}, { more: { 'word/document.xml': `\ufeff<?xml version="1.0" encoding="UTF-8"?>${whole}` } });
    expect(textsOf(utf8)).toEqual(['一、概况']);
  });
});

/** Tables in each other, each with a cell beside the next. */
function nest(depth: number): string {
  return `${`<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>`.repeat(depth)}${p('乙')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
}
