import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPrints } from '../../src/document/places/shippedPrints.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import { type Finding, hasErrors } from '../../src/findings/types.ts';
import { examineReport, readReport } from '../../src/pipeline.ts';
import { definitionOf } from '../../src/registry.ts';
import { prettyFindings } from '../../src/terminal/prettyFindings.ts';
import { shippedForm } from '../document/shippedForms.ts';
import { SOURCES } from '../house/sources.ts';
import { listExamples } from '../support/listExamples.ts';

/*
 * An example of a code is a folder beside its definition, without code: `bad.yaml` has the fault, `bad.out` is what a person
 * reads of it, `good.yaml` is the same without the fault. After a change of wording: `UPDATE_GOLDEN=1 npx vitest run
 * test/checks`, then read the diff.
 */
const folders = listExamples().filter((folder) => existsSync(path.join(folder, 'bad.yaml')));

function check(folder: string, file: string): { findings: readonly Finding[]; printed: string } {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const read = readReport(file, Buffer.from(text));
  const form = read.year && shippedForm(read.year.form);
  // Other examples are a few lines of a report, most of which nobody has filled in.
  const prints = form && folder.includes('document/places') ? shippedPrints(form.id) : undefined;
  const named = form && { value: form, findings: [] };
  const { reading, evaluating } = examineReport(file, read, { value: [], findings: [] }, named, prints);
  const findings = [...reading, ...evaluating];
  const sources = new Map([[file, wholeText(text)]]);
  return { findings, printed: prettyFindings(findings, sources, { lang: 'zh', color: false, width: 80, files: 1 }) };
}

describe.each(folders.map((folder) => [path.basename(folder), folder] as const))('%s', (called, folder) => {
  const [code = '', ...name] = called.split('-');

  it('is called as its code is', () => {
    expect(definitionOf(code).name).toBe(name.join('-'));
  });

  it('has its fault, and no other', () => {
    const { findings } = check(folder, 'bad.yaml');
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
  });

  it('reads as in bad.out', () => {
    const golden = path.join(folder, 'bad.out');
    const { printed } = check(folder, 'bad.yaml');
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, printed);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
  });

  it('is gone in good.yaml, and nothing else is an error there', () => {
    const { findings } = check(folder, 'good.yaml');
    expect(findings.map((finding) => finding.code)).not.toContain(code);
    expect(hasErrors(findings)).toBe(false);
  });
});

describe('the examples', () => {
  it('cover every code that a check of one year can find', () => {
    // Two years have examples of another kind.
    const homes = SOURCES.filter(({ name }) => name.startsWith('checks/') && !name.startsWith('checks/years/'));
    const wanted = homes.flatMap(({ text }) =>
      Array.from(text.matchAll(/\bdefine\('(SE\d{3})'/g), ([, code = '']) => code),
    );
    const codes = folders.map((folder) => path.basename(folder).slice(0, 5));
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('have their three files', () => {
    const missing = folders.flatMap((folder) =>
      // What is printed is written by this very run where that is asked for.
      (process.env.UPDATE_GOLDEN === undefined ? ['bad.out', 'good.yaml'] : ['good.yaml'])
        .map((file) => path.join(folder, file))
        .filter((file) => !existsSync(file)),
    );
    expect(missing).toEqual([]);
  });
});
