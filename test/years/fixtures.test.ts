import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../../src/findings/sourceText.ts';
import type { Finding } from '../../src/findings/types.ts';
import { compareYears, readReport } from '../../src/pipeline.ts';
import { definitionOf, definitions, isCode } from '../../src/registry.ts';
import { prettyFindings } from '../../src/terminal/prettyFindings.ts';
import { ROOT } from '../house/sources.ts';
import { listExamples } from '../support/listExamples.ts';

/*
 * A case is a folder without code: two years of one unit, and `out.txt`, what a person reads of them side by side. Those named
 * for a code lie beside its definition, and find that code and no other; those in this folder find what `out.txt` says.
 * After a change of wording: `UPDATE_GOLDEN=1 npx vitest run test/years`, then read the diff.
 */
const here = path.join(ROOT, 'test/years');
const folders = [
  ...readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(here, name)),
  ...listExamples().filter((folder) => existsSync(path.join(folder, 'out.txt'))),
];

function compare(folder: string): { findings: readonly Finding[]; printed: string } {
  const [before, after] = ['2022.yaml', '2023.yaml'].map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
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
  return /^SE\d{3}(?=-)/.exec(path.basename(folder))?.[0];
}

describe.each(folders.map((folder) => [path.basename(folder), folder] as const))('%s', (_, folder) => {
  const { findings, printed } = compare(folder);

  it('reads as in out.txt', () => {
    const golden = path.join(folder, 'out.txt');
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

describe('a case that is named for a code has its fault, and no other', () => {
  it.each(folders.filter((folder) => codeOf(folder) !== undefined))('%s', (folder) => {
    const codes = compare(folder).findings.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual([codeOf(folder)]);
  });
});

describe('the cases', () => {
  it('cover every code that comparing can find', () => {
    const ofYears = definitions.filter(({ needsPriorYear }) => needsPriorYear === true).map(({ code }) => code);
    // These are about files: `files.test.ts`.
    const wanted = ofYears.filter((code) => !['SE493', 'SE494', 'SE495'].includes(code));
    const codes = new Set(folders.flatMap((folder) => codeOf(folder) ?? []));
    expect([...codes].sort()).toEqual(wanted);
  });

  it('are called as their codes are, or by what is special in them', () => {
    const called = folders.filter((folder) => {
      const [code = '', ...name] = path.basename(folder).split('-');
      return isCode(code) && definitionOf(code).name === name.join('-');
    });
    expect(called.length).toBe(14);
  });
});
