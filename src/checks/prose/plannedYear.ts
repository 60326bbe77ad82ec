import type { TypedYear } from '../../reading/findYears.ts';
import type { CheckContext } from '../types.ts';
import type { Sentence } from './types.ts';

/** Before a year: what is to be done by then. */
const AIM = /(?:力争|争取|确保|计划|拟|将|要|预计)(?:在|于|到)?$/;
/** Before a year, in a measure: nothing but the start of a clause. */
const START = /(?:^|[，、：]|下一步，|今后，)(?:在|于|从|到)?$/;
const MODAL = /^度?(?:的)?[^，。；的]{0,12}?(?:将|要|应|拟|须|力争|争取|确保|继续)/;
const DEADLINE =
  /^(?:年底|年末|底|末|上半年|下半年|[一二三四1-4]季度|第[一二三四]季度|(1?\d)月(?:底|末|\d{1,2}日)?)(?:之?前|以前|完成|实现)?/;
/** `6月底前完成`: in a measure a day by which it is done. */
const DONE_BY = /^[^，。；]{1,8}(?:之?前|以前)/;
/** Told of the past, or of what something is based on. */
const PAST = /已|曾|原(?:计划|定|拟)|未能|没有|了(?=[，。；])|以来|完成了|起/;

/**
 * The year of the report, for a plan that is put into a year that was over when it was made: in a measure, `2023年的培训要避开
 * 农忙` and `力争2022年年底前完成`.
 */
export function plannedYear({ text, passage }: Sentence, typed: TypedYear, { year }: CheckContext): number | undefined {
  const made = Number(year.date.slice(0, 4));
  if (Number.isNaN(made) || typed.year >= made) return undefined;
  const before = text.slice(0, typed.start);
  const after = text.slice(typed.end);
  const [clause = ''] = after.split(/[，。；]/);
  if (PAST.test(clause) || /(?:原|曾|已)[^，。；]{0,4}$/.test(before)) return undefined;
  if (AIM.test(before) && DEADLINE.test(after)) return made;
  const isMeasure = /^(?:measures\[\d+\]\.text|narrative\.measures)$/.test(passage.path);
  return isMeasure && START.test(before) && (MODAL.test(after) || DONE_BY.test(after)) ? made : undefined;
}
