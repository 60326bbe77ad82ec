import { listAlternatives } from '../form/listAlternatives.ts';
import type { Criterion, Rubric } from '../form/rubricTypes.ts';
import type { Form } from '../form/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { plainText } from '../workbooks/readAmount.ts';
import { type Drafting, idOf } from './drafting.ts';
import { plain, words } from './draftTree.ts';
import { stateCell } from './putCells.ts';
import type { TableGrid } from './tableGrid.ts';
import type { DraftNode, Origin } from './types.ts';

/**
 * Places a table of points. One that nobody scored only repeats the notice, which the form prints by itself. Points that a person
 * gives are claimed; those that follow from figures are kept to be compared. Reasons of points are left: the report makes its own.
 */
export function placePoints(grid: TableGrid, drafting: Drafting): void {
  const { ledger, form } = drafting;
  const headings = grid.headings();
  const scored = headings.findIndex((heading) => /得分|自评分|^评分$/.test(heading));
  const reasons = headings.findIndex((heading) => /理由|原因|说明/.test(heading));
  for (const cell of grid.headerCells()) ledger.place(cell);
  for (const cell of grid.cells()) {
    const column = cell.place.column - 1;
    if (column !== scored && column !== reasons) ledger.place(cell);
  }
  for (const row of grid.rows) {
    const reason = reasons === -1 ? undefined : grid.own(row, reasons);
    if (reason !== undefined && reason.text.trim() !== '') ledger.leave(reason.place, reason.text, 'byPoints');
    const cell = scored === -1 ? undefined : grid.own(row, scored);
    if (cell === undefined || cell.text.trim() === '') continue;
    const value = /^(\d+(?:\.\d+)?)分?$/.exec(plainText(cell.text))?.[1];
    const alike = findCriterion(grid, row, scored, form);
    // A scorecard of another notice has criteria of the same name, with other points.
    const found = alike !== undefined && hasItsPoints(grid, row, scored, alike.criterion) ? alike : undefined;
    const isTotal = /^[合总]计$|^总分$/.test(grid.text(row, 0));
    // 0—5分: what the program prints while the points are open.
    if (OPEN.test(plainText(cell.text))) ledger.place(cell);
    else if (value === undefined) ledger.leave(cell.place, cell.text, 'notNumber');
    else if (found !== undefined && isGiven(found.criterion)) {
      claim(found.rubric.id, found.criterion, value, reason?.text ?? '', { place: cell.place, text: '' }, drafting);
      ledger.place(cell);
    } else {
      const title = found?.criterion.id;
      const rubric = isTotal ? findRubric(grid, form) : undefined;
      const figure =
        title === undefined ? (rubric === undefined ? undefined : `scores.${rubric.id}`) : `scores.${idOf(title)}`;
      if (figure === undefined) ledger.leave(cell.place, cell.text, 'unknownRow');
      else stateCell(cell, figure, drafting.money, drafting, value);
    }
  }
}

const OPEN = /^\d+(?:\.\d+)?[—–-]\d+(?:\.\d+)?分$/;

function claim(
  rubric: string,
  criterion: Criterion,
  points: string,
  reason: string,
  origin: Origin,
  { tree }: Drafting,
): void {
  const declared = tree.get(['declared']);
  const isKnown =
    declared?.kind === 'list' &&
    declared.items.some((item) => {
      const known = item.kind === 'map' ? item.entries.get('criterion') : undefined;
      return known?.kind === 'scalar' && known.text === criterion.id;
    });
  if (isKnown) return;
  const by = /^(.{2,30}?)评分/u.exec(reason)?.[1] ?? '本单位';
  const entries = new Map<string, DraftNode>([
    ['rubric', words(rubric, origin)],
    ['criterion', words(criterion.id)],
    ['points', plain(points, undefined)],
    ['by', words(by)],
  ]);
  const why = /；(.+)$/su.exec(reason)?.[1];
  if (why !== undefined) entries.set(isOutside(criterion, points) ? 'discretion' : 'reason', words(why));
  tree.push(['declared'], entries);
}

/** Whether points lie in none of the bands that the notice has for them. */
export function isOutside(criterion: Criterion, points: string): boolean {
  const bands = listAlternatives(criterion).flatMap((each) => (each.kind === 'declared' ? each.bands : []));
  const value = new Decimal(points);
  return bands.length > 0 && !bands.some(({ least, most }) => least.lte(value) && value.lte(most));
}

/** Whether the row has a criterion's own points, where the table says how many these are. */
function hasItsPoints(grid: TableGrid, row: number, scored: number, { points }: Criterion): boolean {
  const column = grid.headings().findIndex((heading, index) => index !== scored && /分值|权重|标准分/.test(heading));
  const typed = column === -1 ? undefined : /^(\d+(?:\.\d+)?)分?$/.exec(grid.text(row, column))?.[1];
  return typed === undefined || points.value.eq(typed);
}

function isGiven(criterion: Criterion): boolean {
  return listAlternatives(criterion).some(({ kind }) => kind === 'declared');
}

/** Finds the criterion of a row by its title, or by the words of its standard. */
function findCriterion(
  grid: TableGrid,
  row: number,
  scored: number,
  form: Form,
): { readonly rubric: Rubric; readonly criterion: Criterion } | undefined {
  const texts = Array.from({ length: grid.columns }, (_, column) => (column === scored ? '' : grid.text(row, column)));
  const all = form.rubrics.flatMap((rubric) =>
    rubric.groups.flatMap(({ items }) =>
      items.flatMap(({ criteria }) => criteria.map((criterion) => ({ rubric, criterion }))),
    ),
  );
  return (
    all.find(({ criterion }) => texts.includes(plainText(criterion.standard))) ??
    all.find(({ criterion }) => criterion.title !== undefined && texts.includes(plainText(criterion.title)))
  );
}

/** The rubric that a table is of: that to which most of its rows belong. */
function findRubric(grid: TableGrid, form: Form): Rubric | undefined {
  const counts = new Map<Rubric, number>();
  for (const row of grid.rows) {
    const rubric = findCriterion(grid, row, -1, form)?.rubric;
    if (rubric !== undefined) counts.set(rubric, (counts.get(rubric) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
