import { expect, test } from 'vitest';
import { keepPacked } from '../../src/batch/keepPacked.ts';
import { loadExplanations } from '../../src/explanations.ts';
import { type FindingsPrinter, type KeepPieces, keepPlainly } from '../../src/formats/findingsPrinter.ts';
import { JsonPrinter, jsonFindings } from '../../src/formats/jsonFindings.ts';
import { JunitPrinter, junitReport } from '../../src/formats/junitReport.ts';
import { SarifPrinter, sarifLog } from '../../src/formats/sarifLog.ts';
import type { CheckRun } from '../../src/verdict/checkRun.ts';
import { tallyOf } from '../../src/verdict/tally.ts';
import { RUN } from '../terminal/runs.ts';

const SARIF_OPTIONS = { version: '1.2.3', explanations: await loadExplanations('zh'), uriOf: encodeURI };

/* A run is printed as its files are gone through: what comes in portions prints as what comes at once. */

/** The findings of the run three times over, so that one file is told of at several times, and codes come late. */
const LONG: CheckRun = { ...RUN, findings: [...RUN.findings, ...RUN.findings.toReversed(), ...RUN.findings] };
const NOTHING: CheckRun = { ...RUN, findings: [] };

function inPortions(
  open: (keep: KeepPieces) => FindingsPrinter,
  run: CheckRun,
  keep: KeepPieces,
  size: number,
): string {
  const printer = open(keep);
  printer.add([], run.sources);
  for (let at = 0; at < run.findings.length; at += size) printer.add(run.findings.slice(at, at + size), run.sources);
  return [...printer.end({ ...run, tally: tallyOf(run.findings) })].join('');
}

/** Packs from the first character on. */
function keepAllPacked(): KeepPieces {
  const keep = keepPacked();
  keep().add(' '.repeat(1_000_000));
  return keep;
}

test.each([
  ['JSON', (run: CheckRun) => jsonFindings(run), (keep: KeepPieces) => new JsonPrinter(RUN, keep)],
  [
    'SARIF',
    (run: CheckRun) => sarifLog(run, SARIF_OPTIONS),
    (keep: KeepPieces) => new SarifPrinter(RUN, SARIF_OPTIONS, keep),
  ],
  ['JUnit', (run: CheckRun) => junitReport(run), (keep: KeepPieces) => new JunitPrinter(RUN, keep)],
] as const)('%s prints the same, however its findings come and are kept', (_, print, open) => {
  for (const run of [NOTHING, RUN, LONG]) {
    const whole = print(run);
    for (const size of [1, 2, 5]) {
      expect(inPortions(open, run, keepPlainly, size)).toBe(whole);
      expect(inPortions(open, run, keepAllPacked(), size)).toBe(whole);
    }
  }
});

test('texts are kept in their order, packed or not', () => {
  for (const keep of [keepPacked(), keepAllPacked()]) {
    const [one, other] = [keep(), keep()];
    const texts = Array.from({ length: 400 }, (_, index) => `第${index}段：${'支出'.repeat(index * 7)}\n`);
    for (const text of texts) {
      one.add(text);
      other.add(`${text}。`);
    }
    expect([...one.take()].join('')).toBe(texts.join(''));
    expect([...other.take()].join('')).toBe(texts.map((text) => `${text}。`).join(''));
    expect([...one.take()]).toEqual([]);
  }
});
