import { type Fraction, fraction, most, multiply, roundTo, subtract, zero } from './fraction.ts';
import { scoreIndicators } from './indicatorLines.ts';
import { scoreRate } from './rateLines.ts';
import type { Criterion } from './readForm.ts';
import { at, list, type Node, Typed } from './report.ts';
import { countLateDays } from './workdays.ts';
import { allOpen, decimal, derived, type Line, open, type Year } from './year.ts';

const times = (each: Fraction, count: number): Fraction => multiply(each, fraction(BigInt(count)));

/** So much off for everything that is missing, and perhaps for what is not known. */
function lose(points: number, each: number, lost: number, unsure: number): Line {
  const left = (count: number) => most(zero, subtract(decimal(points), times(decimal(each), count)));
  return unsure === 0 ? derived(left(lost)) : open(left(lost + unsure), left(lost));
}

function scoreMissing(criterion: Criterion, { report, form }: Year): Line {
  const elements = Object.keys(form.facts?.[criterion.fact ?? '']?.elements ?? {});
  const answers = elements.map((element) => at(report, 'facts', criterion.fact ?? '', element));
  const lost = answers.filter((answer) => answer === false).length;
  const unsure = answers.filter((answer) => typeof answer !== 'boolean').length;
  return lose(criterion.points, criterion.each ?? 0, lost, unsure);
}

function scorePopulations(criterion: Criterion, { report }: Year): Line {
  let [lost, unsure] = [0, 0];
  for (const id of criterion.facts ?? []) {
    const population = at(report, 'facts', id);
    if (population === 'none') continue;
    const must = list(at(population, 'must'));
    if (must.length === 0) unsure += Number.MAX_SAFE_INTEGER;
    else if (at(population, 'done') === undefined) unsure += must.length;
    else lost += must.filter((unit) => !list(at(population, 'done')).includes(unit)).length;
  }
  return lose(criterion.points, criterion.each ?? 0, lost, Math.min(unsure, 1000));
}

function scoreLate(criterion: Criterion, { report }: Year): Line {
  const [deadline, submitted] = [criterion.deadline, criterion.submitted].map((id) => at(report, 'facts', id ?? ''));
  if (typeof deadline !== 'string' || typeof submitted !== 'string') return allOpen(criterion);
  return lose(
    criterion.points,
    criterion.each ?? 0,
    countLateDays(deadline, submitted, criterion.moveDeadline ?? false),
    0,
  );
}

/** Names, numbers of the year before, and what is said about amounts that are not there, are no content. */
const besides = [
  ...['name', 'kind', 'part', 'asOf', 'programme', 'department', 'implementer'],
  ...['lastYear', 'lastYearBudget', 'lastYearActual', 'carryover', 'reason'],
  ...['goals', 'indicators', 'executionPoints'],
];

/** Is a number in it, or said that there is none, or a text? */
function isTold(node: Node): boolean {
  if (node === undefined || node === null) return false;
  if (Array.isArray(node)) return (node as readonly Node[]).some((one) => typeof one === 'string' || isTold(one));
  if (node instanceof Typed || typeof node !== 'object') return true;
  return Object.entries(node).some(([key, one]) => !besides.includes(key) && isTold(one));
}

/** The totals that are told in place of items. */
const totalsOf = (key: string) => (key === 'basic' ? ['basic', 'personnel', 'operating'] : [key]);

/**
 * A section has content if one of its keys has, be it a total without items; or if all of them but its texts are none, as the
 * form's schema has it of `mayBeNone`: that there are no projects says nothing of basic spending.
 */
function isFilled({ report }: Year, content: readonly string[], mayBeNone: readonly string[]): boolean {
  const isContent = (key: string) => {
    const node = at(report, ...key.split('.'));
    return (node !== 'none' && isTold(node)) || totalsOf(key).some((total) => isTold(at(report, 'totals', total)));
  };
  const listed = content.filter((key) => !key.startsWith('narrative.'));
  const areNone = listed.every((key) => mayBeNone.includes(key) && at(report, key) === 'none');
  return content.some(isContent) || (listed.length > 0 && areNone);
}

function scoreSections(criterion: Criterion, year: Year): Line {
  const empty = year.form.sections.filter(({ content, mayBeNone = [] }) => !isFilled(year, content, mayBeNone));
  return lose(criterion.points, criterion.each ?? 0, empty.length, 0);
}

function scoreOccurrences(criterion: Criterion, { figures, form }: Year): Line {
  const state = figures.get(`facts.${criterion.fact ?? ''}`);
  const [points, each] = [decimal(criterion.points), decimal(criterion.each ?? 0)];
  const limit = criterion.most === undefined ? points : decimal(criterion.most);
  const isUp = criterion.direction === 'up';
  if (form.facts?.[criterion.fact ?? ''] === undefined || state.is === 'unknown')
    return isUp ? open(zero, limit) : open(subtract(points, limit), points);
  const count = state.is === 'value' ? state.value : zero;
  const moved = multiply(each, count);
  const inLimit = subtract(limit, most(zero, subtract(limit, moved)));
  return derived(isUp ? inLimit : subtract(points, inLimit));
}

function scoreKind(criterion: Criterion, year: Year): Line {
  const flag = at(year.report, 'facts', criterion.fact ?? '');
  switch (criterion.kind) {
    case 'flag':
      return typeof flag === 'boolean' ? derived(flag ? decimal(criterion.points) : zero) : allOpen(criterion);
    case 'missing':
      return scoreMissing(criterion, year);
    case 'populations':
      return scorePopulations(criterion, year);
    case 'late':
      return scoreLate(criterion, year);
    case 'sections':
      return scoreSections(criterion, year);
    case 'occurrences':
      return scoreOccurrences(criterion, year);
    case 'rate':
      return scoreRate(criterion, year);
    case 'indicators':
      return scoreIndicators(criterion, year);
    case 'declared':
      return { is: 'open', least: zero, most: decimal(criterion.points), byPerson: true };
    case 'either': {
      const option = criterion.options?.find(({ choice }) => choice === flag);
      return option
        ? scoreKind({ ...option, id: criterion.id, points: criterion.points, standard: '' }, year)
        : allOpen(criterion);
    }
    case undefined:
      throw new Error('a criterion without a kind');
  }
  throw new Error(`a kind that the second opinion does not know: ${criterion.kind}`);
}

/** The line as the facts have it, rounded as the scorecard says. */
export function scoreLine(criterion: Criterion, year: Year): Line {
  const unit = decimal(year.rubric.roundTo ?? 0.01);
  const line = scoreKind(criterion, year);
  if (line.is === 'notApplicable') return line;
  if (line.is === 'derived') return derived(roundTo(line.points, unit));
  return { ...line, least: roundTo(line.least, unit), most: roundTo(line.most, unit) };
}
