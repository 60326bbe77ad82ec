import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeWorkbook, zipTexts } from '../../scripts/build/makeWorkbook.mjs';
import { readTable } from '../../src/workbooks/readTable.ts';
import { addressOf, type Decimals, type Table } from '../../src/workbooks/types.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function codesOf(file: string, bytes: Uint8Array): string[] {
  return readTable(file, bytes).findings.map(({ code }) => code);
}

/** Address and text of every cell of the first sheet. */
function cellsOf(table: Table | undefined): Record<string, string> {
  const cells = (table?.sheets[0]?.rows ?? []).flatMap((row) => row ?? []).filter((cell) => cell !== undefined);
  return Object.fromEntries(cells.map((cell) => [addressOf(cell), cell.text]));
}

describe('a CSV table', () => {
  const read = (text: string) => cellsOf(readTable('表.csv', utf8(text)).value);

  it.each([
    ['a,b\r\nc,d\r\n', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
    ['\ufeffa;"1,5"\n', { A1: 'a', B1: '1,5' }],
    ['a\tb,c\n\n\td', { A1: 'a', B1: 'b,c', B3: 'd' }],
    ['"a ""b""\nc",d', { A1: 'a "b"\nc', B1: 'd' }],
    ['"1,234.50",,2\n', { A1: '1,234.50', C1: '2' }],
    ['"open,1\n2', { A1: 'open,1\n2' }],
    ['', {}],
    ['a,', { A1: 'a' }],
  ])('%j', (text, cells) => {
    expect(read(text)).toEqual(cells);
  });

  it('in GBK is read, as Chinese Excel saves it; and in UTF-16 with its mark', () => {
    const gbk = Buffer.from('bba8b7d12c312e350a', 'hex');
    expect(cellsOf(readTable('表.csv', gbk).value)).toEqual({ A1: '花费', B1: '1.5' });
    const utf16 = Buffer.from('\ufeff花费\t1.5\r\n', 'utf16le');
    expect(cellsOf(readTable('表.txt', utf16).value)).toEqual({ A1: '花费', B1: '1.5' });
  });

  it('in no encoding that anyone knows is refused', () => {
    expect(readTable('表.csv', Buffer.from('ff81ff', 'hex')).findings).toMatchObject([{ code: 'SE104' }]);
  });

  it.each([
    ['301,工资,1,234.56', ['C3 1 torn', 'D3 234.56 torn']],
    ['301,工资,-12,345,1', ['C3 -12 torn', 'D3 345 torn', 'E3 1 torn']],
    ['301,工资,"1,234.56"', []],
    ['301,工资,1,备注', []],
    ['301,工资,1,', []],
  ])('does not take the halves of an amount for amounts: %s', (line, torn) => {
    const { value } = readTable('表.csv', utf8(`基本支出\n编码,名称,决算数\n${line}\n`));
    const cells = (value?.sheets[0]?.rows ?? []).flatMap((row) => row ?? []).filter((one) => one?.kind === 'torn');
    expect(cells.map((one) => one && `${addressOf(one)} ${one.text} ${one.kind}`)).toEqual(torn);
  });

  it('gives its fields back, whatever they hold', () => {
    const field = fc.stringMatching(/^[a-c,;"\n \t0-9，]{0,6}$/);
    const rows = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (fields) => {
        const text = fields.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        const expected = fields.flatMap((row, at) =>
          row.flatMap((each, column) => (each.trim() === '' ? [] : [[addressOf({ row: at, column }), each] as const])),
        );
        expect(read(text)).toEqual(Object.fromEntries(expected));
      }),
    );
  });
});

describe('a workbook', () => {
  it('keeps the very text of each cell, the decimals it shows, and what is merged', () => {
    const bytes = makeWorkbook({
      公开06表: {
        rows: [
          ['表 & "名"', null, { v: '19.50', format: '0.00' }],
          [null, { v: '0.30000000000000004', format: '#,##0.0_ ;[Red]-#,##0.0' }, { v: '12', format: '0%' }],
          [{ v: '#REF!', t: 'e' }, { f: 'B2*2', v: '0.6' }, { f: '""', v: '', t: 'str' }, { f: 'B2' }],
        ],
        merges: ['A1:B1'],
      },
      附注: { rows: [['x']], hidden: true },
    });
    const { value, findings } = readTable('表.xlsx', bytes);
    expect(findings).toEqual([]);
    expect(value?.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['公开06表', false],
      ['附注', true],
    ]);
    const cells = (value?.sheets[0]?.rows ?? []).flatMap((row) => row ?? []).filter((cell) => cell !== undefined);
    expect(cells.map((cell) => [addressOf(cell), cell.text, cell.kind, cell.decimals])).toEqual([
      ['A1', '表 & "名"', 'text', undefined],
      ['C1', '19.50', 'number', 2],
      ['B2', '0.30000000000000004', 'number', 1],
      ['C2', '12', 'number', 'percent'],
      ['A3', '#REF!', 'error', undefined],
      ['B3', '0.6', 'number', undefined],
      ['D3', '', 'uncomputed', undefined],
    ]);
    expect(value?.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it.each([
    ['General', undefined],
    ['@', undefined],
    ['0', 0],
    ['0.00', 2],
    ['#,##0.00_ ;[Red]\\-#,##0.00', 2],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2],
    ['[$￥-804]#,##0.000', 3],
    ['0.00"元"', 2],
    ['0.00E+00', undefined],
    ['0.0%', 'percent'],
    ['#,##0.00,', 'otherwise'],
    ['0!.0,"万"', 'otherwise'],
    ['yyyy"年"m"月"', 'date'],
    ['yyyy/m/d h:mm', 'date'],
    ['h:mm', 'otherwise'],
    ['# ?/?', 'otherwise'],
  ])('shows of a number in the format %s %s decimals', (format, decimals) => {
    const { value } = readTable('表.xlsx', makeWorkbook({ 表: [[{ v: '1', format }]] }));
    expect(value?.sheets[0]?.rows[0]?.[0]?.decimals).toBe(decimals);
  });

  it.each<[number, Decimals]>([
    [9, 'percent'],
    [10, 'percent'],
    ...[14, 22, 27, 31, 36, 50, 57, 58].map((id): [number, Decimals] => [id, 'date']),
    ...[20, 32, 35, 45, 55].map((id): [number, Decimals] => [id, 'otherwise']),
    [2, 2],
    [49, undefined],
  ])('shows of a number in the format of its own with number %i %s decimals', (id, decimals) => {
    const styles = `<styleSheet><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const { value } = readTable('表.xlsx', makeWorkbook({ 表: [[{ v: '45454' }]] }, { 'xl/styles.xml': styles }));
    expect(value?.sheets[0]?.rows[0]?.[0]?.decimals).toBe(decimals);
  });

  it('counts days from 1900, also where it says that it counts from 1904', () => {
    const days = [[{ v: '43992', format: 'yyyy-mm-dd' }, { v: '43992' }, { v: '43992', format: '0.00' }]];
    const bytes = makeWorkbook({ 表: days });
    const parts = unzipSync(bytes);
    const main = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const later = { 'xl/workbook.xml': main.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') };
    const texts = (table: Uint8Array) =>
      readTable('表.xlsx', table).value?.sheets[0]?.rows[0]?.map((cell) => cell?.text);
    expect(texts(bytes)).toEqual(['43992', '43992', '43992']);
    // 2024-06-11 is 45454 days from 1900, and 43992 from 1904.
    expect(texts(makeWorkbook({ 表: days }, later))).toEqual(['45454', '43992', '43992']);
  });

  it('is read with prefixes, runs of text, the sound of characters, inline texts and without addresses', () => {
    const bytes = makeWorkbook(
      { 表: [[]] },
      {
        'xl/sharedStrings.xml':
          '<x:sst xmlns:x="urn:x"><x:si><x:r><x:t>工资</x:t></x:r><x:r><x:t>福利</x:t></x:r><x:rPh><x:t>gongzi</x:t></x:rPh></x:si></x:sst>',
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>支出</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    );
    expect(cellsOf(readTable('表.xlsx', bytes).value)).toEqual({ A1: '工资福利', B1: '支出', A2: '1' });
  });
});

describe('a text that the workbook does not hold', () => {
  it.each(['99999', '__proto__', '-1', '1.5'])('is no blank: %s', (index) => {
    const sheet = `<worksheet xmlns="urn:x"><sheetData><row><c t="s"><v>${index}</v></c></row></sheetData></worksheet>`;
    const bytes = makeWorkbook({ 表: [[]] }, { 'xl/worksheets/sheet1.xml': sheet });
    expect(readTable('表.xlsx', bytes).value?.sheets[0]?.rows[0]?.[0]).toMatchObject({ text: index, kind: 'error' });
  });
});

describe('what cannot be relied on is refused whole', () => {
  const good = { 公开06表: [['a']] };
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  it.each([
    ['a PDF', '决算.pdf', utf8('%PDF-1.4'), 'SE801'],
    ['text under the name of a workbook', '决算.xlsx', utf8('a,b'), 'SE801'],
    ['half a workbook', '决算.xlsx', makeWorkbook(good).subarray(0, 700), 'SE801'],
    ['a document', '决算.docx', zipTexts({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'SE801'],
    [
      'a binary workbook',
      '决算.xlsb',
      zipTexts({ '[Content_Types].xml': 'spreadsheetml vnd.ms-excel.sheet.binary' }),
      'SE801',
    ],
    ['XML that is none', '决算.xlsx', makeWorkbook(good, { 'xl/worksheets/sheet1.xml': '<a><b></a>' }), 'SE801'],
    ['a workbook without its sheet list', '决算.xlsx', makeWorkbook(good, { 'xl/workbook.xml': '' }), 'SE801'],
    ['.xls', '决算.xls', ole, 'SE802'],
    ['.xls under the name of a new one', '决算.xlsx', ole, 'SE802'],
    ['an encrypted workbook', '决算.xlsx', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'SE803'],
    ['macros', '决算.xlsm', makeWorkbook(good, { 'xl/vbaProject.bin': 'x' }), 'SE804'],
    [
      'macros said in the list of types',
      '决算.xlsx',
      makeWorkbook(good, { '[Content_Types].xml': 'spreadsheetml macroEnabled' }),
      'SE804',
    ],
    ['links', '决算.xlsx', makeWorkbook(good, { 'xl/externalLinks/externalLink1.xml': '<x/>' }), 'SE807'],
    ['a CSV of 2 MB and more', '表.csv', Buffer.alloc(2_000_001, 'a'), 'SE805'],
    ['more bytes than any table has', '决算.xlsx', Buffer.alloc(10_000_001), 'SE805'],
    [
      'a picture packed a thousandfold',
      '决算.xlsx',
      makeWorkbook(good, { 'xl/media/a.bmp': '0'.repeat(3_000_000) }),
      'SE805',
    ],
    ['very many cells', '决算.xlsx', makeWorkbook(good, { 'xl/worksheets/sheet1.xml': manyCells(200_001) }), 'SE805'],
    [
      'an address beyond every sheet',
      '决算.xlsx',
      makeWorkbook(good, { 'xl/worksheets/sheet1.xml': '<w><row r="9999999999"><c/></row></w>' }),
      'SE805',
    ],
  ])('%s: %s', (_, file, bytes, code) => {
    expect(codesOf(file, bytes)).toEqual([code]);
  });

  const cell = (at: string) => `<c r="${at}"><v>1</v></c>`;
  const oneCell = (at: string) => `<w><row r="${/\d+/.exec(at)?.[0]}">${cell(at)}</row></w>`;
  const excessOf = (file: string, bytes: Uint8Array) => readTable(file, bytes).findings.map(({ args }) => args);

  it('a cell far below all others, with its sheet and address', () => {
    const far = (at: string) => excessOf('表.xlsx', makeWorkbook(good, { 'xl/worksheets/sheet1.xml': oneCell(at) }));
    const told = { what: 'rows', limit: 100_000, sheet: Object.keys(good)[0] };
    expect(far('XFD1048576')).toEqual([{ ...told, cell: 'XFD1048576' }]);
    expect(far('A100001')).toEqual([{ ...told, cell: 'A100001' }]);
    expect(far('XFD100000')).toEqual([]);
  });

  it('cells of all sheets together', () => {
    const sheets = (counts: number[]) =>
      makeWorkbook(
        Object.fromEntries(counts.map((_, index) => [`表${index}`, []])),
        Object.fromEntries(counts.map((count, index) => [`xl/worksheets/sheet${index + 1}.xml`, fillSheet(count)])),
      );
    expect(excessOf('表.xlsx', sheets([100_000, 100_000]))).toEqual([]);
    expect(excessOf('表.xlsx', sheets([100_000, 100_001]))).toEqual([{ what: 'cells', limit: 200_000 }]);
  });

  it('rows, columns and cells of a CSV; blank ones are no matter', () => {
    const csv = (text: string) => excessOf('表.csv', Buffer.from(text));
    expect(csv(`${'\n'.repeat(100_000)}甲`)).toEqual([{ what: 'rows', limit: 100_000, sheet: '表', cell: 'A100001' }]);
    expect(csv(`${'\n'.repeat(99_999)}甲`)).toEqual([]);
    expect(csv(`${','.repeat(16_384)}甲`)).toEqual([{ what: 'columns', limit: 16_384, sheet: '表', cell: 'XFE1' }]);
    expect(csv(`${','.repeat(16_383)}甲`)).toEqual([]);
    expect(csv('甲,乙\n'.repeat(100_000))).toEqual([]);
    expect(csv(`${'甲,乙\n'.repeat(99_999)}甲,乙,丙`)).toEqual([{ what: 'cells', limit: 200_000 }]);
    const { value } = readTable('表.csv', Buffer.from(`甲${','.repeat(1_000_000)}${'\n'.repeat(900_000)}`));
    expect(value?.sheets[0]?.rows.length).toBe(1);
  });

  it('cells that have a style and hold nothing, to the end of every column, are none', () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `<row r="${1_048_477 + index}"><c r="XFD${1_048_477 + index}" s="1"/></row>`,
    );
    const { value } = readTable(
      '表.xlsx',
      makeWorkbook(good, { 'xl/worksheets/sheet1.xml': `<w>${rows.join('')}</w>` }),
    );
    expect(Object.keys(value?.sheets[0]?.rows ?? {})).toEqual([]);
  });

  /** Fields of the central directory, which readers go by, written over. */
  function lieAbout(entry: string, at: number, value: number): Uint8Array {
    const bytes = Buffer.from(makeWorkbook(good, { 'xl/worksheets/sheet1.xml': `<w>${random(900_000)}</w>` }));
    for (
      let start = bytes.indexOf('PK\u0001\u0002');
      start !== -1;
      start = bytes.indexOf('PK\u0001\u0002', start + 4)
    ) {
      const name = bytes.toString('utf8', start + 46, start + 46 + bytes.readUInt16LE(start + 28));
      if (name === entry) bytes.writeUInt32LE(value, start + at);
    }
    return bytes;
  }

  it('a size beyond the limit, before anything is unpacked', () => {
    expect(codesOf('表.xlsx', lieAbout('xl/worksheets/sheet1.xml', 24, 60_000_000))).toEqual(['SE805']);
  });

  it('an entry that is larger than it says, when it is met', () => {
    const zeros = '0'.repeat(55_000_000);
    const bytes = Buffer.from(zipTexts({ '[Content_Types].xml': `<Types>${zeros}</Types>` }));
    const start = bytes.indexOf('PK\u0001\u0002');
    bytes.writeUInt32LE(10, start + 24);
    expect(codesOf('表.xlsx', bytes)).toEqual(['SE805']);
  });

  it('an entity that would grow is none', () => {
    const sheet = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w><row><c><v>&b;</v></c></row></w>';
    expect(codesOf('表.xlsx', makeWorkbook(good, { 'xl/worksheets/sheet1.xml': sheet }))).toEqual(['SE801']);
  });

  it('whatever is damaged is refused or read, and nothing is thrown', () => {
    const whole = makeWorkbook({ 公开06表: [['一', { v: '1.5' }]], 公开09表: [['二']] });
    const place = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }), place, (changes, length) => {
        const spoilt = new Uint8Array(whole);
        for (const [at, byte] of changes) spoilt[at] = byte;
        const { value, findings } = readTable('表.xlsx', spoilt);
        expect(value === undefined).toBe(findings.length > 0);
        readTable('表.xlsx', whole.subarray(0, length));
      }),
      { numRuns: 500 },
    );
  });
});

function manyCells(count: number): string {
  const row = `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`;
  return `<w>${row.repeat(Math.ceil(count / 10_000))}</w>`;
}

/** Packed less well than a bomb. */
function fillSheet(count: number): string {
  const cells = Array.from({ length: count }, (_, index) => `<c><v>${(index * 7919) % 99_991}</v></c>`);
  const rows = Array.from({ length: Math.ceil(count / 100) }, (_, row) => cells.slice(row * 100, row * 100 + 100));
  return `<w>${rows.map((row) => `<row>${row.join('')}</row>`).join('')}</w>`;
}

/** Text that does not pack well. */
function random(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}
