import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/library.ts';
import { readReport } from '../../src/pipeline.ts';
import { pathOfSlot, readBase, readClean, readPlanted, reportOf, textAt } from './readCorpus.ts';

// The structure of the corpora only. What the checks find in them is measured by `npm run precision`; of the held-out
// sets nothing but reading is run here, since no check is changed while looking at them.

const MOST_LINES = 200;
const CORPORA = [
  { folder: '', id: /^[a-z0-9]+(-[a-z0-9]+)+$/, leastPlanted: 10, leastClean: 330 },
  { folder: 'heldout/', id: /^h(-[a-z0-9]+)+$/, leastPlanted: 6, leastClean: 200 },
  { folder: 'heldout2/', id: /^s2(-[a-z0-9]+)+$/, leastPlanted: 10, leastClean: 320 },
  { folder: 'heldout3/', id: /^s3(-[a-z0-9]+)+$/, leastPlanted: 10, leastClean: 150 },
].map((corpus) => ({ ...corpus, planted: readPlanted(corpus.folder), clean: readClean(corpus.folder) }));

describe('base.yaml', () => {
  it('is without errors and warnings', () => {
    expect(evaluate({ text: readBase() }).findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

describe('all cases', () => {
  it('have ids of their own', () => {
    const ids = CORPORA.flatMap(({ planted, clean }) => [...planted, ...clean].flatMap(({ cases }) => cases));
    const seen = ids.map(({ id }) => id);
    expect(seen.filter((id, index) => seen.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(CORPORA)('test/corpus/$folder', ({ id: pattern, leastPlanted, leastClean, planted, clean }) => {
  it('has files that are short enough to be read in one go, and ids of its kind', () => {
    const files = [...planted, ...clean];
    expect(files.filter(({ lines }) => lines > MOST_LINES).map(({ name }) => name)).toEqual([]);
    expect(files.flatMap(({ cases }) => cases.filter(({ id }) => !pattern.test(id)))).toEqual([]);
  });

  it('holds enough cases, and no passage twice', () => {
    expect(planted).toHaveLength(10);
    expect(planted.filter(({ cases }) => cases.length < leastPlanted).map(({ name }) => name)).toEqual([]);
    const texts = clean.flatMap(({ cases }) => cases.flatMap(({ text }) => text ?? []));
    expect(texts.length).toBeGreaterThanOrEqual(leastClean);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  describe.each(planted)('$name', (file) => {
    it.each(numbered(file.cases))('$id', ({ note, expect: wanted, today, index }) => {
      expect(note).toMatch(/\S/);
      const report = reportOf(file, index);
      const around = textAt(report, wanted.at)?.split(wanted.words) ?? [];
      expect(around, `“${wanted.words}” once in ${wanted.at}`).toHaveLength(2);
      expect(errorsOfReading(report).filter((code) => code !== today)).toEqual([]);
    });
  });

  describe.each(clean)('$name', (file) => {
    it.each(numbered(file.cases))('$id', ({ slot, text, patch, index }) => {
      expect(slot === undefined).toBe(text === undefined);
      expect(slot ?? patch).toBeDefined();
      const report = reportOf(file, index);
      if (slot !== undefined) expect(textAt(report, pathOfSlot(slot))).toBe(text);
      expect(errorsOfReading(report)).toEqual([]);
    });
  });
});

function numbered<Case>(cases: readonly Case[]): readonly (Case & { index: number })[] {
  return cases.map((each, index) => ({ ...each, index }));
}

/** A case with an error that reading finds is written wrongly itself. */
function errorsOfReading(report: string): readonly string[] {
  const { findings } = readReport('report.yaml', Buffer.from(report));
  return findings.filter((each) => each.severity === 'error').map(({ code }) => code);
}
