import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

const DAY = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日';
/** From one day to another, and how many days that was; at most a clause between. */
const SPAN = new RegExp(
  `${DAY}[^。；\\d]{0,16}?(?:，[^，。；\\d]{0,4})?${DAY.replace('(\\d{1,2})月', '(?:(\\d{1,2})月)?')}[^。；\\d]{0,20}?(?:历时|共计?|为期|持续了?|前后|合计|总计|时长|展期|工期|周期|用时|历经|累计)[^，。；\\d]{0,8}?(\\d{1,3})(?:天|日)(?!前|内|起|左右|均|以上|余)`,
  'g',
);

/** SE421 figure-contradicted for the days between two that are named: `8月21日启动应急响应，10月8日终止，前后历时59天`. Counted in any way. */
export function judgeSpans(sentence: Sentence): readonly Finding[] {
  const { text } = sentence;
  if (!/\d[天日]/.test(text) || !/历|共|期|持续|前后|计/.test(text) || !text.includes('月')) return [];
  return findAll(text, SPAN).flatMap((match): Finding[] => {
    const [whole, year, month, day, laterYear, laterMonth, laterDay, typed = ''] = match;
    if (/闭馆日|扣除|除|其中|工作日|另|第|分[两二三]|两次|[年上下]半/.test(whole)) return [];
    const from = dayOf(Number(year ?? sentence.year), month, day);
    const to = dayOf(Number(laterYear ?? year ?? sentence.year), laterMonth ?? month, laterDay);
    // 11月3日至2月4日 ends in the next year.
    const end =
      to < from && laterYear === undefined
        ? dayOf(Number(year ?? sentence.year) + 1, laterMonth ?? month, laterDay)
        : to;
    const days = Math.round((end - from) / MILLISECONDS);
    const told = Number(typed);
    if (!Number.isFinite(days) || days <= 0 || (told >= days - 1 && told <= days + 1)) return [];
    // A leap day may be meant or not where no year is said.
    if (told < days && /实际|有效|作业|施工|服务|培训|工作|开/.test(whole.slice(-14))) return [];
    const start = match.index + whole.lastIndexOf(typed);
    const stop = match.index + whole.length;
    const ends = findAll(whole, /(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日/g).map(([day]) => day);
    return [
      figureContradicted(
        { figure: ends.slice(0, 2).join('—'), typed: text.slice(start, stop), derived: `${days + 1}天` },
        placeIn(sentence, start, stop),
      ),
    ];
  });
}

const MILLISECONDS = 86_400_000;

function dayOf(year: number, month: string | undefined, day: string | undefined): number {
  return Date.UTC(year, Number(month) - 1, Number(day));
}
