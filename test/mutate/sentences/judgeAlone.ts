import { readFileSync } from 'node:fs';
import { runChecks } from '../../../src/checks/runChecks.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { parseProse } from '../../../src/narrative/parseProse.ts';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import type { Evaluation } from '../../../src/scores/evaluation.ts';
import { childOf, scalarOf } from '../../../src/source/query.ts';
import { readSource } from '../../../src/source/readSource.ts';
import { shippedForm } from '../../document/shippedForms.ts';
import type { Sentence } from './types.ts';

/** A report without its prose, evaluated once, and what is told of it under a sentence that says nothing, by slot. */
interface OpenReport {
  readonly text: string;
  readonly evaluation: Evaluation;
  readonly quiet: Map<string, ReadonlySet<string>>;
}

const open = new Map<string, OpenReport>();

/**
 * Whether a sentence is told where it is all the prose of its report: that takes a fifth of the time of reading the whole.
 * What is found by it is tried again in the whole report, as the test does.
 */
export function judgeAlone({ report, slot, text, wrong }: Sentence): boolean {
  const { text: file, evaluation } = openReport(report, slot);
  const quiet = open.get(report)?.quiet.get(slot);
  const { findings, source, from } = findingsAlone(evaluation, slot, text);
  const told = findings.filter((found) => quiet?.has(nameOf(found)) !== true);
  if (wrong === undefined) return told.length > 0;
  const start = from(wrong.start);
  const end = from(wrong.start + wrong.words.length);
  return told.some(({ places }) =>
    places.some((place) => {
      const isOwn = place.path.startsWith('narrative');
      if (wrong.by === 'place') return isOwn && place.start < end && Math.max(place.end, place.start + 1) > start;
      const words = (isOwn ? source : file).slice(place.start, place.end);
      return words.includes(wrong.words) || wrong.words.includes(words);
    }),
  );
}

/** Reads and evaluates a report, once; apart from a sentence, so that what it comes by is not the sentence's. */
export function openReport(report: string, slot: string): OpenReport {
  const known = open.get(report) ?? read(report);
  open.set(report, known);
  if (!known.quiet.has(slot)) {
    const { findings } = findingsAlone(known.evaluation, slot, '全年工作完成。');
    known.quiet.set(slot, new Set(findings.map(nameOf)));
  }
  return known;
}

/** What a slot comes by with a sentence that says nothing. */
export function judgeQuiet(report: string, slot: string): void {
  findingsAlone(openReport(report, slot).evaluation, slot, '全年工作完成。');
}

function read(report: string): OpenReport {
  const text = readFileSync(new URL(`../../corpus/${report}.yaml`, import.meta.url), 'utf8');
  const { year, findings } = readReport('report.yaml', new TextEncoder().encode(text));
  if (year === undefined) throw new Error(JSON.stringify(findings));
  const { evaluation } = evaluateYear(year, shippedForm(year.form));
  return { text, evaluation, quiet: new Map() };
}

function findingsAlone({ year, ...rest }: Evaluation, slot: string, text: string) {
  const source = `narrative:\n  ${slot}: |\n    ${text.trimEnd().replaceAll('\n', '\n    ')}\n`;
  const root = readSource('report.yaml', source).value?.root;
  const narrative = childOf(root, 'narrative');
  const scalar = scalarOf(childOf(narrative, slot));
  const prose = scalar && parseProse(scalar).value;
  if (scalar === undefined || prose === undefined) throw new Error(`no prose: ${text}`);
  const alone = {
    ...year,
    narrative: new Map([[slot, { slot, keyPlace: scalar.place, prose }]]),
    problems: [],
    measures: [],
    otherMatters: { state: 'absent' } as const,
  };
  const { findings } = runChecks({ ...rest, year: alone }, 'everything');
  /** Where a place of the text lies in the source: each of its lines is set in. */
  const from = (at: number) => source.indexOf('\n    ') + 5 + at + 4 * (text.slice(0, at).split('\n').length - 1);
  return { findings: findings.filter(({ severity }) => severity !== 'note'), source, from };
}

function nameOf({ code, args }: Finding): string {
  return `${code} ${JSON.stringify(args)}`;
}
