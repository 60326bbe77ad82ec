import type { Disclosure } from '../../model/types.ts';
import { printDate, printNumber } from '../../quantity/print.ts';
import { refersTo } from '../../scores/refersTo.ts';
import { joinReasons, listClaims } from '../listClaims.ts';
import { listProblemHeadings } from '../listProblemHeadings.ts';
import type { View } from './types.ts';
import type { ViewContext } from './viewContext.ts';

/* What the unit states in its own words: points, problems, measures, disclosures. */

/** What a template sees of the totals that someone claims; points of single criteria belong to the scorecard. */
export function viewDeclared({ year, form, origin, tokens }: ViewContext): readonly View[] {
  return year.declared
    .filter(({ criterion }) => criterion === undefined)
    .map((declared) => {
      const rubrics = [...form.rubrics, ...(origin?.rubrics ?? [])];
      const rubric = rubrics.find((candidate) => refersTo(declared, candidate));
      return {
        rubric: tokens.addText(rubric?.title ?? declared.rubric.name),
        ofWork: rubric?.assesses === 'work',
        points: tokens.addText(printNumber(declared.points.value)),
        by: tokens.addText(declared.by),
        reason: tokens.addText(joinReasons(declared)),
      };
    });
}

/** What a template sees of the points of single criteria of which a reason is told that no table prints. */
export function viewClaims({ year, form, tokens }: ViewContext): readonly View[] {
  return listClaims(year, form).map(({ declared, rubric, criterion }) => ({
    rubric: tokens.addText(rubric?.title ?? declared.rubric.name),
    criterion: tokens.addText(criterion?.title ?? declared.criterion?.name ?? ''),
    points: tokens.addText(printNumber(declared.points.value)),
    isLess: criterion?.points.value.gt(declared.points.value) ?? false,
    by: tokens.addText(declared.by),
    reason: tokens.addText(joinReasons(declared)),
  }));
}

/** What a template sees of the problems: they stand under the form's headings, in the form's order. */
export function viewProblems(context: ViewContext): readonly View[] {
  const { year, tokens } = context;
  return listProblemHeadings(context).flatMap(({ id, title }) => {
    const problems = year.problems.filter(({ heading }) => heading === id);
    if (problems.length === 0) return [];
    const items = problems.map(({ prose, cause }) => ({
      text: tokens.addProse(prose),
      cause: tokens.addProse(cause),
      hasCause: cause !== undefined,
    }));
    return [{ heading: tokens.addText(title), several: items.length > 1, items }];
  });
}

/** What a template sees of the measures, each with the headings of the problems that it answers. */
export function viewMeasures(context: ViewContext): readonly View[] {
  const { year, tokens } = context;
  return year.measures.map(({ prose, answers }) => ({
    text: tokens.addProse(prose),
    answers: tokens.addText(
      listHeadings(
        context,
        answers.map(({ name }) => name),
      ).join('、'),
    ),
  }));
}

function listHeadings(context: ViewContext, problemIds: readonly string[]): string[] {
  const { year } = context;
  const known = listProblemHeadings(context);
  const headings = problemIds.flatMap((id) => year.problems.find((problem) => problem.id === id)?.heading ?? []);
  return [...new Set(headings)].map((heading) => known.find(({ id }) => id === heading)?.title ?? heading);
}

/** What a template sees of the disclosures, by what was disclosed. */
export function viewDisclosures({ year, tokens }: ViewContext): View {
  const view = (what: Disclosure['what']) =>
    year.disclosures
      .filter((disclosure) => disclosure.what === what)
      .map(({ where, scope, date, status }) => ({
        where: tokens.addText(where.name),
        scope: tokens.addText(scope?.name ?? ''),
        date: tokens.addText(date === undefined ? '' : printDate(date)),
        done: status === 'done',
      }));
  return {
    budget: view('budget'),
    finalAccounts: view('finalAccounts'),
    threePublic: view('threePublic'),
    selfEvaluation: view('selfEvaluation'),
  };
}

/** What a template sees of other matters. */
export function viewOtherMatters({ year: { otherMatters }, tokens }: ViewContext): View {
  return {
    told: otherMatters.state === 'told',
    none: otherMatters.state === 'none',
    text: otherMatters.state === 'told' ? tokens.addProse(otherMatters.prose) : '',
  };
}
