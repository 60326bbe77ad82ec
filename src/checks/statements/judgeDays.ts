import type { Finding } from '../../findings/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { impossibleNumber } from '../prose/wording/findings.ts';
import type { Check } from '../types.ts';
import { judgeDateOrder } from './judgeDateOrder.ts';
import { type Day, readDays } from './readDays.ts';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** SE451 impossible-number, SE421: a day that no month has, a month that no year has, work that is done before it is begun. */
export const judgeDays: Check = ({ prose, year: { date } }) =>
  prose.sentences
    .filter(({ text }) => text.includes('月'))
    .flatMap((sentence) => {
      const days = readDays(sentence);
      const impossible = days.filter((day) => !isPossible(day));
      if (impossible.length > 0) {
        return impossible.map(({ start, end }) =>
          impossibleNumber({ typed: sentence.text.slice(start, end), why: 'date' }, placeIn(sentence, start, end)),
        );
      }
      const told = [...judgeRanges(sentence, days), ...judgeOrder(sentence, days, date)];
      return told.length > 0 ? told : judgeDateOrder(sentence, days, date);
    });

function isPossible({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  const isCommon = year !== undefined && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const last = month === 2 && isCommon ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** -1, 0, 1; `undefined` where a part that decides is not said. */
function compareDays(one: Day, other: Day): number | undefined {
  if (one.year === undefined || other.year === undefined) return undefined;
  if (one.year !== other.year) return Math.sign(one.year - other.year);
  if (one.month !== other.month) return Math.sign(one.month - other.month);
  if (one.day === undefined || other.day === undefined) return undefined;
  return Math.sign(one.day - other.day);
}

/** `2024年5月1日至2024年3月1日`. */
function judgeRanges(sentence: Sentence, days: readonly Day[]): Finding[] {
  return days.flatMap((day, at): Finding[] => {
    const next = days[at + 1];
    const between = next && sentence.text.slice(day.end, next.start);
    if (next === undefined || between === undefined || !/^(?:起)?[至到—－~～-]+$/.test(between)) return [];
    // 11月1日至3月31日 without a year of its own ends in the next.
    const hasYear = /^\d{4}年|^二〇/.test(sentence.text.slice(next.start, next.end));
    return hasYear && compareDays(day, next) === 1 ? [differs(sentence, next, day)] : [];
  });
}

/** Stages of one work, in the order in which they come; words of one stage may come together. */
const STAGES: readonly RegExp[] = [
  /^(?:日)?(?:正式|全[面线]|已|即|顺利|如期|按期)*(?:立项|获批立项)/,
  /^(?:正式|全[面线]|已|顺利|如期|按期)*(?:招标|开标|挂网招标|发布招标公告)/,
  /^(?:正式|全[面线]|已|顺利|如期|按期)*(?:开工|动工|破土动工|进场施工)/,
  /^(?:正式|全[面线]|全部|已|顺利|如期|按期|提前)*(?:完工|竣工|主体完工|建成)/,
];
const ACCEPTED =
  /^(?:正式|全[面线]|全部|已|顺利|如期|按期|提前)*(?:通过(?:[\u4e00-\u9fff]{0,4})?(?:竣工)?验收|竣工验收|验收合格)/;

/** `9月10日开工，8月25日完工`: one work, each of whose stages is told once. */
function judgeOrder(sentence: Sentence, days: readonly Day[], made: string): Finding[] {
  const { text } = sentence;
  if (
    days.length < 2 ||
    /分别|原定|原计划|计划于|拟|预计|合同约定|要求|应于|上一?期|一期|首批|第[一二三]批|重新|再次|另|各/.test(text)
  )
    return [];
  const staged = days.flatMap((day) => {
    const skipped = /^(?:前|底|初|中旬|上旬|下旬)?/.exec(text.slice(day.end))?.[0].length ?? 0;
    const after = text.slice(day.end + skipped);
    const found = [...STAGES, ACCEPTED].map((words) => words.exec(after)?.[0].length);
    const stage = found.findLastIndex((length) => length !== undefined);
    return stage < 0 ? [] : [{ day, stage, end: day.end + skipped + (found[stage] ?? 0) }];
  });
  if (new Set(staged.map(({ stage }) => stage)).size !== staged.length) return [];
  return staged.flatMap(({ day, stage }, at): Finding[] => {
    const before = staged[at - 1];
    // Of another work, or in 次年, where any word stands between.
    if (before === undefined || before.stage >= stage) return [];
    if (!/^(?:并|并于|，|、|于|在|同年)*$/.test(text.slice(before.end, day.start))) return [];
    // Where no year is said it may be the next, if that was over when the report was made.
    const isSaid = /^\d{4}年|^二〇/.test(text.slice(day.start, day.end));
    const next = `${(day.year ?? 0) + 1}-${String(day.month).padStart(2, '0')}`;
    if (!isSaid && next <= made) return [];
    return compareDays(before.day, day) === 1 ? [differs(sentence, day, before.day)] : [];
  });
}

function differs(sentence: Sentence, late: Day, early: Day): Finding {
  const { text } = sentence;
  const args = {
    figure: { what: 'earlierDay' } as const,
    typed: text.slice(late.start, late.end),
    derived: text.slice(early.start, early.end),
  };
  return figureContradicted(args, placeIn(sentence, late.start, late.end), placeIn(sentence, early.start, early.end));
}
