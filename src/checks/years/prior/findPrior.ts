import type { Place } from '../../../findings/place.ts';
import type { Finding } from '../../../findings/types.ts';
import type { UnitYear } from '../../../model/types.ts';
import { noPriorYear, priorHasErrors, priorOfAnotherYear, severalPriorYears } from './findings.ts';

/** Identifies a report: the unit it belongs to, and the year it is about. */
export interface ReportId {
  readonly file: string;
  readonly unit: string;
  readonly year: string;
}

/** Returns what identifies a report; blanks around the unit's name do not count. */
export function reportIdOf({ file, unit, year }: UnitYear): ReportId {
  return { file, unit: unit.name.trim(), year };
}

/**
 * Finds the report of the year before among those that are checked together. SE494 no-prior-year: there is none, and
 * the file does not say so. SE495 several-prior-years: there are several, and we do not guess which one is meant.
 */
export function findPrior({ unit, year }: ReportId, yearPlace: Place, others: readonly ReportId[]): ReportId | Finding {
  const wanted = String(Number(year) - 1);
  const candidates = others.filter((other) => other.unit === unit && other.year === wanted);
  const [first] = candidates;
  if (first === undefined) return noPriorYear({ year: wanted }, yearPlace);
  if (candidates.length === 1) return first;
  const files = candidates.slice(0, MOST_NAMED).map(({ file }) => file);
  return severalPriorYears({ year: wanted, files, count: candidates.length }, yearPlace);
}

/** Each of many files would otherwise name all the others. */
const MOST_NAMED = 8;

/** SE492 prior-of-another-year: `prior` names a report that is not of the year before. */
export function checkPriorYear(previous: UnitYear, current: UnitYear): Finding | undefined {
  const wanted = String(Number(current.year) - 1);
  if (previous.year === wanted) return undefined;
  const place = current.prior.state === 'file' ? current.prior.place : current.yearPlace;
  return priorOfAnotherYear({ year: current.year, wanted, found: previous.year }, place, previous.yearPlace);
}

/** SE493 prior-has-errors: the finding only says that there are errors; they are reported for that file itself. */
export function tellPriorErrors(path: string, errors: readonly Finding[], place: Place): Finding {
  const [first] = errors;
  return priorHasErrors({ path, errors: errors.length }, place, ...(first === undefined ? [] : [first.places[0]]));
}
