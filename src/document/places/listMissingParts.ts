import type { FormSection, TableSpec } from '../../form/types.ts';
import { findAmountsState, findContentState, isSlotTold } from '../../model/findContentState.ts';
import { isLeftOpen } from '../../model/leftOpen.ts';
import { isPlaceholderDate } from '../../model/placeholderDate.ts';
import type { Attainment } from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { InputFinder } from './findInputs.ts';
import { listTableCells } from './listTableCells.ts';

/** A part that the form requires and of which the file says nothing, with the keys of the file that would hold it. */
export interface MissingPart {
  readonly part: 'section' | 'table' | 'date';
  readonly title: string;
  readonly keys: readonly [string, ...string[]];
}

/**
 * Lists what a form requires and the file leaves out altogether: a section without any of its content, a table without a
 * single number, the report's date. What is stated to be none is not missing, and what is only half filled is for `check`.
 */
export function listMissingParts(evaluation: Evaluation): readonly MissingPart[] {
  const { year, form } = evaluation;
  const missing: MissingPart[] = [];
  if (form.requires.includes('date') && isPlaceholderDate(year))
    missing.push({ part: 'date', title: '', keys: ['date'] });
  for (const section of form.sections) {
    const [first, ...others] = section.content;
    if (!section.required || first === undefined || hasContent(section, evaluation)) continue;
    missing.push({ part: 'section', title: section.title, keys: [keyOf(first), ...others.map(keyOf)] });
  }
  for (const spec of form.tables) {
    if (spec.required) missing.push(...listMissingTables(spec, evaluation));
  }
  return missing;
}

/** Whether any of a section's content is told or stated to be none; a text of the section's own name counts as well. */
function hasContent({ id, content }: FormSection, { year }: Evaluation): boolean {
  return isSlotTold(year, id) || content.some((key) => findContentState(year, key) !== 'absent');
}

/** The key of the file under which content stands. */
function keyOf(content: FormSection['content'][number]): string {
  return content === 'basic' ? 'basic.items' : content;
}

function listMissingTables(spec: TableSpec, evaluation: Evaluation): readonly MissingPart[] {
  const title = spec.caption;
  switch (spec.rows.source) {
    case 'rubric':
      return [];
    case 'lines': {
      const inputs = new InputFinder(evaluation, 'missing');
      const [first, ...others] = listTableCells(spec, evaluation, undefined).figures.flatMap((id) =>
        inputs.list(id).map(({ key }) => key),
      );
      if (first === undefined || hasNumbers(spec, evaluation)) return [];
      return [{ part: 'table', title, keys: [first, ...others] }];
    }
    case 'threePublic':
      return evaluation.year.threePublic.state === 'absent' ? [{ part: 'table', title, keys: ['threePublic'] }] : [];
    case 'basic':
    case 'projects':
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance': {
      const { source } = spec.rows;
      const isMissing = findAmountsState(evaluation.year, source) === 'absent';
      return isMissing ? [{ part: 'table', title, keys: [keyOf(source)] }] : [];
    }
    case 'indicators':
    case 'funding':
    case 'card':
      return listMissingAttainments(spec, evaluation);
  }
}

/** Lists the owners of an 绩效自评表, the unit or each project, whose table has nothing. */
function listMissingAttainments(spec: TableSpec, { year }: Evaluation): readonly MissingPart[] {
  const part = spec.rows.source === 'funding' ? 'funding' : 'indicators';
  const title = spec.caption;
  const isTold = ({ funding, indicators }: Attainment) =>
    part === 'funding' ? funding !== undefined : indicators.some(({ name }) => !isLeftOpen(name));
  if (spec.each === undefined) return isTold(year.whole) ? [] : [{ part: 'table', title, keys: [`whole.${part}`] }];
  if (year.projects.state !== 'listed') return [];
  return year.projects.items.flatMap(({ name, attainment }, index): MissingPart[] =>
    isTold(attainment) ? [] : [{ part: 'table', title: `${title}（${name}）`, keys: [`projects[${index}].${part}`] }],
  );
}

/** Whether a single cell of a table has a number, or is stated to be none. */
function hasNumbers(spec: TableSpec, evaluation: Evaluation): boolean {
  return listTableCells(spec, evaluation, undefined).figures.some((id) => {
    const state = evaluation.figures.find(id)?.outcome.state;
    return state === 'value' || state === 'none';
  });
}
