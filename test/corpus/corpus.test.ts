import { beforeAll, describe, expect, it } from 'vitest';
import { severityOf, sortFindings } from '../../src/findings/catalogue.ts';
import type { Finding } from '../../src/findings/types.ts';
import type { Form } from '../../src/form/types.ts';
import { evaluateYear, readReport } from '../../src/pipeline.ts';
import { loadShippedForm } from '../support/loadExample.ts';
import { pathOfSlot, readBase, readClean, readPlanted, reportOf, textAt } from './readCorpus.ts';

// The structure of the corpus only. What the checks find in it is measured elsewhere.

const leastPlanted = 10;
const leastClean = 330;
const mostLines = 200;

const planted = readPlanted();
const clean = readClean();
let form: Form;

beforeAll(async () => {
  form = await loadShippedForm('yueyang-2023');
});

describe('base.yaml', () => {
  it('is without errors and warnings', () => {
    expect(findIn(readBase()).filter((finding) => severityOf(finding) !== 'note')).toEqual([]);
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

  it('hold enough cases, and no passage twice', () => {
    expect(planted).toHaveLength(10);
    expect(planted.filter(({ cases }) => cases.length < leastPlanted).map(({ name }) => name)).toEqual([]);
    const texts = clean.flatMap(({ cases }) => cases.flatMap(({ text }) => text ?? []));
    expect(texts.length).toBeGreaterThanOrEqual(leastClean);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe.each(planted)('$name', (file) => {
  it.each(file.cases.map((each, index) => ({ ...each, index })))('$id', ({ note, expect: wanted, today, index }) => {
    expect(note).toMatch(/\S/);
    const report = reportOf(file, index);
    const around = textAt(report, wanted.at)?.split(wanted.words) ?? [];
    expect(around, `“${wanted.words}” once in ${wanted.at}`).toHaveLength(2);
    const found = findIn(report);
    expect(structuralErrors(found).filter((code) => code !== today)).toEqual([]);
    if (today !== undefined) expect(found.map(({ code }) => code)).toContain(today);
  });
});

describe.each(clean)('$name', (file) => {
  it.each(file.cases.map((each, index) => ({ ...each, index })))('$id', ({ slot, text, patch, index }) => {
    expect(slot === undefined).toBe(text === undefined);
    expect(slot ?? patch).toBeDefined();
    const report = reportOf(file, index);
    if (slot !== undefined) expect(textAt(report, pathOfSlot(slot))).toBe(text);
    expect(structuralErrors(findIn(report))).toEqual([]);
  });
});

function findIn(report: string): readonly Finding[] {
  const { year, findings } = readReport('report.yaml', Buffer.from(report));
  return year === undefined ? findings : sortFindings([...findings, ...evaluateYear(year, form).findings]);
}

/** What reading finds, and names that do not exist: a case with such an error is written wrongly itself. */
function structuralErrors(findings: readonly Finding[]): readonly string[] {
  return findings.filter((each) => severityOf(each) === 'error' && each.code < 'SE400').map(({ code }) => code);
}
