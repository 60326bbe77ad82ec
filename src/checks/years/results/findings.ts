import { define } from '../../../findings/define.ts';

export const lastYearResultDiffers = define('SE482', {
  name: 'last-year-result-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '请对照两年的报告，改正错的一处；统计口径有变化的，请在正文写明。',
    en: 'Compare the reports of both years and correct the wrong one; if it is counted in another way now, say so in the text.',
  },
  zh: ({
    name,
    year,
    value,
    before,
  }: {
    readonly name: string;
    readonly year: string;
    readonly value: string;
    readonly before: string;
  }) => ({
    message: `“${name}”的上年值填的是 ${value}，${year} 年度报告里是 ${before}`,
    hint: '请核对两处，改正填错的一处；统计口径有变化的，请在 accepted 里写明。',
  }),
  en: ({ name, year, value, before }) => ({
    message: `last year’s value of “${name}” is given as ${value}, but the report of ${year} has ${before}`,
    hint: 'Compare the two and correct the wrong one; if it is counted in another way now, say so in accepted.',
  }),
});
