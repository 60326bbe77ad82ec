import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check } from '../types.ts';

/** 5月中旬, 9月, 8月底, 6月15日; the day as it lies between the least and the most that it may be. */
const WHEN = '(\\d{1,2})月(?:(\\d{1,2})日|([上中下]旬|底|末|初))?';
const DEADLINE = `(?:${WHEN})(?:之?前|以前)`;
const GOAL = '(?:目标|要求|计划|时限|期限|任务|节点|规定)';
/** `在5月中旬完成，达到4月底前完成的目标`. */
const DONE_THEN_GOAL = new RegExp(
  `(?:在|于|至|，|^|[\\u4e00-\\u9fff])${WHEN}(?:[\\u4e00-\\u9fff]{0,8})，([^，。；]{0,12}?)${DEADLINE}[\\u4e00-\\u9fff]{0,6}的?(?:${GOAL})`,
  'g',
);
const KEPT = /达到|符合|满足|完成了?|实现|按期|按时|如期|早于|提前/;
const MISSED = /未达到?|没有达到|未能|晚于|迟于|超过|超出|逾期|滞后于|落后于|不符合/;
const KEPT_BEFORE = /按期|按时|如期|提前/;

export interface Span {
  readonly least: number;
  readonly most: number;
}

/**
 * SE423 direction-contradicted for when something was done, held against the day by which it was to be, where both stand in one
 * sentence: `在5月中旬完成，达到4月底前完成的目标`, `6月中旬到货，晚于6月底前到货的要求`.
 */
export const judgeDeadlines: Check = ({ prose }) =>
  prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text } = sentence;
    if (!/月[^，。]*，[^，。]*月[^，。]*前/.test(text)) return [];
    return findAll(text, DONE_THEN_GOAL).flatMap((match): readonly Finding[] => {
      const [whole, month, day, part, words = '', monthBy, dayBy, partBy] = match;
      const done = spanOf(month, day, part);
      const by = spanOf(monthBy, dayBy, partBy);
      if (done === undefined || by === undefined || /[上去次下]年|20\d\d年/.test(whole)) return [];
      const isMissed = MISSED.test(words);
      if (!isMissed && !KEPT.test(words)) return [];
      const isLate = done.least > by.most;
      const isIn = done.most <= by.most;
      if (isMissed ? !isIn : !isLate) return [];
      const at = match.index + whole.indexOf('，') + 1;
      const early = text.slice(Math.max(0, match.index - 8), match.index + 1);
      const [start, end] =
        !isMissed && KEPT_BEFORE.test(early) && !KEPT.test(words)
          ? [match.index - 8, match.index + whole.length]
          : [match.index, match.index + whole.length];
      const [saidDone, saidBy] = [printDay(month, day, part), `${printDay(monthBy, dayBy, partBy)}前`];
      const typed = text.slice(at, end);
      const derived = `${saidDone}${isMissed ? '＜' : '＞'}${saidBy}`;
      return [directionContradicted({ figure: '', typed, derived }, placeIn(sentence, Math.max(0, start), end))];
    });
  });

export function spanOf(month = '', day: string | undefined, part: string | undefined): Span | undefined {
  const from = Number(month) * 100;
  if (month === '' || from > 1200 || from === 0) return undefined;
  if (day !== undefined) return { least: from + Number(day), most: from + Number(day) };
  switch (part) {
    case '上旬':
    case '初':
      return { least: from + 1, most: from + 10 };
    case '中旬':
      return { least: from + 11, most: from + 20 };
    case '下旬':
      return { least: from + 21, most: from + 31 };
    case '底':
    case '末':
      return { least: from + 25, most: from + 31 };
    default:
      return { least: from + 1, most: from + 31 };
  }
}

export function printDay(month = '', day: string | undefined, part: string | undefined): string {
  return `${month}月${day === undefined ? (part ?? '') : `${day}日`}`;
}
