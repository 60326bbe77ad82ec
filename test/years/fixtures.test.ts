import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/findings/catalogue.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import type { Code, Finding } from '../../src/findings/types.ts';
import { compareYears, readReport } from '../../src/pipeline.ts';
import { prettyFindings } from '../../src/terminal/prettyFindings.ts';
import { SOURCES } from '../house/sources.ts';

/*
 * Each folder here is a case, without code: two years of one unit, and `out.txt`, what a person reads of them side by side.
 * One named for a code finds that code and no other; the others find what `out.txt` says. After a change of wording:
 * `UPDATE_GOLDEN=1 npx vitest run test/years`, then read the diff.
 */
const here = new URL('./', import.meta.url);
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

function compare(folder: string): { findings: readonly Finding[]; printed: string } {
  const [before, after] = ['2022.yaml', '2023.yaml'].map((file) => {
    const text = readFileSync(new URL(`${folder}/${file}`, here), 'utf8');
    const { year, findings } = readReport(file, Buffer.from(text));
    if (year === undefined || findings.length > 0) throw new Error(`${folder}/${file}: ${JSON.stringify(findings)}`);
    return { file, year, source: wholeText(text) };
  });
  if (before === undefined || after === undefined) throw new Error(folder);
  const findings = compareYears(before.year, after.year);
  const sources = new Map([before, after].map(({ file, source }) => [file, source]));
  return { findings, printed: prettyFindings(findings, sources, { lang: 'zh', color: false, width: 80, files: 1 }) };
}

function codeOf(folder: string): string | undefined {
  return /^SE\d{3}(?=-)/.exec(folder)?.[0];
}

describe.each(folders)('%s', (folder) => {
  const { findings, printed } = compare(folder);

  it('reads as in out.txt', () => {
    const golden = new URL(`${folder}/out.txt`, here);
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, printed);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
  });

  it('shows a place in each year', () => {
    for (const { places } of findings) {
      expect(places[0].file).toBe('2023.yaml');
      expect(places.slice(1).map(({ file }) => file)).toContain('2022.yaml');
    }
  });
});

describe('a case that is named for a code', () => {
  it.each(folders.filter((folder) => codeOf(folder) !== undefined))('%s has its fault, and no other', (folder) => {
    const codes = compare(folder).findings.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual([codeOf(folder)]);
  });
});

describe('the cases', () => {
  it('cover every code that comparing can find', () => {
    const found = SOURCES.filter(({ name }) => /^checks\/years\//.test(name)).flatMap(({ text }) =>
      Array.from(text.matchAll(/finding\(\s*'(SE\d+)/g), ([, code = '']) => code),
    );
    // These are about files: `test/years/files.test.ts`.
    const wanted = [...new Set(found)].filter((code) => !['SE493', 'SE494', 'SE495'].includes(code)).sort();
    const codes = new Set(folders.flatMap((folder) => codeOf(folder) ?? []));
    expect([...codes].sort()).toEqual(wanted);
  });

  it('are called as their codes are, or by what is special in them', () => {
    const called = folders.filter((folder) => {
      const [code = '', ...name] = folder.split('-');
      return catalogue[code as Code]?.name === name.join('-');
    });
    expect(called.length).toBe(12);
  });
});
