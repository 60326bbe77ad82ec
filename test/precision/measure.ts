import type { Finding } from '../../src/findings/types.ts';
import { hasErrors } from '../../src/findings/types.ts';
import { examineReport, readReport } from '../../src/pipeline.ts';
import {
  type CleanCase,
  type CorpusFile,
  type PlantedCase,
  pathOfSlot,
  readClean,
  readPlanted,
  reportOf,
} from '../corpus/readCorpus.ts';
import { loadShippedForm } from '../support/loadExample.ts';
import { type Retyping, retypeReport } from './retype.ts';

/** One planted case: caught when a finding points at its very words; see `test/corpus/README.md`, What counts. */
export interface Measured {
  readonly file: string;
  readonly id: string;
  readonly hit: boolean;
  readonly hasError: boolean;
  readonly findings: readonly string[];
}

/** Findings of a report text, and the text's stretch of each. */
export async function findingsIn(text: string): Promise<readonly Finding[]> {
  const read = readReport('report.yaml', new TextEncoder().encode(text));
  const form = read.year && { value: await loadShippedForm(read.year.form), findings: [] };
  const { reading, evaluating } = examineReport('report.yaml', read, { value: [], findings: [] }, form, undefined);
  return [...reading, ...evaluating];
}

export async function measurePlanted(within = '', retype?: Retyping): Promise<readonly Measured[]> {
  return measure(
    readPlanted(within),
    (text, findings, { expect }) => findings.some((found) => overlaps(text, found, expect)),
    retype,
  );
}

/** Clean cases: a hit is a false alarm, an error or a warning anywhere. */
export async function measureClean(within = '', retype?: Retyping): Promise<readonly Measured[]> {
  return measure(readClean(within), (_, findings) => findings.some(isLoud), retype);
}

/** @param retype what is done to every sentence first; a case that it does not change is left out. */
async function measure<Case extends Partial<PlantedCase & CleanCase> & { readonly id: string }>(
  files: readonly CorpusFile<Case>[],
  isHit: (text: string, findings: readonly Finding[], one: Case) => boolean,
  retype?: Retyping,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const file of files) {
    for (const [index, typed] of file.cases.entries()) {
      const original = reportOf(file as unknown as CorpusFile<PlantedCase>, index);
      const { text, expect } =
        retype === undefined
          ? { text: original, expect: typed.expect }
          : retypeReport(original, pathsOf(typed), typed.expect, retype);
      if (retype !== undefined && text === original) continue;
      const one = { ...typed, expect };
      const findings = await findingsIn(text);
      measured.push({
        file: file.name,
        id: one.id,
        hit: isHit(text, findings, one),
        hasError: hasErrors(findings),
        findings: findings
          .filter(isLoud)
          .map((found) => `${found.code}@${found.places[0].path} ${wordsOf(text, found)}`),
      });
    }
  }
  return measured;
}

/** The paths of the values that a case brings. */
function pathsOf({ patch, slot }: Partial<PlantedCase & CleanCase>): readonly string[] {
  return [...Object.keys(patch ?? {}), ...(slot === undefined ? [] : [pathOfSlot(slot)])];
}

export function isLoud(found: Finding): boolean {
  return found.severity !== 'note';
}

function wordsOf(text: string, { places: [{ start, end }] }: Finding): string {
  return text.slice(start, Math.min(end, start + 40));
}

/** An error or warning inside the value at the path, over the expected words. */
function overlaps(text: string, found: Finding, { words, at }: PlantedCase['expect']): boolean {
  const [place] = found.places;
  if (!isLoud(found) || !(place.path === at || place.path.startsWith(`${at}.`) || at.startsWith(place.path)))
    return false;
  let from = 0;
  for (;;) {
    const index = text.indexOf(words, from);
    if (index === -1) return false;
    if (place.start < index + words.length && Math.max(place.end, place.start + 1) > index) return true;
    from = index + 1;
  }
}
