import { compareFigures, type GivenFigure } from './compareFigures.ts';
import { compareScores, type GivenCard } from './compareScores.ts';
import { compareTables } from './compareTables.ts';
import { expectFigures } from './expectFigures.ts';
import { expectScores, listCriteria } from './expectScores.ts';
import type { Figures } from './figures.ts';
import type { Generated } from './generate.ts';
import { knownFaults } from './known.ts';
import type { Form } from './readForm.ts';
import { checkReason } from './reasons.ts';
import { checkEnglishReason } from './reasonsInEnglish.ts';
import type { Tree } from './report.ts';

/** What the program made of a report: \`build --format json,md\`. */
export interface Given {
  readonly figures: readonly GivenFigure[];
  readonly scorecards: readonly GivenCard[];
  readonly findings: readonly { readonly code: string }[];
  readonly markdown?: string;
  /** The scorecards with their reasons in English, of some reports. */
  readonly inEnglish?: readonly GivenCard[];
}

export interface Verdict {
  /** Every disagreement, in words. */
  readonly faults: readonly string[];
  /** Those that are known, by their names. */
  readonly known: readonly string[];
  readonly figures: number;
  readonly lines: number;
  readonly englishReasons: number;
  readonly cells: number;
}

/** The file contradicts itself: a total beside parts that come to something else. The program tells it, and nobody is right. */
const contradictions = ['SE213', 'SE445', 'SE446', 'SE448', 'SE466'];

export const contradictsItself = ({ findings }: Given): boolean =>
  findings.some(({ code }) => contradictions.includes(code));

/** The reasons of all lines, in Chinese and, where they were asked for, in English. */
export function checkReasons({ data, rubrics }: Form, report: Tree, figures: Figures, given: Given): string[] {
  return rubrics.flatMap((rubric, index) => {
    const year = { report, form: data, figures, rubric };
    const lines = given.scorecards[index]?.lines ?? [];
    const english = given.inEnglish?.[index]?.lines ?? [];
    return listCriteria(rubric).flatMap((criterion, at) => [
      ...(lines[at] ? checkReason(lines[at], criterion, year) : []),
      ...(english[at] ? checkEnglishReason(english[at], criterion, year) : []),
    ]);
  });
}

export const countEnglish = ({ inEnglish = [] }: Given): number =>
  inEnglish.reduce((sum, { lines }) => sum + lines.length, 0);

/** Works everything out again, and compares. */
export function judge({ form, report }: Generated, given: Given): Verdict {
  const figures = expectFigures(form.data, report);
  const cards = expectScores(form, report, figures);
  const tables = compareTables(form, report, figures, given.scorecards, given.markdown ?? '');
  const all = [
    ...compareFigures(figures, given.figures),
    ...compareScores(cards, given.scorecards),
    ...checkReasons(form, report, figures, given),
    ...tables.faults,
  ];
  const knownOf = (fault: string) =>
    knownFaults.find(({ faults, applies }) => faults.test(fault) && applies(report, form))?.name;
  return {
    faults: all.filter((fault) => knownOf(fault) === undefined),
    known: all.flatMap((fault) => knownOf(fault) ?? []),
    figures: given.figures.length,
    lines: given.scorecards.reduce((sum, { lines }) => sum + lines.length, 0),
    englishReasons: countEnglish(given),
    cells: tables.cells,
  };
}
