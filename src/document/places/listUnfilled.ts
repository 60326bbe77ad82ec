import type { Form, TableSpec } from '../../form/types.ts';
import { isPlaceholderDate } from '../../model/placeholderDate.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { locateKey } from '../../source/locateKey.ts';
import { InputFinder } from './findInputs.ts';
import { keysOf } from './keyView.ts';
import { listMissingParts } from './listMissingParts.ts';
import { listTableCells } from './listTableCells.ts';
import { titleOfKey } from './titleOfKey.ts';
import { type FormPrints, IMPORTANCES, type Importance, type Unfilled } from './types.ts';
import { walkParts } from './walkParts.ts';

/**
 * Lists the keys that nobody has filled in although the report prints their places, the most important first and otherwise in
 * the file's order. Each key once, however often it is printed; a figure stands for the keys from which it
 * follows. What can never be filled in, as a rate without a base, is not listed; nor are words that a form has of its own.
 */
export function listUnfilled(evaluation: Evaluation, { parts }: Pick<FormPrints, 'parts'>): readonly Unfilled[] {
  const { year, form, figures } = evaluation;
  const found = new Map<string, Unfilled>();
  const add = (key: string, importance: Importance, table: string | undefined, isFigure: boolean) => {
    const known = found.get(key);
    if (known !== undefined && rank(known.importance) <= rank(importance)) return;
    const { place, isFilled } = locateKey(year.root, key);
    // A value that could not be read has been told as an error.
    if (isFigure && isFilled) return;
    const title = known?.title ?? titleOfKey(key, evaluation);
    found.set(key, { key, title, place, importance, table: known?.table ?? table });
  };

  if (isPlaceholderDate(year)) add('date', 'required', undefined, false);
  // Tables come first, so that a key is told with the table that prints it.
  const inputs = new InputFinder(evaluation, 'missing');
  const addTable = (id: string, project: string | undefined, isPrinted = true) => {
    const spec = form.tables.find((one) => one.id === id);
    if (spec === undefined) return;
    const table = isPrinted ? id : undefined;
    const cells = listTableCells(spec, evaluation, project);
    for (const cell of cells.figures) for (const { key } of inputs.list(cell)) add(key, 'table', table, true);
    for (const { state, place } of cells.typed) if (state === 'absent') add(place.path, 'table', table, true);
  };
  const inSentences: string[] = [];
  for (const id of listAnnexTables(form)) addTable(id, undefined);
  walkParts(parts, keysOf(evaluation), {
    ways: 'printed',
    figures,
    figure: (id) => inSentences.push(id),
    words: (key) => add(key, importanceOf(key), undefined, false),
    tables: addTable,
    missingTable: (id) => addTable(id, undefined, false),
  });
  for (const id of inSentences) for (const { key } of inputs.list(id)) add(key, 'other', undefined, true);
  for (const { keys } of listMissingParts(evaluation)) {
    // Any of a section's keys fills it; those that are printed as missing are more than an introduction.
    const printed = [...found.keys()].filter((other) => keys.some((key) => isBelow(other, key)));
    for (const key of printed.length === 0 ? keys.slice(0, 1) : printed) add(key, 'required', undefined, false);
  }
  return [...found.values()].sort(
    (one, other) => rank(one.importance) - rank(other.importance) || one.place.start - other.place.start,
  );
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

/** Whether a key is another one, or stands below it. */
function isBelow(key: string, above: string): boolean {
  return key === above || (key.startsWith(above) && /^[.[]/.test(key.slice(above.length)));
}
