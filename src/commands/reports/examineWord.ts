import type { Texts } from '../../batch/texts.ts';
import type { Ledger } from '../../checks/ledger/types.ts';
import { printDraft } from '../../drafting/printDraft.ts';
import { checkMoneyUnits, checkTypedUnits } from '../../drafting/printed/checkMoneyUnits.ts';
import { checkNotes } from '../../drafting/printed/checkNotes.ts';
import { checkNumbers } from '../../drafting/printed/checkNumbers.ts';
import { checkOtherYears } from '../../drafting/printed/checkOtherYears.ts';
import { checkPrintedYears } from '../../drafting/printed/checkPrintedYears.ts';
import { checkScores } from '../../drafting/printed/checkScores.ts';
import { checkTwice } from '../../drafting/printed/checkTwice.ts';
import { checkTables } from '../../drafting/printed/tables/checkTables.ts';
import { tellCoverage } from '../../drafting/printed/tellCoverage.ts';
import type { PrintedPlaces } from '../../drafting/printed/types.ts';
import { trackDraft } from '../../drafting/trackDraft.ts';
import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { examineReport, type FoundInReport, readReport } from '../../pipeline.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { isToldOfWordFile } from '../../verdict/isToldOfWordFile.ts';
import { sortFindings } from '../../verdict/sortFindings.ts';
import { layOutText, type WordText } from '../../wordfile/layOutText.ts';
import { draftWord } from './draftWord.ts';
import type { FormLoader } from './loadForm.ts';
import { readWord } from './readWord.ts';

export interface FoundInWord extends FoundInReport {
  /** The year as it was read from the Word file, for its points. Its places lead into a draft that nobody has. */
  readonly ofDraft: Evaluation | undefined;
}

/** Nothing lies beside a Word file that would say what is accepted of it. */
const NOTHING_BESIDE = { value: [], findings: [] };

/**
 * Examines a report that is there as a Word file: it is drafted as a report file, which is kept in memory and examined as any
 * other. What is found stands where the Word file says it. What is said of how a report file is written, and of what is still
 * to be filled in, is not said of a report that others have written.
 */
export async function examineWord(
  file: string,
  forms: FormLoader,
  texts: Texts,
  form: string | undefined,
  searchPath: string,
): Promise<FoundInWord> {
  const word = await readWord(file, searchPath);
  if (word.value === undefined) return notExamined(file, word.findings);
  const words = layOutText(word.value);
  texts.add(file, words.source);
  const drafted = await draftWord(file, word.value, forms, form, 'all');
  const draft = drafted.value;
  if (draft === undefined) return notExamined(file, [...word.findings, ...drafted.findings]);
  const text = printDraft(draft, { formName: draft.chosen.form.id, schema: '', file: '' });
  const read = readReport(file, new TextEncoder().encode(text));
  const prints = await forms.loadPrints(draft.chosen.form);
  const found = examineReport(file, read, NOTHING_BESIDE, { value: draft.chosen.form, findings: [] }, prints);
  const placeOf = read.source === undefined ? undefined : trackDraft(draft, read.source, words);
  const { ledger } = found;
  const places = placesIn(file, words);
  const ofDraft = found.evaluating.filter(isToldOfWordFile).map((each): Finding => {
    const [first, ...others] = each.places;
    const inWord = true;
    return placeOf === undefined
      ? { ...each, inWord }
      : { ...each, inWord, places: [placeOf(first), ...others.map(placeOf)] };
  });
  const evaluating = eachOnce([
    tellCoverage(
      file,
      draft,
      found.unfilled.map(({ title }) => title),
    ),
    ...checkNumbers(word.value, places),
    ...checkMoneyUnits(word.value, draft.tables, places),
    ...checkTypedUnits(word.value, draft.tables, places),
    ...checkPrintedYears(file, word.value, draft.year, places),
    ...checkNotes(word.value, places),
    ...checkOtherYears(word.value, draft.year, places),
    ...checkScores(word.value, ofDraft, places),
    ...checkTables(word.value, ofDraft, places),
    ...checkTwice(draft.left, ofDraft, places),
    ...ofDraft,
  ]);
  return {
    ...found,
    ledger: ledger && placeOf && (() => placeLedger(ledger(), placeOf)),
    reading: word.findings,
    evaluating: sortFindings(evaluating),
    unknown: [],
    entries: [],
    unfilled: [],
    evaluation: undefined,
    ofDraft: found.evaluation,
  };
}

/** Numbers where the Word file has them. The draft's own keys name what is missing, and nobody types those. */
function placeLedger(ledger: Ledger, placeOf: (place: Place) => Place): Ledger {
  const placed = ledger.numbers.map((one) => ({ ...one, place: placeOf(one.place) }));
  const known = new Set<string>();
  const numbers = placed.filter(({ place: { start, end } }) => {
    const key = `${start} ${end}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
  return { ...ledger, numbers };
}

function placesIn(file: string, words: WordText): PrintedPlaces {
  return {
    of(place, meant) {
      const { start = 0, text = '' } = words.stretchOf(place) ?? {};
      // Whoever knows no words means all of the cell.
      const at = meant === undefined || meant === '' ? -1 : text.indexOf(meant);
      return at === -1 || meant === undefined
        ? { file, path: '', start, end: start + text.length }
        : { file, path: '', start: start + at, end: start + at + meant.length };
    },
    wordsOf: ({ start, end }) => words.text.slice(start, end),
  };
}

function notExamined(file: string, findings: readonly Finding[]): FoundInWord {
  const read = { source: undefined, text: undefined, year: undefined, findings, unknown: findings, isWhole: false };
  return { ...examineReport(file, read, NOTHING_BESIDE, undefined, undefined), ofDraft: undefined };
}

/** A sentence may stand in the draft twice: as a text, and as the reason that was read from it. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const known = new Set<string>();
  return findings.filter(({ code, places: [{ start, end }] }) => {
    const key = `${code} ${start} ${end}`;
    const isNew = !known.has(key) || end === 0;
    known.add(key);
    return isNew;
  });
}
