import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { isOfMeasure, type Numbered, sizeOf } from './listNumbers.ts';

const UP = '上升|增长|增加|提高|提升|递增|攀升|走高|上涨|扩大';
const DOWN = '下降|减少|降低|递减|下滑|走低|压减|回落|缩减|缩小';
const IS_UP = new RegExp(UP);
/** Behind the last year of a row: every step went this way. */
const EVERY_YEAR = new RegExp(
  `^，(?:支出|规模|总体|整体|均|都|已|实现|保持|呈现?出?|也)*(?<claim>(?:逐年|连年|连续[两三四五]年|持续)(?<way>${UP}|${DOWN}))(?!后|[^，。；]{0,4}[后但转])`,
);
/** Right before the number of a year, and no more than the year before it. */
const YEAR = /(?<year>20\d\d)年度?(?:末|底)?(?:[^，。；：、\d比较计划目标预拟]{0,8})$/;
const OF_YEAR = /^[、，；]?(?:20\d\d)年度?(?:末|底)?[^，。；：、\d比较计划目标预拟]{0,6}$/;
const FROM_TO = new RegExp(
  `^[^，。；：、\\d]{0,4}(?<claim>${UP}|${DOWN})(?:了)?(?:到|至|为)(?:20\\d\\d年度?|今年|本年|目前|年末)?(?:的)?$`,
);
const AGAINST = /^，(?:比|较|与|同)(?:上年|去年|上年度|20\d\d年度?|同期|上年同期)(?:的|同期|决算|支出|数|实际)*$/;
const BEHIND = new RegExp(
  `^(?:的?水平)?(?:相比)?，?(?:有所|略有|稍有|明显|大幅|小幅|仍有|还有|均有|有)(?<claim>${UP}|${DOWN})(?=[，。；）]|$)`,
);

/**
 * SE423 direction-contradicted for the way that numbers are said to go, of whatever they are: `2021年118.60万元、2022年101.33万元、2023年84.22万元，
 * 呈逐年增长态势`, `由88.91%下降到89.47%`, `23.30万元，比上年23.31万元有所增长`.
 */
export function judgeTrends(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((last, index): readonly Finding[] => {
    const first = numbers[index - 1];
    if (first === undefined || first.sentence !== last.sentence || last.amount.isVague || first.amount.isVague)
      return [];
    if (!isOfMeasure(first.amount, last.amount)) return [];
    const told = judgeYears(numbers, index) ?? judgeFromTo(first, last) ?? judgeAgainst(first, last);
    return told === undefined ? [] : [told];
  });
}

function judgeYears(numbers: readonly Numbered[], index: number): Finding | undefined {
  const last = numbers[index];
  const match = last && EVERY_YEAR.exec(last.after);
  if (last === undefined || match?.groups === undefined || match === null) return undefined;
  let from = index;
  while (from > 0 && OF_YEAR.test(numbers[from]?.before ?? '') && numbers[from - 1]?.sentence === last.sentence) from--;
  const row = numbers.slice(from, index + 1).map((one) => ({ one, year: Number(YEAR.exec(one.before)?.groups?.year) }));
  if (row.length < 3 || row.some(({ one, year }) => !(year > 0) || !isOfMeasure(one.amount, last.amount)))
    return undefined;
  const sorted = row.toSorted((a, b) => a.year - b.year);
  if (sorted.some(({ year }, at) => year !== (sorted[0]?.year ?? 0) + at)) return undefined;
  const sign = IS_UP.test(match.groups.way ?? '') ? 1 : -1;
  const { claim = '' } = match.groups;
  // 连续两年下降: of the last two steps.
  const many = '一二三四五'.indexOf(/连续(.)年/.exec(claim)?.[1]?.replace('两', '二') ?? '') + 1;
  const steps = sorted.slice(1).map(({ one }, at) => {
    const before = sorted[at]?.one ?? one;
    return sizeOf(one.amount).cmp(sizeOf(before.amount));
  });
  const own = many > 0 ? steps.slice(-many) : steps;
  if (own.every((step) => step !== -sign)) return undefined;
  const start = last.amount.end + match[0].length - claim.length;
  return tell(
    last,
    start,
    claim,
    sorted.map(({ one }) => print(one)).join('→'),
    row.map(({ one }) => one),
  );
}

/** Of other things than shares and rates the words are read as changes, wherever they stand. */
function judgeFromTo(first: Numbered, last: Numbered): Finding | undefined {
  const claim = FROM_TO.exec(last.before)?.groups?.claim;
  if (claim === undefined || !isPercentage(last.amount) || !/[由从](?:20\d\d年|[^，。；：\d])*$/.test(first.before))
    return undefined;
  return tellWay(first, last, first.amount.end + last.before.indexOf(claim), claim, last);
}

function judgeAgainst(now: Numbered, base: Numbered): Finding | undefined {
  const match = AGAINST.test(base.before) ? BEHIND.exec(base.after) : null;
  const claim = match?.groups?.claim;
  if (match === null || claim === undefined || /[比较][^，。；]{0,8}$/.test(now.before)) return undefined;
  return tellWay(base, now, base.amount.end + match[0].length - claim.length, claim, base);
}

function tellWay(base: Numbered, now: Numbered, start: number, claim: string, at: Numbered): Finding | undefined {
  const order = sizeOf(now.amount).cmp(sizeOf(base.amount));
  if (order === 0 || order > 0 === IS_UP.test(claim)) return undefined;
  return tell(at, start, claim, `${print(base)}→${print(now)}`, [base, now]);
}

function tell({ sentence }: Numbered, start: number, typed: string, figure: string, of: readonly Numbered[]): Finding {
  const places = of.map(({ sentence: own, amount }) => placeIn(own, amount.start, amount.end));
  const derived = figure;
  return directionContradicted(
    { figure: '', typed, derived },
    placeIn(sentence, start, start + typed.length),
    ...places,
  );
}

function print({ amount: { value, unit } }: Numbered): string {
  return `${printNumber(value)}${unit}`;
}
