import { readRate } from './expectFigures.ts';
import type { Figures } from './figures.ts';
import {
  compare,
  divide,
  type Fraction,
  hundred,
  least,
  multiply,
  one,
  roundTo,
  subtract,
  sum,
  zero,
} from './fraction.ts';
import { scoreLine } from './lines.ts';
import { isWithin } from './rateLines.ts';
import type { Criterion, Form, RubricData } from './readForm.ts';
import { at, list, type Tree, Typed } from './report.ts';
import { decimal, type Line, type Year } from './year.ts';

export interface ExpectedLine {
  readonly criterion: string;
  readonly status: 'derived' | 'declared' | 'claimed' | 'open' | 'notApplicable';
  readonly least: Fraction;
  readonly most: Fraction;
  readonly claimed: Fraction | undefined;
}

export interface ExpectedTotals {
  readonly least: Fraction;
  readonly most: Fraction;
  readonly derived: Fraction;
  readonly declared: Fraction;
  readonly claimed: Fraction;
  readonly open: Fraction;
  readonly applicable: Fraction;
  readonly leastGrade: string | undefined;
  readonly mostGrade: string | undefined;
}

export interface ExpectedCard {
  readonly rubric: string;
  readonly lines: readonly ExpectedLine[];
  /** A rubric known in part has no total. */
  readonly totals: ExpectedTotals | undefined;
}

/** What somebody declares for one line; the last of several counts. */
function declaredFor(report: Tree, rubric: RubricData, criterion: string): Fraction | undefined {
  const all = list(report.declared).filter(
    (entry) => [rubric.id, rubric.title].includes(String(at(entry, 'rubric'))) && at(entry, 'criterion') === criterion,
  );
  const points = at(all.at(-1), 'points');
  return points instanceof Typed ? points.value : undefined;
}

function declareLine(criterion: string, line: Line, given: Fraction | undefined): ExpectedLine {
  if (line.is === 'notApplicable')
    return { criterion, status: 'notApplicable', least: zero, most: zero, claimed: undefined };
  if (line.is === 'derived')
    return { criterion, status: 'derived', least: line.points, most: line.points, claimed: undefined };
  const range = { criterion, least: line.least, most: line.most };
  if (compare(line.least, line.most) === 0) return { ...range, status: 'derived', claimed: undefined };
  if (given === undefined) return { ...range, status: 'open', claimed: undefined };
  if (line.byPerson) return { criterion, status: 'declared', least: given, most: given, claimed: undefined };
  // What cannot be is no claim.
  if (compare(given, line.least) < 0 || compare(given, line.most) > 0)
    return { ...range, status: 'open', claimed: undefined };
  return { ...range, status: 'claimed', claimed: given };
}

/** A line that has a condition loses all where it is not met; while that is not known, it may lose all. */
function expectLine(criterion: Criterion, year: Year): ExpectedLine {
  const scored = scoreLine(criterion, year);
  const given = declaredFor(year.report, year.rubric, criterion.id);
  const line = declareLine(criterion.id, scored, given);
  const required = criterion.requires === undefined ? true : at(year.report, 'facts', criterion.requires);
  if (required === true || line.status === 'notApplicable') return line;
  if (required === false) return { ...line, status: 'derived', least: zero, most: zero, claimed: undefined };
  if (line.status === 'declared')
    return compare(line.most, zero) > 0 ? { ...line, status: 'claimed', least: zero, claimed: line.most } : line;
  // A claim is held against what may come of it, not against what would without the condition.
  return declareLine(criterion.id, { is: 'open', least: zero, most: line.most }, given);
}

function gradeOf({ grades }: RubricData, points: Fraction): string | undefined {
  return grades?.find(({ from }) => compare(points, decimal(from)) >= 0)?.title;
}

/** The most points that there can be while a rate is low; as low as it may be where the rate is not known. */
function capOf(
  { cap }: RubricData,
  figures: Figures,
): { readonly least: Fraction; readonly most: Fraction } | undefined {
  if (cap === undefined) return undefined;
  const state = typeof cap.rate === 'object' ? readRate(figures, cap.rate) : figures.get(cap.rate);
  if (state.is === 'value') {
    const band = cap.bands.find(({ range }) => isWithin(multiply(state.value, hundred), range));
    return band && { least: decimal(band.most), most: decimal(band.most) };
  }
  const lowest = cap.bands.map((band) => decimal(band.most)).reduce(least);
  return { least: lowest, most: hundred };
}

function expectTotals(rubric: RubricData, figures: Figures, lines: readonly ExpectedLine[]): ExpectedTotals {
  const of = (status: ExpectedLine['status'], pick: (line: ExpectedLine) => Fraction) =>
    sum(lines.filter((line) => line.status === status).map(pick));
  const applicable = sum(
    listCriteria(rubric)
      .filter((_, index) => lines[index]?.status !== 'notApplicable')
      .map(({ points }) => decimal(points)),
  );
  const isRescaled = rubric.rescale === true && compare(applicable, decimal(rubric.points)) !== 0;
  const factor = isRescaled ? divide(decimal(rubric.points), applicable) : one;
  const cap = capOf(rubric, figures);
  const scale = (points: Fraction, limit: Fraction | undefined) => {
    const scaled = roundTo(multiply(points, factor), decimal(rubric.roundTo ?? 0.01));
    return limit === undefined ? scaled : least(scaled, limit);
  };
  const least_ = scale(sum(lines.map((line) => line.least)), cap?.least);
  const most_ = scale(sum(lines.map((line) => line.most)), cap?.most);
  return {
    least: least_,
    most: most_,
    // What is proved of a line that is open counts, too.
    derived: sum(lines.filter(({ status }) => status !== 'declared').map((line) => line.least)),
    declared: of('declared', (line) => line.least),
    claimed: of('claimed', (line) => line.claimed ?? zero),
    open: subtract(sum(lines.map((line) => line.most)), sum(lines.map((line) => line.least))),
    applicable,
    leastGrade: gradeOf(rubric, least_),
    mostGrade: gradeOf(rubric, most_),
  };
}

/** Works out every scorecard of the form. */
export const listCriteria = (rubric: RubricData): readonly Criterion[] =>
  rubric.groups.flatMap(({ items }) => items).flatMap((item) => item.criteria);

export function expectScores(form: Form, report: Tree, figures: Figures): readonly ExpectedCard[] {
  return form.rubrics.map((rubric) => {
    const lines = listCriteria(rubric).map((criterion) =>
      expectLine(criterion, { report, form: form.data, figures, rubric }),
    );
    const totals = rubric.status === 'partial' ? undefined : expectTotals(rubric, figures, lines);
    return { rubric: rubric.id, lines, totals };
  });
}
