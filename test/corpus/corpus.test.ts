import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormLoader } from '../../src/commands/loadForm.ts';
import { loadReport } from '../../src/commands/loadReport.ts';
import { Texts } from '../../src/commands/texts.ts';
import { severityOf } from '../../src/findings/catalogue.ts';
import type { Finding } from '../../src/findings/types.ts';
import { readReport } from '../../src/pipeline.ts';
import { pathOfSlot, readBase, readClean, readPlanted, reportOf, textAt } from './readCorpus.ts';

/** The structure of the corpus only; what the checks find in it is measured elsewhere. */
const planted = readPlanted();
const clean = readClean();
const leastPlanted = 10;
const leastClean = 330;
const mostLines = 200;

describe('base.yaml', () => {
  it('is without errors and warnings', async () => {
    const found = await evaluate(readBase());
    expect(found.filter((finding) => severityOf(finding) !== 'note')).toEqual([]);
  });
});

describe('all files', () => {
  it('have an id of its own for each case', () => {
    const ids = [...planted, ...clean].flatMap(({ cases }) => cases.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('are short enough to be read in one go', () => {
    expect([...planted, ...clean].filter(({ lines }) => lines > mostLines).map(({ name }) => name)).toEqual([]);
  });

  it('are enough', () => {
    expect(planted.length).toBe(10);
    expect(planted.filter(({ cases }) => cases.length < leastPlanted).map(({ name }) => name)).toEqual([]);
    const passages = clean.flatMap(({ cases }) => cases.filter(({ text }) => text !== undefined));
    expect(passages.length).toBeGreaterThanOrEqual(leastClean);
    const texts = passages.map(({ text }) => text);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe.each(planted)('$name', (file) => {
  const { cases } = file;

  it.each(cases.map((planting, index) => ({ ...planting, index })))('$id', async ({ note, expect: wanted, today, index }) => {
    expect(note).toMatch(/\S/);
    const report = reportOf(file, index);
    const held = textAt(report, wanted.at)?.split(wanted.words) ?? [];
    expect(held, `${wanted.words} once in ${wanted.at}`).toHaveLength(2);
    expect(errorsOf(read(report)).filter((code) => code !== today)).toEqual([]);
    if (today !== undefined) expect(errorsOf(await evaluate(report))).toContain(today);
  });
});

describe.each(clean)('$name', (file) => {
  it.each(file.cases.map((passage, index) => ({ ...passage, index })))('$id', ({ slot, text, index }) => {
    const report = reportOf(file, index);
    if (slot !== undefined) expect(textAt(report, pathOfSlot(slot))).toBe(text);
    expect(errorsOf(read(report))).toEqual([]);
  });
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'selfeval-corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(report: string): readonly Finding[] {
  return readReport('report.yaml', Buffer.from(report)).findings;
}

async function evaluate(report: string): Promise<readonly Finding[]> {
  const file = path.join(folder, 'report.yaml');
  writeFileSync(file, report);
  const texts = new Texts();
  return (await loadReport(file, new FormLoader(texts), texts, undefined)).findings;
}

function errorsOf(findings: readonly Finding[]): string[] {
  return findings.filter((finding) => severityOf(finding) === 'error').map(({ code }) => code);
}
