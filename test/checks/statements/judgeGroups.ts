import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import { shippedForm } from '../../document/shippedForms.ts';

export interface Group {
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

export type Told = (sentence: string) => readonly string[];

/** The groups of sentences of a file beside this one. */
export function readGroups(file: string): readonly (readonly [name: string, group: Group])[] {
  return Object.entries(parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}

/** Groups under the report in which their sentences stand. */
export function readGroupsOfReports(file: string): readonly (readonly [name: string, group: Group, toldOf: Told])[] {
  const reports = parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Record<string, Record<string, Group>>;
  return Object.entries(reports).flatMap(([report, groups]) => {
    const toldOf = toldIn(`../../corpus/fresh/${report}.yaml`);
    return Object.entries(groups).map(([name, group]) => [`${report} ${name}`, group, toldOf] as const);
  });
}

/** Where the sentence of a case stands in the text of its report. */
const SENTENCE = '@@';

/** Tells what warnings say of a sentence in a report, by the stretches of the file at which they point. */
export function toldIn(path: string, slot = 'effectiveness'): Told {
  const base = parseDocument(readFileSync(new URL(path, import.meta.url), 'utf8'));
  base.setIn(['narrative', slot], `${SENTENCE}\n`);
  // Printing the whole report for each of two thousand sentences would take longer than checking it.
  const [before = '', after = ''] = base.toString({ lineWidth: 0 }).split(SENTENCE);
  const indent = /[ ]*$/.exec(before)?.[0] ?? '';
  const toldOf = (sentence: string) => {
    const file = before + sentence.replaceAll('\n', `\n${indent}`) + after;
    const { year, findings } = readReport('report.yaml', new TextEncoder().encode(file));
    if (year === undefined) throw new Error(JSON.stringify(findings));
    return [...findings, ...evaluateYear(year, shippedForm(year.form)).findings]
      .filter(({ severity }) => severity !== 'note')
      .flatMap(({ code, places }) => places.map(({ start, end }) => `${code} ${file.slice(start, end)}`));
  };
  // What the base has where the sentence says nothing.
  const quiet = toldOf('全年工作完成。');
  return (sentence) => toldOf(sentence).filter((one) => !quiet.includes(one));
}

/** Tells of wrong sentences that a finding points at the words in 【】, of right ones that none does. */
export function judgeGroups(groups: readonly (readonly [name: string, group: Group, toldOf: Told])[]): void {
  describe.each(groups)('%s', (_, { wrong, right }, toldOf) => {
    it.each(wrong)('%s is told', (marked) => {
      const [, words = ''] = /【([^】]+)】/.exec(marked) ?? [];
      const told = toldOf(marked.replace(/[【】]/g, ''));
      // Words and their order may be told with more beside them, or less.
      expect(
        told.map((one) => one.slice(6)).some((one) => one.includes(words) || words.includes(one)),
        told.join('; '),
      ).toBe(true);
    });

    it.each(right)('%s is not', (sentence) => {
      expect(toldOf(sentence)).toEqual([]);
    });
  });
}

/** Plain sentences that are made of names, columns and ways of saying a number. */
export interface Grid {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

export interface GridOfReport {
  readonly kind: string;
  readonly report: string;
  readonly cases: Grid;
}

/** Holds that of sentences in a report the right ones are left alone, and each wrong one is told. */
export function judgeGrids(grids: readonly GridOfReport[]): void {
  describe.each(grids)('sentences of $kind', ({ report, cases }) => {
    const toldOf = toldIn(`../../corpus/fresh/${report}.yaml`);

    it('are left alone where they are right', () => {
      expect(cases.right.filter((sentence) => toldOf(sentence).length > 0)).toEqual([]);
    });

    it('are told where they are wrong', () => {
      expect(cases.wrong.filter((sentence) => toldOf(sentence).length === 0)).toEqual([]);
    });
  });
}
