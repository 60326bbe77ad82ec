import { define } from '../../../findings/define.ts';
import type { Stated } from '../../../findings/wording.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';

export const postsChanged = define('SE489', {
  name: 'posts-changed',
  severity: 'note',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  zh: ({
    posts,
    year,
    before,
    after,
  }: {
    readonly posts: string;
    readonly year: string;
    readonly before: Stated<'post'>;
    readonly after: Stated<'post'>;
  }) => ({
    message: `${posts}由 ${year} 年度的 ${before === 'none' ? 'none ' : `${printNumber(before.value)} 名`}变为 ${after === 'none' ? 'none' : `${printNumber(after.value)} 名`}`,
    hint: '请核对机构编制部门的批复；确有调整的，不必改动。',
  }),
  en: ({ posts, year, before, after }) => ({
    message: `authorized posts (“${posts}”) went from ${before === 'none' ? 'none' : printNumber(before.value)} in ${year} to ${after === 'none' ? 'none' : printNumber(after.value)}`,
    hint: 'Compare with the approval; if they were changed, nothing is to be done.',
  }),
});

export const lastYearStaffDiffers = define('SE497', {
  name: 'last-year-staff-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '请对照两年的报告，改正错的一处；口径有调整的，请在正文写明。',
    en: 'Compare the reports of both years and correct the wrong one; if the basis was restated, say so in the text.',
  },
  zh: ({
    what,
    year,
    now,
    before,
  }: {
    readonly what: 'posts' | 'people';
    readonly year: string;
    readonly now: Decimal;
    readonly before: Decimal;
  }) => ({
    message: `${what === 'posts' ? '上年编制数' : '上年在职人数'}填的是${printNumber(now)}，${year} 年度报告里是${printNumber(before)}`,
    hint: '请核对两处，改正填错的一处；口径有调整的，请在 accepted 里写明。',
  }),
  en: ({ what, year, now, before }) => ({
    message: `last year’s number of ${what === 'posts' ? 'posts' : 'people in post'} is given as ${printNumber(now)}, but the report of ${year} has ${printNumber(before)}`,
    hint: 'Compare the two and correct the wrong one; if the basis was restated, say so in accepted.',
  }),
});
