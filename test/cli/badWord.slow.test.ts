import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWordFile } from '../../scripts/build/makeWordFile.mjs';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { p, tbl } from '../wordfile/wordFiles.ts';

/* What somebody may hand in as a Word file and is none, or is one that cannot be read: one sentence each, nothing written. */

const encode = (text: string) => new TextEncoder().encode(text);

/** The start of an OLE file with a stream of this name. */
function ole(stream: string): Uint8Array {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([start, Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le')]);
}

const whole = makeWordFile({ body: p('一、单位基本情况') });
const nested = `${`<w:tbl><w:tr><w:tc>${p('甲')}`.repeat(100)}${p('乙')}${'</w:tc></w:tr></w:tbl>'.repeat(100)}`;
const BAD: readonly (readonly [what: string, name: string, bytes: Uint8Array, code: string])[] = [
  ['a text', '报告.docx', encode('一、单位基本情况'), 'SE821'],
  ['a zip that was cut off', '报告.docx', whole.subarray(0, 400), 'SE821'],
  ['a zip that is no Word file', '报告.docx', makeWordFile({}, { leaveOut: ['[Content_Types].xml'] }), 'SE821'],
  ['without its text', '报告.docx', makeWordFile({}, { leaveOut: ['word/document.xml'] }), 'SE821'],
  ['of broken XML', '报告.docx', makeWordFile({}, { more: { 'word/document.xml': '<w:document>' } }), 'SE821'],
  ['a renamed .doc that no program opens', '报告.docx', ole('WordDocument'), 'SE822'],
  ['a PDF', '报告.pdf', encode('%PDF-1.7'), 'SE822'],
  ['encrypted', '报告.docx', ole('EncryptedPackage'), 'SE823'],
  [
    'with macros',
    '报告.docx',
    makeWordFile({ body: p('一、概况') }, { more: { 'word/vbaProject.bin': 'x' } }),
    'SE824',
  ],
  [
    'a zip bomb',
    '报告.docx',
    makeWordFile({ body: p('甲') }, { more: { 'word/document.xml': ' '.repeat(30_000_001) } }),
    'SE825',
  ],
  ['of 100 tables in each other', '报告.docx', makeWordFile({ body: p('一、概况') + nested }), 'SE825'],
  [
    'of pictures only',
    '报告.docx',
    makeWordFile({ body: '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'.repeat(3) }),
    'SE826',
  ],
  ['without any text', '报告.docx', makeWordFile({ body: '<w:p/>' }), 'SE826'],
  ['in another language', '报告.docx', makeWordFile({ body: p('Self-evaluation report of the year 2023') }), 'SE827'],
];

describe.each(BAD)('a Word file that is %s', (_, name, bytes, code) => {
  it('is told in one sentence by check and import, and nothing is written', async () => {
    await inFolder(async (folder) => {
      write(name, bytes);
      const before = fingerprint(folder);
      // No LibreOffice: what it makes of such bytes is its own.
      const noPath = { PATH: '' };
      const checked = await runCli(['check', name, '--format', 'json'], noPath);
      expect(checked.exit).toBe(2);
      const { findings } = JSON.parse(checked.out) as { findings: { code: string; message: string; hint: string }[] };
      expect(findings.map((each) => each.code)).toEqual([code]);
      expect(findings[0]?.message).not.toContain('。');
      expect(findings[0]?.hint).not.toBe('');
      const imported = await runCli(['import', name, '-o', 'report.yaml'], noPath);
      expect([imported.exit, imported.out]).toEqual([2, '']);
      expect(imported.err.match(/SE\d{3}/g)).toEqual([code]);
      expect(fingerprint(folder)).toEqual(before);
    });
  });
});

describe('a Word file that can be read in spite of', () => {
  const HEAD = p('2023年度虚河市水文站整体支出绩效自评报告') + p('一、单位基本情况') + p('本站管理水文测验。');
  const external = (type: string, target: string) =>
    `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;

  it('links to files outside is told of them, and opens none', async () => {
    await inFolder(async () => {
      const relations = external('image', 'https://example.com/a.png');
      write('报告.docx', makeWordFile({ body: HEAD }, { relations }));
      const { out } = await runCli(['check', '报告.docx', '--format', 'json']);
      const { findings } = JSON.parse(out) as { findings: { code: string }[] };
      expect(findings.map(({ code }) => code)).toContain('SE835');
    });
  });

  it('a table of 10,000 rows is drafted as far as a report file goes', async () => {
    await inFolder(async (folder) => {
      const rows = Array.from({ length: 10_000 }, (_, index) => [`项目${index + 1}`, '1.00', '0.90']);
      const table = tbl(['项目名称', '年初预算数', '决算数'], ...rows);
      write('报告.docx', makeWordFile({ body: HEAD + p('二、项目支出情况（单位：万元）') + table }));
      const { exit, out } = await runCli(['import', '报告.docx', '-o', 'report.yaml', '--format', 'json']);
      expect(exit).toBe(0);
      const { left } = JSON.parse(out) as { left: { text: string }[] };
      expect(left[0]?.text).toBe('项目1001');
      expect(readdirSync(folder).sort()).toEqual(['report.yaml', '报告.docx']);
    });
  });
});
