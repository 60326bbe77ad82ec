import { isDate } from '../calendar/dates.ts';
import type { Finding, Result } from '../findings/types.ts';
import { isMoneyUnit } from '../quantity/quantity.ts';
import { childOf, scalarOf } from '../source/query.ts';
import type { Source } from '../source/types.ts';
import { outOfRange } from '../source/values/findings.ts';
import { yearAfterDate } from './findings/findings.ts';
import { readAccepted, readPrior } from './readAccepted.ts';
import { readAttainment } from './readAttainment.ts';
import { emptyMap } from './readBudgeted.ts';
import { readCalendar } from './readCalendar.ts';
import { Reader } from './reader.ts';
import {
  readDeclared,
  readDisclosures,
  readEvidence,
  readNarrative,
  readOtherMatters,
  readProblems,
  readResults,
  readStated,
} from './readProse.ts';
import { readBasic, readCarryover, readFunds, readItems, readThreePublic } from './readSpending.ts';
import { readFrugality, readIncome, readTotals } from './readTotals.ts';
import { readStaff, readUnit } from './readUnit.ts';
import { readUnitReports } from './readUnitReports.ts';
import type { UnitYear } from './types.ts';

/**
 * Builds the year that a validated file describes. It always gives a value: what has passed the schema can be read, and a
 * fault that the schema cannot see (a name used twice, a day that does not exist) is a finding beside the value.
 */
export function buildUnitYear({ file, root }: Source): Result<UnitYear> {
  const moneyText = scalarOf(childOf(root, 'money'))?.text ?? '';
  const reader = new Reader(isMoneyUnit(moneyText) ? moneyText : '万元', childOf(root, 'units') !== undefined);
  const unit = readUnit(root, reader);
  const units = unit.budgetUnits;
  const value: UnitYear = {
    file,
    form: reader.requiredText(root, 'form'),
    year: scalarOf(childOf(root, 'year'))?.text ?? '',
    yearPlace: childOf(root, 'year')?.place ?? root.place,
    formPlace: childOf(root, 'form')?.place ?? root.place,
    money: reader.money,
    date: reader.date(root, 'date') ?? '',
    titleLines: reader.names(root, 'title')?.map(({ name }) => name),
    title: reader.names(root, 'title') ?? [],
    prior: readPrior(root, reader),
    unitReports: readUnitReports(root, reader),
    isRolledUp: false,
    unit,
    staff: readStaff(root, reader, units),
    basic: readBasic(root, reader, units),
    threePublic: readThreePublic(root, reader),
    frugality: readFrugality(root, reader),
    income: readIncome(root, reader),
    totals: readTotals(root, reader, units),
    projects: readItems(root, 'projects', reader, units),
    funds: readFunds(root, reader, units),
    whole: readAttainment(childOf(root, 'whole') ?? emptyMap(root, 'whole'), reader),
    wholeCarryover: readCarryover(childOf(root, 'whole') ?? emptyMap(root, 'whole'), reader),
    ...readResults(root, reader),
    narrative: readNarrative(root, reader),
    ...readProblems(root, reader),
    disclosures: readDisclosures(root, reader),
    otherMatters: readOtherMatters(root, reader),
    declared: readDeclared(root, reader),
    facts: childOf(root, 'facts'),
    evidence: readEvidence(root, reader),
    stated: readStated(root, reader),
    calendar: readCalendar(root, reader),
    accepted: readAccepted(root),
    place: root.place,
    root,
  };
  return { value, findings: [...reader.listFindings(), ...checkYear(root), ...checkDate(root)] };
}

/** Checks the year's range, which the schema cannot: to ajv a number is a text. SE213 out-of-range. */
function checkYear(root: Source['root']): Finding[] {
  const scalar = scalarOf(childOf(root, 'year'));
  if (scalar === undefined) return [];
  if (isPossibleYear(Number(scalar.text))) return [];
  return [outOfRange({ text: scalar.text, least: String(FIRST), most: String(LAST) }, scalar.place)];
}

/**
 * Whether the year itself is what was mistyped: it lies after the date, and after the day on which people were counted, or by
 * more than a year where that is not told.
 */
function isLaterThanAll(year: number, date: string, root: Source['root']): boolean {
  const dated = Number(date.slice(0, 4));
  const counted = countedYear(root);
  return counted === undefined ? year - dated > 1 : year > dated && year > counted;
}

/** The year in which people were counted or, without that, the one before the date. */
function likelyYear(date: string, root: Source['root']): number {
  return countedYear(root) ?? Number(date.slice(0, 4)) - 1;
}

function countedYear(root: Source['root']): number | undefined {
  const text = scalarOf(childOf(childOf(root, 'staff'), 'asOf'))?.text;
  return text !== undefined && isDate(text) ? Number(text.slice(0, 4)) : undefined;
}

/** Checks the report's date, and the year beside it (SE223): nobody evaluates a year before it begins, but some do before it ends. SE213 out-of-range. */
function checkDate(root: Source['root']): Finding[] {
  const year = Number(scalarOf(childOf(root, 'year'))?.text);
  const date = scalarOf(childOf(root, 'date'));
  if (date === undefined || !isDate(date.text) || !isPossibleYear(year)) return [];
  const [least, most] = [`${year}-01-01`, `${LAST}-12-31`];
  const typed = scalarOf(childOf(root, 'year'));
  if (typed !== undefined && isLaterThanAll(year, date.text, root)) {
    const likely = String(likelyYear(date.text, root));
    return [yearAfterDate({ year: typed.text, date: date.text, likely }, typed.place, date.place)];
  }
  return date.text >= least && date.text <= most ? [] : [outOfRange({ text: date.text, least, most }, date.place)];
}

const FIRST = 1990;
const LAST = 2100;

/** Whether a report may be about this year at all; other years are slips of the hand, reported as SE213 out-of-range. */
export function isPossibleYear(year: number): boolean {
  return year >= FIRST && year <= LAST;
}
