import { isDate } from '../../calendar/dates.ts';
import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { findYears } from '../../reading/findYears.ts';
import type { Check } from '../types.ts';
import { leftover, staleYear } from './wording/findings.ts';

/** The title of the notice that asks for an evaluation of a year. */
export const NOTICE = /(?:开展|做好|组织)(([12]\d{3})年度?)[^》。；]{0,20}自评[^》。；]{0,6}通知/g;

/** The body whose report a title announces. */
const NAMED_UNIT =
  /^[\s　]*(?:关于)?([\u4e00-\u9fff]{4,24}?(?:局|委员会|委|办公室|中心|站|所|院|校|学校|馆|队|厅|处|会))(?:[（(][^）)]*[）)])?(?=年度|部门|整体|单位|预算|绩效|项目|支出|决算|专项|$)/;

function plainName(name: string): string {
  return name.replace(/[（(][^）)]*[）)]/g, '');
}

/**
 * SE430 stale-year for dates of the file itself: people counted at the end of another year, something planned for a day that
 * was over when the report was made, a notice that asked for another year's evaluation.
 */
export const checkDates: Check = ({ year }) => {
  const { staff, date, disclosures, evidence, unit } = year;
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
    for (const [, typed = '', asked = ''] of findAll(document.name, NOTICE)) {
      if (asked !== year.year && asked !== date.slice(0, 4))
        findings.push(staleYear({ typed, year: year.year }, document.place));
    }
  }
  const title = year.title.map(({ name }) => name).join('');
  const [head] = year.title;
  const named = NAMED_UNIT.exec(title.replace(/[12]\d{3}年度?/g, ''))?.[1];
  // Another body than the unit, and none of its names, in the title that prints its name.
  if (
    head !== undefined &&
    named !== undefined &&
    !named.includes(plainName(unit.name)) &&
    !plainName(unit.name).includes(named)
  )
    findings.push(leftover({ typed: named }, head.place));
  for (const { name, place } of year.title) {
    // （2025年4月）: when the report was made.
    const years = findYears(name).filter(({ end }) => !/^[0-9０-９一二三四五六七八九十]+月/.test(name.slice(end)));
    const other = years.find((one) => one.year !== Number(year.year));
    if (other === undefined || years.some((one) => one.year === Number(year.year))) continue;
    findings.push(staleYear({ typed: name.slice(other.start, other.end), year: year.year }, place));
  }
  return findings;
};
