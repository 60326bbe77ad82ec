import type { Form } from '../form/types.ts';
import type { WordDocument } from '../wordfile/types.ts';
import { chooseFormByTitles, countSections } from './chooseFormByTitles.ts';
import { printTitle } from './columnsOf.ts';
import { listProseAmounts } from './doubtUnit.ts';
import { type Drafting, putStated, startDrafting } from './drafting.ts';
import { fillOmitted } from './fillOmitted.ts';
import { leaveSums } from './placeAttainment.ts';
import { placeTotals } from './placeTotals.ts';
import { findMoney, findSelfReference, readFront } from './readFront.ts';
import type { ChosenForm, Draft, Sentences } from './types.ts';
import { Walk } from './walk.ts';

/**
 * Drafts a report file from a Word file: values of tables and sentences under their keys, texts under those that the form
 * has places for. What finds no place is listed.
 *
 * @param forms the forms among which one is chosen by the titles of the file's sections
 * @param asked the form that was asked for
 * @param sentences which sentences are kept as texts
 */
export function draftReport(
  document: WordDocument,
  forms: readonly Form[],
  asked: Form | undefined,
  sentences: Sentences,
): Draft | undefined {
  const front = readFront(document);
  const year = front.year ?? '';
  const chosen: ChosenForm | undefined =
    asked === undefined
      ? chooseFormByTitles(document, forms, front.unit ?? '', year)
      : { form: asked, why: 'requested', found: countSections(asked, document), of: asked.sections.length };
  if (chosen === undefined) return undefined;
  const money = findMoney(document);
  const drafting = startDrafting(chosen.form, year, money, sentences, listProseAmounts(document));
  const { tree, ledger } = drafting;
  ledger.place(...front.paragraphs);
  tree.putText(['unit', 'name'], front.unit ?? '', front.unitOrigin);
  for (const { key, text, origin } of front.facts) tree.putText(['unit', key], text, origin);
  if (front.date !== undefined) tree.putPlain(['date'], front.date, front.dateOrigin);
  putTitle(document, drafting);
  const self = findSelfReference(document);
  if (self !== undefined) tree.putText(['unit', 'selfReference'], self, undefined);

  const walk = new Walk(drafting);
  walk.run(document);
  placeTotals(drafting);
  fillOmitted(drafting);
  leaveSums(drafting);
  putStated(drafting);
  for (const note of document.notes) ledger.leave(note.place, note.text, 'note');
  return {
    chosen,
    year,
    money,
    root: tree.root,
    sections: drafting.sections,
    left: ledger.left,
    tables: ledger.tables,
    compared: 0,
    paragraphs: ledger.countParagraphs(document),
    cells: ledger.countCells(document),
  };
}

/** A title that is not the one that the form makes is the unit's own. */
function putTitle({ blocks }: WordDocument, { form, tree, year }: Drafting): void {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.role.type === 'title' ? block.text.split('\n') : [],
  );
  const unit = tree.textAt(['unit', 'name']) ?? '';
  const made = form.titleLines.map((parts) =>
    parts.map(({ text }) => printTitle(text.replace(/\{\{unit\.name\}\}/g, unit), { year, lastYear: '' })).join(''),
  );
  const plain = (text: string) => text.replace(/\s/g, '');
  if (lines.length === 0 || plain(lines.join('')) === plain(made.join(''))) return;
  for (const line of lines.slice(0, 4))
    if (plain(line) !== '' && line.length <= 200) tree.pushText(['title'], line.trim(), undefined);
}
