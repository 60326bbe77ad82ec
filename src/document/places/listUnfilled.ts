import type { Form, TableSpec } from '../../form/types.ts';
import { isPlaceholderDate } from '../../model/placeholderDate.ts';
import type { UnitYear } from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { locateKey } from '../../source/locateKey.ts';
import { attainmentRowsOf } from '../composeAttainmentTable.ts';
import { listOwners } from '../listOwners.ts';
import { InputFinder } from './findInputs.ts';
import { isBelow } from './keyPatterns.ts';
import { keysOf } from './keyView.ts';
import { listLeftOpen } from './listLeftOpen.ts';
import { listMissingParts } from './listMissingParts.ts';
import { listTableCells } from './listTableCells.ts';
import { titleOfKey } from './titleOfKey.ts';
import { type FormPrints, IMPORTANCES, type Importance, type Unfilled } from './types.ts';
import { walkParts } from './walkParts.ts';

/**
 * Lists the keys that nobody has filled in although the report prints their places, or with a text that only stands for one
 * (待填), the most important first and otherwise in the file's order. Each key once, however often it is printed; a figure
 * stands for the keys from which it follows. What can never be filled in, as a rate without a base, is not listed; nor are
 * words that a form has of its own.
 */
export function listUnfilled(
  evaluation: Evaluation,
  { parts, printed }: Pick<FormPrints, 'parts' | 'printed'>,
): readonly Unfilled[] {
  const { year, form, figures } = evaluation;
  const found = new Map<string, Unfilled>();
  const add = (key: string, importance: Importance, table: string | undefined, isFigure: boolean, of?: string) => {
    const name = of === undefined ? key : `${key} ${of}`;
    const known = found.get(name);
    const matters = known !== undefined && rank(known.importance) <= rank(importance) ? known.importance : importance;
    if (known !== undefined && matters === known.importance && (known.table ?? table) === known.table) return;
    const { place, isFilled } = locateKey(year.root, key);
    // A value that could not be read has been told as an error.
    if (isFigure && isFilled) return;
    const title = known?.title ?? [titleOfKey(key, evaluation), of].filter((part) => part !== undefined).join('：');
    found.set(name, { key, title, place, importance: matters, table: known?.table ?? table });
  };

  if (isPlaceholderDate(year)) add('date', 'words', undefined, false);
  // Tables come first, so that a key is told with the table that prints it.
  const inputs = new InputFinder(evaluation, 'missing');
  // What a unit's own report leaves out is filled in there.
  const listOwn = (id: string) => inputs.list(id).filter(({ place }) => place.file === year.file);
  const addTable = (id: string, project: string | undefined, isPrinted = true) => {
    const spec = form.tables.find((one) => one.id === id);
    if (spec === undefined) return;
    const table = isPrinted && isThere(spec, year, project) ? id : undefined;
    const cells = listTableCells(spec, evaluation, project);
    for (const cell of cells.figures) for (const { key } of listOwn(cell)) add(key, 'table', table, true);
    for (const { state, place } of cells.typed) if (state === 'absent') add(place.path, 'table', table, true);
    for (const { key, of, isText } of cells.wanted) {
      if (isText) add(key, 'words', undefined, false, of);
      else add(key, 'table', table, false, of);
    }
  };
  /** Many sentences print the same figure. */
  const inSentences = new Set<string>();
  for (const id of listAnnexTables(form)) addTable(id, undefined);
  walkParts(parts, keysOf(evaluation), {
    ways: 'printed',
    figures,
    figure: (id) => inSentences.add(id),
    words: (key) => add(key, importanceOf(key), undefined, false),
    tables: addTable,
    missingTable: (id) => addTable(id, undefined, false),
  });
  for (const id of inSentences) for (const { key } of listOwn(id)) add(key, 'other', undefined, true);
  for (const { path } of listLeftOpen(year, printed)) add(path, 'words', undefined, false);
  for (const { keys } of listMissingParts(evaluation)) {
    // Any of a section's keys fills it; those that are printed as missing are more than an introduction.
    const unfilled = [...found.values()]
      .map(({ key }) => key)
      .filter((other) => keys.some((key) => isBelow(other, key)));
    for (const key of unfilled.length === 0 ? keys.slice(0, 1) : unfilled) add(key, 'required', undefined, false);
  }
  return [...found.values()].sort(
    (one, other) => rank(one.importance) - rank(other.importance) || one.place.start - other.place.start,
  );
}

/** Whether a table is printed: an 绩效自评表 of which nothing is told is not. */
function isThere(spec: TableSpec, year: UnitYear, project: string | undefined): boolean {
  if (attainmentRowsOf(spec) === undefined) return true;
  return listOwners(spec, year).some(({ prefix }) => project === undefined || prefix === project);
}

/** Lists the tables that a form's annexes print. */
export function listAnnexTables({ annexes }: Pick<Form, 'annexes'>): readonly TableSpec['id'][] {
  return annexes.flatMap(({ tables }) => tables);
}

/** How much a key matters of which the form says in words that it is missing. */
function importanceOf(key: string): Importance {
  if (LISTS.test(key)) return 'table';
  return key.endsWith('.holdsPost') ? 'other' : 'words';
}

/** The lists that tables are made of. */
const LISTS = /(?:^|\.)(?:items|projects|governmentFund|stateCapital|socialInsurance|indicators)$/;

function rank(importance: Importance): number {
  return IMPORTANCES.indexOf(importance);
}
