import { isDate } from '../../calendar/dates.ts';
import type { Finding } from '../../findings/types.ts';
import type { Check } from '../types.ts';
import { staleYear } from './wording/findings.ts';

/** The title of the notice that asks for an evaluation of a year. */
export const NOTICE = /(?:开展|做好|组织)(([12]\d{3})年度?)[^》。；]{0,20}自评[^》。；]{0,6}通知/g;

/**
 * SE430 stale-year for dates of the file itself: people counted at the end of another year, something planned for a day that
 * was over when the report was made, a notice that asked for another year's evaluation.
 */
export const checkDates: Check = ({ year }) => {
  const { staff, date, disclosures, evidence } = year;
  const findings: Finding[] = [];
  if (staff.asOf !== undefined && isDate(staff.asOf) && staff.asOf.slice(0, 4) < year.year) {
    findings.push(staleYear({ typed: staff.asOf, year: year.year }, staff.asOfPlace));
  }
  for (const { status, date: planned, datePlace } of disclosures) {
    if (status !== 'planned' || planned === undefined || !isDate(planned) || !isDate(date) || planned >= date) continue;
    // The same day of the report's own year is meant, or no year says it.
    const made = date.slice(0, 4);
    if (`${made}${planned.slice(4)}` < date) continue;
    findings.push(staleYear({ typed: planned, year: made }, datePlace));
  }
  for (const { document } of evidence) {
    for (const [, typed = '', asked = ''] of document.name.matchAll(NOTICE)) {
      if (asked !== year.year) findings.push(staleYear({ typed, year: year.year }, document.place));
    }
  }
  return findings;
};
