import { define } from '../../findings/define.ts';
import { chooseNameEn, listEn, markEn } from '../../findings/wordingEn.ts';
import { chooseNameZh, listZh } from '../../findings/wordingZh.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { printReason } from '../printReason.ts';
import type { Reason } from '../types.ts';

export const pointsNotAllowed = define('SE501', {
  name: 'points-not-allowed',
  severity: 'error',
  acceptable: true,
  restsOn: 'entry',
  zh: ({
    criterion,
    points,
    allowed,
    step,
  }: {
    readonly criterion: string;
    readonly points: Quantity<'point'>;
    readonly allowed: readonly string[];
    /** The points lie between the bounds of a band and are no whole number of its steps. */
    readonly step: Decimal | undefined;
  }) => ({
    message: `“${criterion}”不能得${printNumber(points.value)}分`,
    hint: `可以得的分：${listZh(allowed)}${step === undefined ? '' : `，按${printNumber(step)}分一档`}。酌情给分的，请用 discretion 写明理由。`,
  }),
  en: ({ criterion, points, allowed, step }) => ({
    message: `“${criterion}” cannot have ${printNumber(points.value)} points`,
    hint: `Allowed points: ${listEn(allowed)}${step === undefined ? '' : `, in steps of ${printNumber(step)}`}. For points at discretion give the reason with discretion.`,
  }),
});

export const unknownCriterion = define('SE502', {
  name: 'unknown-criterion',
  severity: 'error',
  acceptable: true,
  restsOn: 'entry',
  onlyOfReportFile: true,
  zh: ({
    criterion,
    suggestion,
    known,
  }: {
    readonly criterion: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }) => ({
    message: `评分表里没有“${criterion}”这一项`,
    hint: chooseNameZh(suggestion, known, '评分项有'),
  }),
  en: ({ criterion, suggestion, known }) => ({
    message: `the rubric has no criterion “${criterion}”`,
    hint: chooseNameEn(suggestion, known, 'The criteria'),
  }),
});

export const calendarYearUnknown = define('SE503', {
  name: 'calendar-year-unknown',
  severity: 'warning',
  acceptable: true,
  restsOn: 'time',
  zh: ({ year }: { readonly year: string }) => ({
    message: `程序里没有 ${year} 年的放假安排，算不出迟报了几个工作日`,
    hint: '请核对日期里的年份；年份没有错的，请升级程序，在此之前这一项不定分。',
  }),
  en: ({ year }) => ({
    message: `the program has no holiday list for ${year}, so the working days late cannot be counted`,
    hint: 'Check the year of the dates; if it is right, update the program. Until then these points stay open.',
  }),
});

export const declaredThoughDerived = define('SE504', {
  name: 'declared-though-derived',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  onlyOfReportFile: true,
  zh: ({ criterion }: { readonly criterion: string }) => ({
    message: `按文件里的事实，“${criterion}”这一项不适用，不计入总分，自报的分数不采用`,
    hint: '请删去这一条自报得分；这一项其实适用的，请改相应的事实。',
  }),
  en: ({ criterion }) => ({
    message: `by the file’s facts “${criterion}” does not apply and is left out of the total; the declared points are not used`,
    hint: 'Delete the declared points; if the criterion does apply, correct the facts.',
  }),
});

export const declaredDiffers = define('SE505', {
  name: 'declared-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    criterion,
    points,
    least,
    most,
    reason,
  }: {
    readonly criterion: string;
    readonly points: Quantity<'point'>;
    readonly least: Quantity<'point'>;
    readonly most: Quantity<'point'>;
    /** The computation that leads to the other points. */
    readonly reason: Reason;
  }) => ({
    message: `“${criterion}”自报${printNumber(points.value)}分，按文件里的事实${least.value.eq(most.value) ? `是${printNumber(least.value)}分` : `只能是${printNumber(least.value)}—${printNumber(most.value)}分`}（${printReason(reason, 'zh')}）`,
    hint: '评分表采用按事实得出的分数。请核对事实；事实没有错的，改自报的分数。',
  }),
  en: ({ criterion, points, least, most, reason }) => ({
    message: `${printNumber(points.value)} points are declared for “${criterion}”, but by the file’s facts it has ${least.value.eq(most.value) ? printNumber(least.value) : `${printNumber(least.value)}–${printNumber(most.value)}`} (${printReason(reason, 'en')})`,
    hint: 'The scorecard takes what follows from the facts. Check them; if they are right, correct the declared points.',
  }),
});

export const declaredTwice = define('SE506', {
  name: 'declared-twice',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  onlyOfReportFile: true,
  zh: ({ criterion, points, by, earlier, earlierBy }: GivenTwice) => ({
    message: `${criterion === undefined ? '总分' : `“${criterion}”的得分`}报了两次：${earlierBy}${printNumber(earlier.value)}分，${by === earlierBy ? '又' : by}${printNumber(points.value)}分`,
    hint:
      criterion === undefined
        ? '请只留一条；是另一个人给的，请改 by。'
        : '一项只认一条，评分表看的是前一条：请只留一条；后一条是另一项的，请改 criterion。',
  }),
  en: ({ criterion, points, by, earlier, earlierBy }) => ({
    message: `points ${criterion === undefined ? 'in total' : `of “${criterion}”`} are declared twice: ${printNumber(earlier.value)} by ${markEn(earlierBy)}, and ${printNumber(points.value)}${by === earlierBy ? ' again' : ` by ${markEn(by)}`}`,
    hint:
      criterion === undefined
        ? 'Keep one of them; if somebody else gave the other, correct by.'
        : 'A line takes one entry, and the scorecard looks at the earlier one: keep one of them; if the later one is for another line, correct criterion.',
  }),
});

interface GivenTwice {
  /** `undefined` for the total. */
  readonly criterion: string | undefined;
  readonly points: Quantity<'point'>;
  readonly by: string;
  readonly earlier: Quantity<'point'>;
  readonly earlierBy: string;
}
