import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/pipeline.ts';
import { pathOfSlot, readClean, readPlanted, reportOf, textAt } from '../readCorpus.ts';

// The structure of the second held-out set only; what the checks find in it is not looked at here.

const planted = readPlanted('heldout2/');
const clean = readClean('heldout2/');
const mostLines = 200;

describe('all files of the second held-out set', () => {
  it('have ids that no other case of any corpus has', () => {
    const own = [...planted, ...clean].flatMap(({ cases }) => cases.map(({ id }) => id));
    const others = ['', 'heldout/']
      .flatMap((folder) => [...readPlanted(folder), ...readClean(folder)])
      .flatMap(({ cases }) => cases.map(({ id }) => id));
    const all = [...own, ...others];
    expect(own.filter((id) => all.indexOf(id) !== all.lastIndexOf(id))).toEqual([]);
    expect(own.filter((id) => !/^s2(-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('are short enough to be read in one go', () => {
    expect([...planted, ...clean].filter(({ lines }) => lines > mostLines).map(({ name }) => name)).toEqual([]);
  });

  it('hold enough cases, and no passage twice', () => {
    expect(planted).toHaveLength(10);
    expect(planted.filter(({ cases }) => cases.length < 10).map(({ name }) => name)).toEqual([]);
    const texts = clean.flatMap(({ cases }) => cases.flatMap(({ text }) => text ?? []));
    expect(texts.length).toBeGreaterThanOrEqual(320);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe.each(planted)('$name', (file) => {
  it.each(file.cases.map((each, index) => ({ ...each, index })))('$id', ({ note, expect: wanted, today, index }) => {
    expect(note).toMatch(/\S/);
    const report = reportOf(file, index);
    const around = textAt(report, wanted.at)?.split(wanted.words) ?? [];
    expect(around, `“${wanted.words}” once in ${wanted.at}`).toHaveLength(2);
    expect(codesOfReading(report)).toEqual(today === undefined ? [] : [today]);
  });
});

describe.each(clean)('$name', (file) => {
  it.each(file.cases.map((each, index) => ({ ...each, index })))('$id', ({ slot, text, patch, index }) => {
    expect(slot === undefined).toBe(text === undefined);
    expect(slot ?? patch).toBeDefined();
    const report = reportOf(file, index);
    if (slot !== undefined) expect(textAt(report, pathOfSlot(slot))).toBe(text);
    expect(codesOfReading(report)).toEqual([]);
  });
});

/** What reading alone finds; the checks are not run. */
function codesOfReading(report: string): readonly string[] {
  return readReport('report.yaml', Buffer.from(report)).findings.map(({ code }) => code);
}
