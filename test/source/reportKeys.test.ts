import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import { findLostReport, listTopKeys } from '../../src/source/reportKeys.ts';
import { readBase } from '../cli/spoil.ts';
import { ROOT } from '../house/sources.ts';

const VALID = readBase('valid');

describe('findLostReport', () => {
  it.each([
    ['Selfeval', 'mistyped'],
    ['SELFEVAL', 'mistyped'],
    ['selfevel', 'mistyped'],
    ['self-eval', 'mistyped'],
    ['dutys', 'missing'],
    ['version', 'missing'],
  ])('a report whose first key is %s is %s', (key, why) => {
    expect(findLostReport(listTopKeys(VALID.replace('selfeval', key)))).toBe(why);
  });

  it('a report without its first line is missing it, in UTF-16 and behind a byte-order mark too', () => {
    const text = VALID.replace(/^.*selfeval.*\n/m, '');
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      expect(findLostReport(listTopKeys(bytes.toString('latin1').replaceAll('\0', '')))).toBe('missing');
    }
  });

  it.each([
    ['a file of data', 'title: 年鉴\nyear: 2023\ndate: 2024-01-01\nunit: 万元\n'],
    ['a form', 'form: 1\nid: a\ntitle: 甲\nmoney: 万元\nnarrative: {}\nfacts: {}\ncalendar: {}\n'],
    ['accepted findings', 'accepted:\n  - code: SE401\n'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(findLostReport(listTopKeys(text))).toBeUndefined();
  });

  it('is none of the other YAML files of this repository', () => {
    const files = ['templates', 'test'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => path.join(ROOT, folder, name)),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(file, 'latin1');
      if (!/^"?selfeval/m.test(text)) expect(findLostReport(listTopKeys(text)), file).toBeUndefined();
    }
  });
});

describe('a report whose first key is mistyped', () => {
  const read = (text: string) =>
    readReport('a.yaml', Buffer.from(text)).findings.map(({ code, args, places: [{ start }] }) => [code, args, start]);

  it('is told at the key, and the rest of it in the same run', () => {
    expect(read(VALID.replace('selfeval', 'Selfeval').replace('year: 2023', 'year: 2e3'))).toMatchObject([
      ['SE212', { why: 'mistyped', key: 'Selfeval' }, VALID.indexOf('selfeval')],
      ['SE203', { text: '2e3' }, VALID.indexOf('2023', VALID.indexOf('year: '))],
    ]);
  });

  it('is told to move the line where it stands further down', () => {
    const line = /^selfeval: 1\n/m;
    const text = `${VALID.replace(line, '')}selfeval: 1\n`;
    expect(read(text)).toEqual([['SE212', { why: 'later' }, text.indexOf('selfeval: 1')]]);
  });
});
