import { findTerm } from '../../figures/addFacts.ts';
import { computeFigures } from '../../figures/computeFigures.ts';
import { listCriteria } from '../../form/checkForm.ts';
import { listCriterionFacts } from '../../form/criterionFacts.ts';
import { listAlternatives } from '../../form/listAlternatives.ts';
import { readFacts } from '../../form/readFacts.ts';
import type { Criterion } from '../../form/rubricTypes.ts';
import type { Form } from '../../form/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { listRateNames } from '../../scores/measureRate.ts';
import { everythingUnder } from './everything.ts';
import { InputFinder } from './findInputs.ts';
import { addPattern } from './keyPatterns.ts';
import { keysOf } from './keyView.ts';
import { listTableCells } from './listTableCells.ts';
import { listAnnexTables } from './listUnfilled.ts';
import type { FormPrints, Part } from './types.ts';
import { walkParts } from './walkParts.ts';

/**
 * Lists the keys of which a form prints something: through templates, tables, and figures that are worked out from them. It is
 * what a year that has everything would fill in, on all ways through the form's templates.
 */
export function listFormKeys(form: Form, parts: readonly Part[]): Omit<FormPrints, 'parts'> {
  const year = everythingUnder(form);
  const { facts } = readFacts(form.facts, undefined, year.money);
  const figures = computeFigures(year, form, facts);
  const evaluation: Evaluation = { year, form, facts, figures, scorecards: [] };
  const printed = new Set<string>();
  const inputs = new InputFinder(evaluation, 'all');
  const addFigure = (id: string) => {
    for (const { key } of inputs.list(id)) addPattern(printed, key, year);
  };
  const addTable = (id: string, project: string | undefined) => {
    const spec = form.tables.find((one) => one.id === id);
    if (spec === undefined) return;
    const cells = listTableCells(spec, evaluation, project);
    cells.figures.forEach(addFigure);
    for (const { place } of cells.typed) addPattern(printed, place.path, year);
    for (const key of cells.words) addPattern(printed, key, year);
  };
  for (const id of listAnnexTables(form)) addTable(id, undefined);
  walkParts(parts, keysOf(evaluation), {
    ways: 'all',
    figures,
    figure: addFigure,
    words: (key) => addPattern(printed, key, year),
    tables: addTable,
    missingTable: (id) => addTable(id, undefined),
  });
  return { printed, scored: listScoredKeys(evaluation) };
}

/** Lists the keys from which a form's rubrics give points. */
function listScoredKeys(evaluation: Evaluation): ReadonlySet<string> {
  const { year, form, figures } = evaluation;
  const scored = new Set<string>();
  const inputs = new InputFinder(evaluation, 'all');
  const addFigure = (name: string) => {
    const id = findTerm(figures, name);
    if (id !== undefined) for (const { key } of inputs.list(id)) addPattern(scored, key, year);
  };
  const addCriterion = (criterion: Criterion) => {
    for (const { id } of listCriterionFacts(criterion)) addPattern(scored, `facts.${id}`, year);
    if (criterion.kind === 'rate') listRateNames(criterion.rate).forEach(addFigure);
    if (criterion.kind === 'indicators') {
      const owner = criterion.table === 'whole' ? 'whole' : 'projects[0]';
      for (const key of ['level1', 'points', 'awarded']) addPattern(scored, `${owner}.indicators[0].${key}`, year);
    }
    if (criterion.kind === 'sections')
      for (const { content } of form.sections) for (const key of content) addPattern(scored, key, year);
  };
  for (const rubric of form.rubrics) {
    listCriteria(rubric).forEach((criterion) => [criterion, ...listAlternatives(criterion)].forEach(addCriterion));
    if (rubric.cap !== undefined) listRateNames(rubric.cap.rate).forEach(addFigure);
  }
  return scored;
}
