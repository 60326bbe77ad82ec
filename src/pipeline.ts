import { checkWithoutForm } from './checks/checkWithoutForm.ts';
import type { Ledger } from './checks/ledger/types.ts';
import { type Checked, runChecks, type Scope } from './checks/runChecks.ts';
import { checkPriorYear } from './checks/years/prior/findPrior.ts';
import { runComparisons } from './checks/years/runComparisons.ts';
import { findGaps } from './document/places/findGaps.ts';
import { findUnprinted } from './document/places/findUnprinted.ts';
import { listUnfilled } from './document/places/listUnfilled.ts';
import { listShippedKeys } from './document/places/shippedPrints.ts';
import type { FormPrints, Unfilled } from './document/places/types.ts';
import { computeFigures } from './figures/computeFigures.ts';
import type { Finding, Result } from './findings/types.ts';
import { hasErrors } from './findings/types.ts';
import { coversYear, findBetterForm } from './form/chooseForm.ts';
import installedForms from './form/generated/installedForms.js';
import { formForAnotherYear, noFormForYear } from './form/names/findings.ts';
import { readFacts } from './form/readFacts.ts';
import type { Form } from './form/types.ts';
import { buildUnitYear, isPossibleYear } from './model/buildUnitYear.ts';
import type { Accepted, UnitYear } from './model/types.ts';
import { definitionOf } from './registry.ts';
import { answerFacts } from './rollup/answerFacts.ts';
import { isOfRollUp } from './rollup/isOfRollUp.ts';
import { rollUp } from './rollup/rollUp.ts';
import type { UnitRead } from './rollup/types.ts';
import { checkTerms } from './scores/checkTerms.ts';
import type { Evaluation } from './scores/evaluation.ts';
import { scoreUnit } from './scores/scoreUnit.ts';
import { decodeText } from './source/decodeText.ts';
import { findFoldedLists } from './source/findFoldedLists.ts';
import { findTextAfterHash } from './source/findTextAfterHash.ts';
import { readSource } from './source/readSource.ts';
import type { Source } from './source/types.ts';
import { validateReport } from './source/validateReport.ts';
import type { FoundInFile } from './verdict/acceptFindings.ts';
import { changesFigures } from './verdict/changesFigures.ts';
import { leaveOutFollowUps } from './verdict/leaveOutFollowUps.ts';
import { toldGaps } from './verdict/listToldGaps.ts';
import { sortFindings } from './verdict/sortFindings.ts';

/** A report file as far as it could be read: its text, to show places in it, and its year, if enough could be read. */
export interface ReadReport {
  readonly source: Source | undefined;
  readonly text: string | undefined;
  /** It is there in spite of errors in details; the values that they are about are unknown. */
  readonly year: UnitYear | undefined;
  readonly findings: readonly Finding[];
  /** Those of the findings after which a value of the year is unknown although it was typed. */
  readonly unknown: readonly Finding[];
  /** Whether the file conforms to its schema, so that a report can be built from it. */
  readonly isWhole: boolean;
}

/** Reads a report: bytes → text → tree → validated tree → year. Each step goes on with what the one before could read. */
export function readReport(file: string, bytes: Uint8Array): ReadReport {
  const decoded = decodeText(file, bytes);
  const text = decoded.value;
  if (text === undefined) return stopAt(decoded.findings);
  const read = readSource(file, text);
  if (read.value === undefined) return stopAt(read.findings);
  const source = read.value;
  const { findings: invalid, unknown: unread, root } = validateReport(source, read.findings);
  const refused = [...read.findings, ...invalid];
  if (root === undefined) return stopAt(refused);
  const built = buildUnitYear({ ...source, root });
  const unknown = [...read.findings, ...unread];
  const beyond = leaveOutFollowUps(
    [...findTextAfterHash(source), ...findFoldedLists(source), ...built.findings],
    unknown,
  );
  return {
    source,
    text,
    year: built.value,
    findings: [...refused, ...beyond],
    unknown: [...unknown, ...beyond.filter(changesFigures)],
    isWhole: refused.length === 0,
  };

  function stopAt(findings: readonly Finding[]): ReadReport {
    return { source: undefined, text, year: undefined, findings, unknown: findings, isWhole: false };
  }
}

/** A report file with all findings that need no other year. */
export interface FoundInReport extends FoundInFile {
  /** What is still to be filled in, where it can be known: of a report that can be built, and a form whose templates are right. */
  readonly unfilled: readonly Unfilled[];
  readonly year: UnitYear | undefined;
  /** It is there if a report can be built: in spite of errors in details, but not if the file departs from its schema. */
  readonly evaluation: Evaluation | undefined;
  /** What each number of its prose rests on, reckoned when first asked; `undefined` where prose was not checked. */
  readonly ledger: (() => Ledger) | undefined;
}

/** The file's own form, where the report is made under another one, and what it prints. */
export interface Origin {
  readonly form: Form;
  readonly prints: FormPrints | undefined;
}

/**
 * Examines a report under its form, with the entries that are accepted beside it. It finds everything that needs no other
 * year, and each mistake once. A form that comes with errors is the one that was most likely meant.
 *
 * @param prints what the form prints; `undefined` where that is not known
 * @param origin where the form is another one than the file's
 * @param units the reports of a department's units, which it adds up
 */
export function examineReport(
  file: string,
  read: ReadReport,
  beside: Result<readonly Accepted[]>,
  form: Result<Form> | undefined,
  prints: FormPrints | undefined,
  scope: Scope = 'everything',
  origin?: Origin,
  units: readonly UnitRead[] = [],
): FoundInReport {
  const reading = [...read.findings, ...beside.findings];
  const { unknown } = read;
  const rolledUp =
    read.year === undefined || form?.value === undefined || units.length === 0
      ? { value: read.year, findings: [] }
      : rollUp(read.year, form.value, units);
  const year = rolledUp.value;
  const nothing = {
    file,
    year,
    evaluation: undefined,
    ledger: undefined,
    unfilled: [],
    reading,
    evaluating: [],
    unknown,
    entries: [],
    scope,
    isUnderAnother: origin !== undefined,
  };
  if (year === undefined) return nothing;
  // If one accepted entry cannot be read, nobody knows which finding it accepts, so none of the entries is applied.
  const areRead = !unknown.some(({ places: [{ path }] }) => path.startsWith('accepted'));
  const entries = areRead ? [...year.accepted, ...(beside.value ?? [])] : [];
  const ofForm = form?.findings ?? [];
  const { evaluation, findings, ledger } =
    form?.value === undefined
      ? { evaluation: undefined, findings: checkWithoutForm(year), ledger: undefined }
      : evaluateYear(year, form.value, scope, origin?.form);
  const unfilled = evaluation === undefined || prints === undefined ? [] : listUnfilled(evaluation, prints);
  const ofPlaces =
    evaluation === undefined || prints === undefined || scope === 'points'
      ? []
      : [
          ...findUnprinted(evaluation, prints, listShippedKeys, origin?.prints),
          ...findGaps(evaluation, unfilled, toldGaps([...read.findings, ...findings])),
        ];
  // What is wrong in a unit's report is told of that report, but for what its department lacks.
  const files = new Set(units.flatMap((one) => (one.is === 'read' ? [one.numbers.file] : [])));
  const ofReport = [...findings, ...ofPlaces].filter((found) => !files.has(found.places[0].file) || isOfRollUp(found));
  const own = leaveOutFollowUps(sortFindings([...rolledUp.findings, ...ofReport]), unknown, evaluation?.figures);
  // If the accepted entries beside the report cannot be read, any finding that may be accepted is in doubt.
  const sure = hasErrors(beside.findings) ? own.filter(({ code }) => !definitionOf(code).acceptable) : own;
  const isWhole = read.isWhole && !hasErrors(ofForm);
  return {
    ...nothing,
    evaluation: isWhole ? evaluation : undefined,
    ledger,
    unfilled: isWhole ? unfilled : [],
    evaluating: [...ofForm, ...sure],
    entries,
  };
}

/**
 * Evaluates a year under its form: figures, scorecards, and the findings of all checks, or only those that points depend on.
 *
 * @param origin the file's own form, where this is another one: its facts and rates are there as well, since texts name them
 */
export function evaluateYear(
  year: UnitYear,
  form: Form,
  scope: Scope = 'everything',
  origin?: Form,
): { evaluation: Evaluation } & Checked {
  const read = readFacts(form.facts, year.facts, year.money, origin?.facts);
  const { facts, findings: contradicted } = answerFacts(form.facts, read.facts, year);
  const figures = computeFigures(year, withRatesOf(form, origin), facts);
  const { scorecards, findings: scoreFindings } = scoreUnit(year, form, facts, figures, origin?.rubrics);
  const evaluation: Evaluation = {
    year,
    form,
    facts,
    figures,
    scorecards,
    ...(origin === undefined ? {} : { origin }),
  };
  const checked = runChecks(evaluation, scope);
  const findings = [
    ...checkFormYear(year, form),
    ...read.findings,
    ...contradicted,
    ...checkTerms(figures, form.rates),
    ...scoreFindings,
    ...checked.findings,
  ];
  return { evaluation, findings: sortFindings(findings), ledger: checked.ledger };
}

/** A form as far as figures go, with the rates that only the other one has. */
function withRatesOf(form: Form, origin: Form | undefined): Form {
  const others = origin?.rates.filter(({ id }) => !form.rates.some((one) => one.id === id)) ?? [];
  return others.length === 0 ? form : { ...form, rates: [...form.rates, ...others] };
}

/** Compares two years of one unit: figures that must be carried over, and changes that need an explanation. */
export function compareYears(previous: UnitYear, current: UnitYear): Finding[] {
  const otherYear = checkPriorYear(previous, current);
  return otherYear === undefined ? sortFindings(runComparisons(previous, current)) : [otherYear];
}

/**
 * Requires that the form's notice is for the report's year. Where an installed form fits the year better, the report must not
 * stretch an older one: SE603. Where none does, it is the best there is, and the user is told that it may have changed: SE613.
 */
function checkFormYear(year: UnitYear, form: Form): Finding[] {
  // An impossible year has a finding already.
  if (coversYear(form, year.year) || !isPossibleYear(Number(year.year))) return [];
  const {
    id,
    years: { first, last },
  } = form;
  const args = { form: id, year: year.year, years: first === last ? first : `${first}–${last}` };
  const better = findBetterForm(form, year.year, installedForms);
  if (better === undefined) return [noFormForYear(args, year.yearPlace)];
  return [formForAnotherYear({ ...args, better: better.id }, year.yearPlace)];
}
