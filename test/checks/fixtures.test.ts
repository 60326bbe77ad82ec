import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, hasErrors } from '../../src/findings/catalogue.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import type { Code, Finding } from '../../src/findings/types.ts';
import { evaluateYear, readReport } from '../../src/pipeline.ts';
import { prettyFindings } from '../../src/terminal/prettyFindings.ts';
import { shippedForm } from '../document/shippedForms.ts';
import { SOURCES } from '../house/sources.ts';

/*
 * Each folder here is a case, without code: `bad.yaml` has the fault, `bad.out` is what a person reads of it, `good.yaml`
 * is the same without the fault. After a change of wording: `UPDATE_GOLDEN=1 npx vitest run test/checks`, then read the diff.
 */
const here = new URL('./', import.meta.url);
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.startsWith('SE'))
  .map(({ name }) => name)
  .sort();

function check(folder: string, file: string): { findings: readonly Finding[]; printed: string } {
  const text = readFileSync(new URL(`${folder}/${file}`, here), 'utf8');
  const { year, findings: read } = readReport(file, Buffer.from(text));
  const findings = [...read, ...(year === undefined ? [] : evaluateYear(year, shippedForm(year.form)).findings)];
  const sources = new Map([[file, wholeText(text)]]);
  return { findings, printed: prettyFindings(findings, sources, { lang: 'zh', color: false, width: 80, files: 1 }) };
}

describe.each(folders)('%s', (folder) => {
  const [code = '', ...name] = folder.split('-');

  it('is called as its code is', () => {
    expect(catalogue[code as Code]?.name).toBe(name.join('-'));
  });

  it('has its fault, and no other', () => {
    const { findings } = check(folder, 'bad.yaml');
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
  });

  it('reads as in bad.out', () => {
    const golden = new URL(`${folder}/bad.out`, here);
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

describe('the cases', () => {
  it('cover every code that a check can find', () => {
    // Two years and what is accepted have cases of their own, in `test/years/` and `test/verdict/`.
    const inChecks = SOURCES.filter(({ room, name }) => room === 'checks' && !name.startsWith('checks/years/')).flatMap(
      ({ text }) => Array.from(text.matchAll(/finding\(\s*'(SE\d+)/g), ([, code = '']) => code),
    );
    const wanted = [...new Set(inChecks), 'SE407'].sort();
    expect(folders.map((folder) => folder.split('-')[0])).toEqual(wanted);
  });

  it('have their three files', () => {
    const missing = folders.flatMap((folder) =>
      ['bad.yaml', 'bad.out', 'good.yaml']
        .filter((file) => !existsSync(new URL(`${folder}/${file}`, here)))
        .map((file) => `${folder}/${file}`),
    );
    expect(missing).toEqual([]);
  });
});
