import { define } from '../../findings/define.ts';
import { chooseNameEn, listEn } from '../../findings/wordingEn.ts';
import { chooseNameZh, listZh } from '../../findings/wordingZh.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const pointsNotAllowed = define('SE501', {
  name: 'points-not-allowed',
  severity: 'error',
  acceptable: true,
  restsOn: 'entry',
  zh: ({
    criterion,
    points,
    allowed,
  }: {
    readonly criterion: string;
    readonly points: Quantity<'point'>;
    readonly allowed: readonly string[];
  }) => ({
    message: `“${criterion}”不能得${printNumber(points.value)}分`,
    hint: `可以得的分：${listZh(allowed)}。酌情给分的，请用 discretion 写明理由。`,
  }),
  en: ({ criterion, points, allowed }) => ({
    message: `“${criterion}” cannot have ${printNumber(points.value)} points`,
    hint: `Allowed points: ${listEn(allowed)}. For points at discretion give the reason with discretion.`,
  }),
});

export const unknownCriterion = define('SE502', {
  name: 'unknown-criterion',
  severity: 'error',
  acceptable: true,
  restsOn: 'entry',
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
  zh: ({ criterion }: { readonly criterion: string }) => ({
    message: `“${criterion}”的得分由文件里的事实算出，自报的分数不采用`,
    hint: '请删去这一条自报得分；算出的分数不对的，请改相应的事实。',
  }),
  en: ({ criterion }) => ({
    message: `the points of “${criterion}” follow from the file’s facts; the declared points are not used`,
    hint: 'Delete the declared points; if the derived ones are wrong, correct the facts.',
  }),
});
