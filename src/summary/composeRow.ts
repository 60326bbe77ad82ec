import { addOutcomes, divideOutcomes } from '../figures/outcomes.ts';
import type { Figures, Outcome } from '../figures/types.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { Scorecard } from '../scores/types.ts';
import { findRepeated } from './findRepeated.ts';
import { listSentences } from './listSentences.ts';
import type { ReportRow, RowFigure, RowScore, RowValue, SentenceDigest } from './types.ts';

/**
 * Composes the row of a report.
 *
 * @param prior the report of the year before that the file names, if that could be read
 */
export function composeRow({ year, form, figures, scorecards }: Evaluation, prior: UnitYear | undefined): ReportRow {
  const { scope, prefix } = SPENDING.find((one) => isKnown(figures, `${one.prefix}.actual`)) ?? SPENDING[0];
  const sentences = digestSentences(year, form);
  return {
    unit: year.unit.name.trim(),
    year: year.year,
    form: form.id,
    rank: year.unit.rank,
    scope,
    figures: composeFigures(figures, prefix),
    scores: [...scorecards.filter(isOfPerformance), ...scorecards.filter((card) => !isOfPerformance(card))].flatMap(
      composeScore,
    ),
    declared: year.declared
      .filter(({ criterion }) => criterion === undefined)
      .map(({ rubric, points, by }) => ({ rubric: rubric.name, points: points.value, by })),
    prior: year.prior.state,
    sentences,
    repeated:
      prior !== undefined && Number(prior.year) + 1 === Number(year.year)
        ? findRepeated(sentences, digestSentences(prior, form), prior.file)
        : undefined,
  };
}

/**
 * What a report may tell the amounts of, the most telling first: a form may ask for the spending as a whole by where the money
 * comes from, or for projects alone.
 */
const SPENDING = [
  { scope: 'whole', prefix: 'whole' },
  { scope: 'whole', prefix: 'whole.funding.total' },
  { scope: 'basic', prefix: 'basic.total' },
  { scope: 'projects', prefix: 'projects.total' },
] as const;

function digestSentences(year: UnitYear, form: Form): SentenceDigest {
  const sentences = listSentences(year, form);
  return {
    same: sentences.map(({ same }) => same).join(''),
    numbers: sentences.map(({ numbers }) => numbers).join(''),
  };
}

function isKnown(figures: Figures, id: string): boolean {
  const state = figures.find(id)?.outcome.state;
  return state === 'value' || state === 'none';
}

function composeFigures(figures: Figures, spending: string): Readonly<Record<RowFigure, RowValue>> {
  const outcomeOf = (id: string): Outcome => figures.find(id)?.outcome ?? { state: 'unknown' };
  const read = (id: string) => readOutcome(outcomeOf(id));
  // A share of people is no budget, and so has no words of its own where there is none.
  const perHead = divideOutcomes(
    addOutcomes('yuan', [{ sign: '+', outcome: outcomeOf('basic.operating.actual') }]),
    outcomeOf('staff.staffInPost'),
    false,
  );
  const [budget, actual] = [outcomeOf(`${spending}.originalBudget`), outcomeOf(`${spending}.actual`)];
  const variance = addOutcomes('yuan', [
    { sign: '+', outcome: actual },
    { sign: '-', outcome: budget },
  ]);
  return {
    originalBudget: readOutcome(budget),
    actual: readOutcome(actual),
    variance: readOutcome(variance),
    varianceRate: readOutcome(divideOutcomes(variance, budget, true)),
    executionRate: read(`${spending}.executionRate`),
    threePublicChangeRate: read('threePublic.total.changeRate'),
    threePublicBudgetChangeRate: read('threePublic.total.budgetChangeRate'),
    staffControlRate: read('staff.staffControlRate'),
    operatingPerHead: readOutcome(perHead),
  };
}

function readOutcome(outcome: Outcome): RowValue {
  return outcome.state === 'value' ? { state: 'value', value: outcome.quantity.value } : { state: outcome.state };
}

/** Of several rubrics the one that assesses performance comes first, and not the one that assesses the work on the report. */
function isOfPerformance({ rubric }: Scorecard): boolean {
  return rubric.assesses === 'performance';
}

/** A rubric that is known in part has no total. */
function composeScore({ rubric, least, most }: Scorecard): readonly RowScore[] {
  if (rubric.status === 'partial') return [];
  const { id, title, points } = rubric;
  return [{ rubric: id, title, points: points.value, least: least.value, most: most.value }];
}
