import { describe, expect, it } from 'vitest';
import { makeWordFile } from '../../scripts/build/makeWordFile.mjs';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { p, r } from '../wordfile/wordFiles.ts';
import { REPORT } from '../workbooks/sheets.ts';

/** What `import` says of a file, in a folder with a report; nothing in the folder may change. */
async function importFile(name: string, bytes: Uint8Array, env = {}) {
  return inFolder(async () => {
    write(name, bytes);
    write('report.yaml', REPORT);
    const before = fingerprint('.');
    const { exit, out, err } = await runCli(['import', name, '--write', '--lang', 'zh'], env);
    expect(fingerprint('.')).toEqual(before);
    expect(out).toBe('');
    expect(err).not.toMatch(/\bat \w+ \(|undefined|Error/);
    return { exit, codes: err.match(/SE\d{3}/g) ?? [], err };
  });
}

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')]);

describe('selfeval import of a Word file', () => {
  it.each<[name: string, bytes: Uint8Array, codes: string[]]>([
    ['报告.docx', Buffer.from('不是'), ['SE821']],
    ['报告.doc', ole('WordDocument'), ['SE822']],
    ['报告.wps', ole('WordDocument'), ['SE822']],
    ['报告.pdf', Buffer.from('%PDF-1.7'), ['SE822']],
    ['报告.docx', ole('EncryptedPackage'), ['SE823']],
    ['报告.docm', makeWordFile({ body: p('甲') }, { more: { 'word/vbaProject.bin': 'x' } }), ['SE824']],
    ['报告.docx', makeWordFile({ body: '<w:p/>' }), ['SE826']],
    ['报告.docx', makeWordFile({ body: p('A report of the year') }), ['SE827']],
  ])('%s is refused with one sentence, exit 2', async (name, bytes, codes) => {
    const run = await importFile(name, bytes);
    expect([run.exit, run.codes]).toEqual([2, codes]);
  });

  it('that can be read is no table all the same; what would not be read of it is told', async () => {
    const body = `<w:p>${r('一、概况')}<w:ins>${r('（新）')}</w:ins></w:p>`;
    const { exit, codes } = await importFile(
      '报告.docx',
      makeWordFile({ body, comments: `<w:comment w:id="0">${p('核')}</w:comment>` }),
    );
    expect([exit, codes]).toEqual([2, ['SE831', 'SE832', 'SE801']]);
  });

  it('looks for LibreOffice on PATH, and nowhere else', async () => {
    const { err } = await importFile('报告.doc', ole('WordDocument'), { PATH: '/nowhere' });
    expect(err).toContain('没有找到它');
  });
});
